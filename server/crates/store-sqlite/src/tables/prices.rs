//! What products cost.

use domain::{
    model::{MerchantId, Mode, Price, PriceId, ProductId},
    ports::{PriceQuery, StoreError},
};
use rusqlite::{Row, params};

use crate::{
    columns::{column, from_json, json, json_list, milliseconds, mode, money, parsed, time},
    listing::List,
    query::Reads,
    writer::Turn,
};

fn price(row: &Row<'_>) -> Result<Price, StoreError> {
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

pub(crate) fn find(on: &mut impl Reads, id: &PriceId) -> Result<Option<Price>, StoreError> {
    on.one("SELECT * FROM prices WHERE id = ?", [id.as_str()], price)
}

pub(crate) fn find_of_merchant(
    on: &mut impl Reads,
    merchant: &MerchantId,
    mode: Mode,
    id: &PriceId,
) -> Result<Option<Price>, StoreError> {
    on.one(
        "SELECT * FROM prices WHERE id = ? AND merchant_id = ? AND mode = ?",
        [id.as_str(), merchant.as_str(), mode.name()],
        price,
    )
}

pub(crate) fn list(on: &mut impl Reads, query: &PriceQuery) -> Result<Vec<Price>, StoreError> {
    List::of("prices", &query.listing, PriceId::as_str)
        .active(query.active)
        .only_few("id IN (SELECT value FROM json_each(?))", json_list(&query.ids)?)
        .only("currency = ?", query.currency.map(|currency| currency.code().to_owned()))
        .only_few("product_id = ?", query.product.as_ref().map(ProductId::to_string))
        .only_few("lookup_key IN (SELECT value FROM json_each(?))", json_list(&query.lookup_keys)?)
        .read(on, price)
}

pub(crate) fn add(turn: &mut Turn, price: &Price) -> Result<(), StoreError> {
    turn.write(
        "INSERT INTO prices (id, merchant_id, mode, active, product_id, amount, currency, nickname, lookup_key,
             metadata, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            price.id.as_str(),
            price.merchant.as_str(),
            price.mode.name(),
            price.active,
            price.product.as_str(),
            price.unit_amount.minor,
            price.unit_amount.currency.code(),
            price.nickname,
            price.lookup_key,
            json(&price.metadata)?,
            milliseconds(price.created_at),
        ],
    )
}

pub(crate) fn update(turn: &mut Turn, price: &Price) -> Result<(), StoreError> {
    turn.write(
        "UPDATE prices SET active = ?, nickname = ?, lookup_key = ?, metadata = ? WHERE id = ?",
        params![price.active, price.nickname, price.lookup_key, json(&price.metadata)?, price.id.as_str()],
    )
}
