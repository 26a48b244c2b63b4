//! Events that are late, early, doubled, missing, disordered or badly signed.

use http::Method;
use serde_json::Value;

use super::PAY;
use crate::harness::{Gateway, Receiver, START, id, signed, telling};

const PAID: [&str; 3] = ["payment_intent.created", "charge.succeeded", "payment_intent.succeeded"];

async fn start(fault: &str) -> (Gateway, Receiver) {
    let receiver = Receiver::start().await;
    let gateway = Gateway::with(telling(&[&receiver])).await;
    gateway.arm(&format!("name={fault}")).await;
    (gateway, receiver)
}

/// Answers the challenge of a payment.
async fn approve(gateway: &Gateway, intent: &Value) {
    let page = intent["next_action"]["use_stripe_sdk"]["stripe_js"].as_str().unwrap();
    let path = page.strip_prefix("http://localhost:3010").unwrap();
    gateway.anyone().post(&format!("{path}/approve"), "").await.ok();
}

#[tokio::test]
async fn before_the_answer() {
    let (gateway, receiver) = start("webhook_before_answer").await;
    gateway.pay("pm_card_visa").await;
    // Nothing has ticked: the call itself has seen to it.
    assert_eq!(receiver.taken_types(), PAID);
    gateway.sandbox.tick().await.unwrap();
    assert!(receiver.taken().is_empty());
}

#[tokio::test]
async fn before_the_answer_also_of_the_banks_page() {
    let (gateway, receiver) = start("webhook_before_answer").await;
    let waiting = gateway.pay("pm_card_threeDSecure2Required").await;
    assert_eq!(receiver.taken_types(), ["payment_intent.created", "payment_intent.requires_action"]);
    approve(&gateway, &waiting).await;
    assert_eq!(receiver.taken_types(), ["charge.succeeded", "payment_intent.succeeded"]);
}

#[tokio::test]
async fn before_an_answer_that_waits_until_they_are_taken() {
    let receiver = Receiver::closed().await;
    let gateway = Gateway::with(telling(&[&receiver])).await;
    gateway.arm("name=webhook_before_answer").await;
    let server = gateway.server();
    let paying = tokio::spawn(async move { server.post("/v1/payment_intents", PAY).await });
    receiver.wait_for(1).await;
    // Committed and visible to whoever is told, while the answer waits.
    assert_eq!(gateway.only_payment().await["status"], "succeeded");
    assert!(!paying.is_finished());
    receiver.open();
    assert_eq!(paying.await.unwrap().ok()["status"], "succeeded");
}

#[tokio::test]
async fn before_the_answer_but_refused_come_again_later() {
    let (gateway, receiver) = start("webhook_before_answer").await;
    receiver.answers(500);
    gateway.pay("pm_card_visa").await;
    assert_eq!(receiver.taken().len(), 3);
    receiver.answers(200);
    gateway.sandbox.tick().await.unwrap();
    assert!(receiver.taken().is_empty(), "too early");
    gateway.clock.advance(10);
    gateway.sandbox.tick().await.unwrap();
    assert_eq!(receiver.taken_types(), PAID);
}

#[tokio::test]
async fn after_the_answer() {
    let (gateway, receiver) = start("webhook_after_answer").await;
    let answer = gateway.server().unread(Method::POST, "/v1/payment_intents", PAY.to_owned()).await;
    let length: usize = answer.headers()["content-length"].to_str().unwrap().parse().unwrap();
    gateway.sandbox.tick().await.unwrap();
    assert!(receiver.taken().is_empty(), "nobody has read the answer yet");

    let sandbox = gateway.sandbox.clone();
    let background = tokio::spawn(async move { sandbox.run(std::future::pending()).await });
    let body = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    assert_eq!(body.len(), length);
    assert_eq!(serde_json::from_slice::<Value>(&body).unwrap()["status"], "succeeded");
    let types: Vec<_> = receiver.wait_for(3).await.iter().map(|one| one.event["type"].clone()).collect();
    assert_eq!(types, PAID);
    background.abort();
}

#[tokio::test]
async fn after_an_answer_that_nobody_gets() {
    let (gateway, receiver) = start("webhook_after_answer").await;
    gateway.arm("name=answer_lost").await;
    let sandbox = gateway.sandbox.clone();
    let background = tokio::spawn(async move { sandbox.run(std::future::pending()).await });
    gateway.server().cut("/v1/payment_intents", PAY).await;
    assert_eq!(receiver.wait_for(3).await.len(), 3);
    background.abort();
}

#[tokio::test]
async fn held_for_an_answer_go_out_after_a_restart() {
    let folder = crate::state::folder("held");
    let receiver = Receiver::start().await;
    let with_state = || sandbox::Config { state: Some(folder.join("state.sqlite")), ..telling(&[&receiver]) };
    let before = Gateway::seeded(with_state(), 1).await;
    before.arm("name=webhook_after_answer").await;
    let unread = before.server().unread(Method::POST, "/v1/payment_intents", PAY.to_owned()).await;
    // As a kill would leave it: the answer is never sent.
    std::mem::forget(unread);
    drop(before);
    let after = Gateway::seeded(with_state(), 2).await;
    after.sandbox.tick().await.unwrap();
    assert_eq!(receiver.taken_types(), PAID);
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn twice() {
    let (gateway, receiver) = start("webhook_twice").await;
    gateway.pay("pm_card_visa").await;
    let pending = gateway.server().get("/v1/events?limit=1").await.ok();
    assert_eq!(pending["data"][0]["pending_webhooks"], 1, "it counts endpoints");
    gateway.sandbox.tick().await.unwrap();
    let taken = receiver.taken();
    assert_eq!(taken.len(), 6);
    for pair in taken.chunks(2) {
        assert_eq!(id(&pair[0].event), id(&pair[1].event));
    }
}

#[tokio::test]
async fn duplicate_event() {
    let (gateway, receiver) = start("webhook_duplicate_event").await;
    gateway.pay("pm_card_visa").await;
    gateway.sandbox.tick().await.unwrap();
    let taken = receiver.taken();
    assert_eq!(taken.len(), 6);
    for pair in taken.chunks(2) {
        assert_ne!(id(&pair[0].event), id(&pair[1].event));
        assert_eq!(pair[0].event["type"], pair[1].event["type"]);
        assert_eq!(pair[0].event["data"], pair[1].event["data"]);
    }
    assert_eq!(gateway.event_types().await.len(), 6, "each can be asked for");
}

#[tokio::test]
async fn never_also_for_what_follows() {
    let (gateway, receiver) = start("webhook_never").await;
    let waiting = gateway.pay("pm_card_threeDSecure2Required").await;
    approve(&gateway, &waiting).await;
    gateway.sandbox.tick().await.unwrap();
    assert!(receiver.taken().is_empty());
    assert_eq!(gateway.event_types().await.len(), 4, "they are in the list all the same");
    gateway.pay("pm_card_visa").await;
    gateway.sandbox.tick().await.unwrap();
    assert_eq!(receiver.taken_types(), PAID, "the next payment is well");
}

#[tokio::test]
async fn out_of_order() {
    let (gateway, receiver) = start("webhook_out_of_order").await;
    gateway.pay("pm_card_visa").await;
    gateway.sandbox.tick().await.unwrap();
    let mut reversed = PAID;
    reversed.reverse();
    assert_eq!(receiver.taken_types(), reversed);
}

#[tokio::test]
async fn out_of_order_holds_back_what_waits_for_the_shopper() {
    let (gateway, receiver) = start("webhook_out_of_order").await;
    let waiting = gateway.pay("pm_card_threeDSecure2Required").await;
    gateway.sandbox.tick().await.unwrap();
    assert!(receiver.taken().is_empty());
    approve(&gateway, &waiting).await;
    gateway.sandbox.tick().await.unwrap();
    assert_eq!(
        receiver.taken_types(),
        [
            "payment_intent.succeeded",
            "charge.succeeded",
            "payment_intent.requires_action",
            "payment_intent.created"
        ]
    );
}

#[tokio::test]
async fn out_of_order_lets_go_when_the_payment_is_tried_anew() {
    let (gateway, receiver) = start("webhook_out_of_order").await;
    let waiting = gateway.pay("pm_card_threeDSecure2Required").await;
    let confirm = format!("/v1/payment_intents/{}/confirm", id(&waiting));
    gateway.server().post(&confirm, "payment_method=pm_card_visa").await.ok();
    gateway.sandbox.tick().await.unwrap();
    assert_eq!(
        receiver.taken_types(),
        [
            "charge.succeeded",
            "payment_intent.succeeded",
            "payment_intent.requires_action",
            "payment_intent.created"
        ]
    );
}

#[tokio::test]
async fn out_of_order_of_a_refund_that_takes_two_steps() {
    let receiver = Receiver::start().await;
    let gateway = Gateway::with(telling(&[&receiver])).await;
    let paid = gateway.pay("pm_card_pendingRefund").await;
    gateway.sandbox.tick().await.unwrap();
    receiver.taken();
    gateway.arm("name=webhook_out_of_order&on=refund").await;
    gateway.server().post("/v1/refunds", &format!("payment_intent={}", id(&paid))).await.ok();
    gateway.sandbox.tick().await.unwrap();
    assert!(receiver.taken().is_empty());
    gateway.clock.advance(10);
    gateway.sandbox.tick().await.unwrap();
    assert_eq!(receiver.taken_types(), ["refund.updated", "refund.created", "charge.refunded"]);
}

#[tokio::test]
async fn bad_signature_at_first() {
    let (gateway, receiver) = start("webhook_bad_signature").await;
    receiver.answers(400);
    gateway.pay("pm_card_visa").await;
    gateway.sandbox.tick().await.unwrap();
    let secret = gateway.sandbox.webhook_secret();
    let forged = receiver.taken();
    assert_eq!(forged.len(), 3);
    for one in &forged {
        assert_eq!(one.signature.len(), signed(&[secret], START, &one.text).len());
        assert_ne!(one.signature, signed(&[secret], START, &one.text));
    }
    receiver.answers(200);
    gateway.clock.advance(10);
    gateway.sandbox.tick().await.unwrap();
    let genuine = receiver.taken();
    assert_eq!(genuine.len(), 3);
    for one in &genuine {
        assert_eq!(one.signature, signed(&[secret], START + 10, &one.text));
    }
}

#[tokio::test]
async fn stay_with_the_payment_through_capture_and_expiry() {
    let receiver = Receiver::start().await;
    let gateway = Gateway::with(telling(&[&receiver])).await;
    for _ in 0..2 {
        gateway.arm("name=webhook_never").await;
        gateway.server().post("/v1/payment_intents", &format!("{PAY}&capture_method=manual")).await.ok();
    }
    let list = gateway.server().get("/v1/payment_intents").await.ok();
    gateway.server().post(&format!("/v1/payment_intents/{}/capture", id(&list["data"][0])), "").await.ok();
    gateway.clock.advance(7 * 24 * 60 * 60);
    gateway.sandbox.tick().await.unwrap();
    assert!(gateway.event_types().await.contains(&"charge.expired".to_owned()));
    assert!(receiver.taken().is_empty());
}
