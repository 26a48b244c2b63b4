//! What Braintree tells of disputes.

use domain::{
    model::{DisputeStatus, GatewayDisputeId},
    ports::{Disputes as _, Gateway as _, GatewayDispute, GatewayError},
};
use serde_json::{Value, json};

use crate::harness::{GLOBAL, answering, changed, fixture, money};

fn id() -> GatewayDisputeId {
    "d1sput3x".parse().unwrap()
}

async fn told(changes: &[(&str, Value)]) -> Result<GatewayDispute, GatewayError> {
    let changes: Vec<_> =
        changes.iter().map(|(name, value)| (format!("/data/answer/{name}"), value.clone())).collect();
    let changes: Vec<_> = changes.iter().map(|(place, value)| (place.as_str(), value.clone())).collect();
    let (braintree, _) = answering(changed(fixture!("dispute"), &changes));
    braintree.retrieve_dispute(&id()).await
}

#[tokio::test]
async fn a_chargeback_is_a_dispute_and_has_the_money() {
    let (braintree, outbound) = answering(fixture!("dispute"));
    let dispute = braintree.disputes().unwrap().retrieve_dispute(&id()).await.unwrap();
    let expected = GatewayDispute {
        id: id(),
        payment: "3s8b9xk2".parse().unwrap(),
        charge: None,
        amount: money(2598, "EUR"),
        reason: "fraudulent".to_owned(),
        status: DisputeStatus::NeedsResponse,
        evidence_due_by: Some("2026-12-04T10:00:00Z".parse().unwrap()),
        funds_withdrawn: true,
        created_at: "2026-11-20T10:00:00Z".parse().unwrap(),
    };
    assert_eq!(dispute, expected);
    let named = outbound.only("GlobalId").variables;
    assert_eq!(named, json!({ "legacyId": "d1sput3x", "type": "DISPUTE" }));
    assert_eq!(outbound.only("Dispute").variables, json!({ "id": GLOBAL }));
}

#[tokio::test]
async fn the_money_comes_back_if_it_is_won_and_never_goes_if_it_is_only_asked() {
    for (kind, status, withdrawn, due) in [
        ("CHARGEBACK", "DISPUTED", true, false),
        ("CHARGEBACK", "LOST", true, false),
        ("CHARGEBACK", "WON", false, false),
        ("PRE_ARBITRATION", "OPEN", true, true),
        ("RETRIEVAL", "OPEN", false, true),
        ("RETRIEVAL", "EXPIRED", false, false),
    ] {
        let dispute = told(&[("type", json!(kind)), ("status", json!(status))]).await.unwrap();
        let answer = (dispute.funds_withdrawn, dispute.evidence_due_by.is_some());
        assert_eq!(answer, (withdrawn, due), "{kind} {status}");
    }
}

#[tokio::test]
async fn a_dispute_that_makes_no_sense_is_not_believed() {
    for (name, value) in [
        ("status", json!("REOPENED")),
        ("transaction", Value::Null),
        ("amountDisputed", Value::Null),
        ("createdAt", json!("yesterday")),
    ] {
        let answer = told(&[(name, value)]).await;
        assert!(matches!(answer, Err(GatewayError::Unknown(_))), "{name}: {answer:?}");
    }
    let reasonless = told(&[("processorResponse", Value::Null)]).await.unwrap();
    assert_eq!(reasonless.reason, "general");
}

#[tokio::test]
async fn what_is_none_is_rejected() {
    let answer = told(&[("__typename", json!("Transaction"))]).await;
    assert!(matches!(answer, Err(GatewayError::Rejected(_))), "{answer:?}");
    let (braintree, outbound) = answering(fixture!("dispute"));
    let warning = braintree.retrieve_warning(&"w1".parse().unwrap()).await;
    assert!(matches!(warning, Err(GatewayError::Rejected(_))), "Braintree has none: {warning:?}");
    assert!(outbound.asked().is_empty());
}
