//! Disputes: the cardholder's bank wants the money back.

use serde::{Deserialize, Serialize};

use super::Amount;

/// Where a dispute stands: the names of `DisputeStatus`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum DisputeStatus {
    /// The merchant gave in.
    Accepted,
    /// The gateway gave in for the merchant.
    AutoAccepted,
    /// The merchant's evidence has been sent.
    Disputed,
    /// Nobody answered in time.
    Expired,
    /// Decided for the cardholder.
    Lost,
    /// Waiting for the merchant.
    Open,
    /// The bank is looking at it.
    UnderReview,
    /// Decided for the merchant.
    Won,
}

impl DisputeStatus {
    /// As webhooks write it: small letters.
    pub(crate) fn small(self) -> String {
        let name = serde_json::to_value(self).expect("a status is a string");
        name.as_str().unwrap_or_default().to_ascii_lowercase()
    }
}

/// What kind of a dispute: the names of `DisputeType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum DisputeKind {
    /// The money is taken back.
    Chargeback,
    /// A chargeback that was won is fought over once more.
    PreArbitration,
    /// The bank only asks.
    Retrieval,
}

/// Why: the names of `DisputeReason`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[expect(missing_docs, reason = "the names are the field's own")]
pub enum DisputeReason {
    CancelledRecurringTransaction,
    CreditNotProcessed,
    Duplicate,
    Fraud,
    General,
    InvalidAccount,
    NotRecognized,
    ProductNotReceived,
    ProductUnsatisfactory,
    Retrieval,
    TransactionAmountDiffers,
}

/// A dispute over a transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispute {
    /// The short id, which webhooks use; [`Dispute::global_id`] is the API's.
    pub id: String,
    /// The short id of the transaction.
    pub transaction: String,
    /// When it was opened, in milliseconds since the Unix epoch.
    pub created_at: i64,
    /// How much it is over.
    pub amount: Amount,
    /// What kind it is.
    pub kind: DisputeKind,
    /// Why the cardholder complains.
    pub reason: DisputeReason,
    /// What happened and when, oldest first.
    pub history: Vec<(DisputeStatus, i64)>,
}

impl Dispute {
    /// Where it stands.
    pub fn status(&self) -> DisputeStatus {
        self.history.last().expect("a dispute begins as open").0
    }

    /// The id that the GraphQL API uses.
    pub fn global_id(&self) -> String {
        super::ids::global("dispute", &self.id)
    }

    /// What the merchant got back.
    pub(crate) fn amount_won(&self) -> Amount {
        if self.status() == DisputeStatus::Won { self.amount } else { Amount::default() }
    }

    /// Until when the merchant may answer: three weeks, in milliseconds since the Unix epoch.
    pub(crate) fn answer_by(&self) -> i64 {
        const THREE_WEEKS: i64 = 21 * 24 * 3_600_000;
        self.created_at + THREE_WEEKS
    }
}
