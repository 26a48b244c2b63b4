//! What happened, as merchants are told.

use domain::{
    model::{Event, EventId, EventKind, SessionId},
    ports::{EventQuery, StoreError},
};
use rusqlite::{Row, named_params, params};

use crate::{
    columns::{from_json, json, milliseconds, mode, named, parsed, time},
    query::Reads,
    writer::Turn,
};

fn event(row: &Row<'_>) -> Result<Event, StoreError> {
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

pub(crate) fn find(on: &mut impl Reads, id: &EventId) -> Result<Option<Event>, StoreError> {
    on.one("SELECT * FROM events WHERE id = ?", [id.as_str()], event)
}

pub(crate) fn of_session(on: &mut impl Reads, session: &SessionId) -> Result<Vec<Event>, StoreError> {
    on.all("SELECT * FROM events WHERE session_id = ? ORDER BY position", [session.as_str()], event)
}

/// What an [`EventQuery`] asks for. An event that is not there has no position, and nothing is older
/// or newer than that.
macro_rules! listed {
    ($order:literal) => {
        concat!(
            "SELECT * FROM events
             WHERE merchant_id = :merchant AND mode = :mode
               AND (:kinds IS NULL OR kind IN (SELECT value FROM json_each(:kinds)))
               AND (:since IS NULL OR created_at >= :since)
               AND (:until IS NULL OR created_at < :until)
               AND (:older_than IS NULL OR position < (SELECT position FROM events WHERE id = :older_than))
               AND (:newer_than IS NULL OR position > (SELECT position FROM events WHERE id = :newer_than))
             ORDER BY position ",
            $order,
            " LIMIT :limit"
        )
    };
}

pub(crate) fn list(on: &mut impl Reads, query: &EventQuery) -> Result<Vec<Event>, StoreError> {
    let kinds = (!query.kinds.is_empty()).then(|| json(&query.kinds)).transpose()?;
    // The nearest of those that are newer come first, to be turned round.
    let sql = if query.newer_than.is_some() { listed!("ASC") } else { listed!("DESC") };
    let mut found = on.all(
        sql,
        named_params! {
            ":merchant": query.merchant.as_str(),
            ":mode": query.mode.name(),
            ":kinds": kinds,
            ":since": query.since.map(milliseconds),
            ":until": query.until.map(milliseconds),
            ":older_than": query.older_than.as_ref().map(EventId::as_str),
            ":newer_than": query.newer_than.as_ref().map(EventId::as_str),
            ":limit": query.limit,
        },
        event,
    )?;
    if query.newer_than.is_some() {
        found.reverse();
    }
    Ok(found)
}

pub(crate) fn add(turn: &mut Turn, event: &Event) -> Result<(), StoreError> {
    turn.write(
        "INSERT INTO events (id, merchant_id, mode, kind, session_id, subject, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)",
        params![
            event.id.as_str(),
            event.merchant.as_str(),
            event.mode.name(),
            event.kind.name(),
            event.session.as_str(),
            json(&event.subject)?,
            milliseconds(event.created_at),
        ],
    )
}
