use serde_json::Value;

use crate::harness::Gateway;

async fn reserved(gateway: &Gateway) -> (Value, String) {
    let form = "amount=1000&currency=eur&confirm=true&payment_method=pm_card_visa&payment_method_types[]=card\
                &capture_method=manual";
    let intent = gateway.server().post("/v1/payment_intents", form).await.ok();
    assert_eq!(intent["status"], "requires_capture");
    assert_eq!(intent["amount_capturable"], 1000);
    assert_eq!(intent["amount_received"], 0);
    let path = format!("/v1/payment_intents/{}", intent["id"].as_str().unwrap());
    (intent, path)
}

#[tokio::test]
async fn takes_what_was_reserved() {
    let gateway = Gateway::new().await;
    let (_, path) = reserved(&gateway).await;
    let captured = gateway.server().post(&format!("{path}/capture?expand[]=latest_charge"), "").await.ok();
    assert_eq!(captured["status"], "succeeded");
    assert_eq!(captured["amount_received"], 1000);
    assert_eq!(captured["amount_capturable"], 0);
    assert_eq!(captured["latest_charge"]["captured"], true);
    assert_eq!(captured["latest_charge"]["amount_refunded"], 0);
    assert_eq!(
        gateway.event_types().await[1..],
        [
            "charge.succeeded",
            "payment_intent.amount_capturable_updated",
            "charge.captured",
            "payment_intent.succeeded"
        ]
    );
    let again = gateway.server().post(&format!("{path}/capture"), "").await.error(400);
    assert_eq!(again["code"], "payment_intent_unexpected_state");
}

#[tokio::test]
async fn takes_a_part_and_gives_back_the_rest() {
    let gateway = Gateway::new().await;
    let (intent, path) = reserved(&gateway).await;
    for (amount, code) in [("1001", "amount_too_large"), ("0", "parameter_invalid_integer")] {
        let form = format!("amount_to_capture={amount}");
        let error = gateway.server().post(&format!("{path}/capture"), &form).await.error(400);
        assert_eq!(error["code"], code);
        assert_eq!(error["param"], "amount_to_capture");
    }
    let form = "amount_to_capture=700&expand[]=latest_charge";
    let captured = gateway.server().post(&format!("{path}/capture"), form).await.ok();
    assert_eq!(captured["amount_received"], 700);
    assert_eq!(captured["latest_charge"]["amount_captured"], 700);
    assert_eq!(captured["latest_charge"]["amount_refunded"], 300);
    let refund = |amount: &str| format!("payment_intent={}&amount={amount}", intent["id"].as_str().unwrap());
    gateway.server().post("/v1/refunds", &refund("701")).await.error(400);
    gateway.server().post("/v1/refunds", &refund("700")).await.ok();
}

#[tokio::test]
async fn what_is_only_reserved_is_not_refunded_but_canceled() {
    let gateway = Gateway::new().await;
    let (intent, path) = reserved(&gateway).await;
    let form = format!("payment_intent={}", intent["id"].as_str().unwrap());
    gateway.server().post("/v1/refunds", &form).await.error(400);
    let canceled = gateway.server().post(&format!("{path}/cancel?expand[]=latest_charge"), "").await.ok();
    assert_eq!(canceled["status"], "canceled");
    assert_eq!(canceled["amount_capturable"], 0);
    assert_eq!(canceled["latest_charge"]["refunded"], true);
    gateway.server().post(&format!("{path}/capture"), "").await.error(400);
}
