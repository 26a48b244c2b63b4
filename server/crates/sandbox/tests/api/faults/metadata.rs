//! `metadata[sandbox_fault]`: faults that are named by what they happen to.

use super::PAY;
use crate::harness::{Gateway, Receiver, id, telling};

#[tokio::test]
async fn of_a_payment_strikes_its_confirmation() {
    let gateway = Gateway::new().await;
    let form = format!("{PAY}&metadata[sandbox_fault]=answer_lost");
    let server = gateway.server().with("idempotency-key", "k");
    server.cut("/v1/payment_intents", &form).await;
    assert_eq!(server.post("/v1/payment_intents", &form).await.ok()["status"], "succeeded");

    let form = "amount=1099&currency=eur&payment_method_types[]=card&metadata[sandbox_fault]=garbage_answer";
    let intent = gateway.server().post("/v1/payment_intents", form).await.ok();
    let confirm = format!("/v1/payment_intents/{}/confirm", id(&intent));
    let garbage = gateway.server().post(&confirm, "payment_method=pm_card_visa").await;
    assert!(garbage.status == 200 && garbage.body.is_null());
}

#[tokio::test]
async fn strikes_before_anything_is_done_once_for_each_key() {
    let gateway = Gateway::new().await;
    let form = format!("{PAY}&metadata[sandbox_fault]=error_then_success");
    for key in ["one", "two"] {
        let server = gateway.server().with("idempotency-key", key);
        server.post("/v1/payment_intents", &form).await.error(500);
        server.post("/v1/payment_intents", &form).await.ok();
    }
    // Without a key, by what is said.
    gateway.server().post("/v1/payment_intents", &format!("{form}&metadata[a]=b")).await.error(500);
    gateway.server().post("/v1/payment_intents", &format!("{form}&metadata[a]=b")).await.ok();
    assert_eq!(gateway.charges().await, 3);
}

#[tokio::test]
async fn of_a_payment_method_strikes_whatever_is_paid_with_it() {
    let receiver = Receiver::start().await;
    let gateway = Gateway::with(telling(&[&receiver])).await;
    let card = "type=card&card[number]=4242424242424242&card[exp_month]=1&card[exp_year]=30\
                &metadata[sandbox_fault]=webhook_never,answer_lost";
    let method = id(&gateway.page().post("/v1/payment_methods", card).await.ok());
    gateway.server().cut("/v1/payment_intents", &PAY.replace("pm_card_visa", &method)).await;
    gateway.sandbox.tick().await.unwrap();
    assert!(receiver.taken().is_empty());
}

#[tokio::test]
async fn of_a_refund_is_the_refunds_alone() {
    let gateway = Gateway::new().await;
    let paid = gateway.pay("pm_card_visa").await;
    let form = format!("payment_intent={}&amount=9", id(&paid));
    let fails = gateway
        .server()
        .post("/v1/refunds", &format!("{form}&metadata[sandbox_fault]=refund_fails_later"))
        .await
        .ok();
    let works = gateway.server().post("/v1/refunds", &form).await.ok();
    gateway.clock.advance(10);
    for (refund, status) in [(fails, "failed"), (works, "succeeded")] {
        let refund = gateway.server().get(&format!("/v1/refunds/{}", id(&refund))).await.ok();
        assert_eq!(refund["status"], status);
    }
}

#[tokio::test]
async fn with_a_name_that_nobody_knows_is_refused() {
    let gateway = Gateway::new().await;
    let form = format!("{PAY}&metadata[sandbox_fault]=answer_lots");
    let error = gateway.server().post("/v1/payment_intents", &form).await.error(400);
    assert_eq!(error["param"], "metadata[sandbox_fault]");
    assert_eq!(gateway.charges().await, 0);
}
