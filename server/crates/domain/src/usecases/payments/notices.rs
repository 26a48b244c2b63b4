//! The gateway tells us something by a webhook.

use super::{
    PaymentError,
    captures::check_authorization,
    disputes::{apply_dispute, apply_warning},
    refunds::settle_refund,
    settle::{Heard, settle},
};
use crate::{
    model::{
        CheckoutSession, Funds, GatewayName, GatewayPaymentId, GatewayRefundId, Notice, NoticeId,
        NoticeState, NoticeSubject, SessionId, Task,
    },
    ports::{GatewayError, IncomingWebhook, NoticeError, Ports, StoreError},
    usecases::jobs::Next,
};

/// Why a webhook was not taken.
#[derive(Debug, thiserror::Error)]
pub enum ReceiveNoticeError {
    /// It is not the gateway's, or cannot be read.
    #[error(transparent)]
    Notice(#[from] NoticeError),
    /// The database failed; the gateway sends it again.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Checks a webhook and stores what it is about, with a job that applies it. When this returns, the
/// gateway need not send it again. Answers what was stored, or `None` if there was nothing new in it.
pub async fn receive_notice(
    ports: &Ports,
    gateway: &GatewayName,
    webhook: &IncomingWebhook<'_>,
) -> Result<Option<NoticeId>, ReceiveNoticeError> {
    let now = ports.clock.now();
    let told = ports.gateways.of(gateway).read_notice(webhook, now)?;
    let Some(subject) = told.subject else {
        tracing::debug!(kind = told.kind, "a webhook about nothing of ours");
        return Ok(None);
    };
    let notice = Notice {
        id: NoticeId::generate(ports.random.as_ref()),
        mode: ports.mode,
        gateway: gateway.clone(),
        gateway_event: told.event,
        kind: told.kind,
        subject,
        state: NoticeState::Pending,
        received_at: now,
    };
    let mut work = ports.store.begin().await?;
    if !work.add_notice(&notice, told.once).await? {
        tracing::debug!(kind = notice.kind, event = notice.gateway_event, "a webhook that is known");
        return Ok(None);
    }
    work.schedule_job(&Task::ApplyNotice(notice.id.clone()), ports.mode, None, now).await?;
    work.commit().await?;
    tracing::info!(kind = notice.kind, event = notice.gateway_event, "webhook stored");
    Ok(Some(notice.id))
}

/// Applies a notice: asks the gateway how the thing stands now and settles on the answer, as for any
/// other answer. So it does not matter how old the notice is or in which order notices come.
pub async fn apply_notice(ports: &Ports, id: &NoticeId) -> Result<Next, PaymentError> {
    let Some(notice) = ports.store.snapshot().await?.notice(id).await? else { return Ok(Next::Done) };
    if notice.mode != ports.mode {
        return Ok(Next::Done);
    }
    // Before the gateway is asked: a notice like this one that comes from here on may tell of something
    // that its answer does not have yet, so it must not pass for one that is still to be applied.
    if notice.state == NoticeState::Pending {
        keep_state(ports, &notice, NoticeState::Applied).await?;
    }
    let ours = match &notice.subject {
        NoticeSubject::Payment { payment, session } => {
            apply_payment(ports, &notice.gateway, payment, session.as_ref()).await?
        }
        NoticeSubject::Refund { refund, payment } => {
            apply_refund(ports, &notice.gateway, refund, payment).await?
        }
        NoticeSubject::Dispute { dispute } => apply_dispute(ports, &notice.gateway, dispute).await?,
        NoticeSubject::Warning { warning } => apply_warning(ports, &notice.gateway, warning).await?,
    };
    if !ours {
        keep_state(ports, &notice, NoticeState::Foreign).await?;
    }
    Ok(Next::Done)
}

async fn keep_state(ports: &Ports, notice: &Notice, state: NoticeState) -> Result<(), StoreError> {
    let mut work = ports.store.begin().await?;
    work.update_notice(&Notice { state, ..notice.clone() }).await?;
    work.commit().await
}

async fn apply_payment(
    ports: &Ports,
    gateway: &GatewayName,
    payment: &GatewayPaymentId,
    hint: Option<&SessionId>,
) -> Result<bool, PaymentError> {
    let Some(session) = session_of(ports, gateway, payment, hint).await? else { return Ok(false) };
    let order = ports.store.snapshot().await?.order(&session.id).await?;
    // The usual case: the direct answer was faster, and there is nothing more to come.
    let known = order.is_some_and(|order| {
        order.gateway_payment == *payment && !matches!(order.funds, Funds::Authorized { .. })
    });
    if known {
        return Ok(true);
    }
    match ports.gateways.of(&session.gateway).retrieve(payment).await {
        Ok(told) if told.session.as_ref().is_none_or(|known| *known == session.id) => {
            settle(ports, &session.id, Heard::News, told).await?;
            Ok(true)
        }
        Ok(_) => Ok(false),
        Err(GatewayError::Rejected(why)) => {
            tracing::error!(session = session.id.reference(), payment = %payment, why, "a webhook about a payment that cannot be read");
            Ok(false)
        }
        Err(error) => Err(error.into()),
    }
}

async fn apply_refund(
    ports: &Ports,
    gateway: &GatewayName,
    refund: &GatewayRefundId,
    payment: &GatewayPaymentId,
) -> Result<bool, PaymentError> {
    let known = ports.store.snapshot().await?.refund_at_gateway(ports.mode, refund).await?;
    let session = match known {
        Some(known) => Some(known.session),
        None => session_of_payment(ports, gateway, payment).await?.map(|session| session.id),
    };
    let Some(session) = session else { return Ok(false) };
    // A refund of what is only reserved, as far as we know: the capture may not have been heard of yet.
    check_authorization(ports, &session).await?;
    let told = match ports.gateways.of(gateway).retrieve_refund(refund).await {
        Ok(told) => told,
        Err(GatewayError::Rejected(why)) => {
            // Also the gateway's entry for what was reserved and never taken, which is no refund.
            tracing::info!(session = session.reference(), refund = %refund, why, "a webhook about no refund of ours");
            return Ok(false);
        }
        Err(error) => return Err(error.into()),
    };
    let mut work = ports.store.begin().await?;
    let session = work.lock_session(&session).await?.ok_or(PaymentError::NoSuchSession)?;
    settle_refund(ports, work.as_mut(), &session, told).await?;
    work.commit().await?;
    Ok(true)
}

/// The session that this payment pays. A payment that is not stored may be ours all the same: one
/// too many, of which nobody has told us yet.
pub(super) async fn session_of_payment(
    ports: &Ports,
    gateway: &GatewayName,
    payment: &GatewayPaymentId,
) -> Result<Option<CheckoutSession>, PaymentError> {
    if let Some(session) = session_of(ports, gateway, payment, None).await? {
        return Ok(Some(session));
    }
    let told = match ports.gateways.of(gateway).retrieve(payment).await {
        Ok(told) => told,
        Err(GatewayError::Rejected(_)) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    session_of(ports, gateway, payment, told.session.as_ref()).await
}

/// The session of a payment: by what is stored, or by what the gateway has in its books. Another gateway's
/// payment of the same name is another payment.
async fn session_of(
    ports: &Ports,
    gateway: &GatewayName,
    payment: &GatewayPaymentId,
    hint: Option<&SessionId>,
) -> Result<Option<CheckoutSession>, PaymentError> {
    let mut snapshot = ports.store.snapshot().await?;
    let theirs = |session: &CheckoutSession| session.gateway == *gateway;
    let stored = snapshot.session_with_payment(ports.mode, payment).await?.filter(theirs);
    match (stored, hint.filter(|session| session.mode() == ports.mode)) {
        (Some(session), _) => Ok(Some(session)),
        (None, Some(session)) => Ok(snapshot.session(session).await?.filter(theirs)),
        (None, None) => Ok(None),
    }
}
