//! What happens by itself with time: the money settles, an authorization runs out, a refund fails, a
//! cardholder complains. Here a test says when.

use super::{Books, Decline, Dispute, DisputeKind, DisputeReason, DisputeStatus, Event, Status};
use crate::failure::Failure;

impl Books {
    /// The money moves: a transaction that was captured.
    pub(crate) fn settle(&mut self, id: &str, now: i64) -> Result<(), Failure> {
        let transaction = self.transaction_mut(id)?;
        if !matches!(transaction.status(), Status::SubmittedForSettlement | Status::Settling) {
            return Err(cannot_settle());
        }
        if transaction.status() == Status::SubmittedForSettlement {
            transaction.becomes(Status::Settling, now);
        }
        transaction.becomes(Status::Settled, now);
        Ok(())
    }

    /// The batch has begun: a transaction that was captured can no longer be called off.
    pub(crate) fn begin_settling(&mut self, id: &str, now: i64) -> Result<(), Failure> {
        let transaction = self.transaction_mut(id)?;
        if transaction.status() != Status::SubmittedForSettlement {
            return Err(cannot_settle());
        }
        transaction.becomes(Status::Settling, now);
        Ok(())
    }

    /// The processor refuses to move the money.
    pub(crate) fn decline_settlement(&mut self, id: &str, now: i64) -> Result<(), Failure> {
        let transaction = self.transaction_mut(id)?;
        if !matches!(transaction.status(), Status::SubmittedForSettlement | Status::Settling) {
            return Err(cannot_settle());
        }
        transaction.becomes(Status::SettlementDeclined, now);
        Ok(())
    }

    /// The money was held for too long.
    pub(crate) fn expire(&mut self, id: &str, now: i64) -> Result<(), Failure> {
        let transaction = self.transaction_mut(id)?;
        if transaction.status() != Status::Authorized {
            return Err(Failure::validation("91507", "Only an authorization expires.", &[]));
        }
        transaction.becomes(Status::AuthorizationExpired, now);
        Ok(())
    }

    /// The refund's money has moved.
    pub(crate) fn settle_refund(&mut self, id: &str, now: i64) -> Result<(), Failure> {
        let refund = self.refund_mut(id)?;
        if refund.status() != Status::SubmittedForSettlement {
            return Err(cannot_settle());
        }
        refund.history.push(Event::new(Status::Settled, now, refund.amount));
        Ok(())
    }

    /// The bank would not take the refund.
    pub(crate) fn fail_refund(&mut self, id: &str, decline: Decline, now: i64) -> Result<(), Failure> {
        let refund = self.refund_mut(id)?;
        if !refund.counts() {
            return Err(cannot_settle());
        }
        let event = Event::new(Status::ProcessorDeclined, now, refund.amount);
        refund.history.push(Event { decline: Some(decline), ..event });
        Ok(())
    }

    /// The cardholder's bank takes the money back.
    pub(crate) fn open_dispute(
        &mut self,
        transaction: &str,
        id: String,
        reason: DisputeReason,
        now: i64,
    ) -> Result<(), Failure> {
        let amount = self.transaction_mut(transaction)?.amount;
        self.disputes.push(Dispute {
            id,
            transaction: transaction.to_owned(),
            created_at: now,
            amount,
            kind: DisputeKind::Chargeback,
            reason,
            history: vec![(DisputeStatus::Open, now)],
        });
        Ok(())
    }

    /// The dispute goes on.
    pub(crate) fn move_dispute(&mut self, id: &str, status: DisputeStatus, now: i64) -> Result<(), Failure> {
        let dispute = self.disputes.iter_mut().find(|dispute| dispute.id == id);
        dispute.ok_or_else(|| Failure::not_found("dispute"))?.history.push((status, now));
        Ok(())
    }
}

fn cannot_settle() -> Failure {
    Failure::validation("91575", "This cannot be settled now.", &["input", "transactionId"])
}
