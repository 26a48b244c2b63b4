use crate::harness::{Gateway, START};

#[tokio::test]
async fn ends_an_open_payment() {
    let gateway = Gateway::new().await;
    let intent = gateway.server().post("/v1/payment_intents", "amount=1099&currency=eur").await.ok();
    let path = format!("/v1/payment_intents/{}/cancel", intent["id"].as_str().unwrap());
    assert_eq!(
        gateway.server().post(&path, "cancellation_reason=bored").await.error(400)["param"],
        "cancellation_reason"
    );
    let canceled = gateway.server().post(&path, "cancellation_reason=abandoned").await.ok();
    assert_eq!(canceled["status"], "canceled");
    assert_eq!(canceled["cancellation_reason"], "abandoned");
    assert_eq!(canceled["canceled_at"], START);
    assert_eq!(gateway.event_types().await, ["payment_intent.created", "payment_intent.canceled"]);
    gateway.server().post(&path, "").await.error(400);
    gateway.server().post("/v1/payment_intents/pi_none/cancel", "").await.error(404);
}

#[tokio::test]
async fn does_not_undo_a_paid_one() {
    let gateway = Gateway::new().await;
    let intent = gateway.pay("pm_card_visa").await;
    let path = format!("/v1/payment_intents/{}/cancel", intent["id"].as_str().unwrap());
    let error = gateway.server().post(&path, "").await.error(400);
    assert_eq!(error["code"], "payment_intent_unexpected_state");
}
