//! Reading options. What is not said stays as it was, which for a new checkout is the default; what is
//! sent empty goes back to that.

use domain::model::{Asked, BorderStyle, Branding, CheckoutOptions, PaymentOptions, SubmitType};

use super::fields::custom_fields;
use crate::web::merchant::{changes, error::ApiError, params::Params};

/// Reads all options but `payment_intent_data[capture_method]`, which is read before, and what only
/// sessions or only links have. Lengths and the like are held to by the domain.
pub(in crate::web::merchant) fn read(
    params: &mut Params,
    base: CheckoutOptions,
) -> Result<CheckoutOptions, ApiError> {
    let mut options = base;
    if let Some(kind) = params.one_of("submit_type", &SubmitType::ALL.map(SubmitType::name))? {
        options.submit_type = SubmitType::from_name(&kind).unwrap_or_default();
    }
    custom_text(params, &mut options)?;
    if let Some(kind) = params.one_of("billing_address_collection", &["auto", "required"])? {
        options.billing_address = kind == "required";
    }
    if let Some(mut phone) = params.below("phone_number_collection")? {
        options.phone_number = required_boolean(&mut phone, "enabled")?;
        phone.finish()?;
    }
    names(params, &mut options)?;
    if let Some(fields) = custom_fields(params)? {
        options.custom_fields = fields;
    }
    if let Some(mut consent) = params.below("consent_collection")? {
        if let Some(kind) = consent.one_of("terms_of_service", &["none", "required"])? {
            options.terms_of_service = kind == "required";
        }
        consent.finish()?;
    }
    Ok(options)
}

/// Reads `branding_settings`; of sessions only.
pub(in crate::web::merchant) fn branding(params: &mut Params) -> Result<Branding, ApiError> {
    let Some(mut below) = params.below("branding_settings")? else { return Ok(Branding::default()) };
    let style = below.one_of("border_style", &BorderStyle::ALL.map(BorderStyle::name))?;
    let branding = Branding {
        background_color: below.text("background_color")?,
        button_color: below.text("button_color")?,
        border_style: style.and_then(|name| BorderStyle::from_name(&name)),
        font_family: below.text("font_family")?,
        display_name: below.text("display_name")?,
        icon: picture(&mut below, "icon")?,
        logo: picture(&mut below, "logo")?,
    };
    if branding.icon.is_some() && branding.logo.is_some() {
        let name = below.name_of("logo");
        let message = "Only one of branding_settings[icon] and branding_settings[logo] can be given.";
        return Err(ApiError::invalid(name, Some("parameters_exclusive"), message));
    }
    below.finish()?;
    Ok(branding)
}

/// An address of a picture; files cannot be uploaded here.
fn picture(params: &mut Params, name: &str) -> Result<Option<String>, ApiError> {
    let Some(mut below) = params.below(name)? else { return Ok(None) };
    below.one_of("type", &["url"])?.ok_or_else(|| ApiError::missing(below.name_of("type")))?;
    let address = below.required_text("url")?;
    let web = url::Url::parse(&address).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
    if !web || address.len() > 2048 {
        let name = below.name_of("url");
        let message = format!("Invalid {name}: must be an absolute http or https address.");
        return Err(ApiError::invalid(name, Some("url_invalid"), message));
    }
    below.finish()?;
    Ok(Some(address))
}

/// Reads what `payment_intent_data` says besides how to capture.
pub(in crate::web::merchant) fn payment(
    data: &mut Params,
    base: PaymentOptions,
) -> Result<PaymentOptions, ApiError> {
    let receipt_email = match data.text("receipt_email")? {
        None => base.receipt_email,
        Some(text) => Some(text.parse().map_err(|_| {
            let name = data.name_of("receipt_email");
            let message = format!("Invalid email address: {name}.");
            ApiError::invalid(name, Some("email_invalid"), message)
        })?),
    };
    let text = |data: &mut Params, name: &str, before: Option<String>| {
        changes::text(data, name, usize::MAX).map(|change| change.unwrap_or(before))
    };
    let mut metadata = base.metadata;
    if data.has_members("metadata") || data.is_emptied("metadata") {
        metadata = data.metadata("metadata")?;
    }
    Ok(PaymentOptions {
        description: text(data, "description", base.description)?,
        metadata,
        receipt_email,
        statement_descriptor: text(data, "statement_descriptor", base.statement_descriptor)?,
        statement_descriptor_suffix: text(
            data,
            "statement_descriptor_suffix",
            base.statement_descriptor_suffix,
        )?,
    })
}

fn custom_text(params: &mut Params, options: &mut CheckoutOptions) -> Result<(), ApiError> {
    let Some(mut below) = params.below("custom_text")? else { return Ok(()) };
    let text = &mut options.custom_text;
    let places = [
        ("submit", &mut text.submit),
        ("after_submit", &mut text.after_submit),
        ("terms_of_service_acceptance", &mut text.terms_of_service_acceptance),
    ];
    for (name, place) in places {
        if below.is_emptied(name) {
            *place = None;
        }
        if let Some(mut sentence) = below.below_unless_emptied(name)? {
            *place = Some(sentence.required_text("message")?);
            sentence.finish()?;
        }
    }
    below.finish()
}

fn names(params: &mut Params, options: &mut CheckoutOptions) -> Result<(), ApiError> {
    if params.is_emptied("name_collection") {
        (options.individual_name, options.business_name) = (Asked::No, Asked::No);
    }
    let Some(mut below) = params.below_unless_emptied("name_collection")? else { return Ok(()) };
    let places = [("individual", &mut options.individual_name), ("business", &mut options.business_name)];
    for (name, place) in places {
        if let Some(mut asked) = below.below(name)? {
            let enabled = required_boolean(&mut asked, "enabled")?;
            let optional = asked.boolean("optional")?.unwrap_or(false);
            asked.finish()?;
            *place = match (enabled, optional) {
                (false, _) => Asked::No,
                (true, true) => Asked::Optional,
                (true, false) => Asked::Required,
            };
        }
    }
    below.finish()
}

pub(super) fn required_boolean(params: &mut Params, name: &str) -> Result<bool, ApiError> {
    params.boolean(name)?.ok_or_else(|| ApiError::missing(params.name_of(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(form: &str) -> Result<CheckoutOptions, ApiError> {
        let mut params = Params::of_query(Some(form)).unwrap();
        let options = read(&mut params, CheckoutOptions::default())?;
        params.finish()?;
        Ok(options)
    }

    #[test]
    fn what_is_said_is_read() {
        let options = parse(
            "submit_type=donate&custom_text[submit][message]=Hi&billing_address_collection=required\
             &phone_number_collection[enabled]=true&name_collection[individual][enabled]=true\
             &name_collection[business][enabled]=true&name_collection[business][optional]=true\
             &consent_collection[terms_of_service]=required",
        )
        .unwrap();
        assert_eq!(options.submit_type, SubmitType::Donate);
        assert_eq!(options.custom_text.submit.as_deref(), Some("Hi"));
        assert!(options.billing_address && options.phone_number && options.terms_of_service);
        assert_eq!((options.individual_name, options.business_name), (Asked::Required, Asked::Optional));
    }

    #[test]
    fn what_cannot_be_is_named() {
        for (form, param) in [
            ("submit_type=subscribe", "submit_type"),
            ("custom_text[submit][text]=x", "custom_text[submit][message]"),
            ("custom_text[shipping_address][message]=x", "custom_text[shipping_address]"),
            ("phone_number_collection[enabled]=1", "phone_number_collection[enabled]"),
            ("phone_number_collection[on]=1", "phone_number_collection[enabled]"),
            ("consent_collection[promotions]=auto", "consent_collection[promotions]"),
            ("name_collection[individual][optional]=true", "name_collection[individual][enabled]"),
        ] {
            assert_eq!(parse(form).unwrap_err().param(), Some(param), "{form}");
        }
    }

    #[test]
    fn what_is_not_said_stays_and_what_is_sent_empty_goes() {
        let before = parse("custom_text[submit][message]=Hi&phone_number_collection[enabled]=true").unwrap();
        let mut params = Params::of_query(Some("custom_text[submit]=&submit_type=book")).unwrap();
        let after = read(&mut params, before).unwrap();
        assert_eq!(after.custom_text.submit, None);
        assert!(after.phone_number);
    }
}
