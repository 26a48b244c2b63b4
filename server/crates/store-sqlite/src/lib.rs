//! The store on one SQLite file.
//!
//! SQLite has one writer at a time. Within a process the units of work stand in line for the one
//! writing connection and are committed in groups (see the module `writer`); between processes (the command
//! line beside a running server) a group waits for the file's lock. It has that lock from its beginning,
//! so what a unit of work reads cannot change under it.

mod columns;
mod connect;
mod error;
mod listing;
mod query;
mod readers;
mod schema;
mod snapshot;
mod tables;
#[cfg(feature = "testing")]
pub mod testing;
mod unit_of_work;
mod writer;

use std::{path::Path, sync::Arc, thread::Builder};

use async_trait::async_trait;
use domain::ports::{Snapshot, Store, StoreError, UnitOfWork};
use tokio::sync::oneshot;

pub use schema::SchemaError;

use crate::{
    connect::File,
    error::unavailable,
    readers::Readers,
    writer::{Limits, Writer},
};

/// A store on one SQLite file.
#[derive(Clone)]
pub struct SqliteStore {
    file: File,
    writer: Arc<Writer>,
    readers: Arc<Readers>,
}

impl SqliteStore {
    /// Opens the file, making it and its folder if they are not there. The schema is not touched:
    /// see [`SqliteStore::migrate`].
    pub async fn open(file: &Path) -> Result<Self, StoreError> {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).map_err(unavailable)?;
        }
        let file = File::new(file);
        let writer = Arc::new(Writer::start(file.clone(), Limits::default()).await?);
        let readers = Arc::new(Readers::new(file.clone()));
        Ok(Self { file, writer, readers })
    }

    /// Brings the schema up to date, one program at a time. Refuses a schema that is newer than this
    /// program; the error is a [`SchemaError`] in a [`StoreError::Unavailable`].
    pub async fn migrate(&self) -> Result<(), StoreError> {
        let (done, migrated) = oneshot::channel();
        let file = self.file.clone();
        // It may have to wait for another program.
        let migrating = Builder::new().name("sqlite-schema".to_owned()).spawn(move || {
            // Whoever does not wait any more does not want to know.
            let _ = done.send(schema::migrate(&file));
        });
        migrating.map_err(unavailable)?;
        migrated.await.map_err(unavailable)?
    }

    /// How many transactions this store has made durable since it was opened. One may hold many units
    /// of work.
    pub fn commits(&self) -> u64 {
        self.writer.commits()
    }

    /// Waits for what is under way, and folds the log back into the file.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

/// What the ports are implemented on: a snapshot on a connection that reads, a unit of work on a turn
/// of the writer's.
struct Work<On>(On);

#[async_trait]
impl Store for SqliteStore {
    async fn snapshot(&self) -> Result<Box<dyn Snapshot>, StoreError> {
        Ok(Box::new(Work(self.readers.begin().await?)))
    }

    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError> {
        Ok(Box::new(Work(self.writer.turn().await?)))
    }
}
