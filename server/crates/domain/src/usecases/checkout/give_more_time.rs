//! A shopper asks for more time, as whoever is slow must be able to
//! (<https://www.w3.org/TR/WCAG22/#timing-adjustable>).

use jiff::{SignedDuration, Timestamp};

use super::open::LONGEST;
use crate::{
    model::{CheckoutSession, Merchant, SessionId, SessionStatus, Task},
    ports::{Ports, Snapshot, StoreError},
    usecases::payments::{PaymentError, expire, in_our_mode},
};

/// How much is given at once. Whoever has more than that left has enough, and gets none.
const STEP: SignedDuration = SignedDuration::from_mins(5);

/// Less than that is no help, and is not given.
const LEAST: SignedDuration = SignedDuration::from_mins(1);

/// How often it is given; the success criterion asks for ten times at least.
pub const MOST_EXTENSIONS: u32 = 10;

/// Within that time, a second press of the button is the first one once more.
const DOUBLE_CLICK: SignedDuration = SignedDuration::from_secs(10);

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoreTime {
    /// The session stays open for so long: longer than before, or long enough as it was.
    Given(SignedDuration),
    /// It ends when it ends, after so long: the merchant wants it so, it was given often enough, or the
    /// session would be older than a session may be.
    Refused(SignedDuration),
    /// It is paid, or has expired: there is no more to wait for.
    Over,
}

/// Gives an open session more time. Asking twice at once gives it once; of this and the session's end, one
/// comes first and the other heeds it.
pub async fn give_more_time(ports: &Ports, session: &SessionId) -> Result<MoreTime, PaymentError> {
    in_our_mode(ports, session)?;
    let now = ports.clock.now();
    let mut work = ports.store.begin().await?;
    let mut session = work.lock_session(session).await?.ok_or(PaymentError::NoSuchSession)?;
    if session.is_overdue(now) {
        expire(ports, work.as_mut(), &mut session).await?;
        work.commit().await?;
        return Ok(MoreTime::Over);
    }
    // A payment whose session has ended is about to be given up at the gateway.
    if session.phase.status() != SessionStatus::Open || now >= session.expires_at {
        return Ok(MoreTime::Over);
    }
    let left = session.expires_at.duration_since(now);
    if left > STEP {
        return Ok(MoreTime::Given(left));
    }
    let merchant = work.merchant(&session.merchant).await?;
    let allowed = merchant.is_some_and(|merchant| merchant.more_time);
    let end = (now + left.max(DOUBLE_CLICK) + STEP).min(latest_end(work.as_mut(), &session).await?);
    if !allowed || session.extensions >= MOST_EXTENSIONS || end < session.expires_at + LEAST {
        return Ok(MoreTime::Refused(left));
    }
    session.expires_at = end;
    session.extensions += 1;
    work.update_session(&session).await?;
    work.schedule_job(&Task::ExpireSession(session.id.clone()), session.mode, None, end).await?;
    work.commit().await?;
    tracing::info!(session = session.id.reference(), times = session.extensions, "session given more time");
    Ok(MoreTime::Given(end.duration_since(now)))
}

/// Whether a shopper who asks may get more time, as far as can be told without asking.
pub async fn may_have_more_time(
    ports: &Ports,
    session: &CheckoutSession,
    merchant: &Merchant,
) -> Result<bool, StoreError> {
    if !merchant.more_time || session.extensions >= MOST_EXTENSIONS {
        return Ok(false);
    }
    let mut snapshot = ports.store.snapshot().await?;
    Ok(session.expires_at + LEAST <= latest_end(snapshot.as_mut(), session).await?)
}

/// A session lives for a day at most, and none longer than the link that it was opened by.
async fn latest_end<S: Snapshot + ?Sized>(
    on: &mut S,
    session: &CheckoutSession,
) -> Result<Timestamp, StoreError> {
    let longest = session.created_at + LONGEST;
    let Some(link) = &session.payment_link else { return Ok(longest) };
    let end = on.payment_link(link).await?.and_then(|link| link.expires_at);
    Ok(end.map_or(longest, |end| end.min(longest)))
}
