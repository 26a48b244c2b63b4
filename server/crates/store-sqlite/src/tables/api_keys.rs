//! Merchants' keys to the API.

use domain::{
    model::{ApiKey, ApiKeyId, KeyDigest, MerchantId, Mode},
    ports::StoreError,
};
use rusqlite::{Row, params};

use crate::{
    columns::{column, from_json, from_json_option, json, milliseconds, mode, parsed, time, time_option},
    query::Reads,
    writer::Turn,
};

fn key(row: &Row<'_>) -> Result<ApiKey, StoreError> {
    Ok(ApiKey {
        id: parsed(row, "id")?,
        merchant: parsed(row, "merchant_id")?,
        mode: mode(row)?,
        name: column(row, "name")?,
        digest: KeyDigest::from_bytes(column(row, "digest")?),
        scopes: from_json_option(row, "scopes")?,
        allowed_networks: from_json(row, "allowed_networks")?,
        api_version: column(row, "api_version")?,
        expires_at: time_option(row, "expires_at")?,
        revoked_at: time_option(row, "revoked_at")?,
        last_used_at: time_option(row, "last_used_at")?,
        created_at: time(row, "created_at")?,
    })
}

pub(crate) fn find_with_digest(
    on: &mut impl Reads,
    digest: &KeyDigest,
) -> Result<Option<ApiKey>, StoreError> {
    on.one("SELECT * FROM api_keys WHERE digest = ?", [digest.as_bytes()], key)
}

pub(crate) fn find(on: &mut impl Reads, id: &ApiKeyId) -> Result<Option<ApiKey>, StoreError> {
    on.one("SELECT * FROM api_keys WHERE id = ?", [id.as_str()], key)
}

pub(crate) fn of_merchant(
    on: &mut impl Reads,
    merchant: &MerchantId,
    mode: Mode,
) -> Result<Vec<ApiKey>, StoreError> {
    on.all(
        "SELECT * FROM api_keys WHERE merchant_id = ? AND mode = ? ORDER BY created_at, position",
        [merchant.as_str(), mode.name()],
        key,
    )
}

pub(crate) fn add(turn: &mut Turn, key: &ApiKey) -> Result<(), StoreError> {
    turn.write(
        "INSERT INTO api_keys (id, merchant_id, mode, name, digest, scopes, allowed_networks, api_version,
             expires_at, revoked_at, last_used_at, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            key.id.as_str(),
            key.merchant.as_str(),
            key.mode.name(),
            key.name,
            key.digest.as_bytes(),
            key.scopes.as_ref().map(json).transpose()?,
            json(&key.allowed_networks)?,
            key.api_version,
            key.expires_at.map(milliseconds),
            key.revoked_at.map(milliseconds),
            key.last_used_at.map(milliseconds),
            milliseconds(key.created_at),
        ],
    )
}

/// Whoever notes a use may have read the key before another took it back or set its end, and must not
/// undo that: an end only comes nearer.
pub(crate) fn update(turn: &mut Turn, key: &ApiKey) -> Result<(), StoreError> {
    turn.write(
        "UPDATE api_keys SET
             expires_at = coalesce(min(expires_at, ?1), expires_at, ?1),
             revoked_at = coalesce(min(revoked_at, ?2), revoked_at, ?2),
             last_used_at = coalesce(max(last_used_at, ?3), last_used_at, ?3)
         WHERE id = ?4",
        params![
            key.expires_at.map(milliseconds),
            key.revoked_at.map(milliseconds),
            key.last_used_at.map(milliseconds),
            key.id.as_str(),
        ],
    )
}
