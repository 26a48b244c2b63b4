//! How much a merchant may ask for.

use axum::http::StatusCode;
use jiff::SignedDuration;
use server::paths;

use crate::harness::{Caller, TestServer};

/// As the harness sets it.
const BURST: usize = 200;

/// How many calls are let through before one is not.
async fn allowed(caller: &Caller<'_>, method: &str, path: &str) -> usize {
    for count in 0..=BURST {
        if caller.send(method, path, "").await.status == StatusCode::TOO_MANY_REQUESTS {
            return count;
        }
    }
    panic!("{method} {path} is never limited");
}

#[tokio::test]
async fn a_merchant_who_asks_too_often_is_told_how_long_to_wait() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    assert_eq!(allowed(&merchant, "GET", paths::EVENTS).await, BURST);
    let answer = merchant.get(paths::EVENTS).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(answer.header("retry-after"), "1");
    let error = &answer.json()["error"];
    assert_eq!(
        (error["type"].as_str(), error["code"].as_str()),
        (Some("invalid_request_error"), Some("rate_limit"))
    );

    server.clock().advance(SignedDuration::from_secs(1));
    assert_eq!(allowed(&merchant, "GET", paths::EVENTS).await, 100);
}

#[tokio::test]
async fn reading_writing_and_other_merchants_are_counted_apart() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    assert_eq!(allowed(&merchant, "GET", paths::EVENTS).await, BURST);
    // Another key of the same merchant has no bucket of its own, and neither has another address.
    let again = server.merchant_caller().await;
    assert_eq!(again.get(paths::WEBHOOK_ENDPOINTS).await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(server.stranger().await.get(paths::EVENTS).await.status, StatusCode::OK);
    assert_eq!(allowed(&merchant, "POST", paths::WEBHOOK_ENDPOINTS).await, BURST);
}

#[tokio::test]
async fn who_is_not_let_in_uses_nothing_up() {
    let server = TestServer::start().await;
    for _ in 0..=BURST {
        assert_eq!(server.anon().get(paths::EVENTS).await.status, StatusCode::UNAUTHORIZED);
    }
    let merchant = server.merchant_caller().await;
    assert_eq!(allowed(&merchant, "GET", paths::EVENTS).await, BURST);
}
