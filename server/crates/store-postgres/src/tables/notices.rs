//! What the gateway told us by webhooks.

use domain::{
    model::{Notice, NoticeId, NoticeState},
    ports::StoreError,
};
use jiff::Timestamp;
use sqlx::postgres::PgRow;

use crate::{
    Work,
    columns::{column, from_json, json, milliseconds, mode, named, parsed, time},
};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, mode, gateway, gateway_event, kind, subject, state, received_at
             FROM notices ",
            $rest
        )
    };
}

fn notice(row: &PgRow) -> Result<Notice, StoreError> {
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

pub(crate) async fn find(work: &mut Work, id: &NoticeId) -> Result<Option<Notice>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1")).bind(id.as_str());
    work.one(statement, notice).await
}

/// Two nodes may be told the same thing at once: then the later one waits for the earlier one's commit
/// at one of the unique indexes.
pub(crate) async fn add(work: &mut Work, notice: &Notice, once: bool) -> Result<bool, StoreError> {
    let statement = sqlx::query(
        "INSERT INTO notices (id, mode, gateway, gateway_event, kind, object, subject, state, received_at)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9
         WHERE NOT EXISTS (SELECT FROM notices
             WHERE mode = $2 AND gateway = $3 AND kind = $5 AND object = $6 AND ($10 OR state = 'pending'))
         ON CONFLICT DO NOTHING",
    )
    .bind(notice.id.as_str())
    .bind(notice.mode.name())
    .bind(notice.gateway.as_str())
    .bind(&notice.gateway_event)
    .bind(&notice.kind)
    .bind(notice.subject.object())
    .bind(json(&notice.subject)?)
    .bind(notice.state.name())
    .bind(milliseconds(notice.received_at))
    .bind(once);
    Ok(work.write_any(statement).await? == 1)
}

pub(crate) async fn update(work: &mut Work, notice: &Notice) -> Result<(), StoreError> {
    let statement = sqlx::query("UPDATE notices SET state = $1 WHERE id = $2")
        .bind(notice.state.name())
        .bind(notice.id.as_str());
    work.write(statement).await
}

/// Forgets what was received before and needs nothing more. Answers how many.
pub(crate) async fn forget_before(work: &mut Work, before: Timestamp) -> Result<u64, StoreError> {
    const SOME: &str = "DELETE FROM notices WHERE position IN
        (SELECT position FROM notices WHERE received_at < $1 AND state <> 'pending' LIMIT $2)";
    work.write_all(|| sqlx::query(SOME).bind(milliseconds(before))).await
}
