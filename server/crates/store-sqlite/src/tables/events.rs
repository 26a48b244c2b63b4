//! What happened, as merchants are told.

use domain::{
    model::{Event, EventId, EventKind, SessionId},
    ports::{EventQuery, StoreError},
};
use rusqlite::{Row, params};

use crate::{
    columns::{from_json, json, json_list, milliseconds, mode, named, parsed, time},
    listing::List,
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

pub(crate) fn list(on: &mut impl Reads, query: &EventQuery) -> Result<Vec<Event>, StoreError> {
    List::of("events", &query.listing, EventId::as_str)
        .only("kind IN (SELECT value FROM json_each(?))", json_list(&query.kinds)?)
        .read(on, event)
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
