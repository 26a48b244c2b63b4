//! A request that is sent again has its effect once.

use crate::harness::{Gateway, begin};

const PAY: &str = "amount=1099&currency=eur&confirm=true&payment_method_types[]=card&payment_method=";

#[tokio::test]
async fn the_same_request_gets_the_same_answer() {
    let gateway = Gateway::new().await;
    let server = gateway.server().with("idempotency-key", "k");
    let first = server.post("/v1/payment_intents", &format!("{PAY}pm_card_visa")).await;
    assert_eq!(first.header("idempotent-replayed"), "");
    // The order of the parameters does not matter.
    let reordered =
        "payment_method=pm_card_visa&payment_method_types%5B%5D=card&confirm=true&currency=eur&amount=1099";
    let second = server.post("/v1/payment_intents", reordered).await;
    assert_eq!(second.header("idempotent-replayed"), "true");
    assert_ne!(second.header("request-id"), first.header("request-id"));
    assert_eq!(second.ok(), first.ok());
    assert_eq!(gateway.server().get("/v1/charges").await.ok()["data"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_decline_is_given_again_too() {
    let gateway = Gateway::new().await;
    let server = gateway.server().with("idempotency-key", "k");
    let form = format!("{PAY}pm_card_visa_chargeDeclinedInsufficientFunds");
    let first = server.post("/v1/payment_intents", &form).await;
    let second = server.post("/v1/payment_intents", &form).await;
    assert_eq!(second.header("idempotent-replayed"), "true");
    assert_eq!(second.error(402), first.error(402));
    assert_eq!(gateway.server().get("/v1/charges").await.ok()["data"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_key_belongs_to_one_request() {
    let gateway = Gateway::new().await;
    let server = gateway.server().with("idempotency-key", "k");
    server.post("/v1/payment_intents", "amount=1099&currency=eur").await.ok();
    let other = server.post("/v1/payment_intents", "amount=2099&currency=eur").await.error(400);
    assert_eq!(other["type"], "idempotency_error");
    let elsewhere = server.post("/v1/refunds", "amount=1099&currency=eur").await.error(400);
    assert_eq!(elsewhere["type"], "idempotency_error");
}

#[tokio::test]
async fn what_never_started_is_not_kept() {
    let gateway = Gateway::new().await;
    let server = gateway.server().with("idempotency-key", "k");
    server.post("/v1/payment_intents", "amount=abc&currency=eur").await.error(400);
    server.post("/v1/payment_intents", "amount=1099&currency=eur").await.ok();
}

#[tokio::test]
async fn a_refusal_that_came_of_trying_is_kept() {
    let gateway = Gateway::new().await;
    let id = gateway.pay("pm_card_visa").await["id"].as_str().unwrap().to_owned();
    let server = gateway.server().with("idempotency-key", "k");
    let path = format!("/v1/payment_intents/{id}/cancel");
    let first = server.post(&path, "").await;
    let second = server.post(&path, "").await;
    assert_eq!(second.header("idempotent-replayed"), "true");
    assert_eq!(second.error(400), first.error(400));
}

#[tokio::test]
async fn two_at_once_conflict_and_the_first_goes_on() {
    let gateway = Gateway::new().await;
    let server = gateway.server().with("idempotency-key", "k");
    let form = format!("{PAY}pm_card_visa");
    let mut first = Box::pin(server.post("/v1/payment_intents", &form));
    assert!(begin(&mut first).await);

    let second = server.post("/v1/payment_intents", &form).await;
    assert_eq!(second.header("stripe-should-retry"), "true");
    assert_eq!(second.error(409)["code"], "idempotency_key_in_use");
    let paid = first.await.ok();
    assert_eq!(server.post("/v1/payment_intents", &form).await.ok(), paid);
}

#[tokio::test]
async fn keys_are_kept_for_a_day() {
    let gateway = Gateway::new().await;
    let server = gateway.server().with("idempotency-key", "k");
    let first = server.post("/v1/payment_intents", "amount=1099&currency=eur").await.ok();
    gateway.clock.advance(24 * 60 * 60);
    gateway.sandbox.tick().await.unwrap();
    assert_eq!(server.post("/v1/payment_intents", "amount=1099&currency=eur").await.ok(), first);
    gateway.clock.advance(1);
    gateway.sandbox.tick().await.unwrap();
    assert_ne!(server.post("/v1/payment_intents", "amount=1099&currency=eur").await.ok()["id"], first["id"]);
}
