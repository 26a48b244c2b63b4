//! Brings the gateway's scripts to the page.
//!
//! Trusted Types are enforced, with no policy that we could use, so a script may not write another's
//! address. The page therefore brings each `<script>` along in a `<template>`, where it sleeps, and a copy of
//! it wakes when it is put into the document. Each try is a new copy.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::HtmlTemplateElement;

use crate::{
    browser::{document, elements, listen},
    fields::Connection,
};

const TEMPLATE: &str = "template[data-gateway-script]";

/// Fetches the scripts unless they are here, then says whether they are.
pub(super) fn load(gateway: &Connection, came: impl Fn(bool) + 'static) {
    gateway.prepare();
    if gateway.is_loaded() {
        came(true);
    } else {
        insert_copies(&(Rc::new(came) as Rc<dyn Fn(bool)>));
    }
}

fn insert_copies(came: &Rc<dyn Fn(bool)>) {
    let asleep: Vec<_> = elements(TEMPLATE)
        .into_iter()
        .filter_map(|template| template.dyn_into::<HtmlTemplateElement>().ok())
        .flat_map(|template| {
            let scripts = template.content().children();
            (0..scripts.length()).filter_map(move |index| scripts.item(index))
        })
        .collect();
    if asleep.is_empty() {
        came(false);
    }
    let missing = Rc::new(Cell::new(asleep.len()));
    for script in asleep {
        let page = document();
        let (Ok(script), Some(body)) = (page.import_node_with_deep(&script, true), page.body()) else {
            return came(false);
        };
        // At most one of the two events comes, and only once.
        let (arrived, missing, failed) = (came.clone(), missing.clone(), came.clone());
        listen(&script, "load", move |_| {
            missing.set(missing.get() - 1);
            if missing.get() == 0 {
                arrived(true);
            }
        });
        listen(&script, "error", move |_| failed(false));
        drop(body.append_child(&script));
    }
}
