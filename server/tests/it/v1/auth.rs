//! Who may call.

use axum::http::StatusCode;
use domain::model::Mode;
use server::paths;

use crate::harness::{Answer, TestServer};

/// The status, code and message of a failure.
fn failure(answer: &Answer) -> (u16, String, String) {
    let error = &answer.json()["error"];
    assert_eq!(error["type"], "invalid_request_error", "{}", answer.body);
    let text = |member: &str| error[member].as_str().unwrap_or("none").to_owned();
    (answer.status.as_u16(), text("code"), text("message"))
}

#[tokio::test]
async fn without_a_good_key_nothing_is_told() {
    let server = TestServer::start().await;
    for header in ["", "Bearer sk_test_unknown", "Bearer rk_test_unknown", "Bearer sesame", "Digest x"] {
        let caller =
            if header.is_empty() { server.anon() } else { server.anon().with("authorization", header) };
        let answer = caller.post_form(paths::SESSIONS, "mode=payment").await;
        let (status, code, _) = failure(&answer);
        assert_eq!((status, code.as_str()), (401, "none"), "{header}");
        assert!(answer.header("www-authenticate").starts_with("Bearer "), "{header}");
        assert!(answer.header("request-id").starts_with("req_"), "{header}");
        assert_eq!(answer.header("stripe-version"), "2026-10-28.endive", "{header}");
    }
}

#[tokio::test]
async fn a_publishable_key_is_told_that_it_is_one() {
    let server = TestServer::start().await;
    let answer = server.anon().with("authorization", "Bearer pk_test_1").get(paths::EVENTS).await;
    let (status, code, message) = failure(&answer);
    assert_eq!((status, code.as_str()), (403, "secret_key_required"));
    assert!(message.contains("publishable"), "{message}");
}

#[tokio::test]
async fn a_key_of_the_other_mode_learns_the_mode_and_not_whether_it_exists() {
    let server = TestServer::start().await;
    let real = server.key(&server.merchant, Mode::Live).await;
    let mut told = vec![];
    for secret in [real.reveal(), "sk_live_unknown", "rk_live_unknown"] {
        let caller = server.anon().with("authorization", &format!("Bearer {secret}"));
        let (status, code, message) = failure(&caller.get(paths::EVENTS).await);
        assert_eq!((status, code.as_str()), (401, "none"));
        assert!(message.contains("test mode"), "{message}");
        told.push(message);
    }
    told.dedup();
    assert_eq!(told.len(), 1, "{told:?}");
}

#[tokio::test]
async fn a_key_comes_before_anything_else_of_a_call() {
    let server = TestServer::start().await;
    let broken =
        [("POST", paths::SESSIONS, "%zz=%"), ("GET", "/v1/events?limit=x", ""), ("GET", "/v1/events/x", "")];
    for (method, path, body) in broken {
        let caller = server.anon().with("stripe-version", "never");
        assert_eq!(caller.send(method, path, body).await.status, StatusCode::UNAUTHORIZED, "{path}");
    }
}

#[tokio::test]
async fn nobody_is_paid_instead_of_a_connected_account() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    for header in ["stripe-account", "stripe-context"] {
        let answer = merchant.with(header, "acct_1").get(paths::EVENTS).await;
        let (status, code, message) = failure(&answer);
        assert_eq!((status, code.as_str()), (403, "account_invalid"));
        assert!(message.contains(header), "{message}");
    }
}

#[tokio::test]
async fn any_version_is_answered_in_ours_and_what_is_none_is_refused() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    for version in ["2026-10-28.endive", "2024-06-20", "2025-03-31.basil"] {
        let answer = merchant.with("stripe-version", version).get(paths::EVENTS).await;
        assert_eq!(answer.status, StatusCode::OK, "{version}");
        assert_eq!(answer.header("stripe-version"), "2026-10-28.endive", "{version}");
    }
    for nonsense in ["latest", "2024-13-01", "2024-06-20.", "20240620"] {
        let answer = merchant.with("stripe-version", nonsense).get(paths::EVENTS).await;
        let (status, _, message) = failure(&answer);
        assert_eq!(status, 400, "{nonsense}");
        assert!(message.contains(nonsense), "{message}");
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
        ("GET", "/v1/disputes"),
        ("GET", "/v1/disputes/dp_1"),
        ("GET", "/v1/radar/early_fraud_warnings"),
        ("GET", "/v1/radar/early_fraud_warnings/issfr_1"),
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
    let nowhere = ("GET", "/v1/nowhere", StatusCode::NOT_FOUND, "");
    let not_so = ("DELETE", paths::SESSIONS, StatusCode::METHOD_NOT_ALLOWED, "POST");
    for (method, path, status, allowed) in [nowhere, not_so] {
        let answer = merchant.send(method, path, "").await;
        assert_eq!(answer.status, status, "{method} {path}");
        assert!(answer.header("allow").contains(allowed), "{}", answer.header("allow"));
        assert!(answer.json()["error"]["message"].as_str().unwrap().contains("Unrecognized request URL"));
        assert_eq!(answer.header("stripe-version"), "2026-10-28.endive");
    }
}
