//! Rows that a unit of work has for itself.

use std::{
    collections::{HashMap, hash_map::Entry},
    sync::{Arc, Mutex, PoisonError},
};

use futures::lock::{Mutex as AsyncMutex, OwnedMutexGuard};

/// A lock for each row that was ever locked, by a name.
#[derive(Default)]
pub(super) struct Locks(Mutex<HashMap<String, Arc<AsyncMutex<()>>>>);

impl Locks {
    fn of(&self, row: &str) -> Arc<AsyncMutex<()>> {
        // A panic in another test thread leaves nothing half done in here.
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lock) = all.get(row) {
            return lock.clone();
        }
        all.entry(row.to_owned()).or_default().clone()
    }
}

/// The rows that one unit of work has, until it is dropped.
#[derive(Default)]
pub(super) struct Held(HashMap<String, OwnedMutexGuard<()>>);

impl Held {
    /// Waits until nobody else has the row.
    pub(super) async fn lock(&mut self, locks: &Locks, row: String) {
        if let Entry::Vacant(free) = self.0.entry(row) {
            let lock = locks.of(free.key());
            free.insert(lock.lock_owned().await);
        }
    }

    /// Takes the row unless somebody else has it; answers whether it is ours.
    pub(super) fn try_lock(&mut self, locks: &Locks, row: String) -> bool {
        if self.0.contains_key(&row) {
            return true;
        }
        match locks.of(&row).try_lock_owned() {
            Some(guard) => self.0.insert(row, guard).is_none(),
            None => false,
        }
    }
}
