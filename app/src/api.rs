//! JSON to our own server: pay, go on after the bank, and ask how things stand.

use gloo_net::http::{Method, RequestBuilder, Response};
use js_sys::{Array, JSON};
use wasm_bindgen::JsValue;
use web_sys::AbortController;

use crate::{
    browser,
    flow::Reply,
    js::{set, texts},
    wire::{ConfirmRequest, NextStep},
};

/// Our server asks the gateway before it answers, so it may take a while. In milliseconds.
const DECIDE_MS: u32 = 60_000;
/// The limit for what the server answers by itself, in milliseconds.
pub(crate) const LOOK_MS: u32 = 10_000;

/// `POST {base}/confirm`.
pub(crate) async fn confirm(base: &str, request: &ConfirmRequest) -> Reply {
    let body = texts(&request.entries());
    let answers: Array = request.answers.iter().map(|answer| texts(&answer.entries())).collect();
    set(&body, "answers", &answers);
    let body = JSON::stringify(&body).ok()?;
    NextStep::read(&ask(Method::POST, base, "/confirm", DECIDE_MS, Some(body.into())).await?)
}

/// `POST {base}/continue`.
pub(crate) async fn go_on(base: &str) -> Reply {
    NextStep::read(&ask(Method::POST, base, "/continue", DECIDE_MS, None).await?)
}

/// `GET {base}/status`.
pub(crate) async fn status(base: &str) -> Reply {
    NextStep::read(&ask(Method::GET, base, "/status", LOOK_MS, None).await?)
}

/// Whether `GET {base}` is worth it again, after a page that said that nobody can pay at the moment. Only its
/// head is asked for.
pub(crate) async fn can_be_had(base: &str) -> bool {
    // Proxies say 502 and 504 for a server that is starting again.
    send(Method::HEAD, base, DECIDE_MS, None).await.is_some_and(|response| response.status() < 500)
}

/// Asks our server; gives what its JSON holds. Whatever is not an answer of ours (no connection, a time-out, a
/// proxy's page) is none: it says nothing about the payment.
pub(crate) async fn ask(
    method: Method,
    base: &str,
    verb: &str,
    limit_ms: u32,
    body: Option<JsValue>,
) -> Option<JsValue> {
    let mut path = base.to_owned();
    path.push_str(verb);
    let text = send(method, &path, limit_ms, body).await?.text().await.ok()?;
    JSON::parse(&text).ok()
}

/// Sends a request, with a body of JSON where there is one. The limit is for the body of the answer too.
async fn send(method: Method, path: &str, limit_ms: u32, body: Option<JsValue>) -> Option<Response> {
    // `AbortSignal.timeout` is younger than the oldest browsers that this is for.
    let watch = AbortController::new().ok()?;
    let request = RequestBuilder::new(path).method(method).abort_signal(Some(&watch.signal()));
    browser::after(limit_ms, move || watch.abort());
    let request = match body {
        Some(body) => request.header("content-type", "application/json").body(body),
        None => request.build(),
    };
    request.ok()?.send().await.ok()
}
