//! Shoppers who ask their banks for the money back, and banks that warn of them.

use domain::{
    model::{CheckoutSession, DisputeStatus, EventKind, Phase},
    ports::{GatewayDispute, GatewayWarning},
    testing::{Harness, a_dispute, a_warning},
};

async fn paid(harness: &Harness) -> CheckoutSession {
    let session = harness.open().await;
    harness.pay(&session.id, "pm_1").await.unwrap();
    harness.session(&session.id).await
}

/// What the gateway knows of a dispute about the session's payment.
fn disputed(session: &CheckoutSession, status: DisputeStatus, funds_withdrawn: bool) -> GatewayDispute {
    let dispute = a_dispute(session, "dp_1");
    GatewayDispute {
        id: dispute.id,
        payment: session.gateway_payment.clone().unwrap(),
        charge: dispute.charge,
        amount: dispute.amount,
        reason: dispute.reason,
        status,
        evidence_due_by: dispute.evidence_due_by,
        funds_withdrawn,
        created_at: dispute.created_at,
    }
}

async fn hear(harness: &Harness, event: &str) {
    harness.hear(&format!("{event} charge.dispute.{event} pi_0 dispute=dp_1")).await.unwrap();
    harness.work().await;
}

/// The kinds of event since the session was paid.
async fn news(harness: &Harness, session: &CheckoutSession) -> Vec<EventKind> {
    harness.kinds(&session.id).await.split_off(2)
}

#[tokio::test]
async fn a_dispute_is_noted_with_its_order_and_passed_on_to_its_end() {
    let harness = Harness::new();
    let session = paid(&harness).await;

    harness.gateway.dispute(disputed(&session, DisputeStatus::NeedsResponse, true));
    hear(&harness, "a").await;
    let mut told = vec![EventKind::DisputeCreated, EventKind::DisputeFundsWithdrawn];
    assert_eq!(news(&harness, &session).await, told);
    let stored = harness.ports.store.snapshot().await.unwrap().disputes(&session.id).await.unwrap();
    assert_eq!(stored.len(), 1);
    assert_eq!((stored[0].status, stored[0].amount), (DisputeStatus::NeedsResponse, session.amount));

    harness.gateway.dispute(disputed(&session, DisputeStatus::UnderReview, true));
    hear(&harness, "b").await;
    told.push(EventKind::DisputeUpdated);
    harness.gateway.dispute(disputed(&session, DisputeStatus::Won, false));
    hear(&harness, "c").await;
    told.extend([EventKind::DisputeFundsReinstated, EventKind::DisputeClosed]);
    assert_eq!(news(&harness, &session).await, told);
    assert!(matches!(harness.session(&session.id).await.phase, Phase::Complete(_)), "it stays paid");
}

#[tokio::test]
async fn the_same_word_twice_is_passed_on_once() {
    let harness = Harness::new();
    let session = paid(&harness).await;
    harness.gateway.dispute(disputed(&session, DisputeStatus::WarningNeedsResponse, false));
    hear(&harness, "a").await;
    hear(&harness, "b").await;
    assert_eq!(news(&harness, &session).await, [EventKind::DisputeCreated]);
}

#[tokio::test]
async fn what_is_over_is_not_opened_again() {
    let harness = Harness::new();
    let session = paid(&harness).await;
    harness.gateway.dispute(disputed(&session, DisputeStatus::Lost, true));
    hear(&harness, "a").await;
    let told = news(&harness, &session).await;
    harness.gateway.dispute(disputed(&session, DisputeStatus::UnderReview, true));
    hear(&harness, "b").await;
    assert_eq!(news(&harness, &session).await, told);
}

#[tokio::test]
async fn a_dispute_about_something_else_is_nobody_s_here() {
    let harness = Harness::new();
    let session = paid(&harness).await;
    let elsewhere = GatewayDispute {
        payment: "pi_elsewhere".parse().unwrap(),
        ..disputed(&session, DisputeStatus::NeedsResponse, true)
    };
    harness.gateway.dispute(elsewhere);
    hear(&harness, "a").await;
    assert!(news(&harness, &session).await.is_empty());
}

#[tokio::test]
async fn a_warning_is_passed_on_and_so_is_its_change() {
    let harness = Harness::new();
    let session = paid(&harness).await;
    let known = a_warning(&session, "issfr_1");
    let mut warning = GatewayWarning {
        id: known.id,
        payment: session.gateway_payment.clone().unwrap(),
        charge: known.charge,
        fraud_type: known.fraud_type,
        actionable: true,
        created_at: known.created_at,
    };
    for event in ["a", "b"] {
        harness.gateway.warn(warning.clone());
        harness.hear(&format!("{event} radar.{event} pi_0 warning=issfr_1")).await.unwrap();
        harness.work().await;
        warning.actionable = false;
    }
    assert_eq!(news(&harness, &session).await, [EventKind::WarningCreated, EventKind::WarningUpdated]);
}
