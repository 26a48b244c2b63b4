//! Disputes, and banks' warnings of fraud.

use domain::{
    model::DisputeStatus,
    ports::{Gateway, GatewayDispute, GatewayError, GatewayWarning},
};
use serde_json::{Value, json};

use crate::harness::{answering, changed, fixture, money};

async fn dispute(body: impl Into<String>) -> Result<GatewayDispute, GatewayError> {
    let (stripe, outbound) = answering(200, body);
    let told = stripe.disputes().unwrap().retrieve_dispute(&"dp_3Q".parse().unwrap()).await;
    let asked = outbound.only();
    assert_eq!((asked.method, asked.path.as_str()), ("GET", "/v1/disputes/dp_3Q"));
    told
}

async fn warning(body: impl Into<String>) -> Result<GatewayWarning, GatewayError> {
    let (stripe, outbound) = answering(200, body);
    let told = stripe.disputes().unwrap().retrieve_warning(&"issfr_3Q".parse().unwrap()).await;
    let asked = outbound.only();
    assert_eq!((asked.method, asked.path.as_str()), ("GET", "/v1/radar/early_fraud_warnings/issfr_3Q"));
    told
}

#[tokio::test]
async fn reads_a_dispute() {
    let expected = GatewayDispute {
        id: "dp_3Q".parse().unwrap(),
        payment: "pi_3Q".parse().unwrap(),
        charge: Some("ch_3Q".parse().unwrap()),
        amount: money(2598, "EUR"),
        reason: "fraudulent".to_owned(),
        status: DisputeStatus::NeedsResponse,
        evidence_due_by: Some("2026-12-01T12:26:39Z".parse().unwrap()),
        funds_withdrawn: true,
        created_at: "2026-11-22T12:20:00Z".parse().unwrap(),
    };
    assert_eq!(dispute(fixture!("dispute_needs_response")).await.unwrap(), expected);
}

#[tokio::test]
async fn knows_every_state_of_a_dispute() {
    for status in DisputeStatus::ALL {
        let body = changed(fixture!("dispute_needs_response"), &[("/status", json!(status.name()))]);
        assert_eq!(dispute(body).await.unwrap().status, status);
    }
}

#[tokio::test]
async fn the_money_is_where_the_last_of_the_entries_put_it() {
    // Given back at another rate than it was taken at.
    let (taken, given) = (json!({ "amount": -2598 }), json!({ "amount": 2571 }));
    for (entries, withdrawn) in [
        (json!([]), false),
        (json!([taken]), true),
        (json!([taken, given]), false),
        (json!([given, taken]), false),
        (json!([taken, given, taken]), true),
    ] {
        let body = changed(fixture!("dispute_needs_response"), &[("/balance_transactions", entries.clone())]);
        assert_eq!(dispute(body).await.unwrap().funds_withdrawn, withdrawn, "{entries}");
    }
}

#[tokio::test]
async fn a_dispute_may_have_no_end_to_answer_by() {
    for place in ["/evidence_details", "/evidence_details/due_by"] {
        let body = changed(fixture!("dispute_needs_response"), &[(place, Value::Null)]);
        assert_eq!(dispute(body).await.unwrap().evidence_due_by, None);
    }
}

#[tokio::test]
async fn payment_and_charge_may_come_as_objects() {
    let objects = [
        ("/payment_intent", json!({ "id": "pi_3Q", "object": "payment_intent" })),
        ("/charge", json!({ "id": "ch_3Q", "object": "charge" })),
    ];
    let told = dispute(changed(fixture!("dispute_needs_response"), &objects)).await.unwrap();
    assert_eq!((told.payment, told.charge), ("pi_3Q".parse().unwrap(), Some("ch_3Q".parse().unwrap())));
    let told = warning(changed(fixture!("early_fraud_warning"), &objects)).await.unwrap();
    assert_eq!((told.payment, told.charge), ("pi_3Q".parse().unwrap(), Some("ch_3Q".parse().unwrap())));
}

#[tokio::test]
async fn reads_a_warning() {
    let expected = GatewayWarning {
        id: "issfr_3Q".parse().unwrap(),
        payment: "pi_3Q".parse().unwrap(),
        charge: Some("ch_3Q".parse().unwrap()),
        fraud_type: "made_with_stolen_card".to_owned(),
        actionable: true,
        created_at: "2026-11-22T12:20:00Z".parse().unwrap(),
    };
    assert_eq!(warning(fixture!("early_fraud_warning")).await.unwrap(), expected);
    let refunded = changed(fixture!("early_fraud_warning"), &[("/actionable", json!(false))]);
    assert!(!warning(refunded).await.unwrap().actionable);
}

/// It is nothing of ours, and asking again would not make it so.
#[tokio::test]
async fn what_belongs_to_no_payment_is_rejected() {
    let none = [("/payment_intent", Value::Null)];
    let told = dispute(changed(fixture!("dispute_needs_response"), &none)).await;
    assert!(matches!(told, Err(GatewayError::Rejected(_))), "{told:?}");
    let told = warning(changed(fixture!("early_fraud_warning"), &none)).await;
    assert!(matches!(told, Err(GatewayError::Rejected(_))), "{told:?}");
}

#[tokio::test]
async fn what_stripe_does_not_know_is_rejected() {
    let (stripe, _) = answering(404, fixture!("resource_missing"));
    let told = stripe.disputes().unwrap().retrieve_dispute(&"dp_3Q".parse().unwrap()).await;
    assert!(matches!(told, Err(GatewayError::Rejected(_))), "{told:?}");
}

#[tokio::test]
async fn what_makes_no_sense_is_not_believed() {
    for (place, value) in [
        ("/id", json!("dp/3Q")),
        ("/status", json!("forgotten")),
        ("/currency", json!("xau")),
        ("/amount", Value::Null),
        ("/payment_intent", json!("pi/3Q")),
        ("/charge", json!("ch/3Q")),
        ("/created", json!(i64::MAX)),
        ("/evidence_details/due_by", json!(i64::MAX)),
        ("/balance_transactions", json!([{}])),
    ] {
        let told = dispute(changed(fixture!("dispute_needs_response"), &[(place, value)])).await;
        assert!(matches!(told, Err(GatewayError::Unknown(_))), "{place}: {told:?}");
    }
    for (place, value) in [("/id", json!("")), ("/actionable", json!("yes")), ("/created", json!(i64::MAX))] {
        let told = warning(changed(fixture!("early_fraud_warning"), &[(place, value)])).await;
        assert!(matches!(told, Err(GatewayError::Unknown(_))), "{place}: {told:?}");
    }
}
