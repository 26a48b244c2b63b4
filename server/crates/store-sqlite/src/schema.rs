//! The schema: bringing it up to date, and refusing one that is not this program's.
//!
//! The steps and the table that notes them are in sqlx's form, as on PostgreSQL. They are run here in
//! one transaction that has the file's lock, so that two programs that start at once do it once.

use std::time::Duration;

use domain::ports::StoreError;
use rusqlite::{Connection, TransactionBehavior, params};
use sqlx::migrate::{Migration, Migrator};
use thiserror::Error;

use crate::{
    connect::File,
    error::{failed, unavailable},
};

static MIGRATIONS: Migrator = sqlx::migrate!();

/// How long to wait for another program that is migrating.
const WAIT: Duration = Duration::from_mins(1);

const DONE: &str = "CREATE TABLE IF NOT EXISTS _sqlx_migrations (
    version        BIGINT PRIMARY KEY,
    description    TEXT NOT NULL,
    installed_on   TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    success        BOOLEAN NOT NULL,
    checksum       BLOB NOT NULL,
    execution_time BIGINT NOT NULL
)";

/// Why this program must not work on that file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SchemaError {
    /// A later program changed it.
    #[error("the database's schema is newer than this program (it has step {0}): use a newer program")]
    Ahead(i64),
    /// It was made by a program whose step of that number was another one.
    #[error("step {0} of the database's schema is not this program's: the file belongs to something else")]
    Foreign(i64),
    /// After bringing it up to date, so many rows would refer to others that are not there.
    #[error("{0} rows of the database refer to others that are not there, so it was left as it was")]
    Strays(i64),
}

/// Runs what is missing; all of it, or nothing.
pub(crate) fn migrate(file: &File) -> Result<(), StoreError> {
    let mut connection = file.connect().map_err(unavailable)?;
    connection.busy_timeout(WAIT).map_err(unavailable)?;
    // A step may put a new table in the place of one that others refer to. Whether they do so rightly is
    // asked at the end.
    connection.pragma_update(None, "foreign_keys", false).map_err(unavailable)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    transaction.execute(DONE, []).map_err(failed)?;
    let done = done(&transaction).map_err(failed)?;
    check(&done).map_err(unavailable)?;
    let is_missing = |step: &&Migration| done.iter().all(|(version, _)| *version != step.version);
    let missing: Vec<_> = MIGRATIONS.iter().filter(is_missing).collect();
    for step in &missing {
        transaction.execute_batch(step.sql.as_str()).map_err(unavailable)?;
        let note = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
                    VALUES (?, ?, TRUE, ?, -1)";
        let note = transaction.execute(note, params![step.version, step.description, &*step.checksum]);
        note.map_err(failed)?;
    }
    if missing.is_empty() {
        return Ok(());
    }
    let strays = "SELECT count(*) FROM pragma_foreign_key_check";
    match transaction.query_row(strays, [], |row| row.get(0)).map_err(failed)? {
        0 => transaction.commit().map_err(unavailable),
        strays => Err(unavailable(SchemaError::Strays(strays))),
    }
}

/// Runs everything on a database that is empty.
#[cfg(test)]
pub(crate) fn make(connection: &Connection) -> rusqlite::Result<()> {
    MIGRATIONS.iter().try_for_each(|step| connection.execute_batch(step.sql.as_str()))
}

fn done(connection: &Connection) -> rusqlite::Result<Vec<(i64, Vec<u8>)>> {
    let mut query = connection.prepare("SELECT version, checksum FROM _sqlx_migrations ORDER BY version")?;
    query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

fn check(done: &[(i64, Vec<u8>)]) -> Result<(), SchemaError> {
    for (version, checksum) in done {
        match MIGRATIONS.iter().find(|step| step.version == *version) {
            None => return Err(SchemaError::Ahead(*version)),
            Some(step) if *step.checksum != **checksum => return Err(SchemaError::Foreign(*version)),
            Some(_) => {}
        }
    }
    Ok(())
}
