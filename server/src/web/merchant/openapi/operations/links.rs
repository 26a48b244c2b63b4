//! Payment links.

use serde_json::Value;

use super::options::{
    adjustable, link_lines, payment_intent_changes, payment_intent_data, with_lacking, with_options,
};
use crate::{
    paths,
    web::merchant::openapi::{
        operation::{Operation, call, listing},
        schema::{
            Object, address, any_of, boolean, changed_metadata, described, id, integer, list, metadata,
            one_of, seconds, text,
        },
    },
};

pub(super) const TAG: &str = "Payment links";
const LINK: &str = "PaymentLink";
const EXPAND: &[&str] = &["line_items", "line_items.data.price", "line_items.data.price.product"];

pub(super) fn of(call: (&str, &str)) -> Option<Operation> {
    Some(match call {
        ("POST", paths::PAYMENT_LINKS) => create(),
        ("GET", paths::PAYMENT_LINKS) => listing("listPaymentLinks", TAG, "List links", LINK)
            .query("active", boolean(), "Those that open sessions, or the others.")
            .expand(&["data.line_items", "data.line_items.data.price"]),
        ("GET", paths::PAYMENT_LINK) => {
            self::call("retrievePaymentLink", TAG, "Retrieve a link", LINK).expand(EXPAND)
        }
        ("POST", paths::PAYMENT_LINK) => update(),
        ("GET", paths::PAYMENT_LINK_LINES) => {
            listing("listPaymentLinkLines", TAG, "List what a link sells", "LineItem")
                .expand(&["data.price", "data.price.product"])
        }
        _ => return None,
    })
}

fn create() -> Operation {
    let body = Object::new()
        .required("line_items", link_lines())
        .optional("after_completion", after_completion())
        .optional("expires_at", end())
        .optional("inactive_message", text(500))
        .optional("metadata", metadata())
        .optional("payment_intent_data", payment_intent_data())
        .optional("restrictions", restrictions());
    call("createPaymentLink", TAG, "Make a link", LINK)
        .body(with_lacking(with_options(body)))
        .leads_to("link", &["retrievePaymentLink", "updatePaymentLink", "listPaymentLinkLines"])
        .expand(EXPAND)
}

fn update() -> Operation {
    let line = Object::new()
        .required("id", id())
        .required("quantity", integer(1, 999_999))
        .optional("adjustable_quantity", adjustable())
        .build();
    let body = Object::new()
        .optional("active", boolean())
        .optional("after_completion", after_completion())
        .optional("expires_at", end())
        .optional("inactive_message", text(500))
        .optional("line_items", list(line, 0, 100))
        .optional("metadata", changed_metadata())
        .optional("payment_intent_data", payment_intent_changes(Object::new()))
        .optional("restrictions", restrictions());
    call("updatePaymentLink", TAG, "Change a link", LINK)
        .about("What is not named stays. Sessions that the link has opened stay as they are.")
        .body(with_options(body))
        .expand(EXPAND)
}

fn end() -> Value {
    described(
        seconds(),
        "An addition of ours: from then on the link opens no sessions, and those it opened cannot be paid.",
    )
}

fn after_completion() -> Value {
    let message = Object::new().optional("custom_message", text(500)).build();
    let redirect = Object::new().required("url", address(5000)).build();
    any_of([
        Object::new()
            .required("type", one_of(&["hosted_confirmation"]))
            .optional("hosted_confirmation", message)
            .build(),
        Object::new().required("type", one_of(&["redirect"])).required("redirect", redirect).build(),
    ])
}

fn restrictions() -> Value {
    let completed = Object::new().required("limit", integer(1, i64::from(u32::MAX))).build();
    let limit = Object::new().required("completed_sessions", completed).build();
    described(limit, "How many of its sessions may be paid: exactly that, however many come at once.")
}
