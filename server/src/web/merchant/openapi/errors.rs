//! Failures, as the document describes them.

use serde_json::{Value, json};

use super::schema::{Object, one_of, reference, string};

/// The statuses of failures, and what their answers are called in the document.
pub(super) const ANSWERS: &[(&str, &str)] = &[
    ("400", "Invalid"),
    ("401", "Unauthorized"),
    ("403", "Forbidden"),
    ("404", "Missing"),
    ("409", "Conflict"),
    ("413", "TooLarge"),
    ("415", "UnsupportedBody"),
    ("429", "TooMany"),
    ("500", "Ours"),
];

/// The envelope of every failure.
pub(super) fn schema() -> Value {
    let kinds = ["api_error", "card_error", "idempotency_error", "invalid_request_error"];
    let error = Object::new()
        .required("type", one_of(&kinds))
        .required("message", string())
        .optional("code", string())
        .optional("param", string())
        .optional("doc_url", string())
        .optional("request_log_url", string())
        .optional("payment_intent", reference("PaymentIntent"))
        .build();
    Object::new().required("error", error).build()
}

/// The answers of all failures.
pub(super) fn responses() -> Value {
    let described = |name: &str| match name {
        "Invalid" => {
            "A parameter is missing, unknown or wrong, the thing is in a state in which it cannot be done, or the idempotency key was used with other parameters."
        }
        "Unauthorized" => "There is no key, or it is not one of ours.",
        "Forbidden" => "The key may not do this, or not from there.",
        "Missing" => "There is nothing of that identifier, or nothing that the key may know of.",
        "Conflict" => {
            "A request with the same idempotency key, or something else with the same thing, is under way."
        }
        "TooLarge" => "The body is larger than 64 KiB.",
        "UnsupportedBody" => "The body is neither a form nor JSON.",
        "TooMany" => {
            "There were too many requests. `Retry-After` says in how many seconds there may be more."
        }
        _ => "Something of ours failed. It is safe to try again with the same idempotency key.",
    };
    let answers = ANSWERS.iter().map(|(_, name)| {
        let mut headers = json!({ "Request-Id": { "$ref": "#/components/headers/RequestId" } });
        if *name == "TooMany" {
            headers["Retry-After"] = json!({ "$ref": "#/components/headers/RetryAfter" });
        }
        let content = json!({ "application/json": { "schema": reference("Error") } });
        let answer = json!({ "description": described(name), "headers": headers, "content": content });
        ((*name).to_owned(), answer)
    });
    Value::Object(answers.collect())
}
