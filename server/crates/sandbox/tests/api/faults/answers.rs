//! Done and kept, but the answer does not arrive as it should.

use std::time::Duration;

use sandbox::Config;

use super::PAY;
use crate::harness::{Gateway, config, id};

#[tokio::test]
async fn answer_lost() {
    let gateway = Gateway::new().await;
    gateway.arm("name=answer_lost").await;
    let server = gateway.server().with("idempotency-key", "k");
    server.cut("/v1/payment_intents", PAY).await;
    assert_eq!(gateway.only_payment().await["status"], "succeeded");
    let again = server.post("/v1/payment_intents", PAY).await;
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(again.ok()["status"], "succeeded");
    assert_eq!(gateway.charges().await, 1);
}

#[tokio::test]
async fn answer_lost_of_every_call_that_moves_money() {
    let gateway = Gateway::new().await;
    let reserve = || async {
        let form = format!("{PAY}&capture_method=manual");
        format!("/v1/payment_intents/{}", id(&gateway.server().post("/v1/payment_intents", &form).await.ok()))
    };
    let (captured, canceled) = (reserve().await, reserve().await);
    gateway.arm("name=answer_lost&times=3").await;
    gateway.server().cut(&format!("{captured}/capture"), "amount_to_capture=99").await;
    gateway.server().cut(&format!("{canceled}/cancel"), "").await;
    let payment = captured.rsplit('/').next().unwrap();
    gateway.server().cut("/v1/refunds", &format!("payment_intent={payment}&amount=9")).await;
    assert_eq!(gateway.server().get(&captured).await.ok()["amount_received"], 99);
    assert_eq!(gateway.server().get(&canceled).await.ok()["status"], "canceled");
    let refunds = gateway.server().get(&format!("/v1/refunds?payment_intent={payment}")).await.ok();
    assert_eq!(refunds["data"][0]["amount"], 9);
}

#[tokio::test]
async fn a_decline_is_lost_like_a_success() {
    let gateway = Gateway::new().await;
    gateway.arm("name=answer_lost").await;
    let server = gateway.server().with("idempotency-key", "k");
    let form = PAY.replace("pm_card_visa", "pm_card_visa_chargeDeclined");
    server.cut("/v1/payment_intents", &form).await;
    assert_eq!(server.post("/v1/payment_intents", &form).await.error(402)["code"], "card_declined");
}

#[tokio::test]
async fn timeout_keeps_nobody_else_waiting() {
    let gateway = Gateway::with(Config { timeout: Duration::from_hours(1), ..config() }).await;
    gateway.arm("name=timeout").await;
    let server = gateway.server().with("idempotency-key", "k");
    let hanging = {
        let server = server.clone();
        tokio::spawn(async move { server.post("/v1/payment_intents", PAY).await })
    };
    while gateway.charges().await == 0 {
        tokio::task::yield_now().await;
    }
    // Between the commit and the wait, the key is still the first call's.
    let again = loop {
        let answer = server.post("/v1/payment_intents", PAY).await;
        if answer.status != 409 {
            break answer;
        }
    };
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(again.ok()["status"], "succeeded");
    assert_eq!(gateway.charges().await, 1);
    assert!(!hanging.is_finished(), "it has no answer yet");
    hanging.abort();
}

#[tokio::test]
async fn timeout_ends_with_a_cut() {
    let gateway = Gateway::with(Config { timeout: Duration::ZERO, ..config() }).await;
    gateway.arm("name=timeout").await;
    gateway.server().cut("/v1/payment_intents", PAY).await;
    assert_eq!(gateway.only_payment().await["status"], "succeeded");
}

#[tokio::test]
async fn garbage_answer() {
    let gateway = Gateway::new().await;
    gateway.arm("name=garbage_answer").await;
    let server = gateway.server().with("idempotency-key", "k");
    let garbage = server.post("/v1/payment_intents", PAY).await;
    assert_eq!(garbage.status, 200);
    assert!(garbage.text.starts_with('{') && garbage.body.is_null(), "{}", garbage.text);
    assert_eq!(server.post("/v1/payment_intents", PAY).await.ok()["status"], "succeeded");
}

#[tokio::test]
async fn error_after_charging_is_what_the_key_keeps() {
    let gateway = Gateway::new().await;
    gateway.arm("name=error_after_charging").await;
    let server = gateway.server().with("idempotency-key", "k");
    let form = format!("{PAY}&metadata[attempt]=7");
    let failed = server.post("/v1/payment_intents", &form).await;
    let again = server.post("/v1/payment_intents", &form).await;
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(again.error(500), failed.error(500));
    // The payment is found by when it was made, and known by its metadata.
    let list = gateway
        .server()
        .get(&format!("/v1/payment_intents?created[gte]={}", crate::harness::START))
        .await
        .ok();
    assert_eq!(list["data"][0]["metadata"]["attempt"], "7");
    assert_eq!(list["data"][0]["status"], "succeeded");
    assert_eq!(gateway.charges().await, 1);
}
