//! What happened, as merchants are told.

use domain::{
    model::{Event, EventId, EventKind, SessionId},
    ports::{EventQuery, StoreError},
};
use sqlx::postgres::PgRow;

use crate::{
    Work,
    columns::{from_json, json, milliseconds, mode, named, parsed, texts, time},
    listing::List,
};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, merchant_id, mode, kind, session_id, subject, created_at
             FROM events ",
            $rest
        )
    };
}

fn event(row: &PgRow) -> Result<Event, StoreError> {
    Ok(Event {
        id: parsed(row, "id")?,
        merchant: parsed(row, "merchant_id")?,
        mode: mode(row)?,
        kind: named(row, "kind", EventKind::from_name)?,
        session: parsed(row, "session_id")?,
        subject: from_json(row, "subject")?,
        created_at: time(row, "created_at")?,
    })
}

pub(crate) async fn find(work: &mut Work, id: &EventId) -> Result<Option<Event>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1")).bind(id.as_str());
    work.one(statement, event).await
}

pub(crate) async fn of_session(work: &mut Work, session: &SessionId) -> Result<Vec<Event>, StoreError> {
    let statement = sqlx::query(select!("WHERE session_id = $1 ORDER BY position")).bind(session.as_str());
    work.all(statement, event).await
}

pub(crate) async fn list(work: &mut Work, query: &EventQuery) -> Result<Vec<Event>, StoreError> {
    List::of(select!(""), "events", &query.listing, EventId::as_str)
        .only("kind = ANY ($)", texts(&query.kinds, |kind| kind.name()))
        .read(work, event)
        .await
}

pub(crate) async fn add(work: &mut Work, event: &Event) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "INSERT INTO events (id, merchant_id, mode, kind, session_id, subject, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(event.id.as_str())
    .bind(event.merchant.as_str())
    .bind(event.mode.name())
    .bind(event.kind.name())
    .bind(event.session.as_str())
    .bind(json(&event.subject)?)
    .bind(milliseconds(event.created_at));
    work.write(statement).await
}
