//! A shopper comes back to a session that has expired.

use jiff::SignedDuration;

use super::open::{LONGEST, store};
use crate::{
    model::{CheckoutSession, Collected, LineItemId, Phase, SessionId, SessionStatus},
    ports::Ports,
    usecases::payments::{PaymentError, in_our_mode},
};

/// How long after its end a session can be opened again, as with Stripe
/// (<https://docs.stripe.com/payments/checkout/abandoned-carts>).
pub const RECOVERABLE: SignedDuration = SignedDuration::from_hours(30 * 24);

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recovered {
    /// The copy, wherever it stands: whoever comes twice finds the same one, so that nobody pays twice.
    Fresh(Box<CheckoutSession>),
    /// The session has not expired, the merchant does not want it, or it is too long ago.
    NotOffered,
}

/// Opens a fresh copy of an expired session: the same things for the same prices, with a day to pay.
/// While that copy can be paid, or once it was, there is no second one.
pub async fn recover_session(ports: &Ports, session: &SessionId) -> Result<Recovered, PaymentError> {
    in_our_mode(ports, session)?;
    let now = ports.clock.now();
    let mut work = ports.store.begin().await?;
    let expired = work.lock_session(session).await?.ok_or(PaymentError::NoSuchSession)?;
    let offered =
        expired.phase == Phase::Expired && expired.options.recovery && now < expired.expires_at + RECOVERABLE;
    if !offered {
        return Ok(Recovered::NotOffered);
    }
    if let Some(copy) = work.latest_copy(&expired.id).await?
        && copy.phase.status() != SessionStatus::Expired
        && !copy.is_overdue(now)
    {
        return Ok(Recovered::Fresh(Box::new(copy)));
    }
    let copy = copy_of(ports, expired);
    store(work.as_mut(), &copy).await?;
    work.commit().await?;
    tracing::info!(session = copy.id.reference(), "expired session opened again");
    Ok(Recovered::Fresh(Box::new(copy)))
}

fn copy_of(ports: &Ports, expired: CheckoutSession) -> CheckoutSession {
    let random = ports.random.as_ref();
    let now = ports.clock.now();
    let mut copy = CheckoutSession {
        id: SessionId::generate(random, expired.mode),
        phase: Phase::Open,
        gateway_payment: None,
        collected: Collected::default(),
        recovered_from: Some(expired.id.clone()),
        created_at: now,
        expires_at: now + LONGEST,
        extensions: 0,
        ..expired
    };
    for line in &mut copy.lines {
        line.id = LineItemId::generate(random);
    }
    copy
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        testing::{Harness, a_checkout},
        usecases::{expire_session, open_checkout},
    };

    async fn expired(harness: &Harness) -> CheckoutSession {
        let mut new = a_checkout(&harness.merchant().await);
        new.options.recovery = true;
        let session = open_checkout(&harness.ports, new, None).await.unwrap();
        assert_eq!(recover_session(&harness.ports, &session.id).await.unwrap(), Recovered::NotOffered);
        harness.clock.advance(SignedDuration::from_hours(24));
        expire_session(&harness.ports, &session.id).await.unwrap()
    }

    #[tokio::test]
    async fn a_copy_sells_the_same_and_there_is_one() {
        let harness = Harness::new();
        let session = expired(&harness).await;
        let Recovered::Fresh(copy) = recover_session(&harness.ports, &session.id).await.unwrap() else {
            panic!("a copy is offered");
        };
        assert_eq!((&copy.recovered_from, copy.amount), (&Some(session.id.clone()), session.amount));
        assert_eq!(copy.phase, Phase::Open);
        let again = recover_session(&harness.ports, &session.id).await.unwrap();
        assert_eq!(again, Recovered::Fresh(copy));
    }

    #[tokio::test]
    async fn after_a_month_it_is_too_late() {
        let harness = Harness::new();
        let session = expired(&harness).await;
        harness.clock.advance(RECOVERABLE);
        assert_eq!(recover_session(&harness.ports, &session.id).await.unwrap(), Recovered::NotOffered);
    }
}
