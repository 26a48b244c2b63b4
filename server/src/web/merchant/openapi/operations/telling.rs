//! Events, and where merchants are told of them.

use domain::model::EventKind;
use serde_json::Value;

use crate::{
    paths,
    web::merchant::{
        API_VERSION,
        openapi::{
            operation::{Operation, call, listing},
            schema::{
                Object, address, any_of, array, boolean, described, integer, list, one_of, optional_address,
                text,
            },
        },
    },
};

pub(super) const EVENTS: &str = "Events";
pub(super) const ENDPOINTS: &str = "Webhook endpoints";

pub(super) fn of(call: (&str, &str)) -> Option<Operation> {
    events(call).or_else(|| endpoints(call))
}

fn events(call: (&str, &str)) -> Option<Operation> {
    const EVENT: &str = "Event";
    let names = || EventKind::ALL.iter().map(|kind| kind.name());
    Some(match call {
        ("GET", paths::EVENTS) => {
            let mut types: Vec<_> = names().collect();
            types.extend(GROUPS);
            listing("listEvents", EVENTS, "List events", EVENT)
                .created()
                .query("type", one_of(&types), "Those of this type, or of a whole group.")
                .query("types[]", array(one_of(&names().collect::<Vec<_>>())), "Those of these types.")
        }
        ("GET", paths::EVENT) => self::call("retrieveEvent", EVENTS, "Retrieve an event", EVENT),
        _ => return None,
    })
}

const GROUPS: [&str; 6] =
    ["charge.*", "charge.dispute.*", "checkout.session.*", "payment_intent.*", "radar.*", "refund.*"];

fn endpoints(call: (&str, &str)) -> Option<Operation> {
    const ENDPOINT: &str = "WebhookEndpoint";
    const WITH_SECRET: &str = "WebhookEndpointWithSecret";
    Some(match call {
        ("POST", paths::WEBHOOK_ENDPOINTS) => {
            let body = Object::new()
                .required("url", address(2048))
                .required("enabled_events", wanted())
                .optional("api_version", one_of(&[API_VERSION]))
                .optional("description", text(5000));
            self::call("createWebhookEndpoint", ENDPOINTS, "Add an endpoint", WITH_SECRET)
                .leads_to(
                    "endpoint",
                    &["retrieveWebhookEndpoint", "updateWebhookEndpoint", "rollWebhookSecret"],
                )
                .about("At most 16. The answer holds the secret that signs its events, this once.")
                .body(body)
        }
        ("GET", paths::WEBHOOK_ENDPOINTS) => {
            listing("listWebhookEndpoints", ENDPOINTS, "List endpoints", ENDPOINT)
        }
        ("GET", paths::WEBHOOK_ENDPOINT) => {
            self::call("retrieveWebhookEndpoint", ENDPOINTS, "Retrieve an endpoint", ENDPOINT)
        }
        ("POST", paths::WEBHOOK_ENDPOINT) => {
            let body = Object::new()
                .optional("url", optional_address(2048))
                .optional("enabled_events", wanted())
                .optional("description", text(5000))
                .optional("disabled", boolean());
            self::call("updateWebhookEndpoint", ENDPOINTS, "Change an endpoint", ENDPOINT)
                .about("What is not named stays.")
                .body(body)
        }
        ("DELETE", paths::WEBHOOK_ENDPOINT) => {
            self::call("deleteWebhookEndpoint", ENDPOINTS, "Remove an endpoint", "DeletedWebhookEndpoint")
        }
        ("POST", paths::ROLL_SECRET) => {
            let overlap = described(
                integer(0, 86_400),
                "For how many seconds the old secret signs on beside the new one; a day if nothing is said.",
            );
            self::call("rollWebhookSecret", ENDPOINTS, "Make a new secret", WITH_SECRET)
                .about("An addition of ours. The answer holds the new secret, this once.")
                .body(Object::new().optional("expires_in", overlap))
        }
        _ => return None,
    })
}

/// Names of events, or all of them.
fn wanted() -> Value {
    let names: Vec<_> = EventKind::ALL.iter().map(|kind| kind.name()).collect();
    any_of([list(one_of(&names), 1, usize::MAX), list(one_of(&["*"]), 1, 1)])
}
