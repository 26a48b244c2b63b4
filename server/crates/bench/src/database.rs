//! What is compared.

use std::{path::Path, sync::Arc};

use async_trait::async_trait;
use domain::ports::Store;

use crate::{postgres::Postgres, sqlite::Sqlite};

/// Where Linux keeps files in memory: a disk that costs nothing.
const MEMORY: &str = "/dev/shm";

/// A database of a kind, with the checkout's store on it and a way past the store.
#[async_trait]
pub(crate) trait Database: Send + Sync {
    /// What to call it.
    fn name(&self) -> &'static str;

    /// The checkout's store on it.
    fn store(&self) -> Arc<dyn Store>;

    /// How many transactions the store has made durable so far, if it can be known.
    fn commits(&self) -> Option<u64>;

    /// Makes one small row durable in a transaction of its own, under the settings that the store
    /// uses, but past the store.
    async fn commit_raw(&self) -> anyhow::Result<()>;

    /// Ends it.
    async fn close(&self);
}

/// All of them. What is on the disk is in `folder`, but for PostgreSQL, which has a folder of its own
/// where temporary files are.
pub(crate) async fn all(folder: &Path) -> anyhow::Result<Vec<Arc<dyn Database>>> {
    let mut databases: Vec<Arc<dyn Database>> = vec![Arc::new(Sqlite::on_disk(folder).await?)];
    if Path::new(MEMORY).is_dir() {
        databases.push(Arc::new(Sqlite::in_memory(Path::new(MEMORY)).await?));
    }
    databases.push(Arc::new(Postgres::start().await?));
    Ok(databases)
}
