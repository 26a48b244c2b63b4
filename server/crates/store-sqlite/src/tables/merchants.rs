//! Merchants and their keys.

use domain::{
    model::{ApiKey, KeyDigest, LatePayments, Merchant, MerchantId},
    ports::StoreError,
};
use rusqlite::{Row, params};

use crate::{
    columns::{column, milliseconds, mode, named, parsed, time},
    query::Reads,
    writer::Turn,
};

fn merchant(row: &Row<'_>) -> Result<Merchant, StoreError> {
    Ok(Merchant {
        id: parsed(row, "id")?,
        name: column(row, "name")?,
        late_payments: named(row, "late_payments", LatePayments::from_name)?,
        created_at: time(row, "created_at")?,
    })
}

fn key(row: &Row<'_>) -> Result<ApiKey, StoreError> {
    Ok(ApiKey {
        id: parsed(row, "id")?,
        merchant: parsed(row, "merchant_id")?,
        mode: mode(row)?,
        name: column(row, "name")?,
        digest: KeyDigest::from_bytes(column(row, "digest")?),
        created_at: time(row, "created_at")?,
    })
}

pub(crate) fn find(on: &mut impl Reads, id: &MerchantId) -> Result<Option<Merchant>, StoreError> {
    on.one("SELECT * FROM merchants WHERE id = ?", [id.as_str()], merchant)
}

pub(crate) fn all(on: &mut impl Reads) -> Result<Vec<Merchant>, StoreError> {
    on.all("SELECT * FROM merchants ORDER BY created_at, rowid", [], merchant)
}

pub(crate) fn add(turn: &mut Turn, merchant: &Merchant) -> Result<(), StoreError> {
    turn.write(
        "INSERT INTO merchants (id, name, late_payments, created_at) VALUES (?, ?, ?, ?)",
        params![
            merchant.id.as_str(),
            merchant.name,
            merchant.late_payments.name(),
            milliseconds(merchant.created_at),
        ],
    )
}

pub(crate) fn update(turn: &mut Turn, merchant: &Merchant) -> Result<(), StoreError> {
    turn.write(
        "UPDATE merchants SET late_payments = ? WHERE id = ?",
        params![merchant.late_payments.name(), merchant.id.as_str()],
    )
}

pub(crate) fn find_key(on: &mut impl Reads, digest: &KeyDigest) -> Result<Option<ApiKey>, StoreError> {
    on.one("SELECT * FROM api_keys WHERE digest = ?", [digest.as_bytes()], key)
}

pub(crate) fn add_key(turn: &mut Turn, key: &ApiKey) -> Result<(), StoreError> {
    turn.write(
        "INSERT INTO api_keys (id, merchant_id, mode, name, digest, created_at) VALUES (?, ?, ?, ?, ?, ?)",
        params![
            key.id.as_str(),
            key.merchant.as_str(),
            key.mode.name(),
            key.name,
            key.digest.as_bytes(),
            milliseconds(key.created_at),
        ],
    )
}
