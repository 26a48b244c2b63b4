//! What a bank has a claim to cannot be refunded.

use super::disputed;
use crate::harness::{Gateway, id};

#[tokio::test]
async fn wait_until_the_dispute_is_won() {
    let gateway = Gateway::new().await;
    let path = disputed(&gateway, "pm_card_createDispute").await;
    let form = format!("payment_intent={}", id(&gateway.only_payment().await));
    let refused = gateway.server().post("/v1/refunds", &form).await.error(400);
    assert_eq!(refused["code"], "charge_disputed");
    assert_eq!(refused["type"], "invalid_request_error");
    gateway.server().post(&path, "evidence[customer_name]=A").await.ok();
    assert_eq!(gateway.server().post("/v1/refunds", &form).await.error(400)["code"], "charge_disputed");
    gateway.server().post(&path, "evidence[uncategorized_text]=winning_evidence").await.ok();
    let refund = gateway.server().post("/v1/refunds", &form).await.ok();
    assert_eq!(refund["amount"], 1099);
    let charge = refund["charge"].as_str().unwrap();
    let charge = gateway.server().get(&format!("/v1/charges/{charge}")).await.ok();
    assert_eq!((charge["disputed"].as_bool(), charge["refunded"].as_bool()), (Some(true), Some(true)));
}

#[tokio::test]
async fn are_over_once_the_dispute_is_lost() {
    let gateway = Gateway::new().await;
    let path = disputed(&gateway, "pm_card_createDispute").await;
    gateway.server().post(&format!("{path}/close"), "").await.ok();
    let form = format!("payment_intent={}&amount=1", id(&gateway.only_payment().await));
    assert_eq!(gateway.server().post("/v1/refunds", &form).await.error(400)["code"], "charge_disputed");
}
