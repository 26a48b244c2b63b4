//! Brings the gateway's script to the page.
//!
//! Trusted Types are enforced with no policy at all, so a script may not write another's address.
//! The page therefore brings the `<script>` along in a `<template>`, where it sleeps, and a copy of
//! it wakes when it is put into the document. Each try is a new copy.

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{HtmlTemplateElement, Node};

use crate::fields::Connection;

const TEMPLATE: &str = "template[data-gateway-script]";

/// Fetches the script unless it is here, then says whether it is.
pub(super) fn load(gateway: &Connection, came: impl Fn(bool) + Clone + 'static) {
    if gateway.is_loaded() {
        came(true);
    } else if insert_copy(came.clone()).is_none() {
        came(false);
    }
}

/// `None` where the page has no such template or the browser would not have it.
fn insert_copy(came: impl Fn(bool) + Clone + 'static) -> Option<()> {
    let document = document();
    let template = document.query_selector(TEMPLATE).ok()??.dyn_into::<HtmlTemplateElement>().ok()?;
    let asleep = template.content().first_element_child()?;
    let script = document.import_node_with_deep(&asleep, true).ok()?;
    listen(&script, "load", came.clone(), true);
    listen(&script, "error", came, false);
    document.body()?.append_child(&script).ok()?;
    Some(())
}

/// At most one of the two events comes, and only once.
fn listen(script: &Node, event: &str, came: impl Fn(bool) + 'static, arrived: bool) {
    let handler: JsValue = Closure::once_into_js(move || came(arrived));
    // An element always takes a listener.
    drop(script.add_event_listener_with_callback(event, handler.unchecked_ref()));
}
