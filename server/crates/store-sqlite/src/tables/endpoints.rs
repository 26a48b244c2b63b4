//! Where merchants want to be told of events.

use domain::{
    model::{EndpointId, MerchantId, Mode, WebhookEndpoint},
    ports::StoreError,
};
use rusqlite::{Row, params};

use crate::{
    columns::{column, from_json, from_json_option, json, milliseconds, mode, parsed, time, time_option},
    query::Reads,
    writer::Turn,
};

fn endpoint(row: &Row<'_>) -> Result<WebhookEndpoint, StoreError> {
    Ok(WebhookEndpoint {
        id: parsed(row, "id")?,
        merchant: parsed(row, "merchant_id")?,
        mode: mode(row)?,
        url: column(row, "url")?,
        description: column(row, "description")?,
        events: from_json_option(row, "events")?,
        secrets: from_json(row, "secrets")?,
        enabled: column(row, "enabled")?,
        failures: column(row, "failures")?,
        paused_until: time_option(row, "paused_until")?,
        created_at: time(row, "created_at")?,
    })
}

pub(crate) fn find(on: &mut impl Reads, id: &EndpointId) -> Result<Option<WebhookEndpoint>, StoreError> {
    on.one("SELECT * FROM webhook_endpoints WHERE id = ?", [id.as_str()], endpoint)
}

pub(crate) fn of_merchant(
    on: &mut impl Reads,
    merchant: &MerchantId,
    mode: Mode,
) -> Result<Vec<WebhookEndpoint>, StoreError> {
    on.all(
        "SELECT * FROM webhook_endpoints WHERE merchant_id = ? AND mode = ? ORDER BY position",
        [merchant.as_str(), mode.name()],
        endpoint,
    )
}

pub(crate) fn add(turn: &mut Turn, endpoint: &WebhookEndpoint) -> Result<(), StoreError> {
    turn.write(
        "INSERT INTO webhook_endpoints (id, merchant_id, mode, url, description, events, secrets, enabled,
             failures, paused_until, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            endpoint.id.as_str(),
            endpoint.merchant.as_str(),
            endpoint.mode.name(),
            endpoint.url,
            endpoint.description,
            endpoint.events.as_ref().map(json).transpose()?,
            json(&endpoint.secrets)?,
            endpoint.enabled,
            endpoint.failures,
            endpoint.paused_until.map(milliseconds),
            milliseconds(endpoint.created_at),
        ],
    )
}

pub(crate) fn update(turn: &mut Turn, endpoint: &WebhookEndpoint) -> Result<(), StoreError> {
    turn.write(
        "UPDATE webhook_endpoints SET url = ?, description = ?, events = ?, secrets = ?, enabled = ?, failures = ?,
             paused_until = ?
         WHERE id = ?",
        params![
            endpoint.url,
            endpoint.description,
            endpoint.events.as_ref().map(json).transpose()?,
            json(&endpoint.secrets)?,
            endpoint.enabled,
            endpoint.failures,
            endpoint.paused_until.map(milliseconds),
            endpoint.id.as_str(),
        ],
    )
}

/// Its deliveries go with it, and their tries; see the schema.
pub(crate) fn remove(turn: &mut Turn, id: &EndpointId) -> Result<(), StoreError> {
    turn.write_any("DELETE FROM jobs WHERE lane = ?", [id.as_str()])?;
    turn.write_any("DELETE FROM webhook_endpoints WHERE id = ?", [id.as_str()])?;
    Ok(())
}
