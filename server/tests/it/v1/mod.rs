//! `/v1`: the merchant API.

mod auth;
mod deliveries;
mod events;
mod payment_intents;
mod refunds;
mod sessions;
mod webhook_endpoints;

use axum::http::StatusCode;
use domain::model::{CaptureMethod, CheckoutSession};

use crate::harness::{Answer, TestServer};

/// A session that is paid by `pi_0`.
async fn paid(server: &TestServer) -> CheckoutSession {
    let session = server.session().await;
    server.domain.pay(&session.id, "pm_1").await.unwrap();
    server.domain.session(&session.id).await
}

/// A session for which `pi_0` has reserved the money.
async fn reserved(server: &TestServer) -> CheckoutSession {
    let session = server.session_with(|new| new.capture = CaptureMethod::Manual).await;
    server.domain.pay(&session.id, "pm_1").await.unwrap();
    server.domain.session(&session.id).await
}

/// The answer is this failure.
#[track_caller]
fn assert_fails(answer: &Answer, status: StatusCode, code: &str, param: &str) {
    let error = &answer.json()["error"];
    let told =
        (answer.status, error["code"].as_str().unwrap_or("none"), error["param"].as_str().unwrap_or("none"));
    assert_eq!(told, (status, code, param), "{}", answer.body);
    assert_eq!(error["type"], "invalid_request_error");
}
