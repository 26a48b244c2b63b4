//! Transactions and what happens to them over time.

use serde::{Deserialize, Serialize};

use super::{Amount, Card, Decline};

/// Where a transaction or a refund stands: the names of `PaymentStatus`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Status {
    /// The money is held, and nothing is charged yet.
    Authorized,
    /// It was held for too long.
    AuthorizationExpired,
    /// The processor could not be reached.
    Failed,
    /// The gateway refused by its own rules.
    GatewayRejected,
    /// The processor or the bank refused.
    ProcessorDeclined,
    /// The money has moved.
    Settled,
    /// The processor refused to move the money.
    SettlementDeclined,
    /// The money is moving.
    Settling,
    /// Captured, and waiting for the next batch.
    SubmittedForSettlement,
    /// Called off before anything moved.
    Voided,
}

impl Status {
    /// As webhooks write it: small letters.
    pub(crate) fn small(self) -> String {
        let name = serde_json::to_value(self).expect("a status is a string");
        name.as_str().unwrap_or_default().to_ascii_lowercase()
    }
}

/// Why the gateway itself refused: names of `GatewayRejectionReason`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Rejection {
    /// The application for this merchant account is not complete.
    ApplicationIncomplete,
    /// It looks like fraud.
    Fraud,
    /// Its risk is above the merchant's threshold.
    RiskThreshold,
}

/// One entry of a payment's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What it became.
    pub status: Status,
    /// When, in milliseconds since the Unix epoch.
    pub at: i64,
    /// How much it was for.
    pub amount: Amount,
    /// What the processor said, where it said no.
    pub decline: Option<Decline>,
    /// Why the gateway said no, where it did.
    pub rejection: Option<Rejection>,
}

impl Event {
    pub(crate) fn new(status: Status, at: i64, amount: Amount) -> Self {
        Self { status, at, amount, decline: None, rejection: None }
    }
}

/// A transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transaction {
    /// The short id, which webhooks use; [`Transaction::global_id`] is the API's.
    pub id: String,
    /// When it was made, in milliseconds since the Unix epoch.
    pub created_at: i64,
    /// The amount: what was asked for, and once it is captured, what was captured.
    pub amount: Amount,
    /// What was asked for in the first place.
    pub requested: Amount,
    /// Three capital letters.
    pub currency: String,
    /// The account that it was made under.
    pub merchant_account: String,
    /// The merchant's own name for it.
    pub order_id: Option<String>,
    /// The buyer's own name for it.
    pub purchase_order_number: Option<String>,
    /// Who made it for the merchant.
    pub channel: Option<String>,
    /// The nonce that paid.
    pub payment_method: String,
    /// The card that paid.
    pub card: Card,
    /// What happened, oldest first.
    pub history: Vec<Event>,
}

impl Transaction {
    /// Where it stands.
    pub fn status(&self) -> Status {
        self.history.last().expect("a transaction begins with an event").status
    }

    /// The id that the GraphQL API uses.
    pub fn global_id(&self) -> String {
        super::ids::global("transaction", &self.id)
    }

    pub(crate) fn becomes(&mut self, status: Status, at: i64) {
        self.history.push(Event::new(status, at, self.amount));
    }

    /// True while it can be called off.
    pub(crate) fn is_voidable(&self) -> bool {
        matches!(self.status(), Status::Authorized | Status::SubmittedForSettlement)
    }

    /// True once it can be refunded.
    pub(crate) fn is_settling(&self) -> bool {
        matches!(self.status(), Status::Settling | Status::Settled)
    }
}
