//! The OpenAPI document of the merchant API (<https://spec.openapis.org/oas/v3.1.1>), made of the same
//! table of endpoints as the router. The copy in `server/docs/openapi.json` is compared by a test.

mod errors;
mod objects;
mod operation;
mod operations;
mod schema;

use serde_json::{Map, Value, json};

use super::{endpoints, version::API_VERSION};

/// The document for the server that is reached there.
pub(crate) fn document(server: &str) -> Value {
    let mut paths = Map::new();
    for endpoint in endpoints::all() {
        let operation = operations::of(endpoint.method, endpoint.path)
            .expect("every endpoint is described: a test goes through them");
        let path = paths.entry(endpoint.path).or_insert_with(|| json!({}));
        path[endpoint.method.to_ascii_lowercase()] = operation.write(endpoint.method, endpoint.path);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Counterfoil merchant API",
            "version": API_VERSION,
            "summary": "Checkout sessions, payment links, products, prices, payments, refunds, disputes, events.",
            "description": INTRODUCTION,
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "servers": [{ "url": server }],
        "security": [{ "bearer": [] }, { "basic": [] }],
        "tags": operations::TAGS.iter().map(|(name, description)| json!({ "name": name, "description": description })).collect::<Vec<_>>(),
        "paths": paths,
        "components": components(),
    })
}

/// The document as it is written to a file.
pub(crate) fn text(server: &str) -> String {
    let mut text = serde_json::to_string_pretty(&document(server)).expect("JSON is text");
    text.push('\n');
    text
}

const INTRODUCTION: &str = "\
Stripe's paths, parameters, objects and errors, so that Stripe's libraries are its clients.\n\n\
Bodies may be forms or JSON. A form writes what is below a name in brackets, as in \
`line_items[0][price_data][currency]=eur`; lists are numbered or have empty brackets. Where a body holds objects in \
objects only its JSON is described here, because OpenAPI has no words for such forms; they are accepted all the same.\n\n\
A parameter that is not known is refused by its name, and never ignored.\n\n\
Every `POST` may carry an `Idempotency-Key` of up to 255 characters: the same key and parameters do a thing once, and are \
answered the same for at least 24 hours, with `Idempotent-Replayed: true`.";

fn components() -> Value {
    let header = |description: &str, schema: Value| json!({ "description": description, "schema": schema });
    let text = || json!({ "type": "string" });
    json!({
        "schemas": objects::all(),
        "responses": errors::responses(),
        "headers": {
            "RequestId": { "description": "What the log calls this request.", "required": true, "schema": schema::pattern("^req_") },
            "StripeVersion": header("The version of Stripe's API whose shapes are answered.", text()),
            "IdempotentReplayed": header("`true` if this is the stored answer to an earlier request with the same key.", schema::one_of(&["true"])),
            "RetryAfter": header("In how many seconds there may be more.", schema::integer(0, 86_400)),
        },
        "parameters": {
            "StripeVersion": {
                "name": "Stripe-Version", "in": "header",
                "description": "The version that the client was written for. It is answered in ours all the same.",
                "schema": schema::one_of(&[API_VERSION]),
            },
            "IdempotencyKey": {
                "name": "Idempotency-Key", "in": "header",
                "description": "Makes it safe to send the request again: the same key and parameters do it once, and \
                                are answered the same for at least 24 hours.",
                "schema": { "type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$" },
            },
        },
        "securitySchemes": {
            "bearer": { "type": "http", "scheme": "bearer", "description": "A secret (`sk_…`) or restricted (`rk_…`) key." },
            "basic": { "type": "http", "scheme": "basic", "description": "The key as the name, with no password." },
        },
    })
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, env, fs, path::Path};

    use super::*;

    /// Where the copies are for, since the real address is the merchant's own.
    const EXAMPLE: &str = "http://127.0.0.1:8440";

    #[test]
    fn every_endpoint_is_described() {
        let mut ids = BTreeSet::new();
        for endpoint in endpoints::all() {
            let operation = operations::of(endpoint.method, endpoint.path);
            let operation = operation.unwrap_or_else(|| panic!("{} {}", endpoint.method, endpoint.path));
            let written = operation.write(endpoint.method, endpoint.path);
            assert!(ids.insert(written["operationId"].to_string()), "{written}");
        }
    }

    #[test]
    fn every_reference_leads_somewhere() {
        let document = document(EXAMPLE);
        let mut open = vec![&document];
        while let Some(value) = open.pop() {
            match value {
                Value::Object(members) => {
                    if let Some(Value::String(reference)) = members.get("$ref") {
                        let pointer = reference.strip_prefix('#').unwrap();
                        assert!(document.pointer(pointer).is_some(), "{reference}");
                    }
                    open.extend(members.values());
                }
                Value::Array(members) => open.extend(members),
                _ => {}
            }
        }
    }

    /// `UPDATE_OPENAPI=1 cargo test -p server openapi` writes it anew.
    #[test]
    fn the_copy_in_the_docs_is_this_document() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/openapi.json");
        let document = text(EXAMPLE);
        if env::var_os("UPDATE_OPENAPI").is_some() {
            fs::write(&file, &document).unwrap();
        }
        let copy = fs::read_to_string(&file).unwrap_or_default();
        assert!(
            copy == document,
            "write {} anew: UPDATE_OPENAPI=1 cargo test -p server openapi",
            file.display()
        );
    }
}
