//! The calls: path, form, key. Only what is needed is sent, and the same things every time, so that
//! a repeated call is the same call.

use domain::{model::GatewayPaymentId, ports::ConfirmPayment};
use form_urlencoded::Serializer;

use super::amount;

/// A call to the API.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Call {
    pub(super) method: &'static str,
    pub(super) path: String,
    pub(super) form: String,
    pub(super) idempotency_key: Option<String>,
}

/// The charge comes along in the answer, because it knows which card was charged.
const EXPAND: (&str, &str) = ("expand[0]", "latest_charge");

/// Creates and confirms in one call, or confirms the payment that an earlier try made.
pub(super) fn confirm(request: &ConfirmPayment) -> Call {
    let mut form = Serializer::new(String::new());
    form.append_pair("payment_method", request.token.as_str()).append_pair(EXPAND.0, EXPAND.1);
    let path = if let Some(payment) = &request.existing {
        format!("/v1/payment_intents/{payment}/confirm")
    } else {
        // What cannot be counted there is too much for Stripe's own limit, which says so.
        let amount = amount::to_stripe(request.amount).unwrap_or(i64::MAX);
        form.append_pair("amount", &amount.to_string())
            .append_pair("currency", &request.amount.currency.code().to_ascii_lowercase())
            .append_pair("confirm", "true")
            .append_pair("payment_method_types[0]", "card")
            .append_pair("metadata[checkout_session]", request.session.as_str())
            .append_pair("metadata[attempt]", request.attempt.as_str());
        "/v1/payment_intents".to_owned()
    };
    let idempotency_key = Some(request.idempotency_key.as_str().to_owned());
    Call { method: "POST", path, form: form.finish(), idempotency_key }
}

/// Reads a payment.
pub(super) fn retrieve(payment: &GatewayPaymentId) -> Call {
    let query = Serializer::new(String::new()).append_pair(EXPAND.0, EXPAND.1).finish();
    Call {
        method: "GET",
        path: format!("/v1/payment_intents/{payment}?{query}"),
        form: String::new(),
        idempotency_key: None,
    }
}
