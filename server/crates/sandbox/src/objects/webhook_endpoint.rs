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
    /// Secrets that were replaced and still sign.
    #[serde(default)]
    pub(crate) retired: Vec<RetiredSecret>,
    /// Types of events, or `*` alone for all.
    pub(crate) enabled_events: Vec<String>,
    pub(crate) description: Option<String>,
    pub(crate) metadata: Metadata,
    /// Comes from the configuration, and goes when it is no longer there.
    pub(crate) configured: bool,
}

/// A secret on its way out.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct RetiredSecret {
    pub(crate) secret: String,
    /// The first moment at which it no longer signs (Unix seconds).
    pub(crate) until: i64,
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

    /// Every secret that signs at this moment (Unix seconds), the current one first.
    pub(crate) fn live_secrets(&self, now: i64) -> Vec<&str> {
        let retired = self.retired.iter().filter(|retired| now < retired.until);
        std::iter::once(&self.secret)
            .chain(retired.map(|retired| &retired.secret))
            .map(String::as_str)
            .collect()
    }

    /// Puts another secret in the place of the current one, which goes on signing for `overlap` seconds.
    pub(crate) fn roll(&mut self, secret: String, now: i64, overlap: i64) {
        self.retired.retain(|retired| now < retired.until);
        let old = std::mem::replace(&mut self.secret, secret);
        if overlap > 0 {
            self.retired.push(RetiredSecret { secret: old, until: now + overlap });
        }
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
