//! Events, and where merchants are told of them.

use domain::model::EventKind;
use serde_json::Value;

use crate::web::merchant::openapi::schema::{
    Object, any_of, array, boolean, count, notes, null, nullable, one_of, pattern, reference, string,
};

pub(super) fn event() -> Value {
    let about = ["CheckoutSession", "PaymentIntent", "Charge", "Refund", "Dispute", "EarlyFraudWarning"]
        .map(reference);
    let data = Object::new().required("object", any_of(about)).build();
    let request = Object::new()
        .required("id", nullable(string()))
        .required("idempotency_key", nullable(string()))
        .build();
    Object::named("event")
        .required("api_version", string())
        .required("created", count())
        .required("data", data)
        .required("livemode", boolean())
        .required("pending_webhooks", count())
        .required("request", nullable(request))
        .required("type", one_of(&event_names()))
        .build()
}

fn event_names() -> Vec<&'static str> {
    EventKind::ALL.iter().map(|kind| kind.name()).collect()
}

pub(super) fn webhook_endpoint() -> Object {
    let mut wanted = event_names();
    wanted.push("*");
    Object::named("webhook_endpoint")
        .required("api_version", nullable(string()))
        .required("application", null())
        .required("created", count())
        .required("description", nullable(string()))
        .required("enabled_events", array(one_of(&wanted)))
        .required("livemode", boolean())
        .required("metadata", notes())
        .required("status", one_of(&["enabled", "disabled"]))
        .required("url", string())
}

/// The answer to making one, and to a new secret.
pub(super) fn webhook_endpoint_with_secret() -> Value {
    webhook_endpoint().required("secret", pattern("^whsec_")).build()
}
