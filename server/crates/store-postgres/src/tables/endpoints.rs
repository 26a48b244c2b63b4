//! Where merchants want to be told of events.

use domain::{
    model::{EndpointId, MerchantId, Mode, WebhookEndpoint},
    ports::StoreError,
};
use sqlx::postgres::PgRow;

use crate::{
    Work,
    columns::{
        column, count, from_json, from_json_option, json, milliseconds, mode, parsed, time, time_option,
    },
};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, merchant_id, mode, url, description, events, secrets, enabled, failures,
                 paused_until, created_at
             FROM webhook_endpoints ",
            $rest
        )
    };
}

fn endpoint(row: &PgRow) -> Result<WebhookEndpoint, StoreError> {
    Ok(WebhookEndpoint {
        id: parsed(row, "id")?,
        merchant: parsed(row, "merchant_id")?,
        mode: mode(row)?,
        url: column(row, "url")?,
        description: column(row, "description")?,
        events: from_json_option(row, "events")?,
        secrets: from_json(row, "secrets")?,
        enabled: column(row, "enabled")?,
        failures: count(row, "failures")?,
        paused_until: time_option(row, "paused_until")?,
        created_at: time(row, "created_at")?,
    })
}

pub(crate) async fn find(work: &mut Work, id: &EndpointId) -> Result<Option<WebhookEndpoint>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1")).bind(id.as_str());
    work.one(statement, endpoint).await
}

/// Locks it until the transaction ends. Events go on being addressed to it meanwhile: that changes
/// nothing in the endpoint.
pub(crate) async fn lock(work: &mut Work, id: &EndpointId) -> Result<Option<WebhookEndpoint>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1 FOR NO KEY UPDATE")).bind(id.as_str());
    work.one(statement, endpoint).await
}

/// In a unit of work none of them can be removed before it ends, so that an event can be sent to each.
pub(crate) async fn of_merchant(
    work: &mut Work,
    merchant: &MerchantId,
    mode: Mode,
) -> Result<Vec<WebhookEndpoint>, StoreError> {
    const SHOWN: &str = select!("WHERE merchant_id = $1 AND mode = $2 ORDER BY position");
    const HELD: &str = select!("WHERE merchant_id = $1 AND mode = $2 ORDER BY position FOR KEY SHARE");
    let statement =
        sqlx::query(if work.writes { HELD } else { SHOWN }).bind(merchant.as_str()).bind(mode.name());
    work.all(statement, endpoint).await
}

pub(crate) async fn add(work: &mut Work, endpoint: &WebhookEndpoint) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "INSERT INTO webhook_endpoints (id, merchant_id, mode, url, description, events, secrets, enabled,
             failures, paused_until, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(endpoint.id.as_str())
    .bind(endpoint.merchant.as_str())
    .bind(endpoint.mode.name())
    .bind(&endpoint.url)
    .bind(&endpoint.description)
    .bind(endpoint.events.as_ref().map(json).transpose()?)
    .bind(json(&endpoint.secrets)?)
    .bind(endpoint.enabled)
    .bind(i64::from(endpoint.failures))
    .bind(endpoint.paused_until.map(milliseconds))
    .bind(milliseconds(endpoint.created_at));
    work.write(statement).await
}

pub(crate) async fn update(work: &mut Work, endpoint: &WebhookEndpoint) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "UPDATE webhook_endpoints SET url = $1, description = $2, events = $3, secrets = $4,
             enabled = $5, failures = $6, paused_until = $7
         WHERE id = $8",
    )
    .bind(&endpoint.url)
    .bind(&endpoint.description)
    .bind(endpoint.events.as_ref().map(json).transpose()?)
    .bind(json(&endpoint.secrets)?)
    .bind(endpoint.enabled)
    .bind(i64::from(endpoint.failures))
    .bind(endpoint.paused_until.map(milliseconds))
    .bind(endpoint.id.as_str());
    work.write(statement).await
}

/// Its deliveries go with it, their tries and its jobs; see the schema.
pub(crate) async fn remove(work: &mut Work, id: &EndpointId) -> Result<(), StoreError> {
    let statement = sqlx::query("DELETE FROM webhook_endpoints WHERE id = $1").bind(id.as_str());
    work.write_any(statement).await.map(drop)
}
