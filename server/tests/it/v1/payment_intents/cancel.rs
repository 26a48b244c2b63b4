//! `POST /v1/payment_intents/{id}/cancel`.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::{Value, json};
use server::paths;

use super::{PAYMENT, assert_fails};
use crate::{
    harness::{Answer, TestServer},
    v1::{paid, reserved},
};

async fn cancel(server: &TestServer) -> Answer {
    server.merchant_caller().await.post_form(&format!("{PAYMENT}/cancel"), "").await
}

#[tokio::test]
async fn what_is_reserved_can_be_given_up_once() {
    let server = TestServer::start().await;
    let session = reserved(&server).await;
    server.clock().advance(SignedDuration::from_secs(60));
    let answer = cancel(&server).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let payment = answer.json();
    assert_eq!((&payment["status"], &payment["cancellation_reason"]), (&json!("canceled"), &Value::Null));
    assert_eq!(payment["canceled_at"], server.clock().now_second());
    assert_eq!((&payment["amount_capturable"], &payment["amount_received"]), (&json!(0), &json!(0)));
    let path = format!("{}/{}", paths::SESSIONS, session.id.as_str());
    assert_eq!(server.merchant_caller().await.get(&path).await.json()["payment_status"], "unpaid");

    let again = cancel(&server).await;
    assert_fails(&again, StatusCode::BAD_REQUEST, "payment_intent_unexpected_state", "none");
    let capture = server.merchant_caller().await.post_form(&format!("{PAYMENT}/capture"), "").await;
    assert_fails(&capture, StatusCode::BAD_REQUEST, "payment_intent_unexpected_state", "none");
    assert_eq!(server.gateway().balance(), 0);
}

#[tokio::test]
async fn the_merchants_reason_is_kept() {
    let server = TestServer::start().await;
    reserved(&server).await;
    let form = "cancellation_reason=requested_by_customer";
    let answer = server.merchant_caller().await.post_form(&format!("{PAYMENT}/cancel"), form).await;
    assert_eq!(answer.json()["cancellation_reason"], "requested_by_customer", "{}", answer.body);
}

#[tokio::test]
async fn what_was_taken_is_not_given_up_but_refunded() {
    let server = TestServer::start().await;
    paid(&server).await;
    assert_fails(&cancel(&server).await, StatusCode::BAD_REQUEST, "payment_intent_unexpected_state", "none");
    assert_eq!(server.gateway().balance(), 2598);
}
