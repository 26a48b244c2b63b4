//! Nobody answers in time.

use super::{disputed, told};
use crate::harness::Gateway;

const DAY: i64 = 24 * 60 * 60;
/// From noon until the end of the day that is eight days off.
const OPEN: i64 = 8 * DAY + 12 * 60 * 60;

#[tokio::test]
async fn a_dispute_is_lost() {
    let gateway = Gateway::new().await;
    let path = disputed(&gateway, "pm_card_createDispute").await;
    gateway.clock.advance(OPEN - 1);
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "needs_response");
    gateway.clock.advance(1);
    let lost = gateway.server().get(&path).await.ok();
    assert_eq!(lost["status"], "lost");
    assert_eq!(told(&gateway).await[2..], ["charge.dispute.closed"]);
    assert_eq!(gateway.server().post(&path, "evidence[customer_name]=A").await.status, 400);
}

#[tokio::test]
async fn a_dispute_under_review_waits_for_the_bank() {
    let gateway = Gateway::new().await;
    let path = disputed(&gateway, "pm_card_createDispute").await;
    gateway.clock.advance(OPEN - 1);
    let answered = gateway.server().post(&path, "evidence[customer_name]=A").await.ok();
    assert_eq!(answered["evidence_details"]["past_due"], false);
    gateway.clock.advance(DAY);
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "under_review");
}

#[tokio::test]
async fn an_inquiry_stays_open_for_120_days() {
    let gateway = Gateway::new().await;
    let path = disputed(&gateway, "pm_card_createDisputeInquiry").await;
    gateway.clock.advance(120 * DAY - 1);
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "warning_needs_response");
    let late = gateway.server().post(&path, "evidence[customer_name]=A").await.ok();
    assert_eq!(late["evidence_details"]["past_due"], true);
    gateway.clock.advance(1);
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "warning_closed");
    assert_eq!(told(&gateway).await.last().unwrap(), "charge.dispute.closed");
}

#[tokio::test]
async fn an_escalated_inquiry_is_lost_like_any_dispute() {
    let gateway = Gateway::new().await;
    let path = disputed(&gateway, "pm_card_createDisputeInquiry").await;
    gateway.server().post(&path, "evidence[uncategorized_text]=escalate_inquiry_evidence").await.ok();
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "needs_response");
    gateway.clock.advance(OPEN);
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "lost");
}
