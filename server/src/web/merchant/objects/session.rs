//! The Checkout Session (<https://docs.stripe.com/api/checkout/sessions/object>).

use domain::model::{CheckoutSession, Email, Funds, LineItem, Order, Phase};
use serde_json::{Value, json};

use super::{code, list, livemode};
use crate::{config::Origin, paths};

/// The lines of a session, as a list (<https://docs.stripe.com/api/checkout/sessions/line_items>).
pub(crate) fn line_items(session: &CheckoutSession) -> Value {
    let lines: Vec<_> = session.lines.iter().map(|line| line_item(session, line)).collect();
    list(&format!("{}/{}/line_items", paths::SESSIONS, session.id.as_str()), &lines, false)
}

/// The session; `order` is what was paid, if it was.
///
/// What is only reserved is not paid: a session whose payment is to be captured says `unpaid` until it
/// is, as Stripe's does.
pub(crate) fn session(session: &CheckoutSession, order: Option<&Order>, public_url: &Origin) -> Value {
    let status = match session.phase {
        Phase::Open | Phase::Confirming(_) | Phase::Authenticating(_) => "open",
        Phase::Complete(_) => "complete",
        Phase::Expired => "expired",
    };
    let paid = order.is_some_and(|order| matches!(order.funds, Funds::Captured { .. }));
    let url = (status == "open").then(|| format!("{}{}", public_url.as_str(), paths::checkout(&session.id)));
    let email = session.customer_email.as_ref().map(Email::as_str);
    let customer_details = email.map(|email| {
        json!({
            "address": null, "business_name": null, "email": email, "individual_name": null, "name": null,
            "phone": null, "tax_exempt": null, "tax_ids": null,
        })
    });
    let mut object = json!({
        "id": session.id,
        "object": "checkout.session",
        "amount_subtotal": session.amount.minor,
        "amount_total": session.amount.minor,
        "automatic_tax": { "enabled": false, "liability": null, "provider": null, "status": null },
        "cancel_url": session.cancel_url,
        "client_reference_id": session.client_reference_id,
        "created": session.created_at.as_second(),
        "currency": code(session.amount.currency),
        "custom_fields": [],
        "custom_text": {
            "after_submit": null, "shipping_address": null, "submit": null, "terms_of_service_acceptance": null,
        },
        "customer_details": customer_details,
        "customer_email": email,
        "expires_at": session.expires_at.as_second(),
        "livemode": livemode(session.mode),
        "locale": session.locale,
        "metadata": session.metadata,
        "mode": "payment",
        "payment_intent": session.gateway_payment,
        "payment_method_options": {},
        "payment_method_types": ["card"],
        "payment_status": if paid { "paid" } else { "unpaid" },
        "phone_number_collection": { "enabled": false },
        "shipping_options": [],
        "status": status,
        "success_url": session.success_url,
        "total_details": { "amount_discount": 0, "amount_shipping": 0, "amount_tax": 0 },
        "ui_mode": "hosted_page",
        "url": url,
    });
    for name in ABSENT {
        object[name] = Value::Null;
    }
    object
}

/// What this checkout does not have. The object of Stripe's version has these names, so ours has them.
const ABSENT: [&str; 31] = [
    "adaptive_pricing",
    "after_expiration",
    "allow_promotion_codes",
    "allowed_payment_method_types",
    "billing_address_collection",
    "client_secret",
    "collected_information",
    "consent",
    "consent_collection",
    "currency_conversion",
    "customer",
    "customer_account",
    "customer_creation",
    "discounts",
    "integration_identifier",
    "invoice",
    "invoice_creation",
    "managed_payments",
    "origin_context",
    "payment_link",
    "payment_method_collection",
    "payment_method_configuration_details",
    "permissions",
    "recovered_from",
    "saved_payment_method_options",
    "setup_intent",
    "shipping_address_collection",
    "shipping_cost",
    "submit_type",
    "subscription",
    "wallet_options",
];

fn line_item(session: &CheckoutSession, line: &LineItem) -> Value {
    let amount = line.unit_amount.times(line.quantity).expect("checked when the session was opened").minor;
    let currency = code(line.unit_amount.currency);
    // A price made for one session has no life of its own, but the SDKs count on it being there.
    let suffix = &line.id.as_str()[3..];
    json!({
        "id": line.id,
        "object": "item",
        "adjustable_quantity": null,
        "amount_discount": 0,
        "amount_subtotal": amount,
        "amount_tax": 0,
        "amount_total": amount,
        "currency": currency,
        "description": line.name,
        "metadata": {},
        "price": {
            "id": format!("price_{suffix}"),
            "object": "price",
            "active": false,
            "billing_scheme": "per_unit",
            "created": session.created_at.as_second(),
            "currency": currency,
            "custom_unit_amount": null,
            "livemode": livemode(session.mode),
            "lookup_key": null,
            "metadata": {},
            "nickname": null,
            "product": format!("prod_{suffix}"),
            "recurring": null,
            "tax_behavior": "unspecified",
            "tiers_mode": null,
            "transform_quantity": null,
            "type": "one_time",
            "unit_amount": line.unit_amount.minor,
            "unit_amount_decimal": line.unit_amount.minor.to_string(),
        },
        "quantity": line.quantity,
    })
}
