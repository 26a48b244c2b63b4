//! What the database's errors mean to the domain.

use std::error::Error;

use domain::ports::StoreError;
use sqlx::error::ErrorKind;

/// The database does not work.
pub(crate) fn unavailable(error: impl Error + Send + Sync + 'static) -> StoreError {
    StoreError::Unavailable(Box::new(error))
}

/// What is stored is not what this program writes.
pub(crate) fn corrupt(error: impl Error) -> StoreError {
    StoreError::Corrupt(error.to_string())
}

/// A query failed: a constraint that was broken is a conflict, the rest is the database's trouble.
pub(crate) fn failed(error: sqlx::Error) -> StoreError {
    match error.as_database_error().map(|error| (error.kind(), error.message())) {
        Some((
            ErrorKind::UniqueViolation
            | ErrorKind::ForeignKeyViolation
            | ErrorKind::CheckViolation
            | ErrorKind::NotNullViolation,
            message,
        )) => StoreError::Conflict(message.to_owned()),
        _ => unavailable(error),
    }
}
