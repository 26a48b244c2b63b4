//! Endpoints: addresses that are told what happens.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{
    form::Metadata,
    store::{Document, Kind},
};

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct WebhookEndpoint {
    pub(crate) id: String,
    pub(crate) created: i64,
    pub(crate) url: String,
    pub(crate) secret: String,
    /// Types of events, or `*` alone for all.
    pub(crate) enabled_events: Vec<String>,
    pub(crate) description: Option<String>,
    pub(crate) metadata: Metadata,
    /// Comes from the configuration, and goes when it is no longer there.
    pub(crate) configured: bool,
}

impl Document for WebhookEndpoint {
    const KIND: Kind = Kind::WebhookEndpoint;

    fn id(&self) -> &str {
        &self.id
    }

    fn created(&self) -> i64 {
        self.created
    }
}

impl WebhookEndpoint {
    /// True if events of this type are sent here.
    pub(crate) fn wants(&self, kind: &str) -> bool {
        self.enabled_events.iter().any(|enabled| enabled == "*" || enabled == kind)
    }

    /// The secret is shown once, in the answer that makes the endpoint.
    pub(crate) fn render(&self) -> Value {
        json!({
            "id": self.id,
            "object": "webhook_endpoint",
            "api_version": null,
            "application": null,
            "created": self.created,
            "description": self.description,
            "enabled_events": self.enabled_events,
            "livemode": false,
            "metadata": self.metadata,
            "status": "enabled",
            "url": self.url,
        })
    }
}
