//! Merchants' keys to the API.

use domain::{
    model::{ApiKey, ApiKeyId, KeyDigest, MerchantId, Mode},
    ports::StoreError,
};
use sqlx::postgres::PgRow;

use crate::{
    Work,
    columns::{column, from_json, from_json_option, json, milliseconds, mode, parsed, time, time_option},
    error::corrupt,
};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, merchant_id, mode, name, digest, scopes, allowed_networks, api_version, expires_at,
                 revoked_at, last_used_at, created_at
             FROM api_keys ",
            $rest
        )
    };
}

fn key(row: &PgRow) -> Result<ApiKey, StoreError> {
    let digest: &[u8] = column(row, "digest")?;
    Ok(ApiKey {
        id: parsed(row, "id")?,
        merchant: parsed(row, "merchant_id")?,
        mode: mode(row)?,
        name: column(row, "name")?,
        digest: KeyDigest::from_bytes(digest.try_into().map_err(corrupt)?),
        scopes: from_json_option(row, "scopes")?,
        allowed_networks: from_json(row, "allowed_networks")?,
        api_version: column(row, "api_version")?,
        expires_at: time_option(row, "expires_at")?,
        revoked_at: time_option(row, "revoked_at")?,
        last_used_at: time_option(row, "last_used_at")?,
        created_at: time(row, "created_at")?,
    })
}

pub(crate) async fn find_with_digest(
    work: &mut Work,
    digest: &KeyDigest,
) -> Result<Option<ApiKey>, StoreError> {
    let statement = sqlx::query(select!("WHERE digest = $1")).bind(&digest.as_bytes()[..]);
    work.one(statement, key).await
}

pub(crate) async fn find(work: &mut Work, id: &ApiKeyId) -> Result<Option<ApiKey>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1")).bind(id.as_str());
    work.one(statement, key).await
}

pub(crate) async fn of_merchant(
    work: &mut Work,
    merchant: &MerchantId,
    mode: Mode,
) -> Result<Vec<ApiKey>, StoreError> {
    let statement =
        sqlx::query(select!("WHERE merchant_id = $1 AND mode = $2 ORDER BY created_at, position"))
            .bind(merchant.as_str())
            .bind(mode.name());
    work.all(statement, key).await
}

pub(crate) async fn add(work: &mut Work, key: &ApiKey) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "INSERT INTO api_keys (id, merchant_id, mode, name, digest, scopes, allowed_networks, api_version,
             expires_at, revoked_at, last_used_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(key.id.as_str())
    .bind(key.merchant.as_str())
    .bind(key.mode.name())
    .bind(&key.name)
    .bind(&key.digest.as_bytes()[..])
    .bind(key.scopes.as_ref().map(json).transpose()?)
    .bind(json(&key.allowed_networks)?)
    .bind(&key.api_version)
    .bind(key.expires_at.map(milliseconds))
    .bind(key.revoked_at.map(milliseconds))
    .bind(key.last_used_at.map(milliseconds))
    .bind(milliseconds(key.created_at));
    work.write(statement).await
}

/// Whoever notes a use may have read the key before another took it back or set its end, and must not
/// undo that: an end only comes nearer.
pub(crate) async fn update(work: &mut Work, key: &ApiKey) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "UPDATE api_keys SET expires_at = least(expires_at, $1), revoked_at = least(revoked_at, $2),
             last_used_at = greatest(last_used_at, $3)
         WHERE id = $4",
    )
    .bind(key.expires_at.map(milliseconds))
    .bind(key.revoked_at.map(milliseconds))
    .bind(key.last_used_at.map(milliseconds))
    .bind(key.id.as_str());
    work.write(statement).await
}
