//! The parts of Braintree's objects that are read
//! (<https://developer.paypal.com/braintree/graphql/reference>).

use jiff::Timestamp;
use serde::Deserialize;

/// A `MonetaryAmount`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Amount {
    pub(super) value: String,
    pub(super) currency_code: String,
}

/// A `Transaction`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Transaction {
    /// What the API calls it.
    pub(super) id: String,
    /// What everybody else calls it.
    pub(super) legacy_id: String,
    pub(super) order_id: Option<String>,
    pub(super) status: String,
    /// What it is for now: after a capture of a part, that part.
    pub(super) amount: Amount,
    pub(super) payment_method_snapshot: Option<Snapshot>,
    pub(super) status_history: Option<Vec<Event>>,
    /// Where they are asked for.
    pub(super) refunds: Option<Vec<Refund>>,
}

/// A `Refund`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Refund {
    pub(super) legacy_id: String,
    pub(super) order_id: Option<String>,
    pub(super) status: String,
    pub(super) amount: Amount,
    pub(super) refunded_transaction: Option<Identified>,
    pub(super) status_history: Option<Vec<Event>>,
}

/// An object of which the name is enough.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Identified {
    pub(super) legacy_id: String,
}

/// A `PaymentMethodSnapshot`. A card's details are the snapshot, or a part of it where there is more to say.
#[derive(Deserialize)]
pub(super) struct Snapshot {
    #[serde(flatten)]
    pub(super) card: CardDetails,
    #[serde(rename = "creditCard")]
    pub(super) inner: Option<CardDetails>,
}

/// `CreditCardDetails`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CardDetails {
    pub(super) brand_code: Option<String>,
    pub(super) last4: Option<String>,
    pub(super) expiration_month: Option<String>,
    pub(super) expiration_year: Option<String>,
}

/// A `PaymentStatusEvent`, of whichever kind.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Event {
    pub(super) status: Option<String>,
    pub(super) amount: Option<Amount>,
    pub(super) authorization_expires_at: Option<Timestamp>,
    pub(super) processor_response: Option<ProcessorResponse>,
    pub(super) gateway_rejection_reason: Option<String>,
}

/// What the processor said.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ProcessorResponse {
    pub(super) legacy_code: Option<String>,
}

/// What a node may be, or a reversal may have made.
#[derive(Deserialize)]
#[serde(tag = "__typename")]
pub(super) enum Found {
    Transaction(Box<Transaction>),
    Refund(Box<Refund>),
    /// Something that nobody asked for.
    #[serde(other)]
    Other,
}

/// The payload of a charge, an authorization or a capture.
#[derive(Deserialize)]
pub(super) struct Charged {
    pub(super) transaction: Transaction,
}
