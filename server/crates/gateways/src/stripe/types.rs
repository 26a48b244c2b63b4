//! The parts of Stripe's objects that are read. Everything else is passed over.

use serde::Deserialize;

/// <https://docs.stripe.com/api/payment_intents/object>
#[derive(Deserialize)]
pub(super) struct PaymentIntent {
    pub(super) id: String,
    pub(super) status: String,
    pub(super) amount: i64,
    pub(super) amount_received: Option<i64>,
    pub(super) currency: String,
    pub(super) client_secret: Option<String>,
    #[serde(default)]
    pub(super) metadata: Metadata,
    pub(super) payment_method: Option<Expandable<Named>>,
    pub(super) last_payment_error: Option<Box<ApiError>>,
    pub(super) latest_charge: Option<Expandable<Charge>>,
}

/// <https://docs.stripe.com/api/charges/object>
#[derive(Deserialize)]
pub(super) struct Charge {
    pub(super) id: String,
    pub(super) payment_intent: Option<Expandable<Named>>,
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
    pub(super) exp_month: Option<u8>,
    pub(super) exp_year: Option<u16>,
    /// Seconds since 1970; only while the money is reserved.
    pub(super) capture_before: Option<i64>,
}

/// <https://docs.stripe.com/api/refunds/object>
#[derive(Deserialize)]
pub(super) struct Refund {
    pub(super) id: String,
    pub(super) amount: i64,
    pub(super) currency: String,
    pub(super) payment_intent: Option<Expandable<Named>>,
    pub(super) status: String,
    pub(super) failure_reason: Option<String>,
    #[serde(default)]
    pub(super) metadata: Metadata,
}

/// <https://docs.stripe.com/api/disputes/object>
#[derive(Deserialize)]
pub(super) struct Dispute {
    pub(super) id: String,
    pub(super) amount: i64,
    pub(super) currency: String,
    pub(super) charge: Option<Expandable<Named>>,
    pub(super) payment_intent: Option<Expandable<Named>>,
    pub(super) reason: String,
    pub(super) status: String,
    pub(super) evidence_details: Option<EvidenceDetails>,
    /// None, one or two: money taken back, and given again.
    #[serde(default)]
    pub(super) balance_transactions: Vec<BalanceTransaction>,
    /// Seconds since 1970, as are all times.
    pub(super) created: i64,
}

#[derive(Deserialize)]
pub(super) struct EvidenceDetails {
    pub(super) due_by: Option<i64>,
}

/// <https://docs.stripe.com/api/balance_transactions/object>
#[derive(Deserialize)]
pub(super) struct BalanceTransaction {
    /// In the account's currency.
    pub(super) amount: i64,
}

/// <https://docs.stripe.com/api/radar/early_fraud_warnings/object>
#[derive(Deserialize)]
pub(super) struct FraudWarning {
    pub(super) id: String,
    pub(super) actionable: bool,
    pub(super) charge: Option<Expandable<Named>>,
    pub(super) payment_intent: Option<Expandable<Named>>,
    pub(super) fraud_type: String,
    pub(super) created: i64,
}

/// What we wrote on a payment or a refund, and nothing of what others did.
#[derive(Deserialize, Default)]
pub(super) struct Metadata {
    pub(super) checkout_session: Option<String>,
    pub(super) refund: Option<String>,
}

/// An id, or the object where it was asked for.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Expandable<T> {
    Id(String),
    Object(Box<T>),
}

/// An object of which the name is enough.
#[derive(Deserialize)]
pub(super) struct Named {
    id: String,
}

impl Named {
    pub(super) fn id(&self) -> &str {
        &self.id
    }
}

impl Expandable<Named> {
    pub(super) fn id(&self) -> &str {
        match self {
            Self::Id(id) => id,
            Self::Object(object) => object.id(),
        }
    }
}

/// The envelope of every failure.
#[derive(Deserialize)]
pub(super) struct Failure {
    pub(super) error: ApiError,
}

/// <https://docs.stripe.com/api/errors>
#[derive(Deserialize)]
pub(super) struct ApiError {
    #[serde(rename = "type", default)]
    pub(super) kind: String,
    pub(super) code: Option<String>,
    pub(super) decline_code: Option<String>,
    pub(super) advice_code: Option<String>,
    /// In words for people. It may quote what was sent.
    pub(super) message: Option<String>,
    pub(super) param: Option<String>,
    /// Of the charge that failed.
    pub(super) charge: Option<String>,
    pub(super) payment_method: Option<Expandable<Named>>,
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
