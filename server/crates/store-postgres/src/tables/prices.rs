//! What products cost.

use domain::{
    model::{Currency, MerchantId, Mode, Price, PriceId, ProductId},
    ports::{PriceQuery, StoreError},
};
use sqlx::postgres::PgRow;

use crate::{
    Work,
    columns::{column, from_json, json, milliseconds, mode, money, parsed, texts, time},
    listing::List,
};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, merchant_id, mode, active, product_id, amount, currency, nickname, lookup_key, metadata,
                 created_at
             FROM prices ",
            $rest
        )
    };
}

fn price(row: &PgRow) -> Result<Price, StoreError> {
    Ok(Price {
        id: parsed(row, "id")?,
        merchant: parsed(row, "merchant_id")?,
        mode: mode(row)?,
        active: column(row, "active")?,
        product: parsed(row, "product_id")?,
        unit_amount: money(row)?,
        nickname: column(row, "nickname")?,
        lookup_key: column(row, "lookup_key")?,
        metadata: from_json(row, "metadata")?,
        created_at: time(row, "created_at")?,
    })
}

/// Locks it until the transaction ends.
pub(crate) async fn lock(work: &mut Work, id: &PriceId) -> Result<Option<Price>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1 FOR NO KEY UPDATE")).bind(id.as_str());
    work.one(statement, price).await
}

pub(crate) async fn find_of_merchant(
    work: &mut Work,
    merchant: &MerchantId,
    mode: Mode,
    id: &PriceId,
) -> Result<Option<Price>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1 AND merchant_id = $2 AND mode = $3"))
        .bind(id.as_str())
        .bind(merchant.as_str())
        .bind(mode.name());
    work.one(statement, price).await
}

pub(crate) async fn list(work: &mut Work, query: &PriceQuery) -> Result<Vec<Price>, StoreError> {
    List::of(select!(""), "prices", &query.listing, PriceId::as_str)
        .active(query.active)
        .only("id = ANY ($)", texts(&query.ids, PriceId::as_str))
        .only("currency = $", query.currency.map(Currency::code))
        .only("product_id = $", query.product.as_ref().map(ProductId::to_string))
        .only("lookup_key = ANY ($)", texts(&query.lookup_keys, String::as_str))
        .read(work, price)
        .await
}

pub(crate) async fn add(work: &mut Work, price: &Price) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "INSERT INTO prices (id, merchant_id, mode, active, product_id, amount, currency, nickname, lookup_key,
             metadata, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(price.id.as_str())
    .bind(price.merchant.as_str())
    .bind(price.mode.name())
    .bind(price.active)
    .bind(price.product.as_str())
    .bind(price.unit_amount.minor)
    .bind(price.unit_amount.currency.code())
    .bind(&price.nickname)
    .bind(&price.lookup_key)
    .bind(json(&price.metadata)?)
    .bind(milliseconds(price.created_at));
    work.write(statement).await
}

pub(crate) async fn update(work: &mut Work, price: &Price) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "UPDATE prices SET active = $1, nickname = $2, lookup_key = $3, metadata = $4 WHERE id = $5",
    )
    .bind(price.active)
    .bind(&price.nickname)
    .bind(&price.lookup_key)
    .bind(json(&price.metadata)?)
    .bind(price.id.as_str());
    work.write(statement).await
}
