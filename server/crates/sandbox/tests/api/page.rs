//! The page for people.

use crate::harness::Gateway;

#[tokio::test]
async fn shows_the_cards_and_the_latest_payments() {
    let gateway = Gateway::new().await;
    assert!(gateway.anyone().get("/").await.text.contains("None yet."));
    let paid = gateway.pay("pm_card_visa").await;
    gateway.pay("pm_card_visa_chargeDeclinedInsufficientFunds").await;
    let page = gateway.anyone().get("/").await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("4242 4242 4242 4242") && page.text.contains("3782 822463 10005"));
    assert!(page.text.contains("10.99 EUR") && page.text.contains("insufficient_funds"));
    assert!(page.text.contains(paid["id"].as_str().unwrap()));
    assert!(!page.text.contains(paid["client_secret"].as_str().unwrap()));
    assert!(!page.text.contains(&gateway.sandbox.keys().secret));
}

#[tokio::test]
async fn has_a_strict_policy_and_needs_nothing_inline() {
    let gateway = Gateway::new().await;
    let page = gateway.anyone().get("/").await;
    let policy = page.header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
    assert!(!policy.contains("unsafe"));
    assert!(!page.text.contains("<script") && !page.text.contains("style=") && !page.text.contains("<style"));
    let style = gateway.anyone().get("/page.css").await;
    assert!(style.header("content-type").starts_with("text/css"));
    assert_eq!(style.header("x-content-type-options"), "nosniff");
}
