//! `/sandbox/faults`: the API for tests.

use super::PAY;
use crate::harness::{Gateway, START, id};

#[tokio::test]
async fn lists_what_is_armed_and_the_menu() {
    let gateway = Gateway::new().await;
    let armed = gateway.arm("name=webhook_never&times=2&on=refund&metadata[checkout_session]=cs_1").await;
    assert_eq!(armed["object"], "sandbox.fault");
    assert_eq!((armed["name"].as_str(), armed["on"].as_str()), (Some("webhook_never"), Some("refund")));
    assert_eq!((armed["times"].as_i64(), armed["created"].as_i64()), (Some(2), Some(START)));
    let list = gateway.server().get("/sandbox/faults").await.ok();
    assert_eq!(list["data"], serde_json::json!([armed]));
    let menu = list["menu"].as_array().unwrap();
    assert!(menu.iter().any(|entry| entry["name"] == "answer_lost" && entry["about"].is_string()));
}

#[tokio::test]
async fn clears_one_or_all() {
    let gateway = Gateway::new().await;
    let one = gateway.arm("name=answer_lost").await;
    gateway.arm("name=timeout").await;
    gateway.arm("name=webhook_never").await;
    let path = format!("/sandbox/faults/{}", id(&one));
    assert_eq!(gateway.server().delete(&path).await.ok()["deleted"], true);
    gateway.server().delete(&path).await.error(404);
    assert_eq!(gateway.server().delete("/sandbox/faults").await.ok()["cleared"], 2);
    assert_eq!(gateway.pay("pm_card_visa").await["status"], "succeeded");
}

#[tokio::test]
async fn refuses_what_makes_no_sense() {
    let gateway = Gateway::new().await;
    for (form, param) in [
        ("", "name"),
        ("name=everything", "name"),
        ("name=timeout&times=0", "times"),
        ("name=timeout&times=1001", "times"),
        ("name=timeout&on=create", "on"),
        ("name=refund_fails_later&on=confirm", "on"),
        ("name=webhook_never&on=retrieve", "on"),
        ("name=timeout&colour=red", "colour"),
    ] {
        let error = gateway.server().post("/sandbox/faults", form).await.error(400);
        assert_eq!(error["param"], param, "{form}");
    }
    for caller in [gateway.anyone(), gateway.page()] {
        caller.post("/sandbox/faults", "name=timeout").await.error(401);
        caller.get("/sandbox/faults").await.error(401);
        caller.delete("/sandbox/faults").await.error(401);
    }
}

#[tokio::test]
async fn waits_for_the_call_that_it_is_meant_for() {
    let gateway = Gateway::new().await;
    gateway.arm("name=error_then_success&metadata[checkout_session]=cs_1").await;
    let pay = async |session: &str| {
        let form = format!("{PAY}&metadata[checkout_session]={session}&metadata[attempt]=1");
        gateway.server().post("/v1/payment_intents", &form).await
    };
    pay("cs_2").await.ok();
    pay("cs_1").await.error(500);
    let paid = pay("cs_1").await.ok();

    // A refund is also known by its payment's metadata, and its own.
    gateway.arm("name=error_then_success&on=refund&metadata[checkout_session]=cs_1&metadata[refund]=r").await;
    let form = format!("payment_intent={}&amount=1", id(&paid));
    gateway.server().post("/v1/refunds", &form).await.ok();
    gateway.server().post("/v1/refunds", &format!("{form}&metadata[refund]=r")).await.error(500);

    gateway.arm(&format!("name=error_then_success&payment_intent={}", id(&paid))).await;
    gateway.pay("pm_card_visa").await;
    gateway.server().post("/v1/refunds", &form).await.error(500);

    let card = "type=card&card[number]=4242424242424242&card[exp_month]=1&card[exp_year]=30";
    let method = id(&gateway.page().post("/v1/payment_methods", card).await.ok());
    gateway.arm(&format!("name=error_then_success&payment_method={method}")).await;
    gateway.pay("pm_card_visa").await;
    let form = PAY.replace("pm_card_visa", &method);
    gateway.server().post("/v1/payment_intents", &form).await.error(500);
}

#[tokio::test]
async fn is_not_used_up_by_a_call_that_is_refused_or_only_repeated() {
    let gateway = Gateway::new().await;
    let server = gateway.server().with("idempotency-key", "k");
    let paid = server.post("/v1/payment_intents", PAY).await.ok();
    gateway.arm("name=error_then_success").await;
    server.post("/v1/payment_intents", PAY).await.ok();
    let path = format!("/v1/payment_intents/{}", id(&paid));
    gateway.server().post(&format!("{path}/cancel"), "").await.error(400);
    gateway.server().post(&format!("{path}/capture"), "").await.error(400);
    gateway.server().post(&format!("{path}/confirm"), "").await.error(400);
    gateway
        .server()
        .post("/v1/refunds", &format!("payment_intent={}&amount=5000", id(&paid)))
        .await
        .error(400);
    assert_eq!(gateway.server().get("/sandbox/faults").await.ok()["data"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn two_of_different_kinds_strike_the_same_call() {
    let gateway = Gateway::new().await;
    gateway.arm("name=answer_lost").await;
    gateway.arm("name=webhook_duplicate_event").await;
    gateway.server().cut("/v1/payment_intents", PAY).await;
    assert_eq!(gateway.event_types().await.len(), 6);
}
