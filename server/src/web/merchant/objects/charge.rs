//! The Charge (<https://docs.stripe.com/api/charges/object>): what a paid or authorised payment took.

use domain::model::{Card, Email, GatewayChargeId, GatewayPaymentId, Payment};
use serde_json::{Value, json};

use super::{code, livemode};

/// What the payment's charge is called; `None` before there is one.
pub(crate) fn charge_id(payment: &Payment) -> Option<String> {
    let taken = payment.paid_at.is_some() || payment.refunded > 0;
    taken.then(|| charge_name(payment.charge.as_ref(), &payment.id))
}

/// A gateway that has no name for a charge leaves it to be called after its payment.
pub(crate) fn charge_name(charge: Option<&GatewayChargeId>, payment: &GatewayPaymentId) -> String {
    let after_payment = || {
        let payment = payment.as_str();
        format!("ch_{}", payment.strip_prefix("pi_").unwrap_or(payment))
    };
    charge.map_or_else(after_payment, ToString::to_string)
}

/// The charge of a payment that took or reserved money. What was only ever reserved does not count as
/// refunded when it is given up: nothing was taken.
pub(crate) fn charge(payment: &Payment) -> Value {
    // A second payment of a session has no order that says what was taken; what was given back, was.
    let taken = payment.received.max(payment.refunded);
    let created = payment.paid_at.unwrap_or(payment.created_at);
    let options = &payment.options;
    let mut object = json!({
        "id": charge_name(payment.charge.as_ref(), &payment.id),
        "object": "charge",
        "amount": payment.amount.minor,
        "amount_captured": taken,
        "amount_refunded": payment.refunded,
        "billing_details": { "address": null, "email": null, "name": null, "phone": null, "tax_id": null },
        "captured": taken > 0,
        "created": created.as_second(),
        "currency": code(payment.amount.currency),
        "description": options.description,
        "disputed": payment.disputed,
        "fraud_details": {},
        "livemode": livemode(payment.mode),
        "metadata": options.metadata,
        "paid": true,
        "payment_intent": payment.id,
        "payment_method_details": payment.card.as_ref().map(|card| card_details(payment, card)),
        "receipt_email": options.receipt_email.as_ref().map(Email::as_str),
        "refunded": taken > 0 && payment.refunded == taken,
        "statement_descriptor": options.statement_descriptor,
        "statement_descriptor_suffix": options.statement_descriptor_suffix,
        "status": "succeeded",
    });
    for name in ABSENT {
        object[name] = Value::Null;
    }
    object
}

/// What this checkout does not have or is not told by the gateway.
const ABSENT: [&str; 20] = [
    "application",
    "application_fee",
    "application_fee_amount",
    "balance_transaction",
    "calculated_statement_descriptor",
    "customer",
    "failure_balance_transaction",
    "failure_code",
    "failure_message",
    "on_behalf_of",
    "outcome",
    "payment_method",
    "receipt_number",
    "receipt_url",
    "review",
    "shipping",
    "source",
    "source_transfer",
    "transfer_data",
    "transfer_group",
];

/// All that is known of the card.
fn card_details(payment: &Payment, card: &Card) -> Value {
    json!({
        "card": {
            "amount_authorized": payment.amount.minor,
            "authorization_code": null,
            "brand": card.brand,
            "checks": null,
            "country": null,
            "electronic_commerce_indicator": null,
            "exp_month": card.expiry_month,
            "exp_year": card.expiry_year,
            "funding": null,
            "installments": null,
            "last4": card.last_four,
            "mandate": null,
            "network": card.brand,
            "network_transaction_id": null,
            "regulated_status": null,
            "three_d_secure": null,
            "transaction_link_id": null,
            "wallet": null,
        },
        "type": "card",
    })
}
