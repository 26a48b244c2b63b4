//! Taking what was reserved, or giving it up.

use super::{
    PaymentError,
    confirm_payment::PATIENCE,
    funds::ask,
    gateway_of, in_our_mode,
    operate::{Operated, operate},
    settle::{Heard, settle},
};
use crate::{
    model::{
        CancelReason, Funds, GatewayPaymentId, Money, Operation, OperationKind, Order, RequestClaim,
        SessionId,
    },
    ports::{Ports, StoreError, UnitOfWork},
    usecases::jobs::Next,
};

/// Why nothing was captured or given up.
#[derive(Debug, thiserror::Error)]
pub enum CaptureError {
    /// The session is not paid, or what was reserved has been taken or given up.
    #[error("nothing is reserved")]
    NothingReserved(Option<Box<Order>>),
    /// Nothing, or more than was reserved.
    #[error("the amount must be between 1 and what was reserved")]
    Amount,
    /// A capture or a cancellation is under way.
    #[error("a capture or a cancellation is under way")]
    UnderWay,
    /// The gateway would not.
    #[error("the gateway refused")]
    Refused,
    /// The gateway's answer is not known; a job finds out what became of it.
    #[error("the outcome is not known yet")]
    Undecided,
    /// Something failed on the way.
    #[error(transparent)]
    Payment(#[from] PaymentError),
}

impl From<StoreError> for CaptureError {
    fn from(error: StoreError) -> Self {
        Self::Payment(error.into())
    }
}

/// Takes what was reserved, or a part of it: the rest is given up. `amount` is in minor units of the
/// order's currency; nothing said is everything.
pub async fn capture_payment(
    ports: &Ports,
    session: &SessionId,
    amount: Option<i64>,
    claim: Option<&RequestClaim>,
) -> Result<Order, CaptureError> {
    act(ports, session, claim, |order| {
        let amount = amount.unwrap_or(order.amount.minor);
        if !(1..=order.amount.minor).contains(&amount) {
            return Err(CaptureError::Amount);
        }
        Ok(OperationKind::Capture { amount: Money::new(amount, order.amount.currency) })
    })
    .await
}

/// Gives up what was reserved, for a reason of the merchant's.
pub async fn cancel_payment(
    ports: &Ports,
    session: &SessionId,
    reason: CancelReason,
    claim: Option<&RequestClaim>,
) -> Result<Order, CaptureError> {
    act(ports, session, claim, |_| Ok(OperationKind::Cancel { reason })).await
}

async fn act(
    ports: &Ports,
    session: &SessionId,
    claim: Option<&RequestClaim>,
    choose: impl FnOnce(&Order) -> Result<OperationKind, CaptureError>,
) -> Result<Order, CaptureError> {
    in_our_mode(ports, session)?;
    let mut work = ports.store.begin().await?;
    let session = work.lock_session(session).await?.ok_or(PaymentError::NoSuchSession)?;
    let order = work.order(&session.id).await?.ok_or(CaptureError::NothingReserved(None))?;
    if !matches!(order.funds, Funds::Authorized { .. }) {
        return Err(CaptureError::NothingReserved(Some(Box::new(order))));
    }
    let kind = choose(&order)?;
    if is_under_way(work.as_mut(), &session.id, &order.gateway_payment).await? {
        return Err(CaptureError::UnderWay);
    }
    let later = ports.clock.now() + PATIENCE;
    let operation = ask(ports, work.as_mut(), &session, &order.gateway_payment, kind, later).await?;
    if let Some(claim) = claim {
        work.mark_request(claim, order.gateway_payment.as_str()).await?;
    }
    work.commit().await?;
    tracing::info!(session = session.id.reference(), operation = %operation.id, "operation started");

    match operate(ports, &operation.id).await? {
        Operated::Done => {
            let order = ports.store.snapshot().await?.order(&session.id).await?;
            order.ok_or(CaptureError::NothingReserved(None))
        }
        Operated::Refused(_) => Err(CaptureError::Refused),
        Operated::Undecided => Err(CaptureError::Undecided),
    }
}

async fn is_under_way(
    work: &mut dyn UnitOfWork,
    session: &SessionId,
    payment: &GatewayPaymentId,
) -> Result<bool, StoreError> {
    let busy = |operation: &Operation| operation.payment == *payment && operation.is_undecided();
    Ok(work.operations(session).await?.iter().any(busy))
}

/// The job: asks the gateway whether an authorisation has run out.
pub(crate) async fn check_authorization(ports: &Ports, session: &SessionId) -> Result<Next, PaymentError> {
    let Some(order) = ports.store.snapshot().await?.order(session).await? else { return Ok(Next::Done) };
    if !matches!(order.funds, Funds::Authorized { .. }) {
        return Ok(Next::Done);
    }
    let Some(gateway) = gateway_of(ports, session).await? else { return Ok(Next::Done) };
    match ports.gateways.of(&gateway).retrieve(&order.gateway_payment).await {
        Ok(payment) => {
            settle(ports, session, Heard::News, payment).await?;
        }
        Err(error) => {
            tracing::warn!(session = session.reference(), %error, "cannot ask about an authorisation");
        }
    }
    let order = ports.store.snapshot().await?.order(session).await?;
    let still = order.is_some_and(|order| matches!(order.funds, Funds::Authorized { .. }));
    Ok(if still { Next::At(ports.clock.now() + jiff::SignedDuration::from_hours(1)) } else { Next::Done })
}
