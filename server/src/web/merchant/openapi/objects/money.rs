//! Payments, charges and refunds.

use serde_json::Value;

use super::{expandable, expandable_or_null};
use crate::web::merchant::openapi::schema::{
    Object, array, boolean, constant, count, notes, nullable, one_of, string,
};

pub(super) fn payment_intent() -> Value {
    let details = Object::new().required("tip", Object::new().build()).build();
    let error = Object::new()
        .required("type", constant("card_error"))
        .required("code", string())
        .required("message", string())
        .optional("decline_code", string())
        .build();
    Object::named("payment_intent")
        .required("amount", count())
        .required("amount_capturable", count())
        .required("amount_details", details)
        .required("amount_received", count())
        .required("canceled_at", nullable(count()))
        .required("cancellation_reason", nullable(one_of(&CANCELLATION_REASONS)))
        .required("capture_method", one_of(&["automatic", "manual"]))
        .required("confirmation_method", constant("automatic"))
        .required("created", count())
        .required("currency", string())
        .required("description", nullable(string()))
        .required("last_payment_error", nullable(error))
        .required("latest_charge", expandable_or_null("Charge"))
        .required("livemode", boolean())
        .required("metadata", notes())
        .required("payment_method_options", Object::new().build())
        .required("payment_method_types", array(constant("card")))
        .required("receipt_email", nullable(string()))
        .required("statement_descriptor", nullable(string()))
        .required("statement_descriptor_suffix", nullable(string()))
        .required("status", one_of(&PAYMENT_STATES))
        .absent(&NOT_OF_PAYMENTS)
        .build()
}

const PAYMENT_STATES: [&str; 6] =
    ["canceled", "processing", "requires_action", "requires_capture", "requires_payment_method", "succeeded"];

const CANCELLATION_REASONS: [&str; 6] =
    ["abandoned", "automatic", "duplicate", "expired", "fraudulent", "requested_by_customer"];

/// What this checkout does not have.
const NOT_OF_PAYMENTS: [&str; 21] = [
    "allowed_payment_method_types",
    "application",
    "application_fee_amount",
    "automatic_payment_methods",
    "client_secret",
    "customer",
    "customer_account",
    "excluded_payment_method_types",
    "managed_payments",
    "next_action",
    "on_behalf_of",
    "payment_method",
    "payment_method_configuration_details",
    "payment_record",
    "processing",
    "review",
    "setup_future_usage",
    "shipping",
    "source",
    "transfer_data",
    "transfer_group",
];

pub(super) fn charge() -> Value {
    let billing = Object::new().absent(&["address", "email", "name", "phone", "tax_id"]).build();
    Object::named("charge")
        .required("amount", count())
        .required("amount_captured", count())
        .required("amount_refunded", count())
        .required("billing_details", billing)
        .required("captured", boolean())
        .required("created", count())
        .required("currency", string())
        .required("description", nullable(string()))
        .required("disputed", boolean())
        .required("fraud_details", Object::new().build())
        .required("livemode", boolean())
        .required("metadata", notes())
        .required("paid", constant(true))
        .required("payment_intent", expandable("PaymentIntent"))
        .required("payment_method_details", nullable(card_details()))
        .required("receipt_email", nullable(string()))
        .required("refunded", boolean())
        .required("statement_descriptor", nullable(string()))
        .required("statement_descriptor_suffix", nullable(string()))
        .required("status", constant("succeeded"))
        .absent(&NOT_OF_CHARGES)
        .build()
}

/// What this checkout does not have or is not told by the gateway.
const NOT_OF_CHARGES: [&str; 20] = [
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

fn card_details() -> Value {
    let card = Object::new()
        .required("amount_authorized", count())
        .required("brand", string())
        .required("exp_month", count())
        .required("exp_year", count())
        .required("last4", string())
        .required("network", string())
        .absent(&NOT_OF_CARDS)
        .build();
    Object::new().required("card", card).required("type", constant("card")).build()
}

const NOT_OF_CARDS: [&str; 12] = [
    "authorization_code",
    "checks",
    "country",
    "electronic_commerce_indicator",
    "funding",
    "installments",
    "mandate",
    "network_transaction_id",
    "regulated_status",
    "three_d_secure",
    "transaction_link_id",
    "wallet",
];

pub(super) fn refund() -> Value {
    let card = Object::new().required("type", constant("refund")).build();
    let details = Object::new().required("card", card).required("type", constant("card")).build();
    Object::named("refund")
        .required("amount", count())
        .required("charge", expandable_or_null("Charge"))
        .required("created", count())
        .required("currency", string())
        .required("destination_details", details)
        .optional("failure_reason", string())
        .required("metadata", notes())
        .required("payment_intent", expandable("PaymentIntent"))
        .optional("pending_reason", constant("processing"))
        .required("reason", nullable(one_of(&["duplicate", "fraudulent", "requested_by_customer"])))
        .required("status", one_of(&["pending", "succeeded", "failed", "canceled"]))
        .absent(&NOT_OF_REFUNDS)
        .build()
}

const NOT_OF_REFUNDS: [&str; 7] = [
    "balance_transaction",
    "customer",
    "customer_account",
    "payment_method",
    "receipt_number",
    "source_transfer_reversal",
    "transfer_reversal",
];
