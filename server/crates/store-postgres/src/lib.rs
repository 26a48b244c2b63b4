//! The store on PostgreSQL.
//!
//! Many nodes share one database. A unit of work is a transaction that reads what is committed
//! (`READ COMMITTED`) and locks the row of the session that it decides about, so that units of work
//! on one session come one after the other and those on others do not wait. A snapshot is a
//! `REPEATABLE READ` transaction: everything in it was true at one moment.

mod columns;
mod connect;
mod error;
mod listing;
mod query;
mod schema;
mod snapshot;
mod tables;
#[cfg(feature = "testing")]
pub mod testing;
mod unit_of_work;

use std::time::Duration;

use async_trait::async_trait;
use domain::ports::{Snapshot, Store, StoreError, UnitOfWork};
use sqlx::{PgPool, Postgres, Transaction};

pub use connect::{Limits, UrlError};
pub use schema::SchemaError;

use error::{in_time, unavailable};

/// A store on one PostgreSQL database.
#[derive(Clone)]
pub struct PostgresStore {
    pool: PgPool,
    /// See [`Limits::answer`].
    patience: Duration,
}

impl PostgresStore {
    /// Connects to the database at `url` (`postgres://user:password@host:port/database`, with the
    /// parameters that libpq knows; across a network, `?sslmode=verify-full`). The schema is not
    /// touched: see [`PostgresStore::migrate`].
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        Self::open_with(url, &Limits::default()).await
    }

    /// The same, within other limits.
    pub async fn open_with(url: &str, limits: &Limits) -> Result<Self, StoreError> {
        let options = connect::options(url).map_err(unavailable)?;
        connect::try_once(&options, limits).await?;
        Ok(Self { pool: connect::pool(options, limits), patience: limits.answer })
    }

    /// Brings the schema up to date, one program at a time. Refuses a schema that is newer than this
    /// program.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        schema::migrate(&self.pool.connect_options()).await
    }

    /// Refuses a database whose schema is not the one that this program was written for; the error
    /// is a [`SchemaError`] in a [`StoreError::Unavailable`]. Changes nothing.
    pub async fn check_schema(&self) -> Result<(), StoreError> {
        schema::check(&self.pool, self.patience).await
    }

    /// Waits for what is under way, and disconnects.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    async fn work(&self, begin: &'static str, writes: bool) -> Result<Box<Work>, StoreError> {
        let transaction = in_time(self.patience, self.pool.begin_with(begin)).await.map_err(unavailable)?;
        Ok(Box::new(Work { transaction, patience: self.patience, writes, spoiled: false }))
    }
}

/// A transaction. It is rolled back when dropped.
struct Work {
    transaction: Transaction<'static, Postgres>,
    patience: Duration,
    /// Whether it is a unit of work rather than a snapshot.
    writes: bool,
    /// Whether something in it failed. After a failed statement PostgreSQL does nothing more in the
    /// transaction, and takes a COMMIT for a ROLLBACK without calling that an error.
    spoiled: bool,
}

#[async_trait]
impl Store for PostgresStore {
    async fn snapshot(&self) -> Result<Box<dyn Snapshot>, StoreError> {
        Ok(self.work("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", false).await?)
    }

    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError> {
        Ok(self.work("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE", true).await?)
    }
}
