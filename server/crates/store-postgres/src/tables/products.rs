//! What is sold.

use domain::{
    model::{MerchantId, Mode, PriceId, Product, ProductId},
    ports::{ProductQuery, StoreError},
};
use sqlx::postgres::PgRow;

use crate::{
    Work,
    columns::{column, from_json, json, milliseconds, mode, parsed, parsed_option, texts, time},
    listing::List,
};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, merchant_id, mode, active, name, description, images, unit_label, url, default_price,
                 metadata, created_at, updated_at
             FROM products ",
            $rest
        )
    };
}

fn product(row: &PgRow) -> Result<Product, StoreError> {
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

/// Locks it until the transaction ends. Prices go on being added to it meanwhile: that changes nothing
/// in the product.
pub(crate) async fn lock(work: &mut Work, id: &ProductId) -> Result<Option<Product>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1 FOR NO KEY UPDATE")).bind(id.as_str());
    work.one(statement, product).await
}

pub(crate) async fn find_of_merchant(
    work: &mut Work,
    merchant: &MerchantId,
    mode: Mode,
    id: &ProductId,
) -> Result<Option<Product>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1 AND merchant_id = $2 AND mode = $3"))
        .bind(id.as_str())
        .bind(merchant.as_str())
        .bind(mode.name());
    work.one(statement, product).await
}

pub(crate) async fn list(work: &mut Work, query: &ProductQuery) -> Result<Vec<Product>, StoreError> {
    List::of(select!(""), "products", &query.listing, ProductId::as_str)
        .active(query.active)
        .only("id = ANY ($)", texts(&query.ids, ProductId::as_str))
        .only("url = $", query.url.clone())
        .read(work, product)
        .await
}

pub(crate) async fn add(work: &mut Work, product: &Product) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "INSERT INTO products (id, merchant_id, mode, active, name, description, images, unit_label, url,
             default_price, metadata, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(product.id.as_str())
    .bind(product.merchant.as_str())
    .bind(product.mode.name())
    .bind(product.active)
    .bind(&product.name)
    .bind(&product.description)
    .bind(json(&product.images)?)
    .bind(&product.unit_label)
    .bind(&product.url)
    .bind(product.default_price.as_ref().map(PriceId::as_str))
    .bind(json(&product.metadata)?)
    .bind(milliseconds(product.created_at))
    .bind(milliseconds(product.updated_at));
    work.write(statement).await
}

pub(crate) async fn update(work: &mut Work, product: &Product) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "UPDATE products SET active = $1, name = $2, description = $3, images = $4, unit_label = $5, url = $6,
             default_price = $7, metadata = $8, updated_at = $9
         WHERE id = $10",
    )
    .bind(product.active)
    .bind(&product.name)
    .bind(&product.description)
    .bind(json(&product.images)?)
    .bind(&product.unit_label)
    .bind(&product.url)
    .bind(product.default_price.as_ref().map(PriceId::as_str))
    .bind(json(&product.metadata)?)
    .bind(milliseconds(product.updated_at))
    .bind(product.id.as_str());
    work.write(statement).await
}

/// One that has a price stays; see the schema.
pub(crate) async fn remove(work: &mut Work, id: &ProductId) -> Result<(), StoreError> {
    let statement = sqlx::query("DELETE FROM products WHERE id = $1").bind(id.as_str());
    work.write_any(statement).await.map(drop)
}
