//! The store contract on SQLite, and what is true of a file only.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the report")]

use std::sync::Arc;

use domain::{
    ports::Store,
    testing::{SeededRandom, a_merchant},
};
use store_sqlite::SqliteStore;
use tempfile::TempDir;

async fn empty() -> (Arc<dyn Store>, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("new/counterfoil.db")).await.unwrap();
    store.migrate().await.unwrap();
    (Arc::new(store), folder)
}

domain::store_contract!(empty());

#[tokio::test]
async fn two_processes_share_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("counterfoil.db");
    let server = SqliteStore::open(&file).await.unwrap();
    server.migrate().await.unwrap();
    let command = SqliteStore::open(&file).await.unwrap();
    command.migrate().await.unwrap();

    let merchant = a_merchant(&SeededRandom::new(1));
    let mut work = command.begin().await.unwrap();
    work.add_merchant(&merchant).await.unwrap();
    work.commit().await.unwrap();
    let seen = server.snapshot().await.unwrap().merchants().await.unwrap();
    assert_eq!(seen, [merchant]);
}

#[tokio::test]
async fn what_was_committed_is_there_after_opening_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("counterfoil.db");
    let merchant = a_merchant(&SeededRandom::new(1));
    let first = SqliteStore::open(&file).await.unwrap();
    first.migrate().await.unwrap();
    let mut work = first.begin().await.unwrap();
    work.add_merchant(&merchant).await.unwrap();
    work.commit().await.unwrap();
    first.close().await;

    let again = SqliteStore::open(&file).await.unwrap();
    again.migrate().await.unwrap();
    assert_eq!(again.snapshot().await.unwrap().merchants().await.unwrap(), [merchant]);
}
