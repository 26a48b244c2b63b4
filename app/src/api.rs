//! JSON to our own server: pay, go on after the bank, and ask how things stand.
//!
//! `fetch` as it is: a client library would bring its own parser and errors, and nothing here
//! reads either.

use std::time::Duration;

use js_sys::{Array, JSON, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::{
    browser::{self, AbortController, fetch},
    flow::Reply,
    js::{get, object, set, set_text, texts},
    wire::{ConfirmRequest, NextStep},
};

#[wasm_bindgen]
extern "C" {
    type Response;

    #[wasm_bindgen(method, catch)]
    fn json(this: &Response) -> Result<Promise, JsValue>;
}

/// Our server asks the gateway before it answers, so it may take a while.
const DECIDING: Duration = Duration::from_mins(1);
/// What it knows by itself it says soon.
pub(crate) const LOOKING: Duration = Duration::from_secs(10);

/// `POST {base}/confirm`.
pub(crate) async fn confirm(base: &str, request: &ConfirmRequest) -> Reply {
    let body = texts(&request.entries());
    let answers: Array = request.answers.iter().map(|answer| texts(&answer.entries())).collect();
    set(&body, "answers", &answers);
    let body = JSON::stringify(&body).ok()?;
    NextStep::read(&ask("POST", base, "/confirm", DECIDING, Some(body.into())).await?)
}

/// `POST {base}/continue`.
pub(crate) async fn go_on(base: &str) -> Reply {
    NextStep::read(&ask("POST", base, "/continue", DECIDING, None).await?)
}

/// `GET {base}/status`.
pub(crate) async fn status(base: &str) -> Reply {
    NextStep::read(&ask("GET", base, "/status", LOOKING, None).await?)
}

/// Whether `GET {base}` is worth it again, after a page that said that nobody can pay at the moment. Only its
/// head is asked for.
pub(crate) async fn can_be_had(base: &str) -> bool {
    let answer = request("HEAD", base, DECIDING, None).await;
    // Proxies say 502 and 504 for a server that is starting again.
    answer.is_ok_and(|response| get(&response, "status").as_f64().is_some_and(|status| status < 500.0))
}

/// Asks our server; gives what its JSON holds. Whatever is not an answer of ours (no connection, a time-out, a
/// proxy's page) is none: it says nothing about the payment.
pub(crate) async fn ask(
    method: &str,
    base: &str,
    verb: &str,
    limit: Duration,
    body: Option<JsValue>,
) -> Option<JsValue> {
    let mut path = base.to_owned();
    path.push_str(verb);
    let response = request(method, &path, limit, body).await.ok()?;
    let parsed = response.unchecked_into::<Response>().json().ok()?;
    JsFuture::from(parsed).await.ok()
}

/// Sends a request, with a body of JSON where there is one. The limit is for the body of the answer too.
fn request(method: &str, path: &str, limit: Duration, body: Option<JsValue>) -> JsFuture {
    // `AbortSignal.timeout` is younger than the oldest browsers that this is for.
    let watch = AbortController::new();
    let options = object(&[("signal", watch.signal())]);
    set_text(&options, "method", method);
    if let Some(body) = body {
        set(&options, "headers", &texts(&[("content-type", "application/json")]));
        set(&options, "body", &body);
    }
    browser::after(limit, move || watch.abort());
    JsFuture::from(fetch(path, &options))
}
