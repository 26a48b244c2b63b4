//! Where everything is kept: one SQLite database, in a file or in memory.

use std::{path::Path, sync::Arc, time::Duration};

use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use tokio::sync::Mutex;

pub(crate) use documents::{Document, Filter, Kind, Page};
pub(crate) use unit::Unit;

mod documents;
mod unit;

use crate::config::Error;

/// Hands out units of work.
pub(crate) struct Store {
    pool: SqlitePool,
    /// Writers wait here for their turn, in order, instead of polling SQLite's lock.
    turn: Arc<Mutex<()>>,
}

impl Store {
    /// Opens or makes the file (readable by its owner alone, it holds the account's keys), or a
    /// database in memory.
    pub(crate) async fn open(path: Option<&Path>) -> Result<Self, Error> {
        let pool = match path {
            Some(path) => {
                make_private(path).map_err(|source| Error::StateFile { path: path.to_owned(), source })?;
                SqlitePoolOptions::new().max_connections(4).connect_with(on_disk(path)).await?
            }
            // A database in memory lives in its one connection, which therefore must never be closed.
            None => {
                SqlitePoolOptions::new()
                    .min_connections(1)
                    .max_connections(1)
                    .idle_timeout(None)
                    .max_lifetime(None)
                    .connect_with(SqliteConnectOptions::new().in_memory(true))
                    .await?
            }
        };
        sqlx::migrate!().run(&pool).await?;
        Ok(Self { pool, turn: Arc::new(Mutex::new(())) })
    }

    /// Starts a unit that may change things. The one before it must have ended.
    pub(crate) async fn write(&self) -> Result<Unit, sqlx::Error> {
        let turn = Arc::clone(&self.turn).lock_owned().await;
        let transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        Ok(Unit::new(transaction, Some(turn)))
    }

    /// Starts a unit that only looks, at one moment's state.
    pub(crate) async fn read(&self) -> Result<Unit, sqlx::Error> {
        Ok(Unit::new(self.pool.begin().await?, None))
    }
}

fn on_disk(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        // An answer that was sent must survive a power cut.
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(10))
}

fn make_private(path: &Path) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut options = std::fs::OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}
