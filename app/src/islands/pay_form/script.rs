//! Brings the gateway's scripts to the page.
//!
//! Trusted Types are enforced, with no policy that we could use, so a script may not write another's
//! address. The page therefore brings each `<script>` along in a `<template>`, where it sleeps, and a copy of
//! it wakes when it is put into the document. Each try is a new copy.

use std::{cell::Cell, rc::Rc};

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{HtmlTemplateElement, Node};

use crate::fields::Connection;

const TEMPLATE: &str = "template[data-gateway-script]";

/// Fetches the scripts unless they are here, then says whether they are.
pub(super) fn load(gateway: &Connection, came: impl Fn(bool) + 'static) {
    let came: Rc<dyn Fn(bool)> = Rc::new(came);
    gateway.prepare();
    if gateway.is_loaded() {
        came(true);
    } else if insert_copies(&came).is_none() {
        came(false);
    }
}

/// `None` where the page has no such template or the browser would not have it.
fn insert_copies(came: &Rc<dyn Fn(bool)>) -> Option<()> {
    let document = document();
    let template = document.query_selector(TEMPLATE).ok()??.dyn_into::<HtmlTemplateElement>().ok()?;
    let asleep = template.content().children();
    let missing = Rc::new(Cell::new(asleep.length()));
    let arrived = {
        let came = came.clone();
        move || {
            missing.set(missing.get() - 1);
            if missing.get() == 0 {
                came(true);
            }
        }
    };
    for number in 0..asleep.length() {
        let script = document.import_node_with_deep(&asleep.item(number)?.into(), true).ok()?;
        let failed = came.clone();
        listen(&script, "load", arrived.clone());
        listen(&script, "error", move || failed(false));
        document.body()?.append_child(&script).ok()?;
    }
    Some(())
}

/// At most one of the two events comes, and only once.
fn listen(script: &Node, event: &str, came: impl Fn() + 'static) {
    let handler: JsValue = Closure::once_into_js(came);
    // An element always takes a listener.
    drop(script.add_event_listener_with_callback(event, handler.unchecked_ref()));
}
