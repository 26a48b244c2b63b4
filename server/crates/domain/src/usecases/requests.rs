//! Doing a merchant's request once, however often it is sent
//! (<https://docs.stripe.com/api/idempotent_requests>).
//!
//! A request is kept before it is begun, and its answer after. In between, whatever it makes is
//! written down in the very commit that makes it; so when a program dies half-way, whoever takes the
//! request up after it either finds what was made, or finds that nothing was and begins anew.

use jiff::{SignedDuration, Timestamp};

use crate::{
    model::{KeptAnswer, KeptRequest, RequestClaim, RequestKey},
    ports::{Ports, StoreError},
};

/// How long nobody else takes up a request that somebody is at. Whoever is, renews it twice a second for
/// as long as it takes, so that a request whose program has died is soon done by another. Should somebody
/// be too slow to renew it, still only one of two can keep what it makes.
pub const REQUEST_LEASE: SignedDuration = SignedDuration::from_secs(2);

/// How long requests are kept. Stripe promises a day.
pub(super) const KEPT: SignedDuration = SignedDuration::from_hours(48);

/// What is to be done about a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Begun {
    /// It is the caller's to do.
    Mine {
        /// The right to do it.
        claim: RequestClaim,
        /// The identifier of what somebody made before dying over it.
        made: Option<String>,
    },
    /// It was answered before.
    Answered(KeptAnswer),
    /// The key was used for something else.
    Another,
    /// Somebody is at it, and has it until then if they do not renew it.
    UnderWay {
        /// The end of their lease.
        until: Timestamp,
    },
}

/// Takes up a request.
pub async fn begin_request(
    ports: &Ports,
    key: &RequestKey,
    fingerprint: [u8; 32],
) -> Result<Begun, StoreError> {
    let now = ports.clock.now();
    let fresh = KeptRequest {
        key: key.clone(),
        fingerprint,
        made: None,
        answer: None,
        leased_until: Some(now + REQUEST_LEASE),
        version: 0,
        created_at: now,
    };
    let mut work = ports.store.begin().await?;
    if work.add_request(&fresh).await? {
        work.commit().await?;
        return Ok(Begun::Mine { claim: RequestClaim { key: key.clone(), version: 0 }, made: None });
    }
    // Whoever had it may have forgotten it this very moment; then it can be sent again.
    let Some(kept) = work.request(key).await? else { return Ok(Begun::UnderWay { until: now }) };
    if kept.fingerprint != fingerprint {
        return Ok(Begun::Another);
    }
    if let Some(answer) = kept.answer {
        return Ok(Begun::Answered(answer));
    }
    if let Some(until) = kept.leased_until.filter(|end| *end > now) {
        return Ok(Begun::UnderWay { until });
    }
    let before = kept.version;
    let taken = KeptRequest { leased_until: Some(now + REQUEST_LEASE), version: before + 1, ..kept };
    if !work.update_request(&taken, before).await? {
        return Ok(Begun::UnderWay { until: now });
    }
    work.commit().await?;
    tracing::warn!("a request is taken up that somebody left unfinished");
    let claim = RequestClaim { key: key.clone(), version: taken.version };
    Ok(Begun::Mine { claim, made: taken.made })
}

/// Keeps others from a request for another while. To be done twice a second while it is being done.
pub async fn renew_request(ports: &Ports, claim: &RequestClaim) -> Result<(), StoreError> {
    let mut work = ports.store.begin().await?;
    if work.renew_request(claim, ports.clock.now() + REQUEST_LEASE).await? {
        work.commit().await?;
    }
    Ok(())
}

/// Keeps the answer, to be given again.
pub async fn keep_answer(ports: &Ports, claim: &RequestClaim, answer: KeptAnswer) -> Result<(), StoreError> {
    let mut work = ports.store.begin().await?;
    let Some(kept) = work.request(&claim.key).await?.filter(|kept| kept.version == claim.version) else {
        return Ok(());
    };
    let done = KeptRequest { answer: Some(answer), leased_until: None, ..kept };
    work.update_request(&done, claim.version).await?;
    work.commit().await
}

/// Lets go of a request that came to nothing, so that it can be sent again at once: also with other
/// parameters, unless it has made something.
pub async fn let_go(ports: &Ports, claim: &RequestClaim) -> Result<(), StoreError> {
    let mut work = ports.store.begin().await?;
    let Some(kept) = work.request(&claim.key).await?.filter(|kept| kept.version == claim.version) else {
        return Ok(());
    };
    if kept.made.is_some() {
        work.update_request(&KeptRequest { leased_until: None, ..kept }, claim.version).await?;
    } else {
        work.remove_request(claim).await?;
    }
    work.commit().await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::Mode,
        testing::{Harness, a_checkout},
        usecases::{OpenCheckoutError, open_checkout},
    };

    async fn key(harness: &Harness) -> RequestKey {
        RequestKey { merchant: harness.merchant().await.id, mode: Mode::Test, key: "order-7".to_owned() }
    }

    async fn mine(harness: &Harness, key: &RequestKey) -> (RequestClaim, Option<String>) {
        match begin_request(&harness.ports, key, [1; 32]).await.unwrap() {
            Begun::Mine { claim, made } => (claim, made),
            other => panic!("{other:?}"),
        }
    }

    #[tokio::test]
    async fn an_answer_is_given_again() {
        let harness = Harness::new();
        let key = key(&harness).await;
        let (claim, made) = mine(&harness, &key).await;
        assert_eq!(made, None);
        let until = harness.ports.clock.now() + REQUEST_LEASE;
        let busy = begin_request(&harness.ports, &key, [1; 32]).await.unwrap();
        assert_eq!(busy, Begun::UnderWay { until });
        harness.clock.advance(SignedDuration::from_secs(1));
        renew_request(&harness.ports, &claim).await.unwrap();
        let until = harness.ports.clock.now() + REQUEST_LEASE;
        let busy = begin_request(&harness.ports, &key, [1; 32]).await.unwrap();
        assert_eq!(busy, Begun::UnderWay { until });
        assert_eq!(begin_request(&harness.ports, &key, [2; 32]).await.unwrap(), Begun::Another);
        let answer = KeptAnswer { status: 200, body: "{}".to_owned() };
        keep_answer(&harness.ports, &claim, answer.clone()).await.unwrap();
        let again = begin_request(&harness.ports, &key, [1; 32]).await.unwrap();
        assert_eq!(again, Begun::Answered(answer));
        assert_eq!(begin_request(&harness.ports, &key, [2; 32]).await.unwrap(), Begun::Another);
    }

    #[tokio::test]
    async fn what_came_to_nothing_can_be_sent_again_otherwise() {
        let harness = Harness::new();
        let key = key(&harness).await;
        let (claim, _) = mine(&harness, &key).await;
        let_go(&harness.ports, &claim).await.unwrap();
        let begun = begin_request(&harness.ports, &key, [2; 32]).await.unwrap();
        assert!(matches!(begun, Begun::Mine { made: None, .. }), "{begun:?}");
    }

    #[tokio::test]
    async fn whoever_takes_it_up_after_a_crash_finds_what_was_made() {
        let harness = Harness::new();
        let key = key(&harness).await;
        let (claim, _) = mine(&harness, &key).await;
        let new = a_checkout(&harness.merchant().await);
        let session = open_checkout(&harness.ports, new.clone(), Some(&claim)).await.unwrap();
        // The program dies here, before it has answered.
        harness.clock.advance(REQUEST_LEASE);
        let (_, made) = mine(&harness, &key).await;
        assert_eq!(made.as_deref(), Some(session.id.as_str()));
        // It was not dead after all, only slow: it cannot make a second one.
        let late = open_checkout(&harness.ports, new, Some(&claim)).await;
        assert!(matches!(late, Err(OpenCheckoutError::Store(StoreError::Conflict(_)))), "{late:?}");
    }
}
