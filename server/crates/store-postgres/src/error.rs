//! What the database's errors mean to the domain.

use std::{error::Error, time::Duration};

use domain::ports::StoreError;
use thiserror::Error;

/// The database does not work.
pub(crate) fn unavailable(error: impl Error + Send + Sync + 'static) -> StoreError {
    StoreError::Unavailable(Box::new(error))
}

/// What is stored is not what this program writes.
pub(crate) fn corrupt(error: impl Error) -> StoreError {
    StoreError::Corrupt(error.to_string())
}

/// A query failed. A constraint that was broken, or a value that no column can hold, is a conflict:
/// asking again would not help. The rest is the database's trouble, a deadlock and a lock that was
/// waited for in vain included.
pub(crate) fn failed(error: sqlx::Error) -> StoreError {
    let Some(refusal) = error.as_database_error() else { return unavailable(error) };
    // The first two characters are the class (https://www.postgresql.org/docs/current/errcodes-appendix.html):
    // 22 is "data exception", 23 is "integrity constraint violation".
    match refusal.code().as_deref().and_then(|code| code.get(..2)) {
        Some("22" | "23") => StoreError::Conflict(refusal.message().to_owned()),
        _ => unavailable(error),
    }
}

/// Gives up on a database that does not answer, as when its machine or the line to it is gone.
pub(crate) async fn in_time<T>(
    patience: Duration,
    answer: impl Future<Output = Result<T, sqlx::Error>>,
) -> Result<T, sqlx::Error> {
    let no_answer = |_| sqlx::Error::Io(std::io::Error::from(std::io::ErrorKind::TimedOut));
    tokio::time::timeout(patience, answer).await.map_err(no_answer)?
}

/// A unit of work that cannot be committed any more.
#[derive(Debug, Error)]
#[error("something in this unit of work failed before, so nothing of it was kept")]
pub(crate) struct Spoiled;
