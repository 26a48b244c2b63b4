//! `error_then_success` and `timeout_before`: nothing is done, the first time.

use std::time::Duration;

use sandbox::Config;

use super::PAY;
use crate::harness::{Gateway, config, id};

#[tokio::test]
async fn error_then_success() {
    let gateway = Gateway::new().await;
    gateway.arm("name=error_then_success").await;
    let server = gateway.server().with("idempotency-key", "k");
    let failed = server.post("/v1/payment_intents", PAY).await;
    assert_eq!(failed.header("stripe-should-retry"), "true");
    assert_eq!(failed.error(500)["type"], "api_error");
    assert!(gateway.event_types().await.is_empty() && gateway.charges().await == 0);
    let paid = server.post("/v1/payment_intents", PAY).await;
    assert_eq!(paid.header("idempotent-replayed"), "");
    assert_eq!(paid.ok()["status"], "succeeded");
    assert_eq!(gateway.charges().await, 1);
}

#[tokio::test]
async fn timeout_before() {
    let gateway = Gateway::with(Config { timeout: Duration::ZERO, ..config() }).await;
    gateway.arm("name=timeout_before").await;
    let server = gateway.server().with("idempotency-key", "k");
    server.cut("/v1/payment_intents", PAY).await;
    assert!(gateway.event_types().await.is_empty());
    assert_eq!(server.post("/v1/payment_intents", PAY).await.ok()["status"], "succeeded");
}

#[tokio::test]
async fn a_retrieval_is_struck_only_by_name_and_not_a_page() {
    let gateway = Gateway::new().await;
    let paid = gateway.pay("pm_card_visa").await;
    let path = format!("/v1/payment_intents/{}", id(&paid));
    gateway.arm("name=error_then_success").await;
    gateway.server().get(&path).await.ok();
    gateway.arm("name=error_then_success&on=retrieve&times=2").await;
    let secret = paid["client_secret"].as_str().unwrap();
    gateway.page().get(&format!("{path}?client_secret={secret}")).await.ok();
    gateway.server().get(&path).await.error(500);

    let form = format!("payment_intent={}", id(&paid));
    // The other one was armed for whatever comes next.
    gateway.server().post("/v1/refunds", &form).await.error(500);
    let refund = gateway.server().post("/v1/refunds", &form).await.ok();
    let path = format!("/v1/refunds/{}", id(&refund));
    gateway.server().get(&path).await.error(500);
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "succeeded");
}
