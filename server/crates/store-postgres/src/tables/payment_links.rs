//! Links that open sessions.

use domain::{
    model::{CaptureMethod, LinkUse, PaymentLink, PaymentLinkId},
    ports::{LinkQuery, StoreError},
};
use sqlx::postgres::PgRow;

use crate::{
    Work,
    columns::{
        column, count, from_json, json, large_count, milliseconds, mode, named, parsed, time, time_option,
    },
    listing::List,
};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, merchant_id, mode, active, lines, currency, capture, options, success_url,
                 inactive_message, paid_limit, expires_at, metadata, created_at
             FROM payment_links ",
            $rest
        )
    };
}

fn link(row: &PgRow) -> Result<PaymentLink, StoreError> {
    let limited = column::<Option<i64>>(row, "paid_limit")?.is_some();
    Ok(PaymentLink {
        id: parsed(row, "id")?,
        merchant: parsed(row, "merchant_id")?,
        mode: mode(row)?,
        active: column(row, "active")?,
        lines: from_json(row, "lines")?,
        currency: parsed(row, "currency")?,
        capture: named(row, "capture", CaptureMethod::from_name)?,
        options: from_json(row, "options")?,
        success_url: column(row, "success_url")?,
        inactive_message: column(row, "inactive_message")?,
        limit: limited.then(|| count(row, "paid_limit")).transpose()?,
        expires_at: time_option(row, "expires_at")?,
        metadata: from_json(row, "metadata")?,
        created_at: time(row, "created_at")?,
    })
}

fn link_use(row: &PgRow) -> Result<LinkUse, StoreError> {
    Ok(LinkUse { completed: large_count(row, "completed")?, under_way: large_count(row, "under_way")? })
}

/// Locks it until the transaction ends. Sessions go on being opened by it meanwhile: that changes nothing
/// in the link.
pub(crate) async fn lock(work: &mut Work, id: &PaymentLinkId) -> Result<Option<PaymentLink>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1 FOR NO KEY UPDATE")).bind(id.as_str());
    work.one(statement, link).await
}

pub(crate) async fn find(work: &mut Work, id: &PaymentLinkId) -> Result<Option<PaymentLink>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1")).bind(id.as_str());
    work.one(statement, link).await
}

pub(crate) async fn list(work: &mut Work, query: &LinkQuery) -> Result<Vec<PaymentLink>, StoreError> {
    List::of(select!(""), "payment_links", &query.listing, PaymentLinkId::as_str)
        .active(query.active)
        .read(work, link)
        .await
}

/// How many of its sessions are paid and being paid. Whoever has locked the link sees all that others
/// did who had.
pub(crate) async fn uses(work: &mut Work, id: &PaymentLinkId) -> Result<LinkUse, StoreError> {
    let statement = sqlx::query(
        "SELECT count(*) FILTER (WHERE phase = 'complete') AS completed,
             count(*) FILTER (WHERE phase <> 'complete') AS under_way
         FROM sessions
         WHERE payment_link_id = $1 AND phase IN ('complete', 'confirming', 'authenticating')",
    )
    .bind(id.as_str());
    Ok(work.one(statement, link_use).await?.expect("counting gives one row"))
}

pub(crate) async fn add(work: &mut Work, link: &PaymentLink) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "INSERT INTO payment_links (id, merchant_id, mode, active, lines, currency, capture, options, success_url,
             inactive_message, paid_limit, expires_at, metadata, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    )
    .bind(link.id.as_str())
    .bind(link.merchant.as_str())
    .bind(link.mode.name())
    .bind(link.active)
    .bind(json(&link.lines)?)
    .bind(link.currency.code())
    .bind(link.capture.name())
    .bind(json(&link.options)?)
    .bind(&link.success_url)
    .bind(&link.inactive_message)
    .bind(link.limit.map(i64::from))
    .bind(link.expires_at.map(milliseconds))
    .bind(json(&link.metadata)?)
    .bind(milliseconds(link.created_at));
    work.write(statement).await
}

pub(crate) async fn update(work: &mut Work, link: &PaymentLink) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "UPDATE payment_links SET active = $1, lines = $2, capture = $3, options = $4, success_url = $5,
             inactive_message = $6, paid_limit = $7, expires_at = $8, metadata = $9
         WHERE id = $10",
    )
    .bind(link.active)
    .bind(json(&link.lines)?)
    .bind(link.capture.name())
    .bind(json(&link.options)?)
    .bind(&link.success_url)
    .bind(&link.inactive_message)
    .bind(link.limit.map(i64::from))
    .bind(link.expires_at.map(milliseconds))
    .bind(json(&link.metadata)?)
    .bind(link.id.as_str());
    work.write(statement).await
}
