//! Merchants' requests that are done once.

use domain::{
    model::{KeptAnswer, KeptRequest, Mode, RequestClaim, RequestKey},
    ports::StoreError,
};
use jiff::Timestamp;
use sqlx::postgres::PgRow;

use crate::{
    Work,
    columns::{column, large_count, milliseconds, mode, parsed, signed, time, time_option},
    error::corrupt,
};

fn request(row: &PgRow) -> Result<KeptRequest, StoreError> {
    let key =
        RequestKey { merchant: parsed(row, "merchant_id")?, mode: mode(row)?, key: column(row, "key")? };
    let fingerprint: &[u8] = column(row, "fingerprint")?;
    let status: Option<i64> = column(row, "answer_status")?;
    let status = status.map(u16::try_from).transpose().map_err(corrupt)?;
    let body: Option<String> = column(row, "answer_body")?;
    Ok(KeptRequest {
        key,
        fingerprint: fingerprint.try_into().map_err(corrupt)?,
        made: column(row, "made")?,
        answer: status.zip(body).map(|(status, body)| KeptAnswer { status, body }),
        leased_until: time_option(row, "leased_until")?,
        version: large_count(row, "version")?,
        created_at: time(row, "created_at")?,
    })
}

pub(crate) async fn find(work: &mut Work, key: &RequestKey) -> Result<Option<KeptRequest>, StoreError> {
    let statement = sqlx::query(
        "SELECT merchant_id, mode, key, fingerprint, made, answer_status, answer_body, leased_until, version,
             created_at
         FROM requests WHERE merchant_id = $1 AND mode = $2 AND key = $3",
    )
    .bind(key.merchant.as_str())
    .bind(key.mode.name())
    .bind(&key.key);
    work.one(statement, request).await
}

/// Answers whether it is new. Of two at once the later one waits for the earlier one's commit at the
/// primary key.
pub(crate) async fn add(work: &mut Work, request: &KeptRequest) -> Result<bool, StoreError> {
    let answer = request.answer.as_ref();
    let statement = sqlx::query(
        "INSERT INTO requests (merchant_id, mode, key, fingerprint, made, answer_status, answer_body,
             leased_until, version, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT DO NOTHING",
    )
    .bind(request.key.merchant.as_str())
    .bind(request.key.mode.name())
    .bind(&request.key.key)
    .bind(&request.fingerprint[..])
    .bind(&request.made)
    .bind(answer.map(|answer| i64::from(answer.status)))
    .bind(answer.map(|answer| &answer.body))
    .bind(request.leased_until.map(milliseconds))
    .bind(signed(request.version)?)
    .bind(milliseconds(request.created_at));
    Ok(work.write_any(statement).await? == 1)
}

/// Answers whether it still had that version.
pub(crate) async fn update(work: &mut Work, request: &KeptRequest, version: u64) -> Result<bool, StoreError> {
    let answer = request.answer.as_ref();
    let statement = sqlx::query(
        "UPDATE requests SET made = $1, answer_status = $2, answer_body = $3, leased_until = $4, version = $5
         WHERE merchant_id = $6 AND mode = $7 AND key = $8 AND version = $9",
    )
    .bind(&request.made)
    .bind(answer.map(|answer| i64::from(answer.status)))
    .bind(answer.map(|answer| &answer.body))
    .bind(request.leased_until.map(milliseconds))
    .bind(signed(request.version)?)
    .bind(request.key.merchant.as_str())
    .bind(request.key.mode.name())
    .bind(&request.key.key)
    .bind(signed(version)?);
    Ok(work.write_any(statement).await? == 1)
}

pub(crate) async fn mark(work: &mut Work, claim: &RequestClaim, made: &str) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "UPDATE requests SET made = $1 WHERE merchant_id = $2 AND mode = $3 AND key = $4 AND version = $5",
    )
    .bind(made)
    .bind(claim.key.merchant.as_str())
    .bind(claim.key.mode.name())
    .bind(&claim.key.key)
    .bind(signed(claim.version)?);
    work.write(statement).await
}

pub(crate) async fn renew(
    work: &mut Work,
    claim: &RequestClaim,
    until: Timestamp,
) -> Result<bool, StoreError> {
    let statement = sqlx::query(
        "UPDATE requests SET leased_until = $1
         WHERE merchant_id = $2 AND mode = $3 AND key = $4 AND version = $5",
    )
    .bind(milliseconds(until))
    .bind(claim.key.merchant.as_str())
    .bind(claim.key.mode.name())
    .bind(&claim.key.key)
    .bind(signed(claim.version)?);
    Ok(work.write_any(statement).await? == 1)
}

pub(crate) async fn remove(work: &mut Work, claim: &RequestClaim) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "DELETE FROM requests WHERE merchant_id = $1 AND mode = $2 AND key = $3 AND version = $4",
    )
    .bind(claim.key.merchant.as_str())
    .bind(claim.key.mode.name())
    .bind(&claim.key.key)
    .bind(signed(claim.version)?);
    work.write_any(statement).await.map(drop)
}

/// Forgets what came before. Answers how many.
pub(crate) async fn forget_before(work: &mut Work, before: Timestamp) -> Result<u64, StoreError> {
    const SOME: &str = "DELETE FROM requests WHERE (merchant_id, mode, key) IN
        (SELECT merchant_id, mode, key FROM requests WHERE created_at < $1 LIMIT $2)";
    work.write_all(|| sqlx::query(SOME).bind(milliseconds(before))).await
}

pub(crate) async fn release(work: &mut Work, mode: Mode) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "UPDATE requests SET leased_until = NULL, version = version + 1
         WHERE mode = $1 AND leased_until IS NOT NULL",
    )
    .bind(mode.name());
    work.write_any(statement).await.map(drop)
}
