//! What the gateway told us by webhooks.

use domain::{
    model::{Notice, NoticeId, NoticeState},
    ports::StoreError,
};
use jiff::Timestamp;
use rusqlite::{Row, params};

use crate::{
    columns::{column, from_json, json, milliseconds, mode, named, parsed, time},
    query::Reads,
    writer::Turn,
};

fn notice(row: &Row<'_>) -> Result<Notice, StoreError> {
    Ok(Notice {
        id: parsed(row, "id")?,
        mode: mode(row)?,
        gateway: parsed(row, "gateway")?,
        gateway_event: column(row, "gateway_event")?,
        kind: column(row, "kind")?,
        subject: from_json(row, "subject")?,
        state: named(row, "state", NoticeState::from_name)?,
        received_at: time(row, "received_at")?,
    })
}

pub(crate) fn find(on: &mut impl Reads, id: &NoticeId) -> Result<Option<Notice>, StoreError> {
    on.one("SELECT * FROM notices WHERE id = ?", [id.as_str()], notice)
}

pub(crate) async fn add(turn: &mut Turn, notice: &Notice, once: bool) -> Result<bool, StoreError> {
    let (mode, gateway, object) = (notice.mode.name(), notice.gateway.as_str(), notice.subject.object());
    // Whoever brought the same before must have it on the disk when this says that it is known.
    turn.lock(&format!("notice {mode} {gateway} {}", notice.gateway_event)).await?;
    turn.lock(&format!("notice {mode} {gateway} {} {object}", notice.kind)).await?;
    let known = turn.one(
        "SELECT id FROM notices WHERE mode = ?1 AND gateway = ?2 AND gateway_event = ?3
         UNION ALL
         SELECT id FROM notices
         WHERE mode = ?1 AND gateway = ?2 AND kind = ?4 AND object = ?5 AND (?6 OR state = 'pending')
         LIMIT 1",
        params![mode, gateway, notice.gateway_event, notice.kind, object, once],
        |row| column::<String>(row, "id"),
    )?;
    if known.is_some() {
        return Ok(false);
    }
    turn.write(
        "INSERT INTO notices (id, mode, gateway, gateway_event, kind, object, subject, state, received_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            notice.id.as_str(),
            mode,
            gateway,
            notice.gateway_event,
            notice.kind,
            object,
            json(&notice.subject)?,
            notice.state.name(),
            milliseconds(notice.received_at),
        ],
    )?;
    Ok(true)
}

pub(crate) fn update(turn: &mut Turn, notice: &Notice) -> Result<(), StoreError> {
    turn.write("UPDATE notices SET state = ? WHERE id = ?", [notice.state.name(), notice.id.as_str()])
}

/// Forgets what was received before and needs nothing more. Answers how many.
pub(crate) fn forget_before(turn: &mut Turn, before: Timestamp) -> Result<usize, StoreError> {
    turn.write_any("DELETE FROM notices WHERE received_at < ? AND state <> 'pending'", [milliseconds(before)])
}
