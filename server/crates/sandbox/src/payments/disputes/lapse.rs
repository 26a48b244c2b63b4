//! Lapsing: nobody has answered in time.

use super::end;
use crate::{
    deadlines::Deadline,
    error::Result,
    objects::{Dispute, DisputeStatus, DisputeStep},
    work::Work,
};

/// How long a bank can take an inquiry up again, in seconds: 120 days.
const INQUIRY_RESTS_AFTER: i64 = 120 * 24 * 60 * 60;

/// Sets the time at which it lapses.
pub(super) async fn set(work: &mut Work, dispute: &Dispute) -> Result<()> {
    let moment = if dispute.status.is_inquiry() {
        dispute.created + INQUIRY_RESTS_AFTER
    } else {
        // In the last second, evidence is still taken.
        dispute.due_by + 1
    };
    Deadline::DisputeLapses.set(&mut work.unit, &dispute.id, moment * 1000).await?;
    Ok(())
}

/// A dispute that nobody answered is lost, and an inquiry rests. What is under review waits for the bank.
pub(in crate::payments) async fn lapse(work: &mut Work, id: &str) -> Result<()> {
    let Some(mut dispute) = end::find(work, id).await? else { return Ok(()) };
    let step = match dispute.status {
        DisputeStatus::UnderReview => return Ok(()),
        status if status.is_inquiry() => DisputeStep::Dismiss,
        _ => DisputeStep::Lose,
    };
    end::end(work, &mut dispute, step).await?;
    Ok(())
}
