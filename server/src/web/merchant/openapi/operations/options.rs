//! How a checkout looks, what it says and asks for: the same words for sessions and for links.

use domain::usecases::FONTS;
use serde_json::{Value, json};

use crate::web::merchant::openapi::schema::{
    Object, address, any_of, array, boolean, constant, described, filled_text, id, integer, list, metadata,
    one_of, pattern, text,
};

/// What a session sells.
pub(super) fn lines() -> Value {
    let noted = || line().optional("metadata", metadata());
    choices(noted, 100)
}

/// What a link sells.
pub(super) fn link_lines() -> Value {
    choices(line, 20)
}

fn choices(line: impl Fn() -> Object, most: usize) -> Value {
    let existing = line().required("price", existing_price()).build();
    let inline = line().required("price_data", price_data()).build();
    described(list(any_of([existing, inline]), 1, most), "What is sold, all in one currency.")
}

fn line() -> Object {
    Object::new().required("quantity", integer(1, 999_999)).optional("adjustable_quantity", adjustable())
}

fn existing_price() -> Value {
    described(id(), "A price that exists and is active.")
}

/// A line of a price that exists, of a session.
pub(super) fn existing_line() -> Value {
    line().optional("metadata", metadata()).required("price", existing_price()).build()
}

pub(super) fn adjustable() -> Value {
    let bounds = Object::new()
        .required("enabled", boolean())
        .optional("minimum", integer(0, 999_999))
        .optional("maximum", integer(1, 999_999))
        .build();
    described(bounds, "Whether shoppers may choose how many, and between what; 0 and 99 if nothing is said.")
}

/// A price that is made for this.
fn price_data() -> Value {
    let product = Object::new()
        .required("name", filled_text(250))
        .optional("description", text(1000))
        .optional("images", list(address(2048), 0, 8))
        .optional("metadata", metadata())
        .optional("unit_label", text(12))
        .build();
    let price = || {
        Object::new()
            .required("currency", currency())
            .required("unit_amount", amount())
            .optional("tax_behavior", one_of(&["unspecified"]))
    };
    any_of([price().required("product", id()).build(), price().required("product_data", product).build()])
}

/// A three-letter code in lower case. Upper case does too.
pub(super) fn currency() -> Value {
    let currency =
        one_of(&["eur", "usd", "gbp", "chf", "jpy", "sek", "dkk", "nok", "pln", "czk", "cad", "aud"]);
    described(
        currency,
        "An ISO 4217 code. These are examples: every currency that cards are charged in will do.",
    )
}

/// Minor units of the currency.
pub(super) fn amount() -> Value {
    described(integer(0, 99_999_999), "In minor units of the currency, such as cents.")
}

/// Everything but lines and addresses.
pub(super) fn with_options(object: Object) -> Object {
    object
        .optional("billing_address_collection", one_of(&["auto", "required"]))
        .optional("consent_collection", consent())
        .optional("custom_fields", list(custom_field(), 0, 3))
        .optional("custom_text", custom_text())
        .optional("name_collection", name_collection())
        .optional("payment_method_types", array(one_of(&["card"])))
        .optional("phone_number_collection", Object::new().required("enabled", boolean()).build())
        .optional("submit_type", one_of(&["auto", "pay", "book", "donate"]))
}

/// What of Stripe's may be said not to be wanted, since there is none of it here.
pub(super) fn with_lacking(object: Object) -> Object {
    let off = || Object::new().required("enabled", constant(false)).build();
    object
        .optional("adaptive_pricing", off())
        .optional("allow_promotion_codes", constant(false))
        .optional("automatic_tax", off())
        .optional("customer_creation", one_of(&["if_required"]))
        .optional("invoice_creation", off())
        .optional("tax_id_collection", off())
}

/// How the page of a session looks.
pub(super) fn branding() -> Value {
    let color = || pattern("^#[0-9a-fA-F]{6}$");
    let picture = || Object::new().required("type", one_of(&["url"])).required("url", address(2048)).build();
    let plain = || {
        Object::new()
            .optional("background_color", color())
            .optional("border_style", one_of(&["pill", "rectangular", "rounded"]))
            .optional("button_color", color())
            .optional("display_name", text(250))
            .optional("font_family", one_of(&FONTS))
    };
    any_of([plain().optional("icon", picture()).build(), plain().optional("logo", picture()).build()])
}

fn consent() -> Value {
    Object::new().required("terms_of_service", one_of(&["none", "required"])).build()
}

fn custom_text() -> Value {
    let sentence = || any_of([Object::new().required("message", filled_text(1200)).build(), constant("")]);
    Object::new()
        .optional("after_submit", sentence())
        .optional("submit", sentence())
        .optional("terms_of_service_acceptance", sentence())
        .build()
}

fn name_collection() -> Value {
    let asked = || Object::new().required("enabled", boolean()).optional("optional", boolean()).build();
    Object::new().optional("business", asked()).optional("individual", asked()).build()
}

fn custom_field() -> Value {
    let label =
        Object::new().required("type", one_of(&["custom"])).required("custom", filled_text(50)).build();
    let field = |kind: &str| {
        Object::new()
            .required("key", pattern("^[0-9A-Za-z]{1,200}$"))
            .required("label", label.clone())
            .required("type", one_of(&[kind]))
            .optional("optional", boolean())
    };
    let limits = || {
        Object::new()
            .optional("minimum_length", integer(0, 255))
            .optional("maximum_length", integer(1, 255))
            .optional("default_value", text(255))
            .build()
    };
    let option = Object::new()
        .required("label", filled_text(100))
        .required("value", pattern("^[0-9A-Za-z]{1,100}$"))
        .build();
    let dropdown = Object::new()
        .required("options", list(option, 1, 200))
        .optional("default_value", pattern("^[0-9A-Za-z]{1,100}$"))
        .build();
    any_of([
        field("text").optional("text", limits()).build(),
        field("numeric").optional("numeric", limits()).build(),
        field("dropdown").required("dropdown", dropdown).build(),
    ])
}

/// What the payment is given along.
pub(super) fn payment_intent_data() -> Value {
    payment_intent_changes(Object::new().optional("capture_method", one_of(&["automatic", "manual"])))
}

/// Of that, what can be changed later.
pub(super) fn payment_intent_changes(object: Object) -> Value {
    let descriptor = || pattern("^[A-Za-z][0-9A-Za-z .,-]{0,20}[0-9A-Za-z]$");
    object
        .optional("description", text(1000))
        .optional("metadata", metadata())
        .optional("statement_descriptor", descriptor())
        .optional("statement_descriptor_suffix", descriptor())
        .build()
}

/// An e-mail address.
pub(super) fn email() -> Value {
    json!({ "type": "string", "format": "email", "maxLength": 254, "pattern": "^[0-9A-Za-z._+-]{1,60}@[0-9a-z-]{1,60}\\.[a-z]{2,20}$" })
}
