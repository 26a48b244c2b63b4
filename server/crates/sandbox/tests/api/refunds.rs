//! `/v1/refunds`.

use serde_json::Value;

use crate::harness::Gateway;

fn id(object: &Value) -> String {
    object["id"].as_str().unwrap().to_owned()
}

async fn charge_of(gateway: &Gateway, intent: &Value) -> Value {
    let path = format!("/v1/payment_intents/{}?expand[]=latest_charge", id(intent));
    gateway.server().get(&path).await.ok()["latest_charge"].clone()
}

#[tokio::test]
async fn give_back_all_or_a_part() {
    let gateway = Gateway::new().await;
    let intent = gateway.pay("pm_card_visa").await;
    let form = format!("payment_intent={}&amount=99&reason=requested_by_customer&metadata[a]=b", id(&intent));
    let part = gateway.server().post("/v1/refunds", &form).await.ok();
    assert_eq!(part["status"], "succeeded");
    assert_eq!(part["amount"], 99);
    assert_eq!(part["reason"], "requested_by_customer");
    assert_eq!(part["metadata"]["a"], "b");
    let charge = charge_of(&gateway, &intent).await;
    assert_eq!(charge["amount_refunded"], 99);
    assert_eq!(charge["refunded"], false);

    let form = format!("charge={}", id(&charge));
    assert_eq!(gateway.server().post("/v1/refunds", &form).await.ok()["amount"], 1000);
    let charge = charge_of(&gateway, &intent).await;
    assert_eq!(charge["amount_refunded"], 1099);
    assert_eq!(charge["refunded"], true);
    let events = gateway.event_types().await;
    assert_eq!(events[3..], ["charge.refunded", "refund.created", "charge.refunded", "refund.created"]);
}

#[tokio::test]
async fn never_give_back_more_than_was_taken() {
    let gateway = Gateway::new().await;
    let intent = gateway.pay("pm_card_visa").await;
    let refund = async |amount: &str| {
        let form = format!("payment_intent={}&amount={amount}", id(&intent));
        gateway.server().post("/v1/refunds", &form).await
    };
    assert_eq!(refund("1100").await.error(400)["param"], "amount");
    assert_eq!(refund("0").await.error(400)["param"], "amount");
    assert_eq!(refund("-5").await.error(400)["param"], "amount");
    refund("1000").await.ok();
    assert_eq!(refund("100").await.error(400)["param"], "amount");
    refund("99").await.ok();
    assert_eq!(refund("1").await.error(400)["code"], "charge_already_refunded");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn at_once_never_give_back_more_than_was_taken() {
    let gateway = Gateway::new().await;
    let intent = gateway.pay("pm_card_visa").await;
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            let (server, form) = (gateway.server(), format!("payment_intent={}&amount=500", id(&intent)));
            tokio::spawn(async move { server.post("/v1/refunds", &form).await.status.is_success() })
        })
        .collect();
    let mut taken = 0;
    for task in tasks {
        taken += i32::from(task.await.unwrap());
    }
    assert_eq!(taken, 2);
    assert_eq!(charge_of(&gateway, &intent).await["amount_refunded"], 1000);
}

#[tokio::test]
async fn need_something_to_refund() {
    let gateway = Gateway::new().await;
    assert_eq!(gateway.server().post("/v1/refunds", "").await.error(400)["code"], "parameter_missing");
    let none = gateway.server().post("/v1/refunds", "payment_intent=pi_none").await.error(400);
    assert_eq!(none["code"], "resource_missing");
    gateway.server().post("/v1/refunds", "charge=ch_none").await.error(400);
    let declined = gateway.pay("pm_card_visa_chargeDeclined").await;
    gateway.server().post("/v1/refunds", &format!("payment_intent={}", id(&declined))).await.error(400);
    let unpaid = gateway.server().post("/v1/payment_intents", "amount=1099&currency=eur").await.ok();
    gateway.server().post("/v1/refunds", &format!("payment_intent={}", id(&unpaid))).await.error(400);
    let (one, other) = (gateway.pay("pm_card_visa").await, gateway.pay("pm_card_visa").await);
    let mixed = format!("payment_intent={}&charge={}", id(&one), other["latest_charge"].as_str().unwrap());
    assert_eq!(gateway.server().post("/v1/refunds", &mixed).await.error(400)["param"], "charge");
}

#[tokio::test]
async fn can_be_pending_and_succeed_later() {
    let gateway = Gateway::new().await;
    let intent = gateway.pay("pm_card_pendingRefund").await;
    let refund = gateway.server().post("/v1/refunds", &format!("payment_intent={}", id(&intent))).await.ok();
    assert_eq!(refund["status"], "pending");
    let path = format!("/v1/refunds/{}", id(&refund));
    gateway.clock.advance(9);
    gateway.sandbox.tick().await.unwrap();
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "pending");
    gateway.clock.advance(1);
    gateway.sandbox.tick().await.unwrap();
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "succeeded");
    let updated = gateway.server().get("/v1/events?type=refund.updated").await.ok();
    assert_eq!(updated["data"][0]["data"]["previous_attributes"]["status"], "pending");
    assert!(updated["data"][0]["request"]["id"].is_null());
}

#[tokio::test]
async fn can_fail_later_and_leave_the_money() {
    let gateway = Gateway::new().await;
    let intent = gateway.pay("pm_card_refundFail").await;
    let form = format!("payment_intent={}", id(&intent));
    let refund = gateway.server().post("/v1/refunds", &form).await.ok();
    assert_eq!(refund["status"], "succeeded");
    gateway.clock.advance(10);
    gateway.sandbox.tick().await.unwrap();
    let failed = gateway.server().get(&format!("/v1/refunds/{}", id(&refund))).await.ok();
    assert_eq!(failed["status"], "failed");
    assert!(failed["failure_reason"].is_string());
    let charge = charge_of(&gateway, &intent).await;
    assert_eq!(charge["amount_refunded"], 0);
    assert_eq!(charge["refunded"], false);
    assert_eq!(gateway.event_types().await[5..], ["refund.updated", "refund.failed", "charge.updated"]);
    // So it can be tried again.
    gateway.server().post("/v1/refunds", &form).await.ok();
}

#[tokio::test]
async fn are_listed_updated_and_not_canceled() {
    let gateway = Gateway::new().await;
    let intent = gateway.pay("pm_card_visa").await;
    gateway.pay("pm_card_visa").await;
    let form = format!("payment_intent={}&amount=10", id(&intent));
    let refund = gateway.server().post("/v1/refunds", &form).await.ok();
    let path = format!("/v1/refunds/{}", id(&refund));
    for query in [
        format!("/v1/refunds?payment_intent={}", id(&intent)),
        format!("/v1/refunds?charge={}", refund["charge"].as_str().unwrap()),
        format!("/v1/charges/{}/refunds", refund["charge"].as_str().unwrap()),
    ] {
        let list = gateway.server().get(&query).await.ok();
        assert_eq!(list["data"].as_array().unwrap().len(), 1, "{query}");
    }
    let updated = gateway.server().post(&path, "metadata[k]=v").await.ok();
    assert_eq!(updated["metadata"]["k"], "v");
    assert_eq!(gateway.server().post(&path, "amount=5").await.error(400)["code"], "parameter_unknown");
    gateway.server().post(&format!("{path}/cancel"), "").await.error(400);
    gateway.server().get("/v1/refunds/re_none").await.error(404);
}
