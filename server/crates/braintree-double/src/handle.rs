//! The books from a test's side: what is in them, and what time and the banks do. Ids are short ones or
//! those of the API.

use crate::{
    Decline, Dispute, DisputeReason, DisputeStatus, Double, Kind, Notification, Refund, Transaction,
    books::{Books, TypedCard, ids},
    failure::Failure,
};

/// It cannot be done with this object, or there is no such object.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unfit(String);

impl From<Failure> for Unfit {
    fn from(failure: Failure) -> Self {
        Self(failure.message)
    }
}

impl Double {
    /// Every transaction, oldest first.
    pub fn transactions(&self) -> Vec<Transaction> {
        self.books().transactions.clone()
    }

    /// The transaction.
    pub fn transaction(&self, id: &str) -> Option<Transaction> {
        self.books().transaction(&short("transaction", id)).cloned()
    }

    /// Every refund, oldest first.
    pub fn refunds(&self) -> Vec<Refund> {
        self.books().refunds.clone()
    }

    /// Every dispute, oldest first.
    pub fn disputes(&self) -> Vec<Dispute> {
        self.books().disputes.clone()
    }

    /// A nonce for that test card, as a browser would have got it.
    pub fn new_nonce(&self, number: &str) -> Result<String, Unfit> {
        let now = self.now();
        let next_year = crate::clock::date(now).year() + 1;
        let typed = TypedCard {
            number: Some(number.to_owned()),
            expiration_month: Some("12".to_owned()),
            expiration_year: Some(next_year.to_string()),
            ..TypedCard::default()
        };
        let name = self.new_nonce_name();
        let made = self.change(|books| books.tokenize(name, &typed, now).map(|made| made.nonce.clone()));
        made.map_err(|failures| Unfit(failures.0.into_iter().map(|failure| failure.message).collect()))
    }

    /// The money of a captured transaction moves.
    pub fn settle(&self, id: &str) -> Result<Notification, Unfit> {
        let id = short("transaction", id);
        self.change(|books| books.settle(&id, self.now()))?;
        self.notification(Kind::TransactionSettled, &id)
    }

    /// The batch of a captured transaction begins. Nobody is told of that.
    pub fn begin_settling(&self, id: &str) -> Result<(), Unfit> {
        Ok(self.change(|books| books.begin_settling(&short("transaction", id), self.now()))?)
    }

    /// The processor refuses to move the money of a captured transaction.
    pub fn decline_settlement(&self, id: &str) -> Result<Notification, Unfit> {
        let id = short("transaction", id);
        self.change(|books| books.decline_settlement(&id, self.now()))?;
        self.notification(Kind::TransactionSettlementDeclined, &id)
    }

    /// An authorization runs out. Nobody is told of that.
    pub fn expire(&self, id: &str) -> Result<(), Unfit> {
        Ok(self.change(|books| books.expire(&short("transaction", id), self.now()))?)
    }

    /// The money of a refund moves. Nobody is told of that.
    pub fn settle_refund(&self, id: &str) -> Result<(), Unfit> {
        Ok(self.change(|books| books.settle_refund(&short("refund", id), self.now()))?)
    }

    /// The bank would not take a refund.
    pub fn fail_refund(&self, id: &str, decline: Decline) -> Result<Notification, Unfit> {
        let id = short("refund", id);
        self.change(|books| books.fail_refund(&id, decline, self.now()))?;
        self.notification(Kind::RefundFailed, &id)
    }

    /// The cardholder complains about a transaction: a dispute over all of it.
    pub fn open_dispute(&self, transaction: &str, reason: DisputeReason) -> Result<Notification, Unfit> {
        let transaction = short("transaction", transaction);
        let id = self.new_id();
        let now = self.now();
        self.change(|books: &mut Books| books.open_dispute(&transaction, id.clone(), reason, now))?;
        self.notification(Kind::DisputeOpened, &id)
    }

    /// A dispute goes on.
    pub fn move_dispute(&self, id: &str, status: DisputeStatus) -> Result<Notification, Unfit> {
        let id = short("dispute", id);
        self.change(|books| books.move_dispute(&id, status, self.now()))?;
        self.notification(Kind::of_dispute(status), &id)
    }
}

/// The short id, whichever was given.
pub(crate) fn short(kind: &str, id: &str) -> String {
    ids::short(kind, id).unwrap_or_else(|| id.to_owned())
}

impl Unfit {
    pub(crate) fn unknown(what: &str) -> Self {
        Self(format!("there is no such {what}"))
    }

    pub(crate) fn undelivered(error: &dyn std::error::Error) -> Self {
        Self(format!("the webhook was not delivered: {error}"))
    }
}
