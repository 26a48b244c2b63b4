//! A store in memory: the contract at its plainest, and as loose as the contract lets a store be.
//!
//! A unit of work sees what is committed at each moment and what it has changed itself, keeps its
//! changes in a journal, and has to itself only the rows that it locked or changed: as PostgreSQL does
//! (`READ COMMITTED`). What is right on this store does not rest on one writer at a time.

mod catalogue;
mod jobs;
mod keys;
mod listing;
mod locks;
mod page_numbers;
mod read;
mod requests;
mod tables;
mod telling;
mod write;

use std::{
    future::poll_fn,
    sync::{Arc, Mutex, PoisonError},
    task::Poll,
};

use async_trait::async_trait;

use crate::ports::{Snapshot, Store, StoreError, UnitOfWork};

use locks::{Held, Locks};
use tables::{Tables, conflict};

/// A store in memory. Its clones are the same store.
#[derive(Default, Clone)]
pub struct MemoryStore {
    shared: Arc<Shared>,
    gives_way: bool,
    lockless: bool,
}

#[derive(Default)]
struct Shared {
    committed: Mutex<Committed>,
    locks: Locks,
}

#[derive(Default)]
struct Committed {
    tables: Tables,
    /// How often something was committed.
    version: u64,
}

impl MemoryStore {
    /// The same store for a simulation that does one thing at a time: everything that touches it lets
    /// the others go first, once. So whoever polls can make them meet in every possible way.
    #[must_use]
    pub fn giving_way(mut self) -> Self {
        self.gives_way = true;
        self
    }

    /// The same store without its locks: a broken one, to see whether a test notices.
    #[must_use]
    pub fn lockless(mut self) -> Self {
        self.lockless = true;
        self
    }

    /// How often something was committed.
    pub fn version(&self) -> u64 {
        self.committed().version
    }

    fn committed(&self) -> std::sync::MutexGuard<'_, Committed> {
        // A commit replaces all tables at once, so a panic elsewhere leaves nothing half done.
        self.shared.committed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn give_way(&self) {
        let mut waited = !self.gives_way;
        poll_fn(|context| {
            if std::mem::replace(&mut waited, true) {
                return Poll::Ready(());
            }
            context.waker().wake_by_ref();
            Poll::Pending
        })
        .await;
    }
}

#[async_trait]
impl Store for MemoryStore {
    async fn snapshot(&self) -> Result<Box<dyn Snapshot>, StoreError> {
        self.give_way().await;
        let own = self.committed().tables.clone();
        Ok(Box::new(View { own, work: None }))
    }

    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError> {
        let (own, seen) = {
            let committed = self.committed();
            (committed.tables.clone(), committed.version)
        };
        let journal = Vec::new();
        let work = Work { store: self.clone(), seen, journal, held: Held::default(), spoiled: false };
        Ok(Box::new(View { own, work: Some(work) }))
    }
}

/// The name of a row.
fn row(table: &str, key: &str) -> [String; 1] {
    [format!("{table} {key}")]
}

/// A change to be made again on what others have committed meanwhile.
type Change = Box<dyn Fn(&mut Tables) -> Result<(), StoreError> + Send>;

/// A snapshot or, with `work`, a unit of work.
struct View {
    own: Tables,
    work: Option<Work>,
}

struct Work {
    store: MemoryStore,
    /// The version that the view's tables are of, apart from the journal.
    seen: u64,
    journal: Vec<Change>,
    held: Held,
    /// Something failed. As with PostgreSQL, nothing can be kept after that.
    spoiled: bool,
}

impl Work {
    /// Makes `own` what is committed now, with the journal's changes.
    fn catch_up(&mut self, own: &mut Tables, committed: &Committed) -> Result<(), StoreError> {
        if committed.version != self.seen {
            *own = committed.tables.clone();
            self.seen = committed.version;
            for change in &self.journal {
                change(own)?;
            }
        }
        Ok(())
    }
}

impl View {
    /// What can be seen now.
    async fn read(&mut self) -> Result<&Tables, StoreError> {
        if let Some(work) = &mut self.work {
            work.store.give_way().await;
            let store = work.store.clone();
            work.catch_up(&mut self.own, &store.committed())?;
        }
        Ok(&self.own)
    }

    fn work(&mut self) -> &mut Work {
        self.work.as_mut().expect("only a unit of work changes anything")
    }

    /// Waits until nobody else has the row, and keeps it.
    async fn lock(&mut self, row: String) {
        let work = self.work();
        if !work.store.lockless {
            let store = work.store.clone();
            work.held.lock(&store.shared.locks, row).await;
        }
    }

    /// Takes a row that nobody has.
    fn try_lock(&mut self, row: String) -> bool {
        let work = self.work();
        let store = work.store.clone();
        store.lockless || work.held.try_lock(&store.shared.locks, row)
    }

    /// Locks the rows and makes the change.
    async fn change<R>(
        &mut self,
        rows: impl IntoIterator<Item = String> + Send,
        change: impl Fn(&mut Tables) -> Result<R, StoreError> + Send + 'static,
    ) -> Result<R, StoreError> {
        self.work().store.give_way().await;
        for row in rows.into_iter().collect::<Vec<_>>() {
            self.lock(row).await;
        }
        let Self { own, work } = self;
        let work = work.as_mut().expect("only a unit of work changes anything");
        let store = work.store.clone();
        let result = work.catch_up(own, &store.committed()).and_then(|()| change(own));
        work.spoiled |= result.is_err();
        work.journal.push(Box::new(move |tables| change(tables).map(drop)));
        result
    }

    async fn keep(mut self) -> Result<(), StoreError> {
        let work = self.work.as_mut().expect("only a unit of work changes anything");
        work.store.give_way().await;
        if work.spoiled {
            return conflict("something failed before");
        }
        let store = work.store.clone();
        let mut committed = store.committed();
        work.catch_up(&mut self.own, &committed)?;
        committed.tables = self.own;
        committed.version += 1;
        Ok(())
    }
}
