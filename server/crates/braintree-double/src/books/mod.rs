//! What the double knows: every transaction, refund, dispute and nonce. All of it is in memory.

pub use amount::{Amount, NoAmount};
pub use card::{Brand, Card, Fate};
pub use decline::Decline;
pub use dispute::{Dispute, DisputeKind, DisputeReason, DisputeStatus};
pub use nonce::PaymentMethod;
pub use refund::Refund;
pub use transaction::{Event, Rejection, Status, Transaction};

pub(crate) use charge::Sale;
pub(crate) use operate::Reversal;
pub(crate) use requests::Made;
pub(crate) use tokenize::TypedCard;

use crate::failure::Failure;
use card::TEST_CARDS;

mod amount;
mod card;
mod charge;
mod decline;
mod dispute;
pub(crate) mod ids;
mod later;
mod nonce;
mod operate;
mod refund;
mod requests;
mod tokenize;
mod transaction;

/// Everything, at one moment.
#[derive(Debug, Clone, Default)]
pub(crate) struct Books {
    pub(crate) transactions: Vec<Transaction>,
    pub(crate) refunds: Vec<Refund>,
    pub(crate) disputes: Vec<Dispute>,
    pub(crate) payment_methods: Vec<PaymentMethod>,
    /// What browsers have been let in with.
    pub(crate) fingerprints: Vec<String>,
    requests: requests::Requests,
}

impl Books {
    /// By its short id.
    pub(crate) fn transaction(&self, id: &str) -> Option<&Transaction> {
        self.transactions.iter().find(|transaction| transaction.id == id)
    }

    /// By its short id.
    pub(crate) fn refund_by_id(&self, id: &str) -> Option<&Refund> {
        self.refunds.iter().find(|refund| refund.id == id)
    }

    /// By its short id.
    pub(crate) fn dispute(&self, id: &str) -> Option<&Dispute> {
        self.disputes.iter().find(|dispute| dispute.id == id)
    }

    fn transaction_mut(&mut self, id: &str) -> Result<&mut Transaction, Failure> {
        let transaction = self.transactions.iter_mut().find(|transaction| transaction.id == id);
        transaction.ok_or_else(|| Failure::not_found("transaction"))
    }

    fn refund_mut(&mut self, id: &str) -> Result<&mut Refund, Failure> {
        let refund = self.refunds.iter_mut().find(|refund| refund.id == id);
        refund.ok_or_else(|| Failure::not_found("refund"))
    }
}
