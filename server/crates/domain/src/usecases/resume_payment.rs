//! Taking up a payment whose answer was never stored: after a crash, a time-out, a broken line.

use jiff::SignedDuration;

use super::{
    PaymentError, Progress, confirm_payment::CALL_LEASE, in_our_mode, settle::ask_and_settle,
    settle::progress_of,
};
use crate::{
    model::{AttemptState, Phase, SessionId},
    ports::Ports,
};

/// How long a key is trusted to be known to the gateway. Stripe may forget one after 24 hours
/// (<https://docs.stripe.com/api/idempotent_requests>), and then the same request would charge anew.
const KEY_LIFE: SignedDuration = SignedDuration::from_hours(23);

/// Whether to wait for whoever may be asking the gateway at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lease {
    /// Take up only what is due.
    Respect,
    /// Take up everything: whoever was asking is thought dead. If not, the key keeps it harmless.
    Ignore,
}

/// Repeats the session's request under its own key, if its answer is missing.
pub async fn resume_payment(
    ports: &Ports,
    session: &SessionId,
    lease: Lease,
) -> Result<Progress, PaymentError> {
    let now = ports.clock.now();
    in_our_mode(ports, session)?;
    let mut work = ports.store.begin().await?;
    let session = work.lock_session(session).await?.ok_or(PaymentError::NoSuchSession)?;
    let Phase::Confirming(attempt) = &session.phase else {
        return Ok(progress_of(&session));
    };
    let mut attempt = work.attempt(attempt).await?.ok_or(PaymentError::NoSuchSession)?;
    let leased = lease == Lease::Respect && attempt.next_try_at > now;
    if attempt.state != AttemptState::InFlight || leased {
        return Ok(Progress::Undecided);
    }
    if now.duration_since(attempt.created_at) > KEY_LIFE {
        tracing::error!(session = session.id.reference(), attempt = %attempt.id, "payment undecided for a day; look it up at the gateway");
        attempt.next_try_at = now + KEY_LIFE;
        work.update_attempt(&attempt).await?;
        work.commit().await?;
        return Ok(Progress::Undecided);
    }
    attempt.tries += 1;
    attempt.next_try_at = now + CALL_LEASE + wait_before(attempt.tries);
    work.update_attempt(&attempt).await?;
    work.commit().await?;
    ask_and_settle(ports, session, attempt).await
}

/// Takes up the payments that are due, or all of them when the lease is ignored, as at a start
/// after a crash. Returns how many there were.
pub async fn resume_payments(ports: &Ports, lease: Lease) -> Result<usize, PaymentError> {
    let until = match lease {
        Lease::Respect => ports.clock.now(),
        Lease::Ignore => jiff::Timestamp::MAX,
    };
    let due = ports.store.snapshot().await?.attempts_due(ports.mode, until, 100).await?;
    for attempt in &due {
        // One payment's trouble must not keep the others waiting.
        if let Err(error) = resume_payment(ports, &attempt.session, lease).await {
            tracing::error!(session = attempt.session.reference(), %error, "could not take a payment up again");
        }
    }
    Ok(due.len())
}

/// A growing pause between tries: nothing at first, five minutes at the most.
fn wait_before(tries: u32) -> SignedDuration {
    let seconds = 1_i64 << tries.min(9);
    SignedDuration::from_secs(seconds.min(300))
}
