//! Giving money back, and what becomes of it.

use jiff::SignedDuration;

use super::{
    PaymentError,
    confirm_payment::PATIENCE,
    funds::{ask_for_refund, new_refund},
    gateway_of, in_our_mode,
    operate::{Operated, operate},
};
use crate::{
    model::{
        CheckoutSession, EventKind, Funds, Money, Payment, Refund, RefundId, RefundReason, RefundState,
        SessionId, Task,
    },
    ports::{GatewayRefund, Ports, RefundStatus, StoreError, UnitOfWork},
    usecases::{
        jobs::Next,
        record::{payment_event, refund_event},
    },
};

/// How long until a refund is asked about that the bank has not decided.
const BANK_DAYS: SignedDuration = SignedDuration::from_hours(1);

/// What the merchant asks for.
#[derive(Debug, Clone)]
pub struct RefundRequest {
    /// How much; everything that is left if nothing is said.
    pub amount: Option<i64>,
    /// Why.
    pub reason: RefundReason,
    /// The merchant's idempotency key. Asking again under it gives the first refund, and no other.
    pub request_key: Option<String>,
    /// The merchant's own notes.
    pub metadata: std::collections::BTreeMap<String, String>,
}

/// Why no refund was made.
#[derive(Debug, thiserror::Error)]
pub enum RefundError {
    /// The session is not paid, or its money is only reserved.
    #[error("nothing was taken that could be given back")]
    NothingTaken,
    /// Less than one minor unit.
    #[error("the amount must be at least 1")]
    TooLittle,
    /// The key was used for a refund of another amount or for another reason.
    #[error("the idempotency key was used for another refund")]
    KeyReused,
    /// More than is left.
    #[error("at most {left} minor units are left to be given back")]
    TooMuch {
        /// What is left, in minor units of the order's currency.
        left: i64,
    },
    /// The gateway would not. The refund is stored as failed.
    #[error("the gateway refused the refund")]
    Refused(Box<Refund>),
    /// Something failed on the way.
    #[error(transparent)]
    Payment(#[from] PaymentError),
}

impl From<StoreError> for RefundError {
    fn from(error: StoreError) -> Self {
        Self::Payment(error.into())
    }
}

/// Gives the money of an order back, or a part of it. The refund is stored before the gateway is
/// asked, under the session's lock, so that all refunds together are never more than what was taken.
///
/// A refund whose answer is lost is returned as pending; a job finds out what became of it.
pub async fn refund_payment(
    ports: &Ports,
    session: &SessionId,
    request: RefundRequest,
) -> Result<Refund, RefundError> {
    in_our_mode(ports, session)?;
    let mut work = ports.store.begin().await?;
    let session = work.lock_session(session).await?.ok_or(PaymentError::NoSuchSession)?;
    let order = work.order(&session.id).await?.ok_or(RefundError::NothingTaken)?;
    let Funds::Captured { amount: captured } = order.funds else { return Err(RefundError::NothingTaken) };

    let known = work.refunds(&session.id).await?;
    if let Some(earlier) = known.iter().find(|refund| is_repeated(refund, &request)) {
        let same = request.amount.is_none_or(|amount| amount == earlier.amount.minor);
        return match &earlier.state {
            _ if !same || earlier.reason != request.reason => Err(RefundError::KeyReused),
            RefundState::Failed(_) if earlier.gateway_refund.is_none() => {
                Err(RefundError::Refused(Box::new(earlier.clone())))
            }
            _ => Ok(earlier.clone()),
        };
    }
    let counts = |refund: &&Refund| refund.payment == order.gateway_payment && refund.counts();
    let given: i64 = known.iter().filter(counts).map(|refund| refund.amount.minor).sum();
    let left = captured.minor - given;
    let amount = request.amount.unwrap_or(left);
    if left <= 0 || amount > left {
        return Err(RefundError::TooMuch { left });
    }
    if amount < 1 {
        return Err(RefundError::TooLittle);
    }
    let amount = Money::new(amount, captured.currency);
    let mut refund = new_refund(ports, &session, &order.gateway_payment, amount, request.reason);
    refund.metadata = request.metadata;
    refund.request_key = request.request_key;
    let later = ports.clock.now() + PATIENCE;
    let operation = ask_for_refund(ports, work.as_mut(), &session, &refund, later).await?;
    work.commit().await?;
    tracing::info!(session = session.id.reference(), refund = %refund.id, "refund started");

    let operated = operate(ports, &operation.id).await?;
    let refund = ports.store.snapshot().await?.refund(&refund.id).await?.unwrap_or(refund);
    match operated {
        Operated::Refused(_) => Err(RefundError::Refused(Box::new(refund))),
        Operated::Done | Operated::Undecided => Ok(refund),
    }
}

/// Whether the refund was asked for under the same key.
fn is_repeated(refund: &Refund, request: &RefundRequest) -> bool {
    request.request_key.is_some() && refund.request_key == request.request_key
}

/// Writes down how the gateway says a refund stands: one of ours, or one that was made in the
/// gateway's own back office.
pub(super) async fn settle_refund(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    told: GatewayRefund,
) -> Result<(), StoreError> {
    let ours = match &told.refund {
        Some(ours) => work.refund(ours).await?.filter(|refund| refund.session == session.id),
        None => None,
    };
    // Another program of the merchant's may keep names in the gateway's books that are not ours.
    let known = match ours {
        Some(ours) => Some(ours),
        None => work.refund_at_gateway(session.mode, &told.id).await?,
    };
    let state = state_of(&told.status);
    let Some(mut refund) = known else {
        if is_release(work, session, &told).await? {
            return Ok(());
        }
        let mut refund = new_refund(ports, session, &told.payment, told.amount, RefundReason::Unsaid);
        refund.gateway_refund = Some(told.id);
        refund.state = state;
        work.add_refund(&refund).await?;
        tracing::info!(session = session.id.reference(), refund = %refund.id, "refunded at the gateway without us");
        refund_event(ports, work, session, &refund, EventKind::RefundCreated).await?;
        return if refund.counts() { charge_refunded(ports, work, session, &refund).await } else { Ok(()) };
    };
    let first = refund.gateway_refund.is_none();
    // What has failed at the gateway stays so: an older word that it succeeded may come late. What only
    // we called failed, because the gateway refused it, was made all the same by a slower request.
    let ended = matches!(refund.state, RefundState::Failed(_) | RefundState::Canceled);
    let final_already = ended && !first;
    let older = refund.state == RefundState::Succeeded && state == RefundState::Pending;
    if refund.amount != told.amount {
        tracing::error!(session = session.id.reference(), refund = %refund.id, "the gateway's refund differs from ours");
    }
    let changed = refund.state != state && !final_already && !older;
    refund.gateway_refund = Some(told.id);
    if changed {
        refund.state = state;
    }
    if first || changed {
        work.update_refund(&refund).await?;
    }
    let task = Task::CheckRefund(refund.id.clone());
    match (&refund.state, changed) {
        (RefundState::Pending, _) => {
            work.schedule_job(&task, session.mode, None, ports.clock.now() + BANK_DAYS).await?;
        }
        (RefundState::Failed(_), true) => {
            work.cancel_job(&task).await?;
            refund_event(ports, work, session, &refund, EventKind::RefundFailed).await?;
            return Ok(());
        }
        (_, true) => {
            work.cancel_job(&task).await?;
            refund_event(ports, work, session, &refund, EventKind::RefundUpdated).await?;
        }
        (_, false) => {}
    }
    if first && refund.counts() { charge_refunded(ports, work, session, &refund).await } else { Ok(()) }
}

/// Whether the gateway's refund is only what was reserved and not captured: gateways write that down as
/// a refund too, though it was never taken.
async fn is_release(
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    told: &GatewayRefund,
) -> Result<bool, StoreError> {
    let order = work.order(&session.id).await?.filter(|order| order.gateway_payment == told.payment);
    Ok(match order.map(|order| (order.amount.minor, order.funds)) {
        Some((authorized, Funds::Captured { amount })) => {
            let released = authorized - amount.minor;
            released > 0 && told.amount.minor == released
        }
        Some((_, Funds::Authorized { .. } | Funds::Released { .. })) => true,
        None => false,
    })
}

/// Tells that the charge has been refunded, so far by so much.
async fn charge_refunded(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    refund: &Refund,
) -> Result<(), StoreError> {
    let order = work.order(&session.id).await?;
    let refunds = work.refunds(&session.id).await?;
    let disputes = work.disputes(&session.id).await?;
    let view = Payment::of(&refund.payment, session, None, order.as_ref(), &refunds, &disputes);
    payment_event(ports, work, session, view, EventKind::ChargeRefunded).await
}

/// Ends a refund that the gateway would not make.
pub(super) async fn refund_refused(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    refund: &RefundId,
    why: &str,
) -> Result<(), StoreError> {
    let Some(mut refund) = work.refund(refund).await?.filter(|refund| refund.state == RefundState::Pending)
    else {
        return Ok(());
    };
    tracing::error!(session = session.id.reference(), refund = %refund.id, why, "the gateway refused a refund");
    refund.state = RefundState::Failed("refused".to_owned());
    work.update_refund(&refund).await?;
    refund_event(ports, work, session, &refund, EventKind::RefundFailed).await
}

/// The job: asks the gateway what became of a refund that was pending.
pub(crate) async fn check_refund(ports: &Ports, id: &RefundId) -> Result<Next, PaymentError> {
    let Some(refund) = ports.store.snapshot().await?.refund(id).await? else { return Ok(Next::Done) };
    let Some(name) = refund.gateway_refund.as_ref().filter(|_| refund.state == RefundState::Pending) else {
        return Ok(Next::Done);
    };
    let later = Next::At(ports.clock.now() + BANK_DAYS);
    let Some(gateway) = gateway_of(ports, &refund.session).await? else { return Ok(Next::Done) };
    let Ok(told) = ports.gateways.of(&gateway).retrieve_refund(name).await else { return Ok(later) };
    let mut work = ports.store.begin().await?;
    let session = work.lock_session(&refund.session).await?.ok_or(PaymentError::NoSuchSession)?;
    let pending = told.status == RefundStatus::Pending;
    if !pending {
        settle_refund(ports, work.as_mut(), &session, told).await?;
        work.commit().await?;
    }
    Ok(if pending { later } else { Next::Done })
}

fn state_of(status: &RefundStatus) -> RefundState {
    match status {
        RefundStatus::Pending => RefundState::Pending,
        RefundStatus::Succeeded => RefundState::Succeeded,
        RefundStatus::Failed(why) => RefundState::Failed(why.clone()),
        RefundStatus::Canceled => RefundState::Canceled,
    }
}
