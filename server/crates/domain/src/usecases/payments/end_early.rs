//! A merchant ends a session before its time.

use super::{
    PaymentError,
    confirm_payment::PATIENCE,
    expire_session::expire,
    funds::ask_to_cancel,
    in_our_mode,
    operate::{Operated, operate},
};
use crate::{
    model::{CancelReason, CheckoutSession, Phase, RequestClaim, SessionId},
    ports::{Ports, StoreError},
};

/// Why the session was not ended.
#[derive(Debug, thiserror::Error)]
pub enum EndEarlyError {
    /// It was paid, or has expired.
    #[error("the session is not open")]
    NotOpen(Box<CheckoutSession>),
    /// A payment is under way; it may be decided a moment later.
    #[error("a payment is under way")]
    UnderWay,
    /// Something failed on the way.
    #[error(transparent)]
    Payment(#[from] PaymentError),
}

impl From<StoreError> for EndEarlyError {
    fn from(error: StoreError) -> Self {
        Self::Payment(error.into())
    }
}

/// Ends an open session, so that it cannot be paid any more. One that waits for the shopper's answer
/// to the bank is given up at the gateway first, which says whether the shopper was faster.
pub async fn end_early(
    ports: &Ports,
    session: &SessionId,
    claim: Option<&RequestClaim>,
) -> Result<CheckoutSession, EndEarlyError> {
    in_our_mode(ports, session)?;
    // The second time round, what waited for the shopper has been given up.
    for _ in 0..2 {
        let mut work = ports.store.begin().await?;
        let mut session = work.lock_session(session).await?.ok_or(PaymentError::NoSuchSession)?;
        match session.phase {
            Phase::Complete(_) | Phase::Expired => return Err(EndEarlyError::NotOpen(Box::new(session))),
            Phase::Confirming(_) => return Err(EndEarlyError::UnderWay),
            Phase::Open => {
                expire(ports, work.as_mut(), &mut session).await?;
                if let Some(claim) = claim {
                    work.mark_request(claim, session.id.as_str()).await?;
                }
                work.commit().await?;
                return Ok(session);
            }
            Phase::Authenticating(_) => {
                let payment =
                    session.gateway_payment.clone().expect("a payment that asks for the shopper has a name");
                let (reason, later) = (CancelReason::SessionExpired, ports.clock.now() + PATIENCE);
                let asked = ask_to_cancel(ports, work.as_mut(), &session, &payment, reason, later).await?;
                work.commit().await?;
                let Some(operation) = asked else { return Err(EndEarlyError::UnderWay) };
                if operate(ports, &operation.id).await? == Operated::Undecided {
                    return Err(EndEarlyError::UnderWay);
                }
            }
        }
    }
    Err(EndEarlyError::UnderWay)
}
