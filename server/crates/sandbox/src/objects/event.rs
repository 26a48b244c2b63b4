//! Events: what happened to an object, with the object as it then was.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{
    store::{Document, Kind},
    versions::API_VERSION,
};

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Event {
    pub(crate) id: String,
    pub(crate) created: i64,
    pub(crate) kind: String,
    pub(crate) object: Value,
    pub(crate) previous: Option<Value>,
    pub(crate) request_id: Option<String>,
    pub(crate) idempotency_key: Option<String>,
}

impl Document for Event {
    const KIND: Kind = Kind::Event;

    fn id(&self) -> &str {
        &self.id
    }

    fn created(&self) -> i64 {
        self.created
    }

    fn subtype(&self) -> Option<&str> {
        Some(&self.kind)
    }
}

impl Event {
    /// The payment that it tells of.
    pub(crate) fn story(&self) -> Option<&str> {
        self.object["payment_intent"].as_str().or(self.object["id"].as_str())
    }

    /// True if more is going to happen to its object by itself, or once the shopper acts.
    pub(crate) fn is_waiting(&self) -> bool {
        matches!(self.object["status"].as_str(), Some("requires_action" | "processing" | "pending"))
    }

    /// `pending` is the number of endpoints that have not taken it yet.
    pub(crate) fn render(&self, pending: i64) -> Value {
        let mut data = json!({ "object": self.object });
        if let Some(previous) = &self.previous {
            data["previous_attributes"] = previous.clone();
        }
        json!({
            "id": self.id,
            "object": "event",
            "api_version": API_VERSION,
            "created": self.created,
            "data": data,
            "livemode": false,
            "pending_webhooks": pending,
            "request": { "id": self.request_id, "idempotency_key": self.idempotency_key },
            "type": self.kind,
        })
    }
}
