//! Merchants.

use domain::{
    model::{LatePayments, Merchant, MerchantId},
    ports::StoreError,
};
use sqlx::postgres::PgRow;

use crate::{
    Work,
    columns::{column, milliseconds, named, parsed, time},
};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, name, late_payments, more_time, gateway, created_at
             FROM merchants ",
            $rest
        )
    };
}

fn merchant(row: &PgRow) -> Result<Merchant, StoreError> {
    Ok(Merchant {
        id: parsed(row, "id")?,
        name: column(row, "name")?,
        late_payments: named(row, "late_payments", LatePayments::from_name)?,
        more_time: column(row, "more_time")?,
        gateway: parsed(row, "gateway")?,
        created_at: time(row, "created_at")?,
    })
}

/// Reading goes on, and so does everything that belongs to a merchant who is there.
pub(crate) async fn lock_all(work: &mut Work) -> Result<(), StoreError> {
    let statement = sqlx::query("LOCK TABLE merchants IN SHARE ROW EXCLUSIVE MODE");
    work.write_any(statement).await.map(drop)
}

pub(crate) async fn find(work: &mut Work, id: &MerchantId) -> Result<Option<Merchant>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1")).bind(id.as_str());
    work.one(statement, merchant).await
}

pub(crate) async fn all(work: &mut Work) -> Result<Vec<Merchant>, StoreError> {
    let statement = sqlx::query(select!("ORDER BY created_at, position"));
    work.all(statement, merchant).await
}

pub(crate) async fn add(work: &mut Work, merchant: &Merchant) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "INSERT INTO merchants (id, name, late_payments, more_time, gateway, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(merchant.id.as_str())
    .bind(&merchant.name)
    .bind(merchant.late_payments.name())
    .bind(merchant.more_time)
    .bind(merchant.gateway.as_str())
    .bind(milliseconds(merchant.created_at));
    work.write(statement).await
}

pub(crate) async fn update(work: &mut Work, merchant: &Merchant) -> Result<(), StoreError> {
    let statement =
        sqlx::query("UPDATE merchants SET late_payments = $1, more_time = $2, gateway = $3 WHERE id = $4")
            .bind(merchant.late_payments.name())
            .bind(merchant.more_time)
            .bind(merchant.gateway.as_str())
            .bind(merchant.id.as_str());
    work.write(statement).await
}
