//! SQLite, on a disk and on none.

use std::{path::Path, sync::Arc};

use anyhow::Context as _;
use async_trait::async_trait;
use domain::ports::Store;
use store_sqlite::{SqliteStore, testing::RawCommits};
use tempfile::TempDir;

use crate::database::Database;

/// One file.
pub(crate) struct Sqlite {
    name: &'static str,
    store: SqliteStore,
    raw: RawCommits,
    _folder: TempDir,
}

impl Sqlite {
    /// On the disk that holds `folder`.
    pub(crate) async fn on_disk(folder: &Path) -> anyhow::Result<Self> {
        Self::open("SQLite", folder).await
    }

    /// In a `folder` that is kept in memory: what is left is the cost of everything but the disk.
    pub(crate) async fn in_memory(folder: &Path) -> anyhow::Result<Self> {
        Self::open("SQLite on a disk that costs nothing", folder).await
    }

    async fn open(name: &'static str, folder: &Path) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir_in(folder).context("cannot make a folder for the database")?;
        let file = folder.path().join("bench.db");
        let store = SqliteStore::open(&file).await?;
        store.migrate().await?;
        let raw = RawCommits::open(&file)?;
        Ok(Self { name, store, raw, _folder: folder })
    }
}

#[async_trait]
impl Database for Sqlite {
    fn name(&self) -> &'static str {
        self.name
    }

    fn store(&self) -> Arc<dyn Store> {
        Arc::new(self.store.clone())
    }

    fn commits(&self) -> Option<u64> {
        Some(self.store.commits())
    }

    async fn commit_raw(&self) -> anyhow::Result<()> {
        Ok(self.raw.commit_one().await?)
    }

    async fn close(&self) {
        self.store.close().await;
    }
}
