//! JSON to our own server: pay, go on after the bank, and ask how things stand.

use gloo_net::http::{Method, RequestBuilder};
use web_sys::AbortSignal;

use crate::{
    flow::Reply,
    wire::{ConfirmRequest, NextStep},
};

/// Our server asks the gateway before it answers, so it may take a while.
const DECIDE_MS: u32 = 60_000;
const STATUS_MS: u32 = 10_000;

/// `POST {base}/confirm`.
pub(crate) async fn confirm(base: &str, request: &ConfirmRequest) -> Reply {
    send(Method::POST, [base, "/confirm"], DECIDE_MS, Some(request)).await
}

/// `POST {base}/continue`.
pub(crate) async fn go_on(base: &str) -> Reply {
    send(Method::POST, [base, "/continue"], DECIDE_MS, None).await
}

/// `GET {base}/status`.
pub(crate) async fn status(base: &str) -> Reply {
    send(Method::GET, [base, "/status"], STATUS_MS, None).await
}

/// Whatever is not an answer of ours (no connection, a time-out, a proxy's page) is none: it says
/// nothing about the payment.
async fn send(method: Method, path: [&str; 2], limit_ms: u32, body: Option<&ConfirmRequest>) -> Reply {
    let builder = RequestBuilder::new(&path.concat())
        .method(method)
        .header("accept", "application/json")
        .abort_signal(Some(&AbortSignal::timeout_with_u32(limit_ms)));
    let request = match body {
        Some(body) => builder.json(body),
        None => builder.build(),
    };
    let response = request.ok()?.send().await.ok()?;
    response.json::<NextStep>().await.ok()
}
