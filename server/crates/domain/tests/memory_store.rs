//! The store in memory keeps the contract too, so that a test on it means something.

use std::{
    future::{Ready, ready},
    sync::Arc,
};

use domain::{ports::Store, testing::MemoryStore};

fn empty() -> Ready<(Arc<dyn Store>, ())> {
    ready((Arc::new(MemoryStore::default()), ()))
}

domain::store_contract!(empty());
