//! Events on their way to endpoints, and how that went.

use domain::{
    model::{Delivery, DeliveryId, DeliveryState, DeliveryTry, EventId},
    ports::StoreError,
};
use jiff::Timestamp;
use sqlx::postgres::PgRow;

use crate::{
    Work,
    columns::{column, count, milliseconds, named, parsed, time},
    error::corrupt,
};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, event_id, endpoint_id, state, tries, began_at
             FROM deliveries ",
            $rest
        )
    };
}

fn delivery(row: &PgRow) -> Result<Delivery, StoreError> {
    Ok(Delivery {
        id: parsed(row, "id")?,
        event: parsed(row, "event_id")?,
        endpoint: parsed(row, "endpoint_id")?,
        state: named(row, "state", DeliveryState::from_name)?,
        tries: count(row, "tries")?,
        began_at: time(row, "began_at")?,
    })
}

fn delivery_try(row: &PgRow) -> Result<DeliveryTry, StoreError> {
    let status: Option<i64> = column(row, "status")?;
    Ok(DeliveryTry {
        delivery: parsed(row, "delivery_id")?,
        at: time(row, "tried_at")?,
        latency: column(row, "latency")?,
        status: status.map(u16::try_from).transpose().map_err(corrupt)?,
        answer: column(row, "answer")?,
    })
}

pub(crate) async fn find(work: &mut Work, id: &DeliveryId) -> Result<Option<Delivery>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1")).bind(id.as_str());
    work.one(statement, delivery).await
}

pub(crate) async fn of_event(work: &mut Work, event: &EventId) -> Result<Vec<Delivery>, StoreError> {
    let statement = sqlx::query(select!("WHERE event_id = $1 ORDER BY position")).bind(event.as_str());
    work.all(statement, delivery).await
}

pub(crate) async fn add(work: &mut Work, delivery: &Delivery) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "INSERT INTO deliveries (id, event_id, endpoint_id, state, tries, began_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(delivery.id.as_str())
    .bind(delivery.event.as_str())
    .bind(delivery.endpoint.as_str())
    .bind(delivery.state.name())
    .bind(i64::from(delivery.tries))
    .bind(milliseconds(delivery.began_at));
    work.write(statement).await
}

pub(crate) async fn update(work: &mut Work, delivery: &Delivery) -> Result<(), StoreError> {
    let statement = sqlx::query("UPDATE deliveries SET state = $1, tries = $2, began_at = $3 WHERE id = $4")
        .bind(delivery.state.name())
        .bind(i64::from(delivery.tries))
        .bind(milliseconds(delivery.began_at))
        .bind(delivery.id.as_str());
    work.write(statement).await
}

pub(crate) async fn tries(work: &mut Work, delivery: &DeliveryId) -> Result<Vec<DeliveryTry>, StoreError> {
    let statement = sqlx::query(
        "SELECT delivery_id, tried_at, latency, status, answer FROM delivery_tries
         WHERE delivery_id = $1 ORDER BY position",
    )
    .bind(delivery.as_str());
    work.all(statement, delivery_try).await
}

pub(crate) async fn add_try(work: &mut Work, tried: &DeliveryTry) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "INSERT INTO delivery_tries (delivery_id, tried_at, latency, status, answer)
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(tried.delivery.as_str())
    .bind(milliseconds(tried.at))
    .bind(tried.latency)
    .bind(tried.status.map(i64::from))
    .bind(&tried.answer);
    work.write(statement).await
}

/// Forgets tries from before. Answers how many.
pub(crate) async fn forget_tries_before(work: &mut Work, before: Timestamp) -> Result<u64, StoreError> {
    const SOME: &str = "DELETE FROM delivery_tries WHERE position IN
        (SELECT position FROM delivery_tries WHERE tried_at < $1 LIMIT $2)";
    work.write_all(|| sqlx::query(SOME).bind(milliseconds(before))).await
}
