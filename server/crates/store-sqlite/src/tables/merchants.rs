//! Merchants.

use domain::{
    model::{LatePayments, Merchant, MerchantId},
    ports::StoreError,
};
use rusqlite::{Row, params};

use crate::{
    columns::{column, milliseconds, named, parsed, time},
    query::Reads,
    writer::Turn,
};

fn merchant(row: &Row<'_>) -> Result<Merchant, StoreError> {
    Ok(Merchant {
        id: parsed(row, "id")?,
        name: column(row, "name")?,
        late_payments: named(row, "late_payments", LatePayments::from_name)?,
        more_time: column(row, "more_time")?,
        gateway: parsed(row, "gateway")?,
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
        "INSERT INTO merchants (id, name, late_payments, more_time, gateway, created_at) VALUES (?, ?, ?, ?, ?, ?)",
        params![
            merchant.id.as_str(),
            merchant.name,
            merchant.late_payments.name(),
            merchant.more_time,
            merchant.gateway.as_str(),
            milliseconds(merchant.created_at),
        ],
    )
}

pub(crate) fn update(turn: &mut Turn, merchant: &Merchant) -> Result<(), StoreError> {
    turn.write(
        "UPDATE merchants SET late_payments = ?, more_time = ?, gateway = ? WHERE id = ?",
        params![
            merchant.late_payments.name(),
            merchant.more_time,
            merchant.gateway.as_str(),
            merchant.id.as_str(),
        ],
    )
}
