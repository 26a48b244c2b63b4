//! A new database for every death.

use std::{path::Path, sync::Arc};

use domain::ports::Store;
use store_postgres::{PostgresStore, testing::Cluster};
use store_sqlite::SqliteStore;

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Sqlite,
    Postgres,
}

impl Kind {
    pub(crate) const ALL: [Self; 2] = [Self::Sqlite, Self::Postgres];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgres => "postgres",
        }
    }
}

/// A database that is gone with this value, unless it is in the world's folder.
pub(crate) struct Made {
    pub(crate) url: String,
    pub(crate) store: Arc<dyn Store>,
    _postgres: Option<store_postgres::testing::Database<'static>>,
}

/// A new one, with the schema in it; a file is made in `folder`.
pub(crate) async fn make(kind: Kind, folder: &Path) -> Made {
    match kind {
        Kind::Sqlite => {
            let file = folder.join("counterfoil.db");
            let store = SqliteStore::open(&file).await.unwrap();
            store.migrate().await.unwrap();
            Made { url: format!("sqlite:{}", file.display()), store: Arc::new(store), _postgres: None }
        }
        Kind::Postgres => {
            let database = Cluster::shared().database().await;
            let url = database.url().to_owned();
            let store = PostgresStore::open(&url).await.unwrap();
            Made { url, store: Arc::new(store), _postgres: Some(database) }
        }
    }
}
