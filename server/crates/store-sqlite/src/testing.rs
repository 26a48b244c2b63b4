//! What a benchmark needs to look past the store.

use std::path::Path;

use domain::ports::StoreError;
use rusqlite::Connection;
use tokio::sync::Mutex;

use crate::{connect::File, error::unavailable};

/// Commits of one small row each, to a store's file and under its settings, but past the store: each
/// is a transaction of its own, one after another.
pub struct RawCommits(Mutex<Connection>);

impl RawCommits {
    /// Opens the file, and adds a table of its own to it.
    pub fn open(file: &Path) -> Result<Self, StoreError> {
        let connection = File::new(file).connect().map_err(unavailable)?;
        let table =
            "CREATE TABLE IF NOT EXISTS raw_commits (position INTEGER PRIMARY KEY, note TEXT NOT NULL)";
        connection.execute(table, []).map_err(unavailable)?;
        Ok(Self(Mutex::new(connection)))
    }

    /// Makes one row durable, and keeps the thread waiting meanwhile.
    pub async fn commit_one(&self) -> Result<(), StoreError> {
        let connection = self.0.lock().await;
        let insert = connection.prepare_cached("INSERT INTO raw_commits (note) VALUES (?)");
        insert.and_then(|mut insert| insert.execute(["a small row"])).map_err(unavailable)?;
        Ok(())
    }
}
