//! Refusals that say whether to try again, and the watch that is kept over what is.

use super::PAY;
use crate::harness::Gateway;

#[tokio::test]
async fn say_whether_to_try_again() {
    for (name, status, code, retry) in [
        ("rate_limit", 429, Some("rate_limit"), ""),
        ("rate_limit_retry", 429, Some("rate_limit"), "true"),
        ("rate_limit_no_retry", 429, Some("rate_limit"), "false"),
        ("lock_timeout", 429, Some("lock_timeout"), "true"),
        ("error_then_success", 500, None, "true"),
        ("error_no_retry", 500, None, "false"),
    ] {
        let gateway = Gateway::new().await;
        gateway.arm(&format!("name={name}&times=2")).await;
        let server = gateway.server().with("idempotency-key", "k");
        for _ in 0..2 {
            let refused = server.post("/v1/payment_intents", PAY).await;
            assert_eq!(refused.header("stripe-should-retry"), retry, "{name}");
            assert_eq!(refused.header("idempotent-replayed"), "", "{name}");
            assert_eq!(refused.error(status)["code"].as_str(), code, "{name}");
            assert!(gateway.event_types().await.is_empty(), "{name}: nothing was done");
        }
        let paid = server.post("/v1/payment_intents", PAY).await;
        assert_eq!(paid.header("stripe-should-retry"), "", "{name}");
        assert_eq!(paid.ok()["status"], "succeeded", "{name}");
        assert_eq!(gateway.charges().await, 1, "{name}");
    }
}

#[tokio::test]
async fn are_watched_by_their_key() {
    let gateway = Gateway::new().await;
    gateway.arm("name=lock_timeout&times=2").await;
    let server = gateway.server().with("idempotency-key", "order 7");
    for status in [429, 429, 200, 200] {
        assert_eq!(server.post("/v1/payment_intents", PAY).await.status, status);
    }
    // A key that another request has is a call of this key too.
    server.post("/v1/payment_intents", "amount=5&currency=eur").await.error(400);
    gateway.server().post("/v1/payment_intents", PAY).await.ok();

    let watched = async |query: &str| gateway.server().get(&format!("/sandbox/requests?{query}")).await.ok();
    let under_key = watched("idempotency_key=order%207").await;
    assert_eq!(under_key["total_count"], 5);
    let newest = &under_key["data"][0];
    assert_eq!(
        (newest["method"].as_str(), newest["path"].as_str()),
        (Some("POST"), Some("/v1/payment_intents"))
    );
    assert_eq!(newest["idempotency_key"], "order 7");
    assert_eq!(newest["created"], crate::harness::START);
    assert_eq!(watched("path=/v1/payment_intents").await["total_count"], 6);
    assert_eq!(watched("idempotency_key=other").await["total_count"], 0);
    assert_eq!(watched("").await["total_count"], 6, "the watch does not watch itself");
    gateway.page().get("/sandbox/requests").await.error(401);
    gateway.server().get("/sandbox/requests?colour=red").await.error(400);
}

#[tokio::test]
async fn are_told_a_hundred_at_a_time() {
    let gateway = Gateway::new().await;
    for _ in 0..101 {
        gateway.server().get("/v1/charges/ch_none").await.error(404);
    }
    let last = gateway.server().get("/v1/charges/ch_none").await;
    let all = gateway.server().get("/sandbox/requests").await.ok();
    assert_eq!(all["data"].as_array().unwrap().len(), 100);
    assert_eq!((all["has_more"].as_bool(), all["total_count"].as_i64()), (Some(true), Some(102)));
    assert_eq!(all["data"][0]["id"], last.header("request-id"));
    assert!(all["data"][0]["idempotency_key"].is_null());
}
