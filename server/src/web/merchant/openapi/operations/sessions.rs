//! Checkout sessions.

use super::options::{
    adjustable, branding, email, existing_line, lines, payment_intent_data, with_lacking, with_options,
};
use crate::{
    paths,
    web::merchant::openapi::{
        operation::{Operation, call, listing},
        schema::{
            Object, any_of, boolean, changed_metadata, constant, described, id, integer, list, metadata,
            one_of, optional_address, pattern, seconds, text,
        },
    },
};

pub(super) const TAG: &str = "Checkout sessions";
const SESSION: &str = "CheckoutSession";
/// What can be answered in full; other names of Stripe's are of things that are always null here.
const EXPAND: &[&str] = &[
    "line_items",
    "line_items.data.price.product",
    "payment_intent",
    "payment_intent.latest_charge",
    "payment_link",
];
const EXPAND_IN_LIST: &[&str] =
    &["data.line_items", "data.payment_intent", "data.payment_intent.latest_charge", "data.payment_link"];

pub(super) fn of(call: (&str, &str)) -> Option<Operation> {
    Some(match call {
        ("POST", paths::SESSIONS) => create(),
        ("GET", paths::SESSIONS) => list_all(),
        ("GET", paths::SESSION) => {
            self::call("retrieveSession", TAG, "Retrieve a session", SESSION).expand(EXPAND)
        }
        ("POST", paths::SESSION) => update(),
        ("POST", paths::EXPIRE_SESSION) => {
            self::call("expireSession", TAG, "End a session before its time", SESSION)
                .about("Nobody can pay it any more. One that is paid or has ended already is refused.")
                .expand(EXPAND)
        }
        ("GET", paths::SESSION_LINES) => {
            listing("listSessionLines", TAG, "List what a session sells", "LineItem")
                .expand(&["data.price.product"])
        }
        _ => return None,
    })
}

fn create() -> Operation {
    let body = Object::new()
        .required("mode", one_of(&["payment"]))
        .required("line_items", lines())
        .optional("after_expiration", after_expiration())
        .optional("branding_settings", branding())
        .optional("cancel_url", optional_address(5000))
        .optional("client_reference_id", text(200))
        .optional("customer_email", email())
        .optional(
            "expires_at",
            described(seconds(), "From 5 minutes to 24 hours from now: earlier than Stripe allows. 24 hours if nothing is said."),
        )
        .optional("locale", pattern("^(auto|[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?)$"))
        .optional("metadata", metadata())
        .optional("payment_intent_data", payment_intent_data())
        .optional(
            "success_url",
            described(optional_address(5000), "Where shoppers go after paying; `{CHECKOUT_SESSION_ID}` in it is replaced."),
        )
        .optional("ui_mode", one_of(&["hosted_page", "hosted"]));
    call("createSession", TAG, "Open a session", SESSION)
        .about("Send the shopper to its `url`. All lines are in one currency, and their total is from 1 to 99999999 minor units of it.")
        .body(with_lacking(with_options(body)))
        .leads_to("session", &["retrieveSession", "updateSession", "listSessionLines", "expireSession"])
        .expand(EXPAND)
}

fn after_expiration() -> serde_json::Value {
    let recovery = Object::new()
        .required("enabled", boolean())
        .optional("allow_promotion_codes", constant(false))
        .build();
    Object::new().optional("recovery", recovery).build()
}

fn list_all() -> Operation {
    listing("listSessions", TAG, "List sessions", SESSION)
        .created()
        .query("payment_intent", id(), "The one that this payment belongs to.")
        .query("payment_link", id(), "Those that this link opened.")
        .query("status", one_of(&["open", "complete", "expired"]), "Those in this state.")
        .expand(EXPAND_IN_LIST)
}

fn update() -> Operation {
    let kept = Object::new()
        .required("id", id())
        .optional("quantity", integer(1, 999_999))
        .optional("adjustable_quantity", adjustable())
        .build();
    let line = any_of([kept, existing_line()]);
    let body =
        Object::new().optional("metadata", changed_metadata()).optional("line_items", list(line, 1, 100));
    call("updateSession", TAG, "Change a session", SESSION)
        .about("Its notes at any time; how many of each line while nothing has been tried to pay it.")
        .body(body)
        .expand(EXPAND)
}
