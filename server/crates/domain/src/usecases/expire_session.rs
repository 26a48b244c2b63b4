//! A session's time runs out.

use super::{PaymentError, in_our_mode, settle::record};
use crate::{
    model::{Applied, CheckoutSession, Fact, SessionId},
    ports::{Ports, UnitOfWork},
};

/// Expires the session if it is open and its time has run out; otherwise changes nothing.
pub async fn expire_session(ports: &Ports, session: &SessionId) -> Result<CheckoutSession, PaymentError> {
    in_our_mode(ports, session)?;
    let mut work = ports.store.begin().await?;
    let session = work.lock_session(session).await?.ok_or(PaymentError::NoSuchSession)?;
    if !session.is_overdue(ports.clock.now()) {
        return Ok(session);
    }
    expire(ports, work, session).await
}

/// Expires a locked session that is overdue.
pub(super) async fn expire(
    ports: &Ports,
    mut work: Box<dyn UnitOfWork>,
    mut session: CheckoutSession,
) -> Result<CheckoutSession, PaymentError> {
    if let Ok(Applied::Changed(Some(kind))) = session.apply(Fact::TimeRanOut) {
        work.update_session(&session).await?;
        record(ports, work.as_mut(), &session, kind).await?;
        work.commit().await?;
        tracing::info!(session = session.id.reference(), "session expired");
    }
    Ok(session)
}
