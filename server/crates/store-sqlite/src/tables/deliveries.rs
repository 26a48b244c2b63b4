//! Events on their way to endpoints, and how that went.

use domain::{
    model::{Delivery, DeliveryId, DeliveryState, DeliveryTry, EventId},
    ports::StoreError,
};
use jiff::Timestamp;
use rusqlite::{Row, params};

use crate::{
    columns::{column, milliseconds, named, parsed, time},
    query::Reads,
    writer::Turn,
};

fn delivery(row: &Row<'_>) -> Result<Delivery, StoreError> {
    Ok(Delivery {
        id: parsed(row, "id")?,
        event: parsed(row, "event_id")?,
        endpoint: parsed(row, "endpoint_id")?,
        state: named(row, "state", DeliveryState::from_name)?,
        tries: column(row, "tries")?,
        began_at: time(row, "began_at")?,
    })
}

fn delivery_try(row: &Row<'_>) -> Result<DeliveryTry, StoreError> {
    Ok(DeliveryTry {
        delivery: parsed(row, "delivery_id")?,
        at: time(row, "tried_at")?,
        latency: column(row, "latency")?,
        status: column(row, "status")?,
        answer: column(row, "answer")?,
    })
}

pub(crate) fn find(on: &mut impl Reads, id: &DeliveryId) -> Result<Option<Delivery>, StoreError> {
    on.one("SELECT * FROM deliveries WHERE id = ?", [id.as_str()], delivery)
}

pub(crate) fn of_event(on: &mut impl Reads, event: &EventId) -> Result<Vec<Delivery>, StoreError> {
    on.all("SELECT * FROM deliveries WHERE event_id = ? ORDER BY position", [event.as_str()], delivery)
}

pub(crate) fn add(turn: &mut Turn, delivery: &Delivery) -> Result<(), StoreError> {
    turn.write(
        "INSERT INTO deliveries (id, event_id, endpoint_id, state, tries, began_at) VALUES (?, ?, ?, ?, ?, ?)",
        params![
            delivery.id.as_str(),
            delivery.event.as_str(),
            delivery.endpoint.as_str(),
            delivery.state.name(),
            delivery.tries,
            milliseconds(delivery.began_at),
        ],
    )
}

pub(crate) fn update(turn: &mut Turn, delivery: &Delivery) -> Result<(), StoreError> {
    turn.write(
        "UPDATE deliveries SET state = ?, tries = ?, began_at = ? WHERE id = ?",
        params![
            delivery.state.name(),
            delivery.tries,
            milliseconds(delivery.began_at),
            delivery.id.as_str(),
        ],
    )
}

pub(crate) fn tries(on: &mut impl Reads, delivery: &DeliveryId) -> Result<Vec<DeliveryTry>, StoreError> {
    on.all(
        "SELECT * FROM delivery_tries WHERE delivery_id = ? ORDER BY position",
        [delivery.as_str()],
        delivery_try,
    )
}

pub(crate) fn add_try(turn: &mut Turn, tried: &DeliveryTry) -> Result<(), StoreError> {
    turn.write(
        "INSERT INTO delivery_tries (delivery_id, tried_at, latency, status, answer) VALUES (?, ?, ?, ?, ?)",
        params![tried.delivery.as_str(), milliseconds(tried.at), tried.latency, tried.status, tried.answer,],
    )
}

/// Forgets tries from before. Answers how many.
pub(crate) fn forget_tries_before(turn: &mut Turn, before: Timestamp) -> Result<usize, StoreError> {
    turn.write_any("DELETE FROM delivery_tries WHERE tried_at < ?", [milliseconds(before)])
}
