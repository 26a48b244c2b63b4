//! Events, endpoints, deliveries and their tries.

use domain::{
    model::{Delivery, DeliveryState, DeliveryTry, Event, EventKind, WebhookEndpoint},
    ports::StoreError,
};
use sqlx::postgres::PgRow;

use super::{column, count, from_json, from_json_option, mode, named, parsed, time, time_option};
use crate::error::corrupt;

pub(crate) fn event(row: &PgRow) -> Result<Event, StoreError> {
    Ok(Event {
        id: parsed(row, "id")?,
        merchant: parsed(row, "merchant_id")?,
        mode: mode(row)?,
        kind: named(row, "kind", EventKind::from_name)?,
        session: parsed(row, "session_id")?,
        subject: from_json(row, "subject")?,
        created_at: time(row, "created_at")?,
    })
}

pub(crate) fn webhook_endpoint(row: &PgRow) -> Result<WebhookEndpoint, StoreError> {
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

pub(crate) fn delivery(row: &PgRow) -> Result<Delivery, StoreError> {
    Ok(Delivery {
        id: parsed(row, "id")?,
        event: parsed(row, "event_id")?,
        endpoint: parsed(row, "endpoint_id")?,
        state: named(row, "state", DeliveryState::from_name)?,
        tries: count(row, "tries")?,
        began_at: time(row, "began_at")?,
    })
}

pub(crate) fn delivery_try(row: &PgRow) -> Result<DeliveryTry, StoreError> {
    let status: Option<i64> = column(row, "status")?;
    Ok(DeliveryTry {
        delivery: parsed(row, "delivery_id")?,
        at: time(row, "at")?,
        latency: column(row, "latency")?,
        status: status.map(u16::try_from).transpose().map_err(corrupt)?,
        answer: column(row, "answer")?,
    })
}
