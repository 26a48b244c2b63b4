//! `slow_authentication` and `refund_fails_later`: by the clock.

use crate::harness::{Gateway, id};

/// The path of a payment's challenge.
fn challenge(intent: &serde_json::Value) -> String {
    let page = intent["next_action"]["use_stripe_sdk"]["stripe_js"].as_str().unwrap();
    page.strip_prefix("http://localhost:3010").unwrap().to_owned()
}

#[tokio::test]
async fn slow_authentication() {
    let gateway = Gateway::new().await;
    gateway.arm("name=slow_authentication").await;
    // There is nothing to slow down here, so it waits for a payment that has a challenge.
    assert_eq!(gateway.pay("pm_card_visa").await["status"], "succeeded");
    let waiting = gateway.pay("pm_card_threeDSecure2Required").await;
    let path = format!("/v1/payment_intents/{}", id(&waiting));
    gateway.anyone().post(&format!("{}/approve", challenge(&waiting)), "").await.ok();
    let undecided = gateway.server().get(&path).await.ok();
    assert_eq!(undecided["status"], "processing");
    assert!(undecided["next_action"].is_null() && undecided["latest_charge"].is_null());
    for (call, form) in [("confirm", "payment_method=pm_card_visa"), ("cancel", ""), ("capture", "")] {
        let error = gateway.server().post(&format!("{path}/{call}"), form).await.error(400);
        assert_eq!(error["code"], "payment_intent_unexpected_state", "{call}");
    }
    gateway.server().post(&path, "amount=5000").await.error(400);

    gateway.clock.advance(59);
    gateway.sandbox.tick().await.unwrap();
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "processing");
    gateway.clock.advance(1);
    gateway.sandbox.tick().await.unwrap();
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "succeeded");
    assert_eq!(
        gateway.event_types().await[3..],
        [
            "payment_intent.created",
            "payment_intent.requires_action",
            "payment_intent.processing",
            "charge.succeeded",
            "payment_intent.succeeded"
        ]
    );
}

#[tokio::test]
async fn slow_authentication_can_end_in_a_decline_or_a_reservation() {
    let gateway = Gateway::new().await;
    for (card, manual, status) in [
        ("pm_card_threeDSecureRequiredChargeDeclined", "automatic", "requires_payment_method"),
        ("pm_card_threeDSecure2Required", "manual", "requires_capture"),
    ] {
        gateway.arm("name=slow_authentication").await;
        let form = format!(
            "amount=1099&currency=eur&confirm=true&payment_method_types[]=card&payment_method={card}&capture_method={manual}"
        );
        let waiting = gateway.server().post("/v1/payment_intents", &form).await.ok();
        gateway.anyone().post(&format!("{}/approve", challenge(&waiting)), "").await.ok();
        gateway.clock.advance(60);
        let decided = gateway.server().get(&format!("/v1/payment_intents/{}", id(&waiting))).await.ok();
        assert_eq!(decided["status"], status);
    }
}

#[tokio::test]
async fn slow_authentication_says_no_at_once() {
    let gateway = Gateway::new().await;
    gateway.arm("name=slow_authentication").await;
    let waiting = gateway.pay("pm_card_threeDSecure2Required").await;
    gateway.anyone().post(&format!("{}/decline", challenge(&waiting)), "").await.ok();
    let path = format!("/v1/payment_intents/{}", id(&waiting));
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "requires_payment_method");
}

#[tokio::test]
async fn refund_fails_later() {
    let gateway = Gateway::new().await;
    let paid = gateway.pay("pm_card_visa").await;
    gateway.arm("name=refund_fails_later").await;
    let form = format!("payment_intent={}&amount=99", id(&paid));
    let refund = gateway.server().post("/v1/refunds", &form).await.ok();
    assert_eq!(refund["status"], "succeeded");
    gateway.clock.advance(10);
    gateway.sandbox.tick().await.unwrap();
    let failed = gateway.server().get(&format!("/v1/refunds/{}", id(&refund))).await.ok();
    assert_eq!(failed["status"], "failed");
    assert_eq!(gateway.event_types().await[5..], ["refund.updated", "refund.failed", "charge.updated"]);
    let again = gateway.server().post("/v1/refunds", &form).await.ok();
    gateway.clock.advance(10);
    gateway.sandbox.tick().await.unwrap();
    let well = gateway.server().get(&format!("/v1/refunds/{}", id(&again))).await.ok();
    assert_eq!(well["status"], "succeeded");
}
