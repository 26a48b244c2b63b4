//! Connections to a file, and the settings they all share.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags};

/// How many prepared statements a connection keeps: more than there are in this crate.
const STATEMENTS: usize = 256;

/// The file, and how to open it.
#[derive(Debug, Clone)]
pub(crate) struct File {
    pub(crate) path: PathBuf,
    /// How long to wait for another process that is writing.
    pub(crate) busy_timeout: Duration,
}

impl File {
    pub(crate) fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), busy_timeout: Duration::from_secs(10) }
    }

    /// A connection that writes; makes the file if it is not there.
    pub(crate) fn connect(&self) -> rusqlite::Result<Connection> {
        let connection = self.open(OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
        connection.pragma_update(None, "journal_mode", "wal")?;
        // A commit that was answered for must outlive a power cut: money is in it.
        connection.pragma_update(None, "synchronous", "full")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        // What a turn is undone with need not outlive a crash. In files it made orders a quarter dearer.
        connection.pragma_update(None, "temp_store", "memory")?;
        Ok(connection)
    }

    /// A connection that only reads a file that is there.
    pub(crate) fn connect_for_reading(&self) -> rusqlite::Result<Connection> {
        self.open(OpenFlags::SQLITE_OPEN_READ_ONLY)
    }

    fn open(&self, access: OpenFlags) -> rusqlite::Result<Connection> {
        // Each connection has one user at a time, so it needs no lock of its own.
        let connection = Connection::open_with_flags(&self.path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        connection.busy_timeout(self.busy_timeout)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        Ok(connection)
    }
}
