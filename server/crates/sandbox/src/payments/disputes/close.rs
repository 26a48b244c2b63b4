//! Closing: the merchant gives in.

use super::end;
use crate::{
    error::{ApiError, Result},
    objects::{Dispute, DisputeStep},
    work::Work,
};

/// Ends a dispute as lost, and an inquiry as closed: nothing was taken that could be lost.
pub(crate) async fn close(work: &mut Work, dispute: &mut Dispute) -> Result<()> {
    end::go_on_under(work, dispute).await?;
    let step = if dispute.status.is_inquiry() { DisputeStep::Dismiss } else { DisputeStep::Lose };
    if end::end(work, dispute, step).await? { Ok(()) } else { Err(over()) }
}

/// The refusal of whatever comes too late.
pub(super) fn over() -> ApiError {
    ApiError::invalid("This dispute is already closed")
}
