//! Merchants' requests that are done once.

use domain::{
    model::{KeptAnswer, KeptRequest, Mode, RequestClaim, RequestKey},
    ports::StoreError,
};
use jiff::Timestamp;
use rusqlite::{Row, params};

use crate::{
    columns::{column, count, milliseconds, mode, parsed, signed, time, time_option},
    query::Reads,
    writer::Turn,
};

fn request(row: &Row<'_>) -> Result<KeptRequest, StoreError> {
    let key =
        RequestKey { merchant: parsed(row, "merchant_id")?, mode: mode(row)?, key: column(row, "key")? };
    let status: Option<u16> = column(row, "answer_status")?;
    let body: Option<String> = column(row, "answer_body")?;
    Ok(KeptRequest {
        key,
        fingerprint: column(row, "fingerprint")?,
        made: column(row, "made")?,
        answer: status.zip(body).map(|(status, body)| KeptAnswer { status, body }),
        leased_until: time_option(row, "leased_until")?,
        version: count(row, "version")?,
        created_at: time(row, "created_at")?,
    })
}

/// Whoever changed the request before must have that on the disk when somebody else is told of it.
async fn lock(turn: &mut Turn, key: &RequestKey) -> Result<(), StoreError> {
    turn.lock(&format!("request {} {} {}", key.merchant, key.mode.name(), key.key)).await
}

pub(crate) fn find(on: &mut impl Reads, key: &RequestKey) -> Result<Option<KeptRequest>, StoreError> {
    on.one(
        "SELECT * FROM requests WHERE merchant_id = ? AND mode = ? AND key = ?",
        [key.merchant.as_str(), key.mode.name(), &key.key],
        request,
    )
}

/// Answers whether it is new.
pub(crate) async fn add(turn: &mut Turn, request: &KeptRequest) -> Result<bool, StoreError> {
    lock(turn, &request.key).await?;
    let answer = request.answer.as_ref();
    let added = turn.write_any(
        "INSERT INTO requests (merchant_id, mode, key, fingerprint, made, answer_status, answer_body,
             leased_until, version, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (merchant_id, mode, key) DO NOTHING",
        params![
            request.key.merchant.as_str(),
            request.key.mode.name(),
            request.key.key,
            request.fingerprint,
            request.made,
            answer.map(|answer| answer.status),
            answer.map(|answer| &answer.body),
            request.leased_until.map(milliseconds),
            signed(request.version)?,
            milliseconds(request.created_at),
        ],
    )?;
    Ok(added == 1)
}

/// Answers whether it still had that version.
pub(crate) async fn update(turn: &mut Turn, request: &KeptRequest, version: u64) -> Result<bool, StoreError> {
    lock(turn, &request.key).await?;
    let answer = request.answer.as_ref();
    let updated = turn.write_any(
        "UPDATE requests SET made = ?, answer_status = ?, answer_body = ?, leased_until = ?, version = ?
         WHERE merchant_id = ? AND mode = ? AND key = ? AND version = ?",
        params![
            request.made,
            answer.map(|answer| answer.status),
            answer.map(|answer| &answer.body),
            request.leased_until.map(milliseconds),
            signed(request.version)?,
            request.key.merchant.as_str(),
            request.key.mode.name(),
            request.key.key,
            signed(version)?,
        ],
    )?;
    Ok(updated == 1)
}

pub(crate) async fn mark(turn: &mut Turn, claim: &RequestClaim, made: &str) -> Result<(), StoreError> {
    lock(turn, &claim.key).await?;
    turn.write(
        "UPDATE requests SET made = ? WHERE merchant_id = ? AND mode = ? AND key = ? AND version = ?",
        params![
            made,
            claim.key.merchant.as_str(),
            claim.key.mode.name(),
            claim.key.key,
            signed(claim.version)?
        ],
    )
}

pub(crate) async fn renew(
    turn: &mut Turn,
    claim: &RequestClaim,
    until: Timestamp,
) -> Result<bool, StoreError> {
    lock(turn, &claim.key).await?;
    let renewed = turn.write_any(
        "UPDATE requests SET leased_until = ? WHERE merchant_id = ? AND mode = ? AND key = ? AND version = ?",
        params![
            milliseconds(until),
            claim.key.merchant.as_str(),
            claim.key.mode.name(),
            claim.key.key,
            signed(claim.version)?,
        ],
    )?;
    Ok(renewed == 1)
}

pub(crate) async fn remove(turn: &mut Turn, claim: &RequestClaim) -> Result<(), StoreError> {
    lock(turn, &claim.key).await?;
    let removed = turn.write_any(
        "DELETE FROM requests WHERE merchant_id = ? AND mode = ? AND key = ? AND version = ?",
        params![claim.key.merchant.as_str(), claim.key.mode.name(), claim.key.key, signed(claim.version)?],
    );
    removed.map(drop)
}

/// Forgets what came before. Answers how many.
pub(crate) fn forget_before(turn: &mut Turn, before: Timestamp) -> Result<usize, StoreError> {
    turn.write_any("DELETE FROM requests WHERE created_at < ?", [milliseconds(before)])
}

pub(crate) fn release(turn: &mut Turn, mode: Mode) -> Result<(), StoreError> {
    let released = turn.write_any(
        "UPDATE requests SET leased_until = NULL, version = version + 1
         WHERE mode = ? AND leased_until IS NOT NULL",
        [mode.name()],
    );
    released.map(drop)
}
