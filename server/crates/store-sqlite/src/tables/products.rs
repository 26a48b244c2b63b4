//! What is sold.

use domain::{
    model::{MerchantId, Mode, PriceId, Product, ProductId},
    ports::{ProductQuery, StoreError},
};
use rusqlite::{Row, params};

use crate::{
    columns::{column, from_json, json, json_list, milliseconds, mode, parsed, parsed_option, time},
    listing::List,
    query::Reads,
    writer::Turn,
};

fn product(row: &Row<'_>) -> Result<Product, StoreError> {
    Ok(Product {
        id: parsed(row, "id")?,
        merchant: parsed(row, "merchant_id")?,
        mode: mode(row)?,
        active: column(row, "active")?,
        name: column(row, "name")?,
        description: column(row, "description")?,
        images: from_json(row, "images")?,
        unit_label: column(row, "unit_label")?,
        url: column(row, "url")?,
        default_price: parsed_option(row, "default_price")?,
        metadata: from_json(row, "metadata")?,
        created_at: time(row, "created_at")?,
        updated_at: time(row, "updated_at")?,
    })
}

pub(crate) fn find(on: &mut impl Reads, id: &ProductId) -> Result<Option<Product>, StoreError> {
    on.one("SELECT * FROM products WHERE id = ?", [id.as_str()], product)
}

pub(crate) fn find_of_merchant(
    on: &mut impl Reads,
    merchant: &MerchantId,
    mode: Mode,
    id: &ProductId,
) -> Result<Option<Product>, StoreError> {
    on.one(
        "SELECT * FROM products WHERE id = ? AND merchant_id = ? AND mode = ?",
        [id.as_str(), merchant.as_str(), mode.name()],
        product,
    )
}

pub(crate) fn list(on: &mut impl Reads, query: &ProductQuery) -> Result<Vec<Product>, StoreError> {
    List::of("products", &query.listing, ProductId::as_str)
        .active(query.active)
        .only_few("id IN (SELECT value FROM json_each(?))", json_list(&query.ids)?)
        .only_few("url = ?", query.url.clone())
        .read(on, product)
}

pub(crate) fn add(turn: &mut Turn, product: &Product) -> Result<(), StoreError> {
    turn.write(
        "INSERT INTO products (id, merchant_id, mode, active, name, description, images, unit_label, url,
             default_price, metadata, created_at, updated_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            product.id.as_str(),
            product.merchant.as_str(),
            product.mode.name(),
            product.active,
            product.name,
            product.description,
            json(&product.images)?,
            product.unit_label,
            product.url,
            product.default_price.as_ref().map(PriceId::as_str),
            json(&product.metadata)?,
            milliseconds(product.created_at),
            milliseconds(product.updated_at),
        ],
    )
}

pub(crate) fn update(turn: &mut Turn, product: &Product) -> Result<(), StoreError> {
    turn.write(
        "UPDATE products SET active = ?, name = ?, description = ?, images = ?, unit_label = ?, url = ?,
             default_price = ?, metadata = ?, updated_at = ?
         WHERE id = ?",
        params![
            product.active,
            product.name,
            product.description,
            json(&product.images)?,
            product.unit_label,
            product.url,
            product.default_price.as_ref().map(PriceId::as_str),
            json(&product.metadata)?,
            milliseconds(product.updated_at),
            product.id.as_str(),
        ],
    )
}

/// One that has a price stays; see the schema.
pub(crate) fn remove(turn: &mut Turn, id: &ProductId) -> Result<(), StoreError> {
    turn.write_any("DELETE FROM products WHERE id = ?", [id.as_str()]).map(drop)
}
