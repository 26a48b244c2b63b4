//! A session's time runs out.

use jiff::SignedDuration;

use super::{
    PaymentError,
    funds::ask_to_cancel,
    in_our_mode,
    operate::{Operated, operate},
};
use crate::{
    model::{Applied, CancelReason, CheckoutSession, Fact, Phase, SessionId, Task},
    ports::{Ports, StoreError, UnitOfWork},
    usecases::{jobs::Next, record::session_event},
};

/// How long until a session is looked at again whose payment was not decided when its time ran out.
const PAUSE: SignedDuration = SignedDuration::from_secs(15);

/// Expires the session if it is open and its time has run out; otherwise changes nothing.
pub async fn expire_session(ports: &Ports, session: &SessionId) -> Result<CheckoutSession, PaymentError> {
    in_our_mode(ports, session)?;
    let mut work = ports.store.begin().await?;
    let mut session = work.lock_session(session).await?.ok_or(PaymentError::NoSuchSession)?;
    if session.is_overdue(ports.clock.now()) {
        expire(ports, work.as_mut(), &mut session).await?;
        work.commit().await?;
    }
    Ok(session)
}

/// Ends a session whose time has run out, as far as its payment allows: one that the gateway is
/// deciding on is waited for; one that waits for the shopper is given up at the gateway, which says
/// whether the shopper was faster.
pub async fn end_session(ports: &Ports, session: &SessionId) -> Result<Next, PaymentError> {
    let now = ports.clock.now();
    let session = expire_session(ports, session).await?;
    match session.phase {
        Phase::Complete(_) | Phase::Expired => return Ok(Next::Done),
        _ if now < session.expires_at => return Ok(Next::At(session.expires_at)),
        Phase::Open | Phase::Confirming(_) => return Ok(Next::At(now + PAUSE)),
        Phase::Authenticating(_) => {}
    }
    let mut work = ports.store.begin().await?;
    let session = work.lock_session(&session.id).await?.ok_or(PaymentError::NoSuchSession)?;
    if !matches!(session.phase, Phase::Authenticating(_)) {
        return Ok(Next::At(now));
    }
    let payment = session.gateway_payment.clone().expect("a payment that asks for the shopper has a name");
    let reason = CancelReason::SessionExpired;
    let asked = ask_to_cancel(ports, work.as_mut(), &session, &payment, reason, now + PAUSE).await?;
    work.commit().await?;
    if let Some(operation) = asked
        && operate(ports, &operation.id).await? != Operated::Undecided
        && matches!(expire_session(ports, &session.id).await?.phase, Phase::Complete(_) | Phase::Expired)
    {
        return Ok(Next::Done);
    }
    Ok(Next::At(now + PAUSE))
}

/// Expires a locked session that is overdue. What an earlier try left open at the gateway is given up
/// there, so that nobody can pay it any more.
pub(in crate::usecases) async fn expire(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &mut CheckoutSession,
) -> Result<(), StoreError> {
    let Ok(Applied::Changed(Some(kind))) = session.apply(Fact::TimeRanOut) else { return Ok(()) };
    work.update_session(session).await?;
    work.cancel_job(&Task::ExpireSession(session.id.clone())).await?;
    if let Some(payment) = &session.gateway_payment {
        let reason = CancelReason::SessionExpired;
        ask_to_cancel(ports, work, session, payment, reason, ports.clock.now()).await?;
    }
    session_event(ports, work, session, None, kind).await?;
    tracing::info!(session = session.id.reference(), "session expired");
    Ok(())
}
