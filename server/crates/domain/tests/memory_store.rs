//! The store in memory keeps the contract too, so that a test on it means something.

use std::sync::Arc;

use domain::{ports::Store, testing::MemoryStore};

async fn empty() -> (Arc<dyn Store>, ()) {
    (Arc::new(MemoryStore::default()), ())
}

domain::store_contract!(empty());
