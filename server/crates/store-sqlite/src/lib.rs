//! The store on one SQLite file.
//!
//! SQLite has one writer at a time. Within a process the writers wait in line for the one writing
//! connection; between processes (the command line beside a running server) they wait for the file's
//! lock. A unit of work takes that lock when it begins, so what it reads cannot change under it.

mod columns;
mod error;
mod read;
mod write;

use std::{path::Path, time::Duration};

use async_trait::async_trait;
use domain::ports::{Snapshot, Store, StoreError, UnitOfWork};
use sqlx::{
    Sqlite, SqlitePool, Transaction,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use error::unavailable;

/// How long to wait for another process that is writing.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
const READERS: u32 = 4;

/// A store on one SQLite file.
#[derive(Clone)]
pub struct SqliteStore {
    writer: SqlitePool,
    readers: SqlitePool,
}

impl SqliteStore {
    /// Opens the file, making it and its folder if they are not there. The schema is not touched:
    /// see [`SqliteStore::migrate`].
    pub async fn open(file: &Path) -> Result<Self, StoreError> {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).map_err(unavailable)?;
        }
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // A commit that was answered for must outlive a power cut: money is in it.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(BUSY_TIMEOUT);
        let writer = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone());
        let writer = writer.await.map_err(unavailable)?;
        let readers = SqlitePoolOptions::new().max_connections(READERS).connect_with(options.read_only(true));
        let readers = readers.await.map_err(unavailable)?;
        Ok(Self { writer, readers })
    }

    /// Brings the schema up to date. Refuses a schema that is newer than this program.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        sqlx::migrate!().run(&self.writer).await.map_err(unavailable)
    }

    /// Waits for what is under way, and folds the log back into the file.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

/// A transaction. It is rolled back when dropped.
struct Work(Transaction<'static, Sqlite>);

#[async_trait]
impl Store for SqliteStore {
    async fn snapshot(&self) -> Result<Box<dyn Snapshot>, StoreError> {
        Ok(Box::new(Work(self.readers.begin().await.map_err(unavailable)?)))
    }

    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError> {
        Ok(Box::new(Work(self.writer.begin_with("BEGIN IMMEDIATE").await.map_err(unavailable)?)))
    }
}
