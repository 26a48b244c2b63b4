//! Links that open sessions.

use domain::{
    model::{CaptureMethod, LinkUse, PaymentLink, PaymentLinkId},
    ports::{LinkQuery, StoreError},
};
use rusqlite::{Row, params};

use crate::{
    columns::{column, count, from_json, json, milliseconds, mode, named, parsed, time, time_option},
    listing::List,
    query::Reads,
    writer::Turn,
};

fn link(row: &Row<'_>) -> Result<PaymentLink, StoreError> {
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
        limit: column(row, "paid_limit")?,
        expires_at: time_option(row, "expires_at")?,
        metadata: from_json(row, "metadata")?,
        created_at: time(row, "created_at")?,
    })
}

fn link_use(row: &Row<'_>) -> Result<LinkUse, StoreError> {
    Ok(LinkUse { completed: count(row, "completed")?, under_way: count(row, "under_way")? })
}

pub(crate) fn find(on: &mut impl Reads, id: &PaymentLinkId) -> Result<Option<PaymentLink>, StoreError> {
    on.one("SELECT * FROM payment_links WHERE id = ?", [id.as_str()], link)
}

pub(crate) fn list(on: &mut impl Reads, query: &LinkQuery) -> Result<Vec<PaymentLink>, StoreError> {
    List::of("payment_links", &query.listing, PaymentLinkId::as_str).active(query.active).read(on, link)
}

/// How many of its sessions are paid and being paid.
pub(crate) fn uses(on: &mut impl Reads, id: &PaymentLinkId) -> Result<LinkUse, StoreError> {
    let used = on.one(
        "SELECT count(*) FILTER (WHERE phase = 'complete') AS completed,
             count(*) FILTER (WHERE phase <> 'complete') AS under_way
         FROM sessions
         WHERE payment_link_id = ? AND phase IN ('complete', 'confirming', 'authenticating')",
        [id.as_str()],
        link_use,
    )?;
    Ok(used.expect("counting gives one row"))
}

pub(crate) fn add(turn: &mut Turn, link: &PaymentLink) -> Result<(), StoreError> {
    turn.write(
        "INSERT INTO payment_links (id, merchant_id, mode, active, lines, currency, capture, options, success_url,
             inactive_message, paid_limit, expires_at, metadata, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            link.id.as_str(),
            link.merchant.as_str(),
            link.mode.name(),
            link.active,
            json(&link.lines)?,
            link.currency.code(),
            link.capture.name(),
            json(&link.options)?,
            link.success_url,
            link.inactive_message,
            link.limit,
            link.expires_at.map(milliseconds),
            json(&link.metadata)?,
            milliseconds(link.created_at),
        ],
    )
}

pub(crate) fn update(turn: &mut Turn, link: &PaymentLink) -> Result<(), StoreError> {
    turn.write(
        "UPDATE payment_links SET active = ?, lines = ?, capture = ?, options = ?, success_url = ?,
             inactive_message = ?, paid_limit = ?, expires_at = ?, metadata = ?
         WHERE id = ?",
        params![
            link.active,
            json(&link.lines)?,
            link.capture.name(),
            json(&link.options)?,
            link.success_url,
            link.inactive_message,
            link.limit,
            link.expires_at.map(milliseconds),
            json(&link.metadata)?,
            link.id.as_str(),
        ],
    )
}
