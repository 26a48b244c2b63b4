//! Asking the gateway, and writing down what it said.

use super::{PaymentError, Progress, resume_payment::BANK_PAUSE};
use crate::{
    model::{
        Applied, Attempt, AttemptState, CheckoutSession, Event, EventId, EventKind, Fact, GatewayPaymentId,
        Order, OrderId, Phase,
    },
    ports::{ConfirmPayment, GatewayError, GatewayPayment, PaymentStatus, Ports, StoreError, UnitOfWork},
};

/// Sends the try's request to the gateway and settles on the answer.
///
/// The request is made of what is stored and of nothing else, so that a repetition is the same
/// request under the same key.
pub(super) async fn ask_and_settle(
    ports: &Ports,
    session: CheckoutSession,
    attempt: Attempt,
) -> Result<Progress, PaymentError> {
    let request = ConfirmPayment {
        idempotency_key: attempt.idempotency_key.clone(),
        existing: attempt.reuses.clone(),
        token: attempt.token.clone(),
        amount: session.amount,
        session: session.id.clone(),
        attempt: attempt.id.clone(),
    };
    match ports.gateway.confirm(&request).await {
        Ok(payment) => settle(ports, &attempt, payment).await,
        // Only the first try can know that nothing was sent under this key before.
        Err(GatewayError::Unreachable(why)) if attempt.tries == 1 => {
            tracing::error!(session = session.id.reference(), attempt = %attempt.id, why, "gateway unreachable; nothing charged");
            give_up(ports, &attempt).await
        }
        Err(GatewayError::Rejected(why)) => {
            tracing::error!(session = session.id.reference(), attempt = %attempt.id, why, "gateway refused the request");
            give_up(ports, &attempt).await
        }
        Err(GatewayError::Unreachable(why) | GatewayError::Unknown(why)) => {
            tracing::warn!(session = session.id.reference(), attempt = %attempt.id, why, "outcome unknown; will ask again");
            Ok(Progress::Undecided)
        }
    }
}

/// Writes down what the gateway said about a try: the session, the try, the order and the event in
/// one commit. What is known already changes nothing, so the same answer may come any number of
/// times, by any way.
pub(super) async fn settle(
    ports: &Ports,
    attempt: &Attempt,
    payment: GatewayPayment,
) -> Result<Progress, PaymentError> {
    let mut work = ports.store.begin().await?;
    let mut session = work.lock_session(&attempt.session).await?.ok_or(PaymentError::NoSuchSession)?;
    let mut attempt = work.attempt(&attempt.id).await?.ok_or(PaymentError::NoSuchSession)?;

    if let Some(why) = contradiction(&session, &payment) {
        tracing::error!(session = session.id.reference(), payment = %payment.id, why, "gateway contradicts our books");
        return Ok(Progress::Undecided);
    }
    // An earlier try's refusal or question says nothing about the present one. Money always counts.
    let current = session.phase.attempt() == Some(&attempt.id);
    if !current && !matches!(payment.status, PaymentStatus::Succeeded { .. }) {
        return Ok(progress_of(&session));
    }

    session.gateway_payment = Some(payment.id.clone());
    let (applied, state, progress) = match payment.status {
        PaymentStatus::Succeeded { card } => {
            let order = Order {
                id: OrderId::generate(ports.random.as_ref()),
                session: session.id.clone(),
                merchant: session.merchant.clone(),
                amount: session.amount,
                gateway_payment: payment.id,
                card,
                paid_at: ports.clock.now(),
            };
            let applied = session.apply(Fact::PaymentSucceeded(order.id.clone()));
            if matches!(applied, Ok(Applied::Changed(_))) {
                work.add_order(&order).await?;
            }
            (applied, AttemptState::Succeeded, Progress::Paid)
        }
        PaymentStatus::Declined(decline) => {
            tracing::info!(session = session.id.reference(), code = decline.gateway_code, "card declined");
            let applied = session.apply(Fact::PaymentDeclined);
            (applied, AttemptState::Declined(decline.clone()), Progress::Declined(decline))
        }
        PaymentStatus::ActionRequired { client_secret } => {
            if attempt.state == AttemptState::InFlight {
                attempt.next_try_at = ports.clock.now() + BANK_PAUSE;
            }
            let applied = session.apply(Fact::ActionRequired);
            (applied, AttemptState::ActionRequired, Progress::ActionRequired { client_secret })
        }
        PaymentStatus::Processing => (Ok(Applied::Unchanged), attempt.state.clone(), Progress::Undecided),
    };
    let applied = applied.expect("the table refuses nothing that a gateway tells");

    attempt.state = state;
    work.update_attempt(&attempt).await?;
    work.update_session(&session).await?;
    if let Applied::Changed(Some(kind)) = applied {
        record(ports, work.as_mut(), &session, kind).await?;
    }
    work.commit().await?;
    tracing::info!(session = session.id.reference(), attempt = %attempt.id, phase = ?session.phase.kind(), "payment settled");
    Ok(progress)
}

/// Ends a try that certainly charged nothing; the session may be paid again.
async fn give_up(ports: &Ports, asked: &Attempt) -> Result<Progress, PaymentError> {
    let mut work = ports.store.begin().await?;
    let mut session = work.lock_session(&asked.session).await?.ok_or(PaymentError::NoSuchSession)?;
    let mut attempt = work.attempt(&asked.id).await?.ok_or(PaymentError::NoSuchSession)?;
    // Somebody else may have taken the same try up meanwhile, and theirs may have got through.
    if session.phase.attempt() != Some(&attempt.id) || attempt.tries != asked.tries {
        return Ok(progress_of(&session));
    }
    attempt.state = AttemptState::Failed;
    session.apply(Fact::PaymentDeclined).expect("a try under way can always end");
    work.update_attempt(&attempt).await?;
    work.update_session(&session).await?;
    work.commit().await?;
    Ok(Progress::NotCharged)
}

/// Writes an event into the unit of work that makes the change it tells of.
pub(super) async fn record(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    kind: EventKind,
) -> Result<(), StoreError> {
    let event = Event {
        id: EventId::generate(ports.random.as_ref()),
        merchant: session.merchant.clone(),
        mode: session.mode,
        kind,
        session: session.id.clone(),
        created_at: ports.clock.now(),
    };
    work.add_event(&event).await
}

/// What the stored phase says, without asking the gateway.
pub(super) fn progress_of(session: &CheckoutSession) -> Progress {
    match session.phase {
        Phase::Open => Progress::Waiting,
        Phase::Confirming(_) | Phase::Authenticating(_) => Progress::Undecided,
        Phase::Complete(_) => Progress::Paid,
        Phase::Expired => Progress::Expired,
    }
}

/// Something in the gateway's answer that cannot be about this session.
fn contradiction(session: &CheckoutSession, payment: &GatewayPayment) -> Option<&'static str> {
    let other = |known: &GatewayPaymentId| *known != payment.id;
    if payment.amount != session.amount {
        Some("the amount differs")
    } else if session.gateway_payment.as_ref().is_some_and(other) {
        Some("it is another payment than the session's")
    } else {
        None
    }
}
