//! `/v1/payment_intents/{id}`.

mod cancel;
mod capture;
mod list;

use axum::http::StatusCode;
use domain::testing::Behaviour;
use serde_json::{Value, json};
use server::paths;

use super::{assert_fails, paid};
use crate::harness::TestServer;

const PAYMENT: &str = "/v1/payment_intents/pi_0";

#[tokio::test]
async fn a_paid_one_tells_what_was_taken_and_by_which_card() {
    let server = TestServer::start().await;
    let session = paid(&server).await;
    let merchant = server.merchant_caller().await;
    let payment = merchant.get(PAYMENT).await.json();
    for (name, value) in [
        ("object", json!("payment_intent")),
        ("status", json!("succeeded")),
        ("amount", json!(2598)),
        ("amount_received", json!(2598)),
        ("amount_capturable", json!(0)),
        ("currency", json!("eur")),
        ("capture_method", json!("automatic")),
        ("latest_charge", json!("ch_pi_0")),
        ("last_payment_error", Value::Null),
        ("canceled_at", Value::Null),
        ("livemode", json!(false)),
    ] {
        assert_eq!(payment[name], value, "{name}");
    }

    let charge =
        merchant.get(&format!("{PAYMENT}?expand[]=latest_charge")).await.json()["latest_charge"].clone();
    assert_eq!((&charge["id"], &charge["payment_intent"]), (&json!("ch_pi_0"), &json!("pi_0")));
    assert_eq!((&charge["captured"], &charge["amount_captured"]), (&json!(true), &json!(2598)));
    assert_eq!((&charge["refunded"], &charge["amount_refunded"]), (&json!(false), &json!(0)));
    let card = &charge["payment_method_details"]["card"];
    assert_eq!(
        (&card["brand"], &card["last4"], &card["exp_month"]),
        (&json!("visa"), &json!("4242"), &json!(12))
    );

    let path = format!("{}/{}", paths::SESSIONS, session.id.as_str());
    let whole = merchant.get(&format!("{path}?expand[]=payment_intent.latest_charge")).await.json();
    assert_eq!(whole["payment_intent"]["latest_charge"], charge);
    assert_eq!(
        merchant.get(&format!("{path}?expand[]=payment_intent")).await.json()["payment_intent"],
        payment
    );
}

#[tokio::test]
async fn an_unpaid_one_says_why() {
    for (behaviour, status) in
        [(Behaviour::Decline, "requires_payment_method"), (Behaviour::AskForShopper, "requires_action")]
    {
        let server = TestServer::start().await;
        let session = server.session().await;
        server.gateway().will([behaviour]);
        server.domain.pay(&session.id, "pm_1").await.unwrap();
        let payment = server.merchant_caller().await.get(PAYMENT).await.json();
        assert_eq!(payment["status"], status);
        assert_eq!((&payment["amount_received"], &payment["latest_charge"]), (&json!(0), &Value::Null));
        let error = &payment["last_payment_error"];
        if behaviour == Behaviour::Decline {
            assert_eq!(
                (&error["code"], &error["decline_code"]),
                (&json!("card_declined"), &json!("insufficient_funds"))
            );
        } else {
            assert_eq!(*error, Value::Null);
        }
    }
}

#[tokio::test]
async fn the_refusal_of_an_earlier_card_is_gone_once_another_has_paid() {
    let server = TestServer::start().await;
    let session = server.session().await;
    server.gateway().will([Behaviour::Decline]);
    server.domain.pay(&session.id, "pm_1").await.unwrap();
    server.domain.pay(&session.id, "pm_2").await.unwrap();
    let payment = server.merchant_caller().await.get(PAYMENT).await.json();
    assert_eq!((&payment["status"], &payment["last_payment_error"]), (&json!("succeeded"), &Value::Null));
}

#[tokio::test]
async fn another_merchant_s_payment_is_not_there() {
    let server = TestServer::start().await;
    super::reserved(&server).await;
    let stranger = server.stranger().await;
    let merchant = server.merchant_caller().await;
    assert_eq!(merchant.get(PAYMENT).await.status, StatusCode::OK);
    for answer in [
        stranger.get(PAYMENT).await,
        stranger.post_form(&format!("{PAYMENT}/capture"), "").await,
        stranger.post_form(&format!("{PAYMENT}/cancel"), "").await,
        merchant.get("/v1/payment_intents/pi_9").await,
        merchant.get("/v1/payment_intents/%00").await,
    ] {
        assert_fails(&answer, StatusCode::NOT_FOUND, "resource_missing", "payment_intent");
    }
    assert_eq!(merchant.get(PAYMENT).await.json()["status"], "requires_capture");
    let unreadable = merchant.get("/v1/payment_intents/%FF").await;
    assert_eq!(unreadable.status, StatusCode::NOT_FOUND);
    assert_eq!(unreadable.json()["error"]["type"], "invalid_request_error");
}

#[tokio::test]
async fn unknown_parameters_and_expansions_are_named() {
    let server = TestServer::start().await;
    paid(&server).await;
    let merchant = server.merchant_caller().await;
    let answer = merchant.get(&format!("{PAYMENT}?client_secret=x")).await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "parameter_unknown", "client_secret");
    let answer = merchant.get(&format!("{PAYMENT}?expand[]=colour")).await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "none", "expand[0]");
    let answer = merchant.post_form(&format!("{PAYMENT}/cancel"), "cancellation_reason=automatic").await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "none", "cancellation_reason");
}
