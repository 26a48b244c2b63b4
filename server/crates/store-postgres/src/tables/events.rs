//! What happened, as merchants are told.

use domain::{
    model::{Event, EventId, EventKind, SessionId},
    ports::{EventQuery, StoreError},
};
use sqlx::postgres::PgRow;

use crate::{
    Work,
    columns::{from_json, json, milliseconds, mode, named, parsed, time},
};

macro_rules! select {
    ($($rest:literal),+) => {
        concat!(
            "SELECT id, merchant_id, mode, kind, session_id, subject, created_at
             FROM events ",
            $($rest),+
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

/// What an [`EventQuery`] asks for. An event that is not there has no position, and nothing is older
/// or newer than that.
macro_rules! listed {
    ($order:literal) => {
        select!(
            "WHERE merchant_id = $1 AND mode = $2
               AND (cardinality($3) = 0 OR kind = ANY ($3))
               AND ($4::BIGINT IS NULL OR created_at >= $4)
               AND ($5::BIGINT IS NULL OR created_at < $5)
               AND ($6::TEXT IS NULL OR position < (SELECT position FROM events WHERE id = $6))
               AND ($7::TEXT IS NULL OR position > (SELECT position FROM events WHERE id = $7))
             ORDER BY position ",
            $order,
            " LIMIT $8"
        )
    };
}

pub(crate) async fn list(work: &mut Work, query: &EventQuery) -> Result<Vec<Event>, StoreError> {
    let kinds: Vec<_> = query.kinds.iter().copied().map(EventKind::name).collect();
    // The nearest of those that are newer come first, to be turned round.
    let sql = if query.newer_than.is_some() { listed!("ASC") } else { listed!("DESC") };
    let statement = sqlx::query(sql)
        .bind(query.merchant.as_str())
        .bind(query.mode.name())
        .bind(kinds)
        .bind(query.since.map(milliseconds))
        .bind(query.until.map(milliseconds))
        .bind(query.older_than.as_ref().map(EventId::as_str))
        .bind(query.newer_than.as_ref().map(EventId::as_str))
        .bind(i64::from(query.limit));
    let mut found = work.all(statement, event).await?;
    if query.newer_than.is_some() {
        found.reverse();
    }
    Ok(found)
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
