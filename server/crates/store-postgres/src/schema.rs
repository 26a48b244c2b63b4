//! The schema: bringing it up to date, and refusing one that is not this program's.

use std::time::Duration;

use domain::ports::StoreError;
use sqlx::{
    Connection, PgConnection, PgPool,
    migrate::{MigrateError, Migrator},
    postgres::PgConnectOptions,
};
use thiserror::Error;

use crate::error::{failed, in_time, unavailable};

static MIGRATIONS: Migrator = sqlx::migrate!();

/// How long to wait for another program that is migrating, and for tables that are in use.
const WAIT: Duration = Duration::from_mins(1);

/// No such table, in SQL (<https://www.postgresql.org/docs/current/errcodes-appendix.html>)
const NO_SUCH_TABLE: &str = "42P01";

/// Why this program must not work on that database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SchemaError {
    /// Something is still to be done to it, or everything: it may be empty.
    #[error("the database's schema is older than this program: run `counterfoil migrate`")]
    Behind,
    /// A later program changed it.
    #[error("the database's schema is newer than this program (it has step {0}): use a newer program")]
    Ahead(i64),
    /// It was made by a program whose step of that number was another one.
    #[error(
        "step {0} of the database's schema is not this program's: the database belongs to something else"
    )]
    Foreign(i64),
}

/// Runs what is missing. `sqlx` holds an advisory lock of the database meanwhile, and keeps each step
/// and the note that it was done in one transaction.
pub(crate) async fn migrate(options: &PgConnectOptions) -> Result<(), StoreError> {
    // A connection of its own, because that lock is the connection's: after a failure only its end
    // gives it back.
    let mut connection = PgConnection::connect_with(options).await.map_err(unavailable)?;
    let run = async {
        let wait = WAIT.as_millis().to_string();
        sqlx::query(
            "SELECT set_config('lock_timeout', $1, false), set_config('statement_timeout', '0', false)",
        )
        .bind(wait)
        .execute(&mut connection)
        .await?;
        MIGRATIONS.run_direct(None, &mut connection, false).await
    };
    let done = run.await;
    // Whatever there was to keep is committed by now.
    let _ = connection.close().await;
    done.map_err(|error| match error {
        MigrateError::VersionMissing(step) => unavailable(SchemaError::Ahead(step)),
        MigrateError::VersionMismatch(step) => unavailable(SchemaError::Foreign(step)),
        error => unavailable(error),
    })
}

/// Compares what was done to the database with what this program would do.
pub(crate) async fn check(pool: &PgPool, patience: Duration) -> Result<(), StoreError> {
    let rows = sqlx::query_as("SELECT version, checksum FROM _sqlx_migrations ORDER BY version");
    let done: Vec<(i64, Vec<u8>)> = match in_time(patience, rows.fetch_all(pool)).await {
        Ok(done) => done,
        Err(sqlx::Error::Database(error)) if error.code().as_deref() == Some(NO_SUCH_TABLE) => vec![],
        Err(error) => return Err(failed(error)),
    };
    compare(&done).map_err(unavailable)
}

fn compare(done: &[(i64, Vec<u8>)]) -> Result<(), SchemaError> {
    for (step, checksum) in done {
        match MIGRATIONS.iter().find(|known| known.version == *step) {
            None => return Err(SchemaError::Ahead(*step)),
            Some(known) if *known.checksum != **checksum => return Err(SchemaError::Foreign(*step)),
            Some(_) => {}
        }
    }
    let missing = MIGRATIONS.iter().any(|known| !done.iter().any(|(step, _)| *step == known.version));
    if missing { Err(SchemaError::Behind) } else { Ok(()) }
}
