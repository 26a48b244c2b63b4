//! Whether one more of a link's sessions may be paid.

use crate::{
    model::CheckoutSession,
    ports::{StoreError, UnitOfWork},
};

/// Whether this session may be paid besides those of its link that are paid or being paid. From here
/// to the end of the unit of work nobody else gets an answer about that link, so that its limit holds
/// however many press Pay at once.
pub(super) async fn has_room(
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
) -> Result<bool, StoreError> {
    let Some(link) = &session.payment_link else { return Ok(true) };
    // Most links have no limit, and need no lock then.
    if work.payment_link(link).await?.is_none_or(|link| link.limit.is_none()) {
        return Ok(true);
    }
    let Some(link) = work.lock_payment_link(link).await? else { return Ok(true) };
    Ok(link.has_room(work.link_use(&link.id).await?))
}
