//! What the database's errors mean to the domain.

use std::{error::Error, sync::Arc};

use domain::ports::StoreError;
use rusqlite::ErrorCode;

/// The database does not work.
pub(crate) fn unavailable(error: impl Error + Send + Sync + 'static) -> StoreError {
    StoreError::Unavailable(Box::new(error))
}

/// What is stored is not what this program writes.
pub(crate) fn corrupt(error: impl Error) -> StoreError {
    StoreError::Corrupt(error.to_string())
}

/// A statement failed: a constraint that was broken is a conflict, the rest is the database's trouble.
pub(crate) fn failed(error: rusqlite::Error) -> StoreError {
    match error {
        rusqlite::Error::SqliteFailure(cause, Some(message))
            if cause.code == ErrorCode::ConstraintViolation =>
        {
            StoreError::Conflict(message)
        }
        _ => unavailable(error),
    }
}

/// Why a unit of work came to nothing, most often with its whole group; each of them is told.
#[derive(Debug, Clone, thiserror::Error)]
pub(crate) enum GroupError {
    /// The database did not begin the transaction, or did not commit it.
    #[error("{0}")]
    Database(#[source] Arc<rusqlite::Error>),
    /// A statement failed in such a way that the database undid the whole transaction.
    #[error("the database gave the transaction up: {0}")]
    GivenUp(String),
    /// The store was closed.
    #[error("the store is closed")]
    Closed,
    /// The unit of work kept the others waiting for too long, so it was undone.
    #[error("the unit of work took too long and was undone")]
    TookTooLong,
    /// The unit of work was to be kept although it did not find what it meant to change.
    #[error("something in this unit of work failed before, so nothing of it was kept")]
    Spoiled,
}

impl From<rusqlite::Error> for GroupError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(Arc::new(error))
    }
}

impl From<GroupError> for StoreError {
    fn from(error: GroupError) -> Self {
        unavailable(error)
    }
}
