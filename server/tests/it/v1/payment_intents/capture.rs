//! `POST /v1/payment_intents/{id}/capture`.

use axum::http::StatusCode;
use domain::testing::Behaviour;
use jiff::SignedDuration;
use serde_json::{Value, json};
use server::paths;

use super::{PAYMENT, assert_fails};
use crate::{
    harness::{Answer, TestServer},
    v1::{paid, reserved},
};

async fn capture(server: &TestServer, form: &str) -> Answer {
    server.merchant_caller().await.post_form(&format!("{PAYMENT}/capture"), form).await
}

async fn payment_status(server: &TestServer, session: &str) -> Value {
    let read = server.merchant_caller().await.get(&format!("{}/{session}", paths::SESSIONS)).await.json();
    assert_eq!(read["status"], "complete");
    read["payment_status"].clone()
}

#[tokio::test]
async fn what_is_reserved_is_paid_once_it_is_captured() {
    let server = TestServer::start().await;
    let session = reserved(&server).await;
    let payment = server.merchant_caller().await.get(PAYMENT).await.json();
    assert_eq!(
        (&payment["status"], &payment["capture_method"]),
        (&json!("requires_capture"), &json!("manual"))
    );
    assert_eq!((&payment["amount_capturable"], &payment["amount_received"]), (&json!(2598), &json!(0)));
    assert_eq!(payment_status(&server, session.id.as_str()).await, "unpaid");

    let answer = capture(&server, "expand[]=latest_charge").await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let payment = answer.json();
    assert_eq!(payment["status"], "succeeded");
    assert_eq!((&payment["amount_capturable"], &payment["amount_received"]), (&json!(0), &json!(2598)));
    assert_eq!(payment["latest_charge"]["amount_captured"], 2598);
    assert_eq!(payment_status(&server, session.id.as_str()).await, "paid");
    assert_eq!(server.gateway().balance(), 2598);
}

#[tokio::test]
async fn a_part_can_be_captured_and_then_no_more() {
    let server = TestServer::start().await;
    reserved(&server).await;
    let payment = capture(&server, "amount_to_capture=1000&expand[]=latest_charge").await.json();
    assert_eq!((&payment["amount"], &payment["amount_received"]), (&json!(2598), &json!(1000)));
    assert_eq!(payment["latest_charge"]["amount_captured"], 1000);
    let again = capture(&server, "").await;
    assert_fails(&again, StatusCode::BAD_REQUEST, "payment_intent_unexpected_state", "none");
    assert_eq!(again.json()["error"]["payment_intent"]["status"], "succeeded");
    assert_eq!(server.gateway().balance(), 1000);
}

#[tokio::test]
async fn bad_amounts_take_nothing() {
    let server = TestServer::start().await;
    reserved(&server).await;
    for (amount, code) in [
        ("0", "parameter_invalid_integer"),
        ("-1", "parameter_invalid_integer"),
        ("12.5", "parameter_invalid_integer"),
        ("2599", "amount_too_large"),
    ] {
        let answer = capture(&server, &format!("amount_to_capture={amount}")).await;
        assert_fails(&answer, StatusCode::BAD_REQUEST, code, "amount_to_capture");
    }
    let answer = capture(&server, "final_capture=false").await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "parameter_unknown", "final_capture");
    assert_eq!(server.gateway().balance(), 0);
}

#[tokio::test]
async fn a_lost_answer_is_said_so_and_found_out_later() {
    let server = TestServer::start().await;
    reserved(&server).await;
    server.gateway().will([Behaviour::ChargeSilently]);
    let answer = capture(&server, "").await;
    assert_fails(&answer, StatusCode::CONFLICT, "lock_timeout", "none");
    assert_eq!(answer.header("stripe-should-retry"), "false");

    let second = capture(&server, "amount_to_capture=5").await;
    assert_fails(&second, StatusCode::CONFLICT, "lock_timeout", "none");
    assert_eq!(second.header("stripe-should-retry"), "", "whoever waits for another may ask again");

    server.clock().advance(SignedDuration::from_secs(10));
    server.domain.work().await;
    let payment = server.merchant_caller().await.get(PAYMENT).await.json();
    assert_eq!((&payment["status"], &payment["amount_received"]), (&json!("succeeded"), &json!(2598)));
    assert_eq!(server.gateway().balance(), 2598);
}

#[tokio::test]
async fn a_gateway_that_will_not_is_quoted_with_the_payment_as_it_stands() {
    let server = TestServer::start().await;
    reserved(&server).await;
    server.gateway().will([Behaviour::Reject]);
    let answer = capture(&server, "").await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "none", "none");
    assert_eq!(answer.json()["error"]["payment_intent"]["status"], "requires_capture");

    // Its time has run out, which is seen only now.
    server.gateway().expire_authorization(&"pi_0".parse().unwrap());
    let answer = capture(&server, "").await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "payment_intent_unexpected_state", "none");
    let payment = &answer.json()["error"]["payment_intent"];
    assert_eq!(
        (&payment["status"], &payment["cancellation_reason"]),
        (&json!("canceled"), &json!("automatic"))
    );
}

#[tokio::test]
async fn what_was_not_reserved_cannot_be_captured() {
    let server = TestServer::start().await;
    paid(&server).await;
    let answer = capture(&server, "").await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "payment_intent_unexpected_state", "none");

    let server = TestServer::start().await;
    let session = server.session().await;
    server.gateway().will([Behaviour::AskForShopper]);
    server.domain.pay(&session.id, "pm_1").await.unwrap();
    let answer = capture(&server, "").await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "payment_intent_unexpected_state", "none");
    assert!(answer.body.contains("ends with that"), "{}", answer.body);
}
