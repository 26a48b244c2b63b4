//! Units of work and snapshots beside each other.

use std::time::Duration;

use domain::{
    model::Phase,
    ports::{Store, StoreError},
    testing::{SeededRandom, a_merchant, a_session, an_attempt},
};
use futures::future::join;
use store_postgres::{Limits, PostgresStore, testing::Cluster};

use crate::{merchant_in, session_in, somebody_waits, trouble};

/// PostgreSQL answers a COMMIT after a failure by undoing everything, and calls that a success.
#[tokio::test]
async fn a_unit_of_work_with_a_conflict_in_it_cannot_be_committed() {
    let database = Cluster::shared().database().await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    let random = SeededRandom::new(7);
    let mut work = store.begin().await.unwrap();
    work.add_merchant(&a_merchant(&random)).await.unwrap();
    let orphan = work.add_session(&a_session(&random).build()).await;
    assert!(matches!(orphan, Err(StoreError::Conflict(_))), "{orphan:?}");
    trouble(work.commit().await);
    assert_eq!(store.snapshot().await.unwrap().merchants().await.unwrap(), []);
}

#[tokio::test]
async fn an_update_of_nothing_cannot_be_committed() {
    let database = Cluster::shared().database().await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    let random = SeededRandom::new(7);
    let mut work = store.begin().await.unwrap();
    work.add_merchant(&a_merchant(&random)).await.unwrap();
    let lost = work.update_session(&a_session(&random).build()).await;
    assert!(matches!(lost, Err(StoreError::Conflict(_))), "{lost:?}");
    trouble(work.commit().await);
    assert_eq!(store.snapshot().await.unwrap().merchants().await.unwrap(), []);
}

#[tokio::test]
async fn a_text_that_no_column_can_hold_is_a_conflict() {
    let database = Cluster::shared().database().await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    let mut merchant = a_merchant(&SeededRandom::new(7));
    merchant.name = "Books\0Tea".to_owned();
    let refused = store.begin().await.unwrap().add_merchant(&merchant).await;
    assert!(matches!(refused, Err(StoreError::Conflict(_))), "{refused:?}");
}

#[tokio::test]
async fn a_snapshot_stays_at_its_moment() {
    let database = Cluster::shared().database().await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    let mut before = store.snapshot().await.unwrap();
    assert_eq!(before.merchants().await.unwrap(), []);
    let merchant = merchant_in(&store).await;
    assert_eq!(before.merchants().await.unwrap(), []);
    assert_eq!(store.snapshot().await.unwrap().merchants().await.unwrap(), [merchant]);
}

#[tokio::test]
async fn who_waited_for_a_session_sees_what_was_done_to_it() {
    let database = Cluster::shared().database().await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    let mut session = session_in(&store).await;
    let mut first = store.begin().await.unwrap();
    first.lock_session(&session.id).await.unwrap().unwrap();
    // Its view is older than what the first one is about to do.
    let mut second = store.begin().await.unwrap();
    assert_eq!(second.session(&session.id).await.unwrap(), Some(session.clone()));

    let id = session.id.clone();
    session.phase = Phase::Expired;
    let change = async {
        somebody_waits(&database).await;
        first.update_session(&session).await.unwrap();
        first.commit().await.unwrap();
    };
    let (seen, ()) = join(second.lock_session(&id), change).await;
    assert_eq!(seen.unwrap(), Some(session));
}

#[tokio::test]
async fn other_sessions_do_not_wait() {
    let database = Cluster::shared().database().await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    let one = session_in(&store).await;
    let another = a_session(&SeededRandom::new(9)).merchant(&one.merchant).build();
    let mut work = store.begin().await.unwrap();
    work.add_session(&another).await.unwrap();
    work.commit().await.unwrap();

    let mut first = store.begin().await.unwrap();
    first.lock_session(&one.id).await.unwrap().unwrap();
    let mut second = store.begin().await.unwrap();
    assert!(second.lock_session(&another.id).await.unwrap().is_some());
    // Nor does who only looks.
    assert!(second.session(&one.id).await.unwrap().is_some());
}

#[tokio::test]
async fn whoever_locks_crosswise_may_try_again() {
    let database = Cluster::shared().database().await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    let one = session_in(&store).await;
    let another = a_session(&SeededRandom::new(9)).merchant(&one.merchant).build();
    let mut work = store.begin().await.unwrap();
    work.add_session(&another).await.unwrap();
    work.commit().await.unwrap();

    let mut first = store.begin().await.unwrap();
    let mut second = store.begin().await.unwrap();
    first.lock_session(&one.id).await.unwrap().unwrap();
    second.lock_session(&another.id).await.unwrap().unwrap();
    // The one that is refused lets go by being dropped.
    let crosswise = async |mut work: Box<dyn domain::ports::UnitOfWork>, id| work.lock_session(id).await;
    let (first, second) = join(crosswise(first, &another.id), crosswise(second, &one.id)).await;
    let (refused, served) = if first.is_err() { (first, second) } else { (second, first) };
    assert!(served.unwrap().is_some());
    let why = trouble(refused).to_string();
    assert!(why.contains("deadlock"), "{why}");
}

#[tokio::test]
async fn waiting_for_a_lock_has_an_end() {
    let database = Cluster::shared().database().await;
    let limits = Limits { lock: Duration::from_millis(50), ..Limits::default() };
    let store = PostgresStore::open_with(database.url(), &limits).await.unwrap();
    let session = session_in(&store).await;
    let mut first = store.begin().await.unwrap();
    first.lock_session(&session.id).await.unwrap().unwrap();
    let why = trouble(store.begin().await.unwrap().lock_session(&session.id).await).to_string();
    assert!(why.contains("lock timeout"), "{why}");
}

#[tokio::test]
async fn a_node_that_stands_still_loses_its_locks() {
    let database = Cluster::shared().database().await;
    let limits = Limits { idle_in_transaction: Duration::from_millis(500), ..Limits::default() };
    let stalled = PostgresStore::open_with(database.url(), &limits).await.unwrap();
    let other = PostgresStore::open(database.url()).await.unwrap();
    let session = session_in(&other).await;
    let mut still = stalled.begin().await.unwrap();
    still.lock_session(&session.id).await.unwrap().unwrap();
    still.add_attempt(&an_attempt(&SeededRandom::new(3), &session)).await.unwrap();

    let mut work = other.begin().await.unwrap();
    assert!(work.lock_session(&session.id).await.unwrap().is_some());
    trouble(still.commit().await);
    assert_eq!(work.last_attempt(&session.id).await.unwrap(), None);
}
