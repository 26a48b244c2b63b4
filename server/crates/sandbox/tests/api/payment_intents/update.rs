use crate::harness::Gateway;

#[tokio::test]
async fn changes_and_takes_back() {
    let gateway = Gateway::new().await;
    let form = "amount=1099&currency=eur&description=Tea&metadata[a]=1&metadata[b]=2";
    let intent = gateway.server().post("/v1/payment_intents", form).await.ok();
    let path = format!("/v1/payment_intents/{}", intent["id"].as_str().unwrap());
    let changed =
        gateway.server().post(&path, "amount=2000&description=&metadata[a]=&metadata[c]=3").await.ok();
    assert_eq!(changed["amount"], 2000);
    assert!(changed["description"].is_null());
    assert_eq!(changed["metadata"], serde_json::json!({ "b": "2", "c": "3" }));
    assert_eq!(changed["status"], "requires_payment_method");
    assert_eq!(gateway.server().post(&path, "amount=1").await.error(400)["code"], "amount_too_small");
    let with_method = gateway.server().post(&path, "payment_method=pm_card_visa").await.ok();
    assert_eq!(with_method["status"], "requires_confirmation");
}

#[tokio::test]
async fn asks_the_shopper_anew_if_the_payment_changes() {
    let gateway = Gateway::new().await;
    let waiting = gateway.pay("pm_card_threeDSecure2Required").await;
    let path = format!("/v1/payment_intents/{}", waiting["id"].as_str().unwrap());
    let page = waiting["next_action"]["use_stripe_sdk"]["stripe_js"].as_str().unwrap();
    let challenge = page.strip_prefix("http://localhost:3010").unwrap();

    let same = gateway.server().post(&path, "description=Tea").await.ok();
    assert_eq!(same["status"], "requires_action");
    let changed = gateway.server().post(&path, "amount=99900").await.ok();
    assert_eq!(changed["status"], "requires_confirmation");
    assert!(changed["next_action"].is_null());
    assert_eq!(gateway.anyone().post(&format!("{challenge}/approve"), "").await.status, 409);
    assert!(gateway.server().get("/v1/charges").await.ok()["data"].as_array().unwrap().is_empty());
}

#[tokio::test]
async fn a_paid_one_keeps_its_amount() {
    let gateway = Gateway::new().await;
    let intent = gateway.pay("pm_card_visa").await;
    let path = format!("/v1/payment_intents/{}", intent["id"].as_str().unwrap());
    for form in ["amount=1", "currency=usd", "payment_method=pm_card_visa", "capture_method=manual"] {
        let answer = gateway.server().post(&path, form).await;
        assert_eq!(answer.error(400)["code"], "payment_intent_unexpected_state", "{form}");
    }
    assert_eq!(gateway.server().post(&path, "metadata[a]=1").await.ok()["metadata"]["a"], "1");
}
