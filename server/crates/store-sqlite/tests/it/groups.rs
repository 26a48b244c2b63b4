//! Units of work that are committed together.

use std::{future::Future, sync::Arc};

use domain::{
    ports::{Store, StoreError},
    testing::{Harness, SeededRandom, a_merchant, a_notice, a_session},
};
use futures::future::join_all;
use store_sqlite::SqliteStore;
use tempfile::TempDir;
use tokio::task::{JoinHandle, yield_now};

async fn ready() -> (SqliteStore, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("counterfoil.db")).await.unwrap();
    store.migrate().await.unwrap();
    (store, folder)
}

/// Starts somebody, who runs until it has to wait.
async fn start<T: Send + 'static>(doing: impl Future<Output = T> + Send + 'static) -> JoinHandle<T> {
    let started = tokio::spawn(doing);
    yield_now().await;
    started
}

#[tokio::test]
async fn fifty_commits_at_once_take_fewer_than_fifty() {
    let (store, _folder) = ready().await;
    let random = SeededRandom::new(1);
    let all = join_all((0..50).map(|_| async {
        let mut work = store.begin().await?;
        work.add_merchant(&a_merchant(&random)).await?;
        work.commit().await
    }));
    all.await.into_iter().collect::<Result<Vec<_>, StoreError>>().unwrap();
    assert_eq!(store.snapshot().await.unwrap().merchants().await.unwrap().len(), 50);
    // The first may go alone, while the others come.
    assert!(store.commits() <= 2, "{} commits", store.commits());
}

/// Fifty shoppers share both commits of a payment.
#[tokio::test]
async fn fifty_payments_at_once_take_few_commits() {
    let (store, _folder) = ready().await;
    let harness = Harness::on(Arc::new(store.clone()));
    let mut sessions = Vec::new();
    for _ in 0..50 {
        sessions.push(harness.open().await.id);
    }
    let before = store.commits();
    join_all(sessions.iter().map(|session| harness.pay(session, "pm_1"))).await;
    let commits = store.commits() - before;
    assert!((2..20).contains(&commits), "{commits} commits for 100 units of work");
}

/// To be told that a webhook is known, and then to lose it in a power cut, would lose it for good.
#[tokio::test]
async fn a_notice_is_known_when_it_is_durable() {
    let (store, _folder) = ready().await;
    let random = SeededRandom::new(1);
    let notice = a_notice(&random, &a_session(&random).build());
    let mut first = store.begin().await.unwrap();
    let second = start({
        let (store, notice) = (store.clone(), notice.clone());
        async move {
            let mut work = store.begin().await.unwrap();
            let is_new = work.add_notice(&notice, false).await.unwrap();
            (is_new, store.commits())
        }
    });
    let second = second.await;
    assert!(first.add_notice(&notice, false).await.unwrap());
    first.commit().await.unwrap();
    assert_eq!(second.await.unwrap(), (false, 1));
}

#[tokio::test]
async fn a_session_is_locked_when_what_others_did_to_it_is_durable() {
    let (store, _folder) = ready().await;
    let harness = Harness::on(Arc::new(store.clone()));
    let session = harness.open().await;
    let before = store.commits();
    let mut first = store.begin().await.unwrap();
    let second = start({
        let (store, id) = (store.clone(), session.id.clone());
        async move {
            let mut work = store.begin().await.unwrap();
            let session = work.lock_session(&id).await.unwrap().unwrap();
            (session.gateway_payment, store.commits())
        }
    });
    let second = second.await;
    let mut locked = first.lock_session(&session.id).await.unwrap().unwrap();
    locked.gateway_payment = Some("pi_1".parse().unwrap());
    first.update_session(&locked).await.unwrap();
    first.commit().await.unwrap();
    assert_eq!(second.await.unwrap(), (locked.gateway_payment, before + 1));
}
