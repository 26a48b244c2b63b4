//! Taking up a payment whose answer is missing: after a crash, a lost answer, or a shopper who never
//! came back from the bank.

use jiff::{SignedDuration, Timestamp};

use super::{
    PaymentError,
    ask::{ask_to_confirm, look_up},
    confirm_payment::PATIENCE,
    settle::{Heard, settle},
};
use crate::{
    model::{Attempt, AttemptId, AttemptState, CheckoutSession},
    ports::Ports,
    usecases::jobs::Next,
};

/// How long a shopper may be with the bank before we look by ourselves.
pub(super) const BANK_PAUSE: SignedDuration = SignedDuration::from_secs(30);

/// Asks the gateway about an undecided try: again for a charge, under its own key, or how it stands.
/// Answers when to ask again if it is still not decided.
pub async fn resume_payment(ports: &Ports, attempt: &AttemptId) -> Result<Next, PaymentError> {
    let Some((session, attempt)) = take_up(ports, attempt).await? else { return Ok(Next::Done) };
    let again = ports.clock.now() + PATIENCE + wait_before(attempt.tries);
    let id = attempt.id.clone();
    let current = session.phase.attempt() == Some(&attempt.id);
    let key_life = ports.gateways.of(&session.gateway).key_life();
    let outcome = match &attempt.state {
        AttemptState::ActionRequired => match &session.gateway_payment {
            Some(payment) => ask_about(ports, &session, payment).await,
            None => Ok(()),
        },
        // The session was decided without this try, or its key may be forgotten: repeating the request
        // might charge a second time, so the books are read instead.
        _ if !current || ports.clock.now().duration_since(attempt.created_at) > key_life => {
            look_up(ports, session, &attempt).await.map(|_| ())
        }
        _ => ask_to_confirm(ports, session, attempt).await.map(|_| ()),
    };
    match outcome {
        Ok(()) | Err(PaymentError::Gateway(_)) => {}
        Err(error) => return Err(error),
    }
    let still = ports.store.snapshot().await?.attempt(&id).await?;
    Ok(if still.is_some_and(|attempt| attempt.is_undecided()) { Next::At(again) } else { Next::Done })
}

/// Counts the try, if there is still something to ask.
async fn take_up(
    ports: &Ports,
    attempt: &AttemptId,
) -> Result<Option<(CheckoutSession, Attempt)>, PaymentError> {
    let Some(found) = ports.store.snapshot().await?.attempt(attempt).await? else { return Ok(None) };
    let mut work = ports.store.begin().await?;
    let session = work.lock_session(&found.session).await?.ok_or(PaymentError::NoSuchSession)?;
    let mut attempt = work.attempt(&found.id).await?.ok_or(PaymentError::NoSuchSession)?;
    if !attempt.is_undecided() || session.mode != ports.mode {
        return Ok(None);
    }
    attempt.tries += 1;
    work.update_attempt(&attempt).await?;
    work.commit().await?;
    Ok(Some((session, attempt)))
}

async fn ask_about(
    ports: &Ports,
    session: &CheckoutSession,
    payment: &crate::model::GatewayPaymentId,
) -> Result<(), PaymentError> {
    let payment = ports.gateways.of(&session.gateway).retrieve(payment).await?;
    settle(ports, &session.id, Heard::News, payment).await.map(|_| ())
}

/// A growing pause between tries: nothing at first, an hour at the most.
pub(super) fn wait_before(tries: u32) -> SignedDuration {
    let seconds = 1_i64 << tries.min(12);
    SignedDuration::from_secs(seconds.min(3600))
}

/// When to try a thing again that was tried so often.
pub(super) fn next_try(now: Timestamp, tries: u32) -> Timestamp {
    now + PATIENCE + wait_before(tries)
}
