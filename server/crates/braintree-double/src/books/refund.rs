//! Refunds: payments in the other direction.

use super::{Amount, Event, Status};

/// A refund of a transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refund {
    /// The short id, which webhooks use; [`Refund::global_id`] is the API's.
    pub id: String,
    /// The short id of the transaction.
    pub transaction: String,
    /// When it was made, in milliseconds since the Unix epoch.
    pub created_at: i64,
    /// How much goes back.
    pub amount: Amount,
    /// The merchant's own name for it.
    pub order_id: Option<String>,
    /// What happened, oldest first.
    pub history: Vec<Event>,
}

impl Refund {
    /// Where it stands.
    pub fn status(&self) -> Status {
        self.history.last().expect("a refund begins with an event").status
    }

    /// The id that the GraphQL API uses.
    pub fn global_id(&self) -> String {
        super::ids::global("refund", &self.id)
    }

    /// True unless it came to nothing.
    pub fn counts(&self) -> bool {
        !matches!(
            self.status(),
            Status::Failed | Status::ProcessorDeclined | Status::SettlementDeclined | Status::Voided
        )
    }
}
