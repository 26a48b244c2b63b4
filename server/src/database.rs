//! The database, chosen by its address.

use std::sync::Arc;

use anyhow::Context as _;
use domain::ports::Store;
use store_postgres::PostgresStore;
use store_sqlite::SqliteStore;

use crate::config::{Config, Location};

/// A database that is open.
#[derive(Clone)]
pub enum Database {
    /// One file, used by one machine.
    Sqlite(SqliteStore),
    /// A server, shared by any number of nodes.
    Postgres(PostgresStore),
}

impl Database {
    /// Opens it and leaves its schema as it is.
    pub async fn open(config: &Config) -> anyhow::Result<Self> {
        let opening = || format!("cannot open the database {}", config.database);
        match config.database.location() {
            Location::Sqlite(file) => Ok(Self::Sqlite(SqliteStore::open(&file).await.with_context(opening)?)),
            Location::Postgres(url) => {
                Ok(Self::Postgres(PostgresStore::open(&url).await.with_context(opening)?))
            }
        }
    }

    /// Opens it for use. A file's schema is brought up to date, since nobody else uses it; a server's
    /// must be the one that this program was written for (`counterfoil migrate` makes it so), because
    /// other nodes may be using it.
    pub async fn ready(config: &Config) -> anyhow::Result<Self> {
        let database = Self::open(config).await?;
        let checking = || format!("the database {} cannot be used", config.database);
        match &database {
            Self::Sqlite(store) => store.migrate().await.with_context(checking)?,
            Self::Postgres(store) => store.check_schema().await.with_context(checking)?,
        }
        Ok(database)
    }

    /// Brings its schema up to date.
    pub async fn migrate(&self) -> anyhow::Result<()> {
        match self {
            Self::Sqlite(store) => store.migrate().await?,
            Self::Postgres(store) => store.migrate().await?,
        }
        Ok(())
    }

    /// As the domain sees it.
    pub fn store(&self) -> Arc<dyn Store> {
        match self {
            Self::Sqlite(store) => Arc::new(store.clone()),
            Self::Postgres(store) => Arc::new(store.clone()),
        }
    }

    /// Whether other nodes may be using it.
    pub fn is_shared(&self) -> bool {
        matches!(self, Self::Postgres(_))
    }

    /// Waits for what is under way, and lets go of it.
    pub async fn close(&self) {
        match self {
            Self::Sqlite(store) => store.close().await,
            Self::Postgres(store) => store.close().await,
        }
    }
}
