//! JSON to our own server: pay, go on after the bank, and ask how things stand.
//!
//! `fetch` as it is: a client library would bring its own parser and errors, and nothing here
//! reads either.

use js_sys::{Array, JSON};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestInit, Response};

use crate::{
    flow::Reply,
    js::{object, set},
    wire::{Answer, ConfirmRequest, NextStep},
};

/// Our server asks the gateway before it answers, so it may take a while.
const DECIDE_MS: u32 = 60_000;
const STATUS_MS: u32 = 10_000;

/// `POST {base}/confirm`.
pub(crate) async fn confirm(base: &str, request: &ConfirmRequest) -> Reply {
    let body = object(&request.entries().map(|(name, value)| (name, value.into())));
    let answer = |answer: &Answer| object(&answer.entries().map(|(name, value)| (name, value.into())));
    let answers: Array = request.answers.iter().map(answer).collect();
    set(&body, "answers", &answers);
    send("POST", base, "/confirm", DECIDE_MS, Some(&body)).await
}

/// `POST {base}/continue`.
pub(crate) async fn go_on(base: &str) -> Reply {
    send("POST", base, "/continue", DECIDE_MS, None).await
}

/// `GET {base}/status`.
pub(crate) async fn status(base: &str) -> Reply {
    send("GET", base, "/status", STATUS_MS, None).await
}

/// Whether `GET {base}` is worth it again, after a page that said that nobody can pay at the moment. Only its
/// head is asked for.
pub(crate) async fn can_be_had(base: &str) -> bool {
    let init = RequestInit::new();
    init.set_method("HEAD");
    init.set_signal(Some(&AbortSignal::timeout_with_u32(DECIDE_MS)));
    let answer = JsFuture::from(window().fetch_with_str_and_init(base, &init)).await;
    // Proxies say 502 and 504 for a server that is starting again.
    answer.is_ok_and(|response| response.unchecked_into::<Response>().status() < 500)
}

/// Whatever is not an answer of ours (no connection, a time-out, a proxy's page) is none: it says
/// nothing about the payment.
async fn send(method: &str, base: &str, verb: &str, limit_ms: u32, body: Option<&JsValue>) -> Reply {
    let mut path = base.to_owned();
    path.push_str(verb);
    let init = RequestInit::new();
    init.set_method(method);
    init.set_signal(Some(&AbortSignal::timeout_with_u32(limit_ms)));
    if let Some(body) = body {
        init.set_headers(&object(&[("content-type", "application/json".into())]));
        init.set_body(&JSON::stringify(body).ok()?.into());
    }
    let response = JsFuture::from(window().fetch_with_str_and_init(&path, &init)).await.ok()?;
    let parsed = response.unchecked_into::<Response>().json().ok()?;
    NextStep::read(&JsFuture::from(parsed).await.ok()?)
}
