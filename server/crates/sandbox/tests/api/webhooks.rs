//! Deliveries to endpoints.

use crate::harness::{Gateway, Receiver, START, signed, telling};

#[tokio::test]
async fn events_arrive_in_order_and_signed() {
    let receiver = Receiver::start().await;
    let gateway = Gateway::with(telling(&[&receiver])).await;
    gateway.pay("pm_card_visa").await;
    let pending = gateway.server().get("/v1/events?limit=1").await.ok();
    assert_eq!(pending["data"][0]["pending_webhooks"], 1);
    gateway.sandbox.tick().await.unwrap();

    let deliveries = receiver.taken();
    let types: Vec<_> = deliveries.iter().map(|one| one.event["type"].clone()).collect();
    assert_eq!(types, ["payment_intent.created", "charge.succeeded", "payment_intent.succeeded"]);
    for one in &deliveries {
        assert_eq!(one.signature, signed(&[gateway.sandbox.webhook_secret()], START, &one.text));
    }
    gateway.sandbox.tick().await.unwrap();
    assert!(receiver.taken().is_empty(), "what was taken is not sent again");
    let done = gateway.server().get("/v1/events?limit=1").await.ok();
    assert_eq!(done["data"][0]["pending_webhooks"], 0);
}

#[tokio::test]
async fn a_failure_is_tried_again_with_a_new_signature_and_given_up_in_the_end() {
    let receiver = Receiver::start().await;
    let gateway = Gateway::with(telling(&[&receiver])).await;
    gateway.server().post("/v1/payment_intents", "amount=1099&currency=eur").await.ok();
    receiver.answers(500);
    let mut passed = 0;
    for wait in [0, 10, 60, 300, 1800, 7200, 21_600] {
        if wait > 0 {
            gateway.clock.advance(wait - 1);
            gateway.sandbox.tick().await.unwrap();
            assert!(receiver.taken().is_empty(), "too early, before {wait} seconds");
            gateway.clock.advance(1);
            passed += wait;
        }
        gateway.sandbox.tick().await.unwrap();
        let deliveries = receiver.taken();
        assert_eq!(deliveries.len(), 1, "after {wait} seconds");
        let expected = signed(&[gateway.sandbox.webhook_secret()], START + passed, &deliveries[0].text);
        assert_eq!(deliveries[0].signature, expected);
    }
    gateway.clock.advance(1_000_000);
    gateway.sandbox.tick().await.unwrap();
    assert!(receiver.taken().is_empty(), "it was given up");
}

#[tokio::test]
async fn a_redirect_is_a_failure_and_is_not_followed() {
    let receiver = Receiver::start().await;
    let gateway = Gateway::with(telling(&[&receiver])).await;
    gateway.server().post("/v1/payment_intents", "amount=1099&currency=eur").await.ok();
    receiver.answers(302);
    gateway.sandbox.tick().await.unwrap();
    assert_eq!(receiver.taken().len(), 1);
    receiver.answers(200);
    gateway.clock.advance(10);
    gateway.sandbox.tick().await.unwrap();
    assert_eq!(receiver.taken_types(), ["payment_intent.created"]);
}

#[tokio::test]
async fn endpoints_do_not_wait_for_each_other() {
    let (broken, whole) = (Receiver::start().await, Receiver::start().await);
    let gateway = Gateway::with(telling(&[&broken, &whole])).await;
    broken.answers(500);
    gateway.pay("pm_card_visa").await;
    gateway.sandbox.tick().await.unwrap();
    assert_eq!(whole.taken().len(), 3);
    assert_eq!(broken.taken().len(), 3);
    gateway.clock.advance(10);
    gateway.sandbox.tick().await.unwrap();
    assert_eq!(whole.taken().len(), 0);
    assert_eq!(broken.taken().len(), 3);
}

#[tokio::test]
async fn an_endpoint_of_the_api_has_its_own_secret_and_types() {
    let receiver = Receiver::start().await;
    let gateway = Gateway::new().await;
    let form = format!("url={}&enabled_events[]=payment_intent.succeeded", receiver.url);
    let endpoint = gateway.server().post("/v1/webhook_endpoints", &form).await.ok();
    gateway.pay("pm_card_visa").await;
    gateway.sandbox.tick().await.unwrap();
    let deliveries = receiver.taken();
    assert_eq!(deliveries.len(), 1);
    assert_eq!(deliveries[0].event["type"], "payment_intent.succeeded");
    assert_eq!(
        deliveries[0].signature,
        signed(&[endpoint["secret"].as_str().unwrap()], START, &deliveries[0].text)
    );

    let path = format!("/v1/webhook_endpoints/{}", endpoint["id"].as_str().unwrap());
    gateway.pay("pm_card_visa").await;
    gateway.server().delete(&path).await.ok();
    gateway.sandbox.tick().await.unwrap();
    assert!(receiver.taken().is_empty(), "nothing goes to an endpoint that is no more");
}

#[tokio::test]
async fn the_background_work_ends_when_told() {
    let receiver = Receiver::start().await;
    let gateway = Gateway::with(telling(&[&receiver])).await;
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let sandbox = gateway.sandbox.clone();
    let background = tokio::spawn(async move {
        sandbox
            .run(async {
                let _ = stopped.await;
            })
            .await;
    });
    stop.send(()).unwrap();
    background.await.unwrap();
}
