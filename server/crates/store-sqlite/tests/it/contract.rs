//! What every store must do.

use std::sync::Arc;

use domain::ports::Store;
use store_sqlite::SqliteStore;
use tempfile::TempDir;

async fn empty() -> (Arc<dyn Store>, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("new/counterfoil.db")).await.unwrap();
    store.migrate().await.unwrap();
    (Arc::new(store), folder)
}

domain::store_contract!(empty());
