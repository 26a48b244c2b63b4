//! Taking up a payment that nobody has decided: the answer was lost in a crash, a time-out or on a
//! broken line, or the shopper passed the bank's check and never came back.

use jiff::{SignedDuration, Timestamp};

use super::{
    PaymentError, Progress, confirm_payment::CALL_LEASE, continue_payment::ask_about, in_our_mode,
    settle::ask_and_settle, settle::progress_of,
};
use crate::{
    model::{Attempt, AttemptState, CheckoutSession, SessionId},
    ports::Ports,
};

/// How long a key is trusted to be known to the gateway. Stripe may forget one after 24 hours
/// (<https://docs.stripe.com/api/idempotent_requests>), and then the same request would charge anew.
const KEY_LIFE: SignedDuration = SignedDuration::from_hours(23);

/// How long a shopper may be with the bank before we look by ourselves.
pub(super) const BANK_PAUSE: SignedDuration = SignedDuration::from_secs(30);

/// How many payments one round takes up.
const ROUND: u32 = 100;

/// Whether to wait for whoever may be asking the gateway at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lease {
    /// Take up only what is due.
    Respect,
    /// Take up everything: whoever was asking is thought dead. If not, the key keeps it harmless.
    Ignore,
}

/// Asks the gateway about the session's undecided payment, if there is one that is due: again for a
/// charge, under its own key, or how it stands.
pub async fn resume_payment(
    ports: &Ports,
    session: &SessionId,
    lease: Lease,
) -> Result<Progress, PaymentError> {
    in_our_mode(ports, session)?;
    let now = ports.clock.now();
    let mut work = ports.store.begin().await?;
    let session = work.lock_session(session).await?.ok_or(PaymentError::NoSuchSession)?;
    let Some(attempt) = session.phase.attempt() else {
        return Ok(progress_of(&session));
    };
    let mut attempt = work.attempt(attempt).await?.ok_or(PaymentError::NoSuchSession)?;
    let leased = lease == Lease::Respect && attempt.next_try_at > now;
    if !attempt.is_undecided() || leased {
        return Ok(Progress::Undecided);
    }
    let forgotten = attempt.state == AttemptState::InFlight && key_may_be_forgotten(&session, &attempt, now);
    attempt.tries += 1;
    attempt.next_try_at = now + if forgotten { KEY_LIFE } else { CALL_LEASE + wait_before(attempt.tries) };
    work.update_attempt(&attempt).await?;
    work.commit().await?;

    match attempt.state {
        AttemptState::InFlight if forgotten => Ok(Progress::Undecided),
        AttemptState::InFlight => ask_and_settle(ports, session, attempt).await,
        _ => ask_about(ports, &session, &attempt).await,
    }
}

/// Says so where a person has to look, since repeating the request might charge a second time.
fn key_may_be_forgotten(session: &CheckoutSession, attempt: &Attempt, now: Timestamp) -> bool {
    let forgotten = now.duration_since(attempt.created_at) > KEY_LIFE;
    if forgotten {
        let session = session.id.reference();
        tracing::error!(session, attempt = %attempt.id, "undecided for a day: look it up at the gateway");
    }
    forgotten
}

/// Takes up the payments that are due, or all of them when the lease is ignored, as at a start
/// after a crash. Returns how many there were.
pub async fn resume_payments(ports: &Ports, lease: Lease) -> Result<usize, PaymentError> {
    let until = match lease {
        Lease::Respect => ports.clock.now(),
        Lease::Ignore => Timestamp::MAX,
    };
    let due = ports.store.snapshot().await?.attempts_due(ports.mode, until, ROUND).await?;
    for attempt in &due {
        // One payment's trouble must not keep the others waiting.
        if let Err(error) = resume_payment(ports, &attempt.session, lease).await {
            tracing::error!(session = attempt.session.reference(), %error, "could not take a payment up again");
        }
    }
    Ok(due.len())
}

/// A growing pause between tries: nothing at first, an hour at the most.
fn wait_before(tries: u32) -> SignedDuration {
    let seconds = 1_i64 << tries.min(12);
    SignedDuration::from_secs(seconds.min(3600))
}
