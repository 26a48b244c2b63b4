//! The Payment Link (<https://docs.stripe.com/api/payment-link/object>).

use domain::model::{CaptureMethod, LinkUse, PaymentLink, PaymentOptions};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::{code, livemode};
use crate::{config::Origin, paths, web::merchant::options};

/// The link; `used` says how many of its sessions were paid. Its `expires_at` is ours: Stripe's links
/// have no end.
pub(crate) fn payment_link(link: &PaymentLink, used: LinkUse, public_url: &Origin) -> Value {
    let chosen = &link.options;
    let mut object = json!({
        "id": link.id,
        "object": "payment_link",
        "active": link.active,
        "after_completion": after_completion(link),
        "allow_promotion_codes": false,
        "automatic_tax": { "enabled": false, "liability": null },
        "billing_address_collection": if chosen.billing_address { "required" } else { "auto" },
        "consent_collection": options::consent_collection(chosen),
        "currency": code(link.currency),
        "custom_fields": options::custom_fields(&chosen.custom_fields, None),
        "custom_text": options::custom_text(&chosen.custom_text),
        "customer_creation": "if_required",
        "expires_at": link.expires_at.map(Timestamp::as_second),
        "inactive_message": link.inactive_message,
        "livemode": livemode(link.mode),
        "metadata": link.metadata,
        "payment_intent_data": payment_intent_data(link.capture, &chosen.payment),
        "payment_method_collection": "always",
        "payment_method_types": ["card"],
        "phone_number_collection": { "enabled": chosen.phone_number },
        "restrictions": link.limit.map(|limit| {
            json!({ "completed_sessions": { "count": used.completed, "limit": limit } })
        }),
        "shipping_options": [],
        "submit_type": chosen.submit_type.name(),
        "tax_id_collection": { "enabled": false, "required": "never" },
        "url": format!("{}{}", public_url.as_str(), paths::link(&link.id)),
    });
    if let Some(names) = options::name_collection(chosen) {
        object["name_collection"] = names;
    }
    for name in ABSENT {
        object[name] = Value::Null;
    }
    object
}

/// What this checkout does not have. The object of Stripe's version has these names, so ours has them.
const ABSENT: [&str; 11] = [
    "application",
    "application_fee_amount",
    "application_fee_percent",
    "invoice_creation",
    "managed_payments",
    "on_behalf_of",
    "optional_items",
    "payment_method_options",
    "shipping_address_collection",
    "subscription_data",
    "transfer_data",
];

/// Where shoppers go after paying, or what they read.
fn after_completion(link: &PaymentLink) -> Value {
    if let Some(url) = &link.success_url {
        return json!({ "redirect": { "url": url }, "type": "redirect" });
    }
    let message = options::after_completion_message(&link.options);
    json!({ "hosted_confirmation": message, "type": "hosted_confirmation" })
}

/// What payments are given along; null if nothing was said.
fn payment_intent_data(capture: CaptureMethod, payment: &PaymentOptions) -> Value {
    if capture == CaptureMethod::Automatic && *payment == PaymentOptions::default() {
        return Value::Null;
    }
    json!({
        "capture_method": capture.name(),
        "description": payment.description,
        "metadata": payment.metadata,
        "setup_future_usage": null,
        "statement_descriptor": payment.statement_descriptor,
        "statement_descriptor_suffix": payment.statement_descriptor_suffix,
        "transfer_group": null,
    })
}
