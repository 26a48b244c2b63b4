//! `/v1/disputes`.

use serde_json::Value;

use crate::harness::Gateway;

mod answered;
mod inquiries;
mod lapsed;
mod opened;
mod refunds;

/// The disputes of the gateway, oldest first.
async fn disputes(gateway: &Gateway) -> Vec<Value> {
    let list = gateway.server().get("/v1/disputes").await.ok();
    list["data"].as_array().unwrap().iter().rev().cloned().collect()
}

/// The only dispute of the gateway, as it stands.
async fn dispute(gateway: &Gateway) -> Value {
    let mut disputes = disputes(gateway).await;
    assert_eq!(disputes.len(), 1, "{disputes:?}");
    disputes.remove(0)
}

/// The path of the only dispute, after a payment with this card.
async fn disputed(gateway: &Gateway, card: &str) -> String {
    gateway.pay(card).await;
    format!("/v1/disputes/{}", dispute(gateway).await["id"].as_str().unwrap())
}

/// The types of the events that came after the payment's own three.
async fn told(gateway: &Gateway) -> Vec<String> {
    gateway.event_types().await.split_off(3)
}
