//! PostgreSQL, started for this and gone with it.

use std::sync::Arc;

use async_trait::async_trait;
use domain::ports::Store;
use sqlx::{PgPool, postgres::PgPoolOptions};
use store_postgres::{
    Limits, PostgresStore,
    testing::{Cluster, Durability},
};

use crate::database::Database;

/// A database in a PostgreSQL that waits for the disk.
pub(crate) struct Postgres {
    store: PostgresStore,
    raw: PgPool,
}

impl Postgres {
    pub(crate) async fn start() -> anyhow::Result<Self> {
        // Never dropped: it ends with this process, however that ends.
        let cluster = Box::leak(Box::new(Cluster::start(Durability::Disk)));
        let database = Box::leak(Box::new(cluster.database().await));
        let store = PostgresStore::open(database.url()).await?;
        // As many as the store may have.
        let raw = PgPoolOptions::new().max_connections(Limits::default().connections);
        let raw = raw.connect(database.url()).await?;
        let table =
            "CREATE TABLE raw_commits (position BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, note TEXT)";
        sqlx::query(table).execute(&raw).await?;
        Ok(Self { store, raw })
    }
}

#[async_trait]
impl Database for Postgres {
    fn name(&self) -> &'static str {
        "PostgreSQL"
    }

    fn store(&self) -> Arc<dyn Store> {
        Arc::new(self.store.clone())
    }

    /// It commits together what comes together, and does not say how often.
    fn commits(&self) -> Option<u64> {
        None
    }

    async fn commit_raw(&self) -> anyhow::Result<()> {
        sqlx::query("INSERT INTO raw_commits (note) VALUES ('a small row')").execute(&self.raw).await?;
        Ok(())
    }

    async fn close(&self) {
        self.raw.close().await;
        self.store.close().await;
    }
}
