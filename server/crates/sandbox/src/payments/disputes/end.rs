//! How a dispute ends, whoever ends it.

use super::funds;
use crate::{
    error::Result,
    objects::{Dispute, DisputeStatus, DisputeStep, PaymentIntent},
    work::Work,
};

/// A dispute that something is due for, with what goes on to go wrong with its payment.
pub(super) async fn find(work: &mut Work, id: &str) -> Result<Option<Dispute>> {
    let Some(dispute) = work.unit.find::<Dispute>(id).await? else { return Ok(None) };
    go_on_under(work, &dispute).await?;
    Ok(Some(dispute))
}

/// A webhook fault stays with its payment, also in what is disputed about it.
pub(super) async fn go_on_under(work: &mut Work, dispute: &Dispute) -> Result<()> {
    if let Some(intent) = work.unit.find::<PaymentIntent>(&dispute.payment_intent).await? {
        work.go_on_under(&intent.faults);
    }
    Ok(())
}

/// Ends it by this step and saves it; nothing if the step cannot be taken from where it is.
pub(super) async fn end(work: &mut Work, dispute: &mut Dispute, step: DisputeStep) -> Result<bool> {
    let Some(status) = dispute.status.after(step) else { return Ok(false) };
    let before = dispute.render();
    dispute.status = status;
    if status == DisputeStatus::Won {
        funds::reinstate(work, dispute);
    }
    work.unit.save(dispute).await?;
    if status == DisputeStatus::Won {
        work.emit("charge.dispute.funds_reinstated", dispute.render(), None).await?;
    }
    work.emit_update("charge.dispute.closed", &before, dispute.render()).await?;
    Ok(true)
}
