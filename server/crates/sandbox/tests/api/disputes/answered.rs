//! The merchant answers, and the bank decides.

use super::{disputed, told};
use crate::harness::Gateway;

#[tokio::test]
async fn and_won_the_money_comes_back() {
    let gateway = Gateway::new().await;
    let path = disputed(&gateway, "pm_card_createDispute").await;
    let form = "evidence[uncategorized_text]=winning_evidence&metadata[case]=7";
    let answered = gateway.server().post(&path, form).await.ok();
    assert_eq!(answered["status"], "under_review");
    assert_eq!(answered["metadata"]["case"], "7");
    assert_eq!(answered["evidence"]["uncategorized_text"], "winning_evidence");
    assert_eq!(answered["evidence_details"]["has_evidence"], true);
    assert_eq!(answered["evidence_details"]["submission_count"], 1);
    assert_eq!(answered["evidence_details"]["submission_method"], "manual");

    let won = gateway.server().get(&path).await.ok();
    assert_eq!(won["status"], "won");
    assert_eq!(won["is_charge_refundable"], true);
    let amounts: Vec<_> = won["balance_transactions"].as_array().unwrap().iter().collect();
    assert_eq!(amounts.len(), 2);
    assert_eq!(amounts[1]["amount"], 1099);
    assert_eq!(amounts[1]["reporting_category"], "dispute_reversal");
    assert_eq!(
        told(&gateway).await[2..],
        ["charge.dispute.updated", "charge.dispute.funds_reinstated", "charge.dispute.closed"]
    );
    let updated = gateway.server().get("/v1/events?type=charge.dispute.updated").await.ok();
    assert_eq!(updated["data"][0]["data"]["previous_attributes"]["status"], "needs_response");
    let closed = gateway.server().get("/v1/events?type=charge.dispute.closed").await.ok();
    assert_eq!(closed["data"][0]["data"]["object"], won);
    assert_eq!(closed["data"][0]["data"]["previous_attributes"]["status"], "under_review");
}

#[tokio::test]
async fn and_lost_the_money_stays_away() {
    let gateway = Gateway::new().await;
    let path = disputed(&gateway, "pm_card_createDispute").await;
    gateway.server().post(&path, "evidence[uncategorized_text]=losing_evidence").await.ok();
    let lost = gateway.server().get(&path).await.ok();
    assert_eq!(lost["status"], "lost");
    assert_eq!(lost["is_charge_refundable"], false);
    assert_eq!(lost["balance_transactions"].as_array().unwrap().len(), 1);
    assert_eq!(told(&gateway).await[2..], ["charge.dispute.updated", "charge.dispute.closed"]);
}

#[tokio::test]
async fn and_the_bank_takes_its_time_over_anything_else() {
    let gateway = Gateway::new().await;
    let path = disputed(&gateway, "pm_card_createDispute").await;
    gateway.server().post(&path, "evidence[customer_name]=A").await.ok();
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "under_review");
    // More can be sent while the bank looks.
    gateway.server().post(&path, "evidence[uncategorized_text]=winning_evidence").await.ok();
    let won = gateway.server().get(&path).await.ok();
    assert_eq!(won["status"], "won");
    assert_eq!(won["evidence"]["customer_name"], "A");
    assert_eq!(won["evidence_details"]["submission_count"], 2);
}

#[tokio::test]
async fn and_evidence_can_be_kept_for_later() {
    let gateway = Gateway::new().await;
    let path = disputed(&gateway, "pm_card_createDispute").await;
    let empty = gateway.server().post(&path, "submit=true").await.error(400);
    assert_eq!(empty["param"], "evidence");
    gateway.server().post(&path, "evidence[uncategorized_text]=winning_evidence&submit=false").await.ok();
    gateway.server().post(&path, "metadata[case]=7").await.ok();
    let noted = gateway.server().get(&path).await.ok();
    assert_eq!(noted["status"], "needs_response");
    assert_eq!(noted["evidence_details"]["has_evidence"], true);
    assert_eq!(noted["evidence_details"]["submission_count"], 0);
    gateway.server().post(&path, "submit=true").await.ok();
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "won");
}

#[tokio::test]
async fn with_nothing_new_tells_nobody() {
    let gateway = Gateway::new().await;
    let path = disputed(&gateway, "pm_card_createDispute").await;
    gateway.server().post(&path, "").await.ok();
    assert_eq!(told(&gateway).await.len(), 2);
}

#[tokio::test]
async fn by_giving_in() {
    let gateway = Gateway::new().await;
    let path = disputed(&gateway, "pm_card_createDispute").await;
    let lost = gateway.server().post(&format!("{path}/close"), "").await.ok();
    assert_eq!(lost["status"], "lost");
    assert_eq!(told(&gateway).await[2..], ["charge.dispute.closed"]);
}

#[tokio::test]
async fn only_as_long_as_they_are_open() {
    let gateway = Gateway::new().await;
    let path = disputed(&gateway, "pm_card_createDispute").await;
    gateway.server().post(&format!("{path}/close"), "").await.ok();
    for (path, form) in [
        (path.clone(), "evidence[customer_name]=A"),
        (path.clone(), "metadata[a]=b"),
        (format!("{path}/close"), ""),
    ] {
        assert_eq!(gateway.server().post(&path, form).await.error(400)["type"], "invalid_request_error");
    }
    assert_eq!(told(&gateway).await.len(), 3);
    gateway.server().post("/v1/disputes/dp_none", "metadata[a]=b").await.error(404);
    gateway.server().post("/v1/disputes/dp_none/close", "").await.error(404);
}

#[tokio::test]
async fn with_texts_that_are_known() {
    let gateway = Gateway::new().await;
    let path = disputed(&gateway, "pm_card_createDispute").await;
    for (form, param) in [
        ("evidence[receipt]=file_1", "evidence[receipt]"),
        ("evidence[colour]=red", "evidence[colour]"),
        ("evidence=everything", "evidence"),
        ("submit=perhaps", "submit"),
        ("status=won", "status"),
    ] {
        assert_eq!(gateway.server().post(&path, form).await.error(400)["param"], param, "{form}");
    }
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "needs_response");
}

#[tokio::test]
async fn twice_with_one_key_once() {
    let gateway = Gateway::new().await;
    let path = disputed(&gateway, "pm_card_createDispute").await;
    let server = gateway.server().with("idempotency-key", "k");
    let first = server.post(&path, "evidence[customer_name]=A").await;
    let second = server.post(&path, "evidence[customer_name]=A").await;
    assert_eq!(second.header("idempotent-replayed"), "true");
    assert_eq!(second.ok(), first.ok());
    let dispute = gateway.server().get(&path).await.ok();
    assert_eq!(dispute["evidence_details"]["submission_count"], 1);
}
