//! The store on a PostgreSQL that these tests start by themselves.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the report")]

mod connection;
mod contract;
mod gateways;
mod more_time;
mod nodes;
mod proxy;
mod schema;
mod starting;
mod transactions;
mod upgrade;

use std::time::Duration;

use domain::{
    model::{CheckoutSession, Merchant},
    ports::{Store, StoreError},
    testing::{SeededRandom, a_merchant, a_session},
};
use sqlx::{Connection, PgConnection};
use store_postgres::{PostgresStore, testing::Database};

async fn merchant_in(store: &PostgresStore) -> Merchant {
    let merchant = a_merchant(&SeededRandom::new(1));
    let mut work = store.begin().await.unwrap();
    work.add_merchant(&merchant).await.unwrap();
    work.commit().await.unwrap();
    merchant
}

async fn session_in(store: &PostgresStore) -> CheckoutSession {
    let merchant = merchant_in(store).await;
    let session = a_session(&SeededRandom::new(2)).merchant(&merchant.id).build();
    let mut work = store.begin().await.unwrap();
    work.add_session(&session).await.unwrap();
    work.commit().await.unwrap();
    session
}

/// Returns when some statement waits for a lock that another unit of work has.
async fn somebody_waits(database: &Database<'_>) {
    const WAITING: &str = "SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'";
    let mut connection = PgConnection::connect(database.url()).await.unwrap();
    let waits = async {
        while sqlx::query_scalar::<_, i64>(WAITING).fetch_one(&mut connection).await.unwrap() == 0 {}
    };
    tokio::time::timeout(Duration::from_secs(30), waits).await.expect("nobody waits");
}

/// What is the matter, if the database is: the domain may try again.
fn trouble<T>(result: Result<T, StoreError>) -> Box<dyn std::error::Error + Send + Sync> {
    match result {
        Err(StoreError::Unavailable(error)) => error,
        Err(error) => panic!("expected trouble with the database, got {error:?}"),
        Ok(_) => panic!("expected trouble with the database"),
    }
}
