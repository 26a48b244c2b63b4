//! The store contract on PostgreSQL.

use std::sync::Arc;

use domain::ports::Store;
use store_postgres::{
    PostgresStore,
    testing::{Cluster, Database},
};

async fn empty() -> (Arc<dyn Store>, Database<'static>) {
    let database = Cluster::shared().database().await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    (Arc::new(store), database)
}

domain::store_contract!(empty());
