//! Running statements in a transaction.

use domain::ports::StoreError;
use sqlx::{
    Postgres,
    postgres::{PgArguments, PgRow},
    query::Query,
};

use crate::{
    Work,
    error::{failed, in_time},
};

/// How many rows are changed at once where there may be very many.
const BATCH: i64 = 10_000;

/// A statement with its parameters.
pub(crate) type Statement<'query> = Query<'query, Postgres, PgArguments>;

/// How a row becomes a value.
type Read<T> = fn(&PgRow) -> Result<T, StoreError>;

impl Work {
    /// The first row, if there is one.
    pub(crate) async fn one<T>(
        &mut self,
        query: Statement<'_>,
        read: Read<T>,
    ) -> Result<Option<T>, StoreError> {
        let row = in_time(self.patience, query.fetch_optional(&mut *self.transaction)).await;
        self.noted(row)?.as_ref().map(read).transpose()
    }

    /// All rows.
    pub(crate) async fn all<T>(&mut self, query: Statement<'_>, read: Read<T>) -> Result<Vec<T>, StoreError> {
        let rows = in_time(self.patience, query.fetch_all(&mut *self.transaction)).await;
        self.noted(rows)?.iter().map(read).collect()
    }

    /// Runs a statement that must change one row.
    pub(crate) async fn write(&mut self, statement: Statement<'_>) -> Result<(), StoreError> {
        match self.write_any(statement).await? {
            1 => Ok(()),
            rows => {
                self.spoiled = true;
                Err(StoreError::Conflict(format!("one row should have changed, {rows} did")))
            }
        }
    }

    /// Runs a statement that may change any number of rows, and answers how many it did.
    pub(crate) async fn write_any(&mut self, statement: Statement<'_>) -> Result<u64, StoreError> {
        let done = in_time(self.patience, statement.execute(&mut *self.transaction)).await;
        Ok(self.noted(done)?.rows_affected())
    }

    /// Runs a statement, whose last parameter says how many rows it may change, until it changes none.
    /// Answers how many it did. None of them takes too long, however much there is to do.
    pub(crate) async fn write_all<'query>(
        &mut self,
        statement: impl Fn() -> Statement<'query>,
    ) -> Result<u64, StoreError> {
        let mut all = 0;
        loop {
            match self.write_any(statement().bind(BATCH)).await? {
                0 => return Ok(all),
                some => all += some,
            }
        }
    }

    /// Remembers that something failed.
    fn noted<T>(&mut self, done: Result<T, sqlx::Error>) -> Result<T, StoreError> {
        self.spoiled |= done.is_err();
        done.map_err(failed)
    }
}
