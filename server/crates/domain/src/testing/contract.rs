//! What every store must do. Each function is one test; [`store_contract!`](crate::store_contract)
//! makes them all for one database, so that a failure names what is broken.

#![expect(clippy::unwrap_used, reason = "these are tests, compiled as a library for every store")]

use std::sync::Arc;

use futures::future::join_all;
use jiff::SignedDuration;

use super::{Harness, SeededRandom, a_merchant, a_session, an_attempt, an_order};
use crate::{
    model::{
        ApiKey, ApiKeyId, AttemptState, CheckoutSession, Event, EventId, EventKind, KeySecret, Merchant,
        Mode, OrderId, Phase,
    },
    ports::{Random, Store, StoreError},
    usecases::Progress,
};

/// Makes one `#[tokio::test]` for each function of the contract; `$store` is an expression that
/// gives an empty store (`Arc<dyn Store>`) and a guard that is dropped after the test.
#[macro_export]
macro_rules! store_contract {
    ($store:expr) => {
        $crate::store_contract!($store;
            a_commit_keeps_and_a_drop_undoes,
            everything_reads_back_as_it_was_written,
            merchants_see_their_own_sessions_only,
            an_update_changes_what_may_change,
            an_attempt_reads_back_in_every_state,
            a_second_attempt_in_flight_is_a_conflict,
            a_token_is_tried_once,
            the_last_attempt_is_the_latest_added,
            a_session_has_one_order,
            due_attempts_come_in_their_order,
            nothing_belongs_to_nobody,
            fifty_confirms_at_once_charge_once,
        );
    };
    ($store:expr; $($name:ident),* $(,)?) => {
        $(
            #[tokio::test]
            async fn $name() {
                let (store, _guard) = $store.await;
                $crate::testing::contract::$name(store).await;
            }
        )*
    };
}

type TestStore = Arc<dyn Store>;

async fn merchant_in(store: &TestStore, random: &dyn Random) -> Merchant {
    let merchant = a_merchant(random);
    let mut work = store.begin().await.unwrap();
    work.add_merchant(&merchant).await.unwrap();
    work.commit().await.unwrap();
    merchant
}

async fn session_in(store: &TestStore, random: &dyn Random) -> CheckoutSession {
    let merchant = merchant_in(store, random).await;
    let session = a_session(random).merchant(&merchant.id).build();
    let mut work = store.begin().await.unwrap();
    work.add_session(&session).await.unwrap();
    work.commit().await.unwrap();
    session
}

#[expect(missing_docs, reason = "the name of each function says what it checks")]
mod checks {
    use super::{
        ApiKey, ApiKeyId, AttemptState, Event, EventId, EventKind, Harness, KeySecret, Mode, OrderId, Phase,
        Progress, SeededRandom, SignedDuration, StoreError, TestStore, a_merchant, a_session, an_attempt,
        an_order, join_all, merchant_in, session_in,
    };

    pub async fn a_commit_keeps_and_a_drop_undoes(store: TestStore) {
        let random = SeededRandom::new(1);
        let kept = merchant_in(&store, &random).await;
        let mut dropped = store.begin().await.unwrap();
        dropped.add_merchant(&a_merchant(&random)).await.unwrap();
        drop(dropped);
        let all = store.snapshot().await.unwrap().merchants().await.unwrap();
        assert_eq!(all, [kept]);
    }

    pub async fn everything_reads_back_as_it_was_written(store: TestStore) {
        let random = SeededRandom::new(2);
        let session = session_in(&store, &random).await;
        let attempt = an_attempt(&random, &session);
        let order = an_order(&random, &session);
        let secret = KeySecret::generate(&random, Mode::Test);
        let key = ApiKey {
            id: ApiKeyId::generate(&random),
            merchant: session.merchant.clone(),
            mode: Mode::Test,
            name: "tëst".to_owned(),
            digest: secret.digest(),
            created_at: session.created_at,
        };
        let event = Event {
            id: EventId::generate(&random),
            merchant: session.merchant.clone(),
            mode: session.mode,
            kind: EventKind::SessionCompleted,
            session: session.id.clone(),
            created_at: session.created_at,
        };
        let mut work = store.begin().await.unwrap();
        work.add_attempt(&attempt).await.unwrap();
        work.add_order(&order).await.unwrap();
        work.add_api_key(&key).await.unwrap();
        work.add_event(&event).await.unwrap();
        work.commit().await.unwrap();

        let mut read = store.snapshot().await.unwrap();
        assert_eq!(read.session(&session.id).await.unwrap(), Some(session.clone()));
        assert_eq!(read.attempt(&attempt.id).await.unwrap(), Some(attempt.clone()));
        assert_eq!(read.attempt_with_token(&session.id, &attempt.token).await.unwrap(), Some(attempt));
        assert_eq!(read.order(&session.id).await.unwrap(), Some(order));
        assert_eq!(read.api_key(&key.digest).await.unwrap(), Some(key));
        assert_eq!(read.events(&session.id).await.unwrap(), [event]);
    }

    pub async fn merchants_see_their_own_sessions_only(store: TestStore) {
        let random = SeededRandom::new(3);
        let session = session_in(&store, &random).await;
        let stranger = merchant_in(&store, &random).await;
        let mut read = store.snapshot().await.unwrap();
        let own = read.merchant_session(&session.merchant, Mode::Test, &session.id).await.unwrap();
        assert_eq!(own, Some(session.clone()));
        assert_eq!(read.merchant_session(&stranger.id, Mode::Test, &session.id).await.unwrap(), None);
        assert_eq!(read.merchant_session(&session.merchant, Mode::Live, &session.id).await.unwrap(), None);
    }

    pub async fn an_update_changes_what_may_change(store: TestStore) {
        let random = SeededRandom::new(4);
        let mut session = session_in(&store, &random).await;
        let attempt = an_attempt(&random, &session);
        let order = OrderId::generate(&random);
        let mut work = store.begin().await.unwrap();
        work.add_attempt(&attempt).await.unwrap();
        work.commit().await.unwrap();
        for phase in [
            Phase::Confirming(attempt.id.clone()),
            Phase::Authenticating(attempt.id.clone()),
            Phase::Expired,
            Phase::Complete(order),
            Phase::Open,
        ] {
            session.phase = phase;
            session.gateway_payment = Some("pi_9".parse().unwrap());
            session.customer_email = Some("new@example.com".parse().unwrap());
            let mut work = store.begin().await.unwrap();
            assert!(work.lock_session(&session.id).await.unwrap().is_some());
            work.update_session(&session).await.unwrap();
            work.commit().await.unwrap();
            let read = store.snapshot().await.unwrap().session(&session.id).await.unwrap();
            assert_eq!(read, Some(session.clone()));
        }
    }

    pub async fn an_attempt_reads_back_in_every_state(store: TestStore) {
        let random = SeededRandom::new(5);
        let session = session_in(&store, &random).await;
        let mut attempt = an_attempt(&random, &session);
        let mut work = store.begin().await.unwrap();
        work.add_attempt(&attempt).await.unwrap();
        work.commit().await.unwrap();
        for state in [
            AttemptState::ActionRequired,
            AttemptState::Succeeded,
            AttemptState::Declined(crate::testing::a_decline()),
            AttemptState::Failed,
            AttemptState::Replaced,
            AttemptState::InFlight,
        ] {
            attempt.state = state;
            attempt.tries += 1;
            attempt.next_try_at += SignedDuration::from_secs(7);
            let mut work = store.begin().await.unwrap();
            work.update_attempt(&attempt).await.unwrap();
            work.commit().await.unwrap();
            let read = store.snapshot().await.unwrap().attempt(&attempt.id).await.unwrap();
            assert_eq!(read, Some(attempt.clone()));
        }
    }

    pub async fn a_second_attempt_in_flight_is_a_conflict(store: TestStore) {
        let random = SeededRandom::new(6);
        let session = session_in(&store, &random).await;
        let mut work = store.begin().await.unwrap();
        work.add_attempt(&an_attempt(&random, &session)).await.unwrap();
        let second = work.add_attempt(&an_attempt(&random, &session)).await;
        assert!(matches!(second, Err(StoreError::Conflict(_))), "{second:?}");
    }

    pub async fn a_token_is_tried_once(store: TestStore) {
        let random = SeededRandom::new(7);
        let session = session_in(&store, &random).await;
        let mut first = an_attempt(&random, &session);
        first.state = AttemptState::Failed;
        let mut second = an_attempt(&random, &session);
        second.token = first.token.clone();
        let mut work = store.begin().await.unwrap();
        work.add_attempt(&first).await.unwrap();
        let second = work.add_attempt(&second).await;
        assert!(matches!(second, Err(StoreError::Conflict(_))), "{second:?}");
    }

    pub async fn the_last_attempt_is_the_latest_added(store: TestStore) {
        let random = SeededRandom::new(11);
        let session = session_in(&store, &random).await;
        assert_eq!(store.snapshot().await.unwrap().last_attempt(&session.id).await.unwrap(), None);
        let mut last = None;
        for _ in 0..3 {
            let mut attempt = an_attempt(&random, &session);
            attempt.state = AttemptState::Failed;
            let mut work = store.begin().await.unwrap();
            work.add_attempt(&attempt).await.unwrap();
            work.commit().await.unwrap();
            last = Some(attempt);
        }
        assert_eq!(store.snapshot().await.unwrap().last_attempt(&session.id).await.unwrap(), last);
    }

    pub async fn a_session_has_one_order(store: TestStore) {
        let random = SeededRandom::new(8);
        let session = session_in(&store, &random).await;
        let mut work = store.begin().await.unwrap();
        work.add_order(&an_order(&random, &session)).await.unwrap();
        let second = work.add_order(&an_order(&random, &session)).await;
        assert!(matches!(second, Err(StoreError::Conflict(_))), "{second:?}");
    }

    pub async fn due_attempts_come_in_their_order(store: TestStore) {
        let random = SeededRandom::new(9);
        let mut wanted = Vec::new();
        for wait in [30, 10, 20, 50] {
            let session = session_in(&store, &random).await;
            let mut attempt = an_attempt(&random, &session);
            attempt.next_try_at = attempt.created_at + SignedDuration::from_secs(wait);
            let mut settled = an_attempt(&random, &session);
            settled.state = AttemptState::Failed;
            let mut work = store.begin().await.unwrap();
            work.add_attempt(&attempt).await.unwrap();
            work.add_attempt(&settled).await.unwrap();
            work.commit().await.unwrap();
            wanted.push(attempt);
        }
        let now = wanted[0].next_try_at;
        let mut read = store.snapshot().await.unwrap();
        let due = read.attempts_due(Mode::Test, now, 10).await.unwrap();
        assert_eq!(due, [wanted[1].clone(), wanted[2].clone(), wanted[0].clone()]);
        assert_eq!(read.attempts_due(Mode::Test, now, 1).await.unwrap(), [wanted[1].clone()]);
        assert_eq!(read.attempts_due(Mode::Test, jiff::Timestamp::MAX, 10).await.unwrap().len(), 4);
        assert_eq!(read.attempts_due(Mode::Live, jiff::Timestamp::MAX, 10).await.unwrap(), []);
    }

    pub async fn nothing_belongs_to_nobody(store: TestStore) {
        let random = SeededRandom::new(10);
        let mut work = store.begin().await.unwrap();
        let orphan = work.add_session(&a_session(&random).build()).await;
        assert!(matches!(orphan, Err(StoreError::Conflict(_))), "{orphan:?}");
    }

    pub async fn fifty_confirms_at_once_charge_once(store: TestStore) {
        let harness = Harness::on(store);
        let session = harness.open().await;
        let tokens: Vec<_> = (0..50).map(|number| format!("pm_{number}")).collect();
        let all = join_all(tokens.iter().map(|token| harness.pay(&session.id, token))).await;
        for progress in all {
            let progress = progress.unwrap();
            assert!(matches!(progress, Progress::Paid | Progress::Undecided), "{progress:?}");
        }
        assert_eq!(harness.gateway.charges(), [session.amount]);
        assert!(harness.order(&session.id).await.is_some());
        assert_eq!(harness.events(&session.id).await.len(), 1);
    }
}

pub use checks::*;
