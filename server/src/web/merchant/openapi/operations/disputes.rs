//! What banks say about payments.

use serde_json::Value;

use crate::{
    paths,
    web::merchant::{
        about_payments::{POSSIBLE, POSSIBLE_IN_LIST},
        openapi::{
            operation::{Operation, call, listing},
            schema::{id, pattern},
        },
    },
};

pub(super) const TAG: &str = "Disputes";

pub(super) fn of(call: (&str, &str)) -> Option<Operation> {
    const DISPUTE: &str = "Dispute";
    const WARNING: &str = "EarlyFraudWarning";
    Some(match call {
        ("GET", paths::DISPUTES) => list("listDisputes", "List disputes", DISPUTE),
        ("GET", paths::DISPUTE) => {
            self::call("retrieveDispute", TAG, "Retrieve a dispute", DISPUTE).expand(POSSIBLE)
        }
        ("GET", paths::EARLY_FRAUD_WARNINGS) => {
            list("listEarlyFraudWarnings", "List banks' warnings of fraud", WARNING)
        }
        ("GET", paths::EARLY_FRAUD_WARNING) => {
            self::call("retrieveEarlyFraudWarning", TAG, "Retrieve a warning", WARNING).expand(POSSIBLE)
        }
        _ => return None,
    })
}

fn list(name: &'static str, summary: &'static str, item: &str) -> Operation {
    listing(name, TAG, summary, item)
        .created()
        .query("payment_intent", id(), "Those of this payment.")
        .query("charge", charge(), "Those of this charge. Of one that is not known there are none.")
        .expand(POSSIBLE_IN_LIST)
}

/// What a gateway may call a charge: every such name is looked for.
fn charge() -> Value {
    let mut name = pattern("^[0-9_-]*[A-Za-z][0-9A-Za-z_-]*$");
    name["maxLength"] = 255.into();
    name
}
