//! The Checkout Session (<https://docs.stripe.com/api/checkout/sessions/object>).

use domain::{
    model::{CheckoutSession, Collected, Email, Funds, Order, SessionStatus, SubmitType},
    usecases::RECOVERABLE,
};
use serde_json::{Value, json};

use super::{code, livemode};
use crate::{config::Origin, paths, storefront::Storefront, web::merchant::options};

/// The session; `order` is what was paid, if it was.
///
/// What is only reserved is not paid: a session whose payment is to be captured says `unpaid` until it
/// is, as Stripe's does.
pub(crate) fn session(session: &CheckoutSession, order: Option<&Order>, storefront: &Storefront) -> Value {
    let Storefront { public_url, branding } = storefront;
    let status = session.phase.status();
    let paid = order.is_some_and(|order| matches!(order.funds, Funds::Captured { .. }));
    let url = (status == SessionStatus::Open)
        .then(|| format!("{}{}", public_url.as_str(), paths::checkout(&session.id)));
    let chosen = &session.options;
    let collected = &session.collected;
    let mut object = json!({
        "id": session.id,
        "object": "checkout.session",
        "after_expiration": after_expiration(session, public_url),
        "amount_subtotal": session.amount.minor,
        "amount_total": session.amount.minor,
        "automatic_tax": { "enabled": false, "liability": null, "provider": null, "status": null },
        "billing_address_collection": chosen.billing_address.then_some("required"),
        "cancel_url": session.cancel_url,
        "client_reference_id": session.client_reference_id,
        "collected_information": collected_information(collected),
        "consent": consent(session),
        "consent_collection": options::consent_collection(chosen),
        "created": session.created_at.as_second(),
        "currency": code(session.amount.currency),
        "custom_fields": options::custom_fields(&chosen.custom_fields, Some(&collected.custom_fields)),
        "custom_text": options::custom_text(&chosen.custom_text),
        "customer_details": customer_details(session),
        "customer_email": session.customer_email.as_ref().map(Email::as_str),
        "expires_at": session.expires_at.as_second(),
        "livemode": livemode(session.mode),
        "locale": session.locale,
        "metadata": session.metadata,
        "mode": "payment",
        "payment_intent": session.gateway_payment,
        "payment_link": session.payment_link,
        "payment_method_options": {},
        "payment_method_types": ["card"],
        "payment_status": if paid { "paid" } else { "unpaid" },
        "phone_number_collection": { "enabled": chosen.phone_number },
        "recovered_from": session.recovered_from,
        "shipping_options": [],
        "status": status.name(),
        "submit_type": (chosen.submit_type != SubmitType::Auto).then(|| chosen.submit_type.name()),
        "success_url": session.success_url,
        "total_details": { "amount_discount": 0, "amount_shipping": 0, "amount_tax": 0 },
        "ui_mode": "hosted_page",
        "url": url,
    });
    // What these are made of is never null in Stripe's types, so they are there only if they are set.
    if let Some(names) = options::name_collection(chosen) {
        object["name_collection"] = names;
    }
    if let Some(branding) = options::branding_settings(&chosen.branding.or(branding)) {
        object["branding_settings"] = branding;
    }
    for name in ABSENT {
        object[name] = Value::Null;
    }
    object
}

/// Where an expired session can be opened again, if the merchant wants that.
fn after_expiration(session: &CheckoutSession, public_url: &Origin) -> Value {
    if !session.options.recovery {
        return Value::Null;
    }
    let expired = session.phase.status() == SessionStatus::Expired;
    let url = expired.then(|| format!("{}{}", public_url.as_str(), paths::recover(&session.id)));
    let until = expired.then(|| (session.expires_at + RECOVERABLE).as_second());
    json!({
        "recovery": { "allow_promotion_codes": false, "enabled": true, "expires_at": until, "url": url },
    })
}

fn collected_information(collected: &Collected) -> Value {
    if collected.business_name.is_none() && collected.individual_name.is_none() {
        return Value::Null;
    }
    json!({
        "business_name": collected.business_name,
        "individual_name": collected.individual_name,
        "shipping_details": null,
    })
}

fn consent(session: &CheckoutSession) -> Value {
    if !session.options.terms_of_service {
        return Value::Null;
    }
    let accepted = session.collected.terms_accepted.then_some("accepted");
    json!({ "promotions": null, "terms_of_service": accepted })
}

/// What the shopper told; null as long as nothing is known.
fn customer_details(session: &CheckoutSession) -> Value {
    let Collected { individual_name, business_name, phone, billing_address, .. } = &session.collected;
    let email = session.customer_email.as_ref().map(Email::as_str);
    if email.is_none() && session.collected == Collected::default() {
        return Value::Null;
    }
    let address = billing_address.as_ref().map(|address| {
        json!({
            "city": address.city,
            "country": address.country,
            "line1": address.line1,
            "line2": address.line2,
            "postal_code": address.postal_code,
            "state": address.state,
        })
    });
    json!({
        "address": address,
        "business_name": business_name,
        "email": email,
        "individual_name": individual_name,
        "name": individual_name.as_ref().or(business_name.as_ref()),
        "phone": phone,
        "tax_exempt": "none",
        "tax_ids": [],
    })
}

/// What this checkout does not have. The object of Stripe's version has these names, so ours has them.
const ABSENT: [&str; 23] = [
    "adaptive_pricing",
    "allow_promotion_codes",
    "allowed_payment_method_types",
    "client_secret",
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
    "payment_method_collection",
    "payment_method_configuration_details",
    "permissions",
    "saved_payment_method_options",
    "setup_intent",
    "shipping_address_collection",
    "shipping_cost",
    "subscription",
    "wallet_options",
];
