//! What the API answers with. Everything is always there, if only as null.

mod catalogue;
mod disputes;
mod link;
mod money;
mod session;
mod telling;

use serde_json::{Map, Value};

use super::{
    errors,
    schema::{Object, any_of, boolean, constant, null, nullable, reference, string},
};

/// All of them by their names.
pub(super) fn all() -> Value {
    Value::Object(Map::from_iter([
        ("Address".to_owned(), address()),
        ("Charge".to_owned(), money::charge()),
        ("CheckoutSession".to_owned(), session::session()),
        ("CustomField".to_owned(), session::custom_field()),
        ("CustomText".to_owned(), session::custom_text()),
        ("DeletedProduct".to_owned(), deleted("product")),
        ("DeletedWebhookEndpoint".to_owned(), deleted("webhook_endpoint")),
        ("Dispute".to_owned(), disputes::dispute()),
        ("EarlyFraudWarning".to_owned(), disputes::early_fraud_warning()),
        ("Error".to_owned(), errors::schema()),
        ("Event".to_owned(), telling::event()),
        ("LineItem".to_owned(), catalogue::line_item()),
        ("NameCollection".to_owned(), session::name_collection()),
        ("PaymentIntent".to_owned(), money::payment_intent()),
        ("PaymentLink".to_owned(), link::payment_link()),
        ("Price".to_owned(), catalogue::price()),
        ("Product".to_owned(), catalogue::product()),
        ("Refund".to_owned(), money::refund()),
        ("WebhookEndpoint".to_owned(), telling::webhook_endpoint().build()),
        ("WebhookEndpointWithSecret".to_owned(), telling::webhook_endpoint_with_secret()),
    ]))
}

/// What is left of a thing that was removed.
fn deleted(object: &str) -> Value {
    Object::named(object).required("deleted", constant(true)).build()
}

/// The identifier of a thing, or the thing in full.
fn expandable(name: &str) -> Value {
    any_of([string(), reference(name)])
}

/// The same of something that need not be there.
fn expandable_or_null(name: &str) -> Value {
    any_of([string(), reference(name), null()])
}

fn address() -> Value {
    let part = || nullable(string());
    Object::new()
        .required("city", part())
        .required("country", part())
        .required("line1", part())
        .required("line2", part())
        .required("postal_code", part())
        .required("state", part())
        .build()
}

/// Something that can be switched on.
fn switch() -> Value {
    Object::new().required("enabled", boolean()).build()
}
