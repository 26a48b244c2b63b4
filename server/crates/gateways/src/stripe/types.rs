//! The parts of Stripe's answers that are read. Everything else is passed over.

use serde::Deserialize;

/// <https://docs.stripe.com/api/payment_intents/object>
#[derive(Deserialize)]
pub(super) struct PaymentIntent {
    pub(super) id: String,
    pub(super) status: String,
    pub(super) amount: i64,
    pub(super) currency: String,
    pub(super) client_secret: Option<String>,
    pub(super) last_payment_error: Option<ApiError>,
    pub(super) latest_charge: Option<Expandable>,
}

/// An id, or the object where it was asked for.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Expandable {
    Charge(Box<Charge>),
    Id(#[expect(dead_code, reason = "the id alone says nothing of the card")] String),
}

/// <https://docs.stripe.com/api/charges/object>
#[derive(Deserialize)]
pub(super) struct Charge {
    pub(super) payment_method_details: Option<PaymentMethodDetails>,
}

#[derive(Deserialize)]
pub(super) struct PaymentMethodDetails {
    pub(super) card: Option<CardDetails>,
}

#[derive(Deserialize)]
pub(super) struct CardDetails {
    pub(super) brand: Option<String>,
    pub(super) last4: Option<String>,
    pub(super) exp_month: u8,
    pub(super) exp_year: u16,
}

/// The envelope of every failure.
#[derive(Deserialize)]
pub(super) struct Failure {
    pub(super) error: ApiError,
}

/// <https://docs.stripe.com/api/errors>
#[derive(Deserialize)]
pub(super) struct ApiError {
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) code: Option<String>,
    pub(super) decline_code: Option<String>,
    pub(super) param: Option<String>,
    pub(super) payment_intent: Option<Box<PaymentIntent>>,
}

impl ApiError {
    /// Type, code and parameter: enough to mend it. The message is left out, since it may quote what
    /// was sent.
    pub(super) fn summary(&self) -> String {
        let or_none = |part: &Option<String>| part.clone().unwrap_or_else(|| "none".to_owned());
        format!("type {}, code {}, param {}", self.kind, or_none(&self.code), or_none(&self.param))
    }
}
