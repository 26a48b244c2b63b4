//! `/v1/events`: each change is told, in order.

use crate::harness::Gateway;

#[tokio::test]
async fn tell_the_story_of_each_payment() {
    let gateway = Gateway::new().await;
    gateway.pay("pm_card_visa").await;
    assert_eq!(
        gateway.event_types().await,
        ["payment_intent.created", "charge.succeeded", "payment_intent.succeeded"]
    );
    let gateway = Gateway::new().await;
    gateway.pay("pm_card_visa_chargeDeclined").await;
    assert_eq!(
        gateway.event_types().await,
        ["payment_intent.created", "charge.failed", "payment_intent.payment_failed"]
    );
    let gateway = Gateway::new().await;
    gateway.pay("pm_card_threeDSecure2Required").await;
    assert_eq!(gateway.event_types().await, ["payment_intent.created", "payment_intent.requires_action"]);
}

#[tokio::test]
async fn carry_the_object_and_the_request() {
    let gateway = Gateway::new().await;
    let server = gateway.server().with("idempotency-key", "order-1");
    let made = server.post("/v1/payment_intents", "amount=1099&currency=eur").await;
    let list = gateway.server().get("/v1/events?type=payment_intent.created").await.ok();
    let event = &list["data"][0];
    assert_eq!(event["object"], "event");
    assert_eq!(event["data"]["object"], made.body);
    assert_eq!(event["request"]["id"], made.header("request-id"));
    assert_eq!(event["request"]["idempotency_key"], "order-1");
    assert_eq!(event["pending_webhooks"], 0);
    let path = format!("/v1/events/{}", event["id"].as_str().unwrap());
    assert_eq!(gateway.server().get(&path).await.ok(), *event);
    gateway.server().get("/v1/events/evt_none").await.error(404);
}

#[tokio::test]
async fn are_listed_by_type() {
    let gateway = Gateway::new().await;
    gateway.pay("pm_card_visa").await;
    let types = async |query: &str| {
        let list = gateway.server().get(&format!("/v1/events?{query}")).await.ok();
        let data = list["data"].as_array().unwrap().iter();
        data.map(|event| event["type"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(types("type=charge.succeeded").await, ["charge.succeeded"]);
    assert_eq!(types("type=payment_intent.*").await, ["payment_intent.succeeded", "payment_intent.created"]);
    let two = "types[]=charge.succeeded&types[]=payment_intent.created";
    assert_eq!(types(two).await, ["charge.succeeded", "payment_intent.created"]);
    assert!(types("type=charge.failed").await.is_empty());
    gateway.server().get("/v1/events?type=a.b&types[]=c.d").await.error(400);
}
