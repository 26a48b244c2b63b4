//! A bank that only asks takes no money.

use super::{dispute, disputed, told};
use crate::harness::{Gateway, id};

const CARD: &str = "pm_card_createDisputeInquiry";

#[tokio::test]
async fn open_without_money() {
    let gateway = Gateway::new().await;
    gateway.pay(CARD).await;
    let inquiry = dispute(&gateway).await;
    assert_eq!(inquiry["status"], "warning_needs_response");
    assert_eq!(inquiry["is_charge_refundable"], true);
    assert_eq!(inquiry["payment_method_details"]["card"]["case_type"], "inquiry");
    assert!(inquiry["balance_transactions"].as_array().unwrap().is_empty());
    assert_eq!(told(&gateway).await, ["charge.dispute.created"]);
}

#[tokio::test]
async fn can_become_a_dispute() {
    let gateway = Gateway::new().await;
    let path = disputed(&gateway, CARD).await;
    gateway.clock.advance(3 * 24 * 60 * 60);
    let before = gateway.server().get(&path).await.ok();
    let form = "evidence[uncategorized_text]=escalate_inquiry_evidence";
    assert_eq!(gateway.server().post(&path, form).await.ok()["status"], "warning_under_review");
    let escalated = gateway.server().get(&path).await.ok();
    assert_eq!(escalated["status"], "needs_response");
    assert_eq!(escalated["is_charge_refundable"], false);
    assert_eq!(escalated["payment_method_details"]["card"]["case_type"], "chargeback");
    assert_eq!(escalated["balance_transactions"][0]["amount"], -1099);
    let due = |object: &serde_json::Value| object["evidence_details"]["due_by"].as_i64().unwrap();
    assert_eq!(due(&escalated), due(&before) + 3 * 24 * 60 * 60);
    assert_eq!(
        told(&gateway).await[1..],
        ["charge.dispute.updated", "charge.dispute.updated", "charge.dispute.funds_withdrawn"]
    );
    // The same text decides no dispute, and the others do.
    gateway.server().post(&path, form).await.ok();
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "under_review");
    gateway.server().post(&path, "evidence[uncategorized_text]=winning_evidence").await.ok();
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "won");
}

#[tokio::test]
async fn end_without_money() {
    for text in ["winning_evidence", "losing_evidence"] {
        let gateway = Gateway::new().await;
        let path = disputed(&gateway, CARD).await;
        gateway.server().post(&path, &format!("evidence[uncategorized_text]={text}")).await.ok();
        assert_eq!(gateway.server().get(&path).await.ok()["status"], "warning_closed", "{text}");
        assert_eq!(told(&gateway).await[1..], ["charge.dispute.updated", "charge.dispute.closed"]);
    }
    let gateway = Gateway::new().await;
    let path = disputed(&gateway, CARD).await;
    let closed = gateway.server().post(&format!("{path}/close"), "").await.ok();
    assert_eq!(closed["status"], "warning_closed");
}

#[tokio::test]
async fn end_when_all_was_refunded_and_not_before() {
    let gateway = Gateway::new().await;
    let path = disputed(&gateway, CARD).await;
    let intent = id(&gateway.only_payment().await);
    let refund = format!("payment_intent={intent}");
    gateway.server().post("/v1/refunds", &format!("{refund}&amount=99")).await.ok();
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "warning_needs_response");
    gateway.server().post("/v1/refunds", &refund).await.ok();
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "warning_closed");
    assert_eq!(told(&gateway).await.last().unwrap(), "charge.dispute.closed");
}
