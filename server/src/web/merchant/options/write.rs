//! Options as they are answered.

use std::collections::BTreeMap;

use domain::model::{
    AnswerLimits, Asked, Branding, CheckoutOptions, CustomField, CustomFieldKind, CustomText,
};
use serde_json::{Map, Value, json};

/// The merchant's sentences.
pub(in crate::web::merchant) fn custom_text(text: &CustomText) -> Value {
    let message = |text: &Option<String>| text.as_ref().map(|message| json!({ "message": message }));
    json!({
        "after_submit": message(&text.after_submit),
        "shipping_address": null,
        "submit": message(&text.submit),
        "terms_of_service_acceptance": message(&text.terms_of_service_acceptance),
    })
}

/// The merchant's questions, with the answers where there are any: `None` for links, which have none.
pub(in crate::web::merchant) fn custom_fields(
    fields: &[CustomField],
    answers: Option<&BTreeMap<String, String>>,
) -> Value {
    let limits = |limits: &AnswerLimits| {
        json!({
            "default_value": limits.default_value,
            "maximum_length": limits.maximum_length,
            "minimum_length": limits.minimum_length,
        })
    };
    let one = |field: &CustomField| {
        let kind = field.kind.name();
        let mut about = match &field.kind {
            CustomFieldKind::Text(of) | CustomFieldKind::Numeric(of) => limits(of),
            CustomFieldKind::Dropdown { options, default_value } => {
                let choice = |option: &domain::model::DropdownOption| json!({ "label": option.label, "value": option.value });
                let options: Vec<_> = options.iter().map(choice).collect();
                json!({ "default_value": default_value, "options": options })
            }
        };
        if let Some(answers) = answers {
            about["value"] = json!(answers.get(&field.key));
        }
        json!({
            "key": field.key,
            "label": { "custom": field.label, "type": "custom" },
            "optional": field.optional,
            "type": kind,
            (kind): about,
        })
    };
    fields.iter().map(one).collect()
}

/// Which names are asked for; `None` if none is.
pub(in crate::web::merchant) fn name_collection(options: &CheckoutOptions) -> Option<Value> {
    let mut names = Map::new();
    for (name, asked) in [("business", options.business_name), ("individual", options.individual_name)] {
        if asked != Asked::No {
            names.insert(name.to_owned(), json!({ "enabled": true, "optional": asked == Asked::Optional }));
        }
    }
    (!names.is_empty()).then_some(Value::Object(names))
}

/// What the shopper must agree to; null if nothing.
pub(in crate::web::merchant) fn consent_collection(options: &CheckoutOptions) -> Value {
    if !options.terms_of_service {
        return Value::Null;
    }
    json!({ "payment_method_reuse_agreement": null, "promotions": null, "terms_of_service": "required" })
}

/// How the page looks; `None` if nothing was said. Stripe's has no empty places, so they are filled with
/// what the page does by itself.
pub(in crate::web::merchant) fn branding_settings(branding: &Branding) -> Option<Value> {
    if *branding == Branding::default() {
        return None;
    }
    let or = |text: &Option<String>, usual: &str| text.clone().unwrap_or_else(|| usual.to_owned());
    let usual = crate::branding::usual();
    let picture =
        |address: &Option<String>| address.as_ref().map(|address| json!({ "type": "url", "url": address }));
    Some(json!({
        "background_color": or(&branding.background_color, &usual.background),
        "border_style": branding.border_style.map_or("rounded", domain::model::BorderStyle::name),
        "button_color": or(&branding.button_color, &usual.button),
        "display_name": or(&branding.display_name, ""),
        "font_family": or(&branding.font_family, "default"),
        "icon": picture(&branding.icon),
        "logo": picture(&branding.logo),
    }))
}

/// What is read after paying, if the shopper is not sent on.
pub(in crate::web::merchant) fn after_completion_message(options: &CheckoutOptions) -> Value {
    json!({ "custom_message": options.confirmation_message })
}
