//! Asking the gateway to charge, once or again.

use super::{
    PaymentError, Progress,
    settle::{Heard, progress_of, settle},
};
use crate::{
    model::{Attempt, AttemptState, CheckoutSession, Fact, Task},
    ports::{ConfirmPayment, GatewayError, PaymentStatus, Ports},
};

/// Sends the try's request to the gateway and settles on the answer.
///
/// The request is made of what is stored and of nothing else, so that a repetition is the same
/// request under the same key.
pub(super) async fn ask_to_confirm(
    ports: &Ports,
    session: CheckoutSession,
    attempt: Attempt,
) -> Result<Progress, PaymentError> {
    let request = ConfirmPayment {
        idempotency_key: attempt.idempotency_key.clone(),
        existing: attempt.reuses.clone(),
        token: attempt.token.clone(),
        amount: session.amount,
        capture: session.capture,
        options: session.options.payment.clone(),
        session: session.id.clone(),
        attempt: attempt.id.clone(),
    };
    let reference = session.id.reference();
    match ports.gateways.of(&session.gateway).confirm(&request).await {
        // Under a key that is known the gateway repeats its first answer, which may long be untrue.
        Ok(payment) if attempt.tries > 1 && payment.status == PaymentStatus::Processing => {
            let payment = ports.gateways.of(&session.gateway).retrieve(&payment.id).await?;
            settle(ports, &session.id, Heard::News, payment).await
        }
        Ok(payment) => settle(ports, &session.id, Heard::Answer(&attempt.id), payment).await,
        // Only the first try can know that nothing was sent under this key before.
        Err(GatewayError::Unreachable(why) | GatewayError::NotYet(why)) if attempt.tries == 1 => {
            tracing::error!(session = reference, attempt = %attempt.id, why, "the gateway did not take the request; nothing charged");
            give_up(ports, &attempt).await
        }
        Err(GatewayError::Rejected(why)) if attempt.tries == 1 => {
            tracing::error!(session = reference, attempt = %attempt.id, why, "gateway refused the request");
            give_up(ports, &attempt).await
        }
        Err(GatewayError::Rejected(why)) => {
            tracing::error!(session = reference, attempt = %attempt.id, why, "gateway refused the repeated request");
            look_up(ports, session, &attempt).await
        }
        Err(GatewayError::Unreachable(why) | GatewayError::NotYet(why) | GatewayError::Unknown(why)) => {
            tracing::warn!(session = reference, attempt = %attempt.id, why, "outcome unknown; will ask again");
            Ok(Progress::Undecided)
        }
    }
}

/// Looks in the gateway's books for what became of a try whose request cannot be repeated: the key
/// may be forgotten, or the request is refused now. If nothing came of it, the session is free again.
pub(super) async fn look_up(
    ports: &Ports,
    session: CheckoutSession,
    attempt: &Attempt,
) -> Result<Progress, PaymentError> {
    let found = match &attempt.reuses {
        Some(payment) => vec![ports.gateways.of(&session.gateway).retrieve(payment).await?],
        None => ports.gateways.of(&session.gateway).find(&session.id, attempt.created_at).await?,
    };
    let mut undecided = false;
    for payment in found {
        undecided |= payment.status == PaymentStatus::Processing;
        settle(ports, &session.id, Heard::News, payment).await?;
    }
    if undecided { Ok(Progress::Undecided) } else { give_up(ports, attempt).await }
}

/// Ends a try that certainly charged nothing; the session may be paid again.
async fn give_up(ports: &Ports, asked: &Attempt) -> Result<Progress, PaymentError> {
    let mut work = ports.store.begin().await?;
    let mut session = work.lock_session(&asked.session).await?.ok_or(PaymentError::NoSuchSession)?;
    let mut attempt = work.attempt(&asked.id).await?.ok_or(PaymentError::NoSuchSession)?;
    // Somebody else may have taken the same try up meanwhile, and theirs may have got through.
    if attempt.state != AttemptState::InFlight || attempt.tries != asked.tries {
        return Ok(progress_of(&session));
    }
    attempt.state = AttemptState::Failed;
    work.update_attempt(&attempt).await?;
    work.cancel_job(&Task::ResumePayment(attempt.id.clone())).await?;
    if session.phase.attempt() == Some(&attempt.id) {
        session.apply(Fact::PaymentDeclined).expect("a try under way can always end");
        work.update_session(&session).await?;
    }
    work.commit().await?;
    Ok(match progress_of(&session) {
        Progress::Waiting => Progress::NotCharged,
        other => other,
    })
}
