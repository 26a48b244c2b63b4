//! Who may call.

use axum::http::StatusCode;
use domain::model::Mode;
use server::paths;

use crate::harness::TestServer;

#[tokio::test]
async fn without_a_good_key_nothing_is_told() {
    let server = TestServer::start().await;
    let live = server.key(&server.merchant, Mode::Live).await;
    let live = format!("Bearer {}", live.reveal());
    for header in ["", "Bearer sk_test_unknown", "Bearer pk_test_1", "Digest x", &live] {
        let caller =
            if header.is_empty() { server.anon() } else { server.anon().with("authorization", header) };
        let answer = caller.post_form(paths::SESSIONS, "mode=payment").await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{header}");
        assert_eq!(answer.json()["error"]["type"], "invalid_request_error", "{header}");
    }
}

#[tokio::test]
async fn no_call_is_answered_without_a_key() {
    let server = TestServer::start().await;
    for (method, path) in [
        ("POST", "/v1/checkout/sessions"),
        ("GET", "/v1/checkout/sessions/cs_test_1"),
        ("GET", "/v1/payment_intents/pi_0"),
        ("POST", "/v1/payment_intents/pi_0/capture"),
        ("POST", "/v1/payment_intents/pi_0/cancel"),
        ("POST", "/v1/refunds"),
        ("GET", "/v1/refunds"),
        ("GET", "/v1/refunds/re_1"),
        ("GET", "/v1/events"),
        ("GET", "/v1/events/evt_1"),
        ("POST", "/v1/webhook_endpoints"),
        ("GET", "/v1/webhook_endpoints"),
        ("GET", "/v1/webhook_endpoints/we_1"),
        ("POST", "/v1/webhook_endpoints/we_1"),
        ("DELETE", "/v1/webhook_endpoints/we_1"),
        ("POST", "/v1/webhook_endpoints/we_1/roll_secret"),
    ] {
        let answer = server.anon().send(method, path, "").await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{method} {path}");
        let known = server.merchant_caller().await.send(method, path, "").await;
        assert!(!known.body.contains("Unrecognized request URL"), "{method} {path}");
    }
}

#[tokio::test]
async fn an_address_that_does_not_exist_is_said_in_stripe_s_words() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    for (method, path) in [("GET", "/v1/nowhere"), ("DELETE", paths::SESSIONS)] {
        let answer = merchant.send(method, path, "").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{method} {path}");
        assert!(answer.json()["error"]["message"].as_str().unwrap().contains("Unrecognized request URL"));
        assert_eq!(answer.header("stripe-version"), "2026-10-28.endive");
    }
}
