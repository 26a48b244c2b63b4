//! What the merchant may do with a transaction later: capture it, call it off, give money back.

use super::{Amount, Books, Event, Refund, Status, Transaction};
use crate::failure::Failure;

const ID: [&str; 2] = ["input", "transactionId"];

/// What a reversal came to: short ids.
pub(crate) enum Reversal {
    Voided(String),
    Refunded(String),
}

impl Books {
    /// Takes what was held, or less of it.
    pub(crate) fn capture(&mut self, id: &str, amount: Option<Amount>, now: i64) -> Result<(), Failure> {
        let transaction = self.transaction_mut(id)?;
        if transaction.status() != Status::Authorized {
            return Err(Failure::validation("91507", "This transaction cannot be captured now.", &ID));
        }
        let amount = amount.unwrap_or(transaction.amount);
        let at = ["input", "transaction", "amount"];
        check(transaction, amount, &at)?;
        if amount > transaction.requested {
            return Err(Failure::validation("91522", "More cannot be captured than was authorized.", &at));
        }
        transaction.amount = amount;
        transaction.becomes(Status::SubmittedForSettlement, now);
        Ok(())
    }

    /// Calls it off if that is still possible, and otherwise gives all of it back.
    pub(crate) fn reverse(&mut self, id: &str, refund: String, now: i64) -> Result<Reversal, Failure> {
        let transaction = self.transaction_mut(id)?;
        if transaction.is_voidable() {
            transaction.becomes(Status::Voided, now);
            return Ok(Reversal::Voided(id.to_owned()));
        }
        if !transaction.is_settling() {
            return Err(Failure::validation("91504", "This transaction cannot be voided now.", &ID));
        }
        let amount = transaction.amount;
        self.refund(id, refund, Some(amount), None, now).map(Reversal::Refunded)
    }

    /// Gives the amount back, or all that is left: the refund's id.
    pub(crate) fn refund(
        &mut self,
        id: &str,
        refund: String,
        amount: Option<Amount>,
        order_id: Option<String>,
        now: i64,
    ) -> Result<String, Failure> {
        let transaction = self.transaction_mut(id)?.clone();
        if !transaction.is_settling() {
            return Err(Failure::validation("91506", "Only a settled transaction can be refunded.", &ID));
        }
        let left = transaction.amount.less(self.refunded(id));
        if left == Amount::default() {
            return Err(Failure::validation("91512", "All of this transaction was refunded before.", &ID));
        }
        let amount = amount.unwrap_or(left);
        let at = ["input", "refund", "amount"];
        check(&transaction, amount, &at)?;
        if amount > left {
            return Err(Failure::validation("91521", "More cannot be refunded than is left.", &at));
        }
        self.refunds.push(Refund {
            id: refund.clone(),
            transaction: id.to_owned(),
            created_at: now,
            amount,
            order_id: order_id.or(transaction.order_id),
            history: vec![Event::new(Status::SubmittedForSettlement, now, amount)],
        });
        Ok(refund)
    }

    /// How much of a transaction has been given back, or is about to be.
    pub(crate) fn refunded(&self, id: &str) -> Amount {
        let refunds = self.refunds.iter().filter(|refund| refund.transaction == id && refund.counts());
        refunds.map(|refund| refund.amount).sum()
    }
}

fn check(transaction: &Transaction, amount: Amount, at: &[&str]) -> Result<(), Failure> {
    if amount == Amount::default() {
        return Err(Failure::validation("81531", "The amount must be greater than zero.", at));
    }
    if !amount.fits(&transaction.currency) {
        return Err(Failure::validation("81503", "The currency has no such amount.", at));
    }
    Ok(())
}
