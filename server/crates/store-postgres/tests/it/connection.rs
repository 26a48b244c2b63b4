//! Connecting, and connections that go wrong.

use std::time::Duration;

use domain::ports::{Snapshot, Store};
use store_postgres::{Limits, PostgresStore, UrlError, testing::Cluster};

use crate::{proxy::Proxy, session_in, trouble};

#[tokio::test]
async fn a_misspelt_parameter_is_refused_and_named() {
    let why = trouble(PostgresStore::open("postgres://localhost/shop?sslmod=verify-full").await);
    assert!(matches!(why.downcast_ref(), Some(UrlError::Parameter(name)) if name == "sslmod"), "{why}");
}

#[tokio::test]
async fn another_databases_url_is_refused() {
    let why = trouble(PostgresStore::open("mysql://localhost/shop").await);
    assert!(matches!(why.downcast_ref(), Some(UrlError::Scheme)), "{why}");
}

#[tokio::test]
async fn what_cannot_be_reached_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let host = folder.path().to_str().unwrap();
    let url = format!("postgres:///shop?user=ada&host={host}");
    let why = trouble(PostgresStore::open(&url).await).to_string();
    assert!(why.contains(&format!("as ada at {host}")), "{why}");
    assert!(why.contains("No such file"), "{why}");
}

#[tokio::test]
async fn connections_that_were_lost_are_replaced() {
    let database = Cluster::shared().database().await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    let session = session_in(&store).await;
    let kill = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()";
    let mut under_way = store.begin().await.unwrap();
    under_way.lock_session(&session.id).await.unwrap().unwrap();
    database.run(kill).await;
    trouble(under_way.lock_session(&session.id).await);
    trouble(under_way.commit().await);
    for _ in 0..3 {
        assert!(store.snapshot().await.unwrap().session(&session.id).await.unwrap().is_some());
    }
}

/// The machine is gone, and nobody says so.
#[tokio::test]
async fn a_database_that_says_nothing_more_is_given_up() {
    let cluster = Cluster::shared();
    let database = cluster.database().await;
    let proxy = Proxy::before(cluster.folder());
    let session = session_in(&PostgresStore::open(database.url()).await.unwrap()).await;
    let limits = Limits { connections: 1, answer: Duration::from_millis(300), ..Limits::default() };
    let store = PostgresStore::open_with(&proxy.url(database.url()), &limits).await.unwrap();

    let mut reading = a_snapshot(&store).await;
    proxy.cut();
    let why = trouble(reading.session(&session.id).await).to_string();
    assert!(why.contains("timed out"), "{why}");
    drop(reading);

    // Its place in the pool is free again.
    proxy.mend();
    a_snapshot(&store).await;
}

/// However long it takes: the machine may be busy.
async fn a_snapshot(store: &PostgresStore) -> Box<dyn Snapshot> {
    loop {
        if let Ok(snapshot) = store.snapshot().await {
            return snapshot;
        }
    }
}
