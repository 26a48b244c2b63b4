//! The store on a PostgreSQL that these tests start by themselves.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the report")]

mod connection;
mod contract;
mod nodes;
mod proxy;
mod schema;
mod starting;
mod transactions;

use domain::{
    model::{CheckoutSession, Merchant},
    ports::{Store, StoreError},
    testing::{SeededRandom, a_merchant, a_session},
};
use store_postgres::PostgresStore;

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

/// What is the matter, if the database is: the domain may try again.
fn trouble<T>(result: Result<T, StoreError>) -> Box<dyn std::error::Error + Send + Sync> {
    match result {
        Err(StoreError::Unavailable(error)) => error,
        Err(error) => panic!("expected trouble with the database, got {error:?}"),
        Ok(_) => panic!("expected trouble with the database"),
    }
}
