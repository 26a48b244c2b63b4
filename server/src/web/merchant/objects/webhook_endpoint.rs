//! The webhook endpoint (<https://docs.stripe.com/api/webhook_endpoints/object>).

use domain::model::WebhookEndpoint;
use serde_json::{Value, json};

use super::livemode;

/// The endpoint, without what signs its events.
pub(crate) fn webhook_endpoint(endpoint: &WebhookEndpoint) -> Value {
    let enabled_events = match &endpoint.events {
        Some(kinds) => kinds.iter().map(|kind| kind.name()).collect(),
        None => vec!["*"],
    };
    json!({
        "id": endpoint.id,
        "object": "webhook_endpoint",
        "api_version": null,
        "application": null,
        "created": endpoint.created_at.as_second(),
        "description": endpoint.description,
        "enabled_events": enabled_events,
        "livemode": livemode(endpoint.mode),
        "metadata": {},
        "status": if endpoint.enabled { "enabled" } else { "disabled" },
        "url": endpoint.url,
    })
}

/// The endpoint with its newest secret: only for whoever has just made that.
pub(crate) fn endpoint_with_secret(endpoint: &WebhookEndpoint) -> Value {
    let mut object = webhook_endpoint(endpoint);
    object["secret"] = endpoint.secrets.first().map(|newest| newest.secret.reveal()).into();
    object
}

/// What is left of an endpoint that was removed.
pub(crate) fn deleted_endpoint(id: &str) -> Value {
    json!({ "id": id, "object": "webhook_endpoint", "deleted": true })
}
