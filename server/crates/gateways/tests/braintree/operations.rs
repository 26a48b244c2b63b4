//! Taking what was reserved, and giving it up.

use domain::ports::{CancelPayment, CapturePayment, Gateway as _, GatewayError, PaymentStatus};
use serde_json::{Value, json};

use crate::harness::{GLOBAL, answering, as_node, changed, errors, fixture, in_turn, key, money};

fn a_cancellation() -> CancelPayment {
    CancelPayment { idempotency_key: key(), payment: "3s8b9xk2".parse().unwrap() }
}

/// The transaction in this state, as a look at it tells and as its reversal does.
fn node(status: &str) -> String {
    as_node(fixture!("charged"), &[("status", json!(status))])
}

fn reversed(node: &str) -> String {
    let node: Value = serde_json::from_str(node).unwrap();
    json!({ "data": { "answer": { "reversal": node["data"]["answer"] } } }).to_string()
}

#[tokio::test]
async fn takes_a_part_of_what_was_reserved() {
    let part = json!({ "value": "10.00", "currencyCode": "EUR" });
    let body = changed(fixture!("charged"), &[("/data/answer/transaction/amount", part)]);
    let (braintree, outbound) = answering(body);
    let capture = CapturePayment {
        idempotency_key: key(),
        payment: "3s8b9xk2".parse().unwrap(),
        amount: money(1000, "EUR"),
    };
    let payment = braintree.capture(&capture).await.unwrap();
    let PaymentStatus::Succeeded { captured, .. } = payment.status else { panic!("{payment:?}") };
    assert_eq!((payment.amount, captured), (money(2598, "EUR"), money(1000, "EUR")));
    let expected =
        json!({ "apiRequestKey": "key1", "transactionId": GLOBAL, "transaction": { "amount": "10.00" } });
    assert_eq!(*outbound.only("Capture").input(), expected);
}

#[tokio::test]
async fn what_cannot_be_taken_is_rejected() {
    let (braintree, _) = answering(errors(&[("VALIDATION", Some("91507"), &["input", "transactionId"])]));
    let capture = CapturePayment {
        idempotency_key: key(),
        payment: "3s8b9xk2".parse().unwrap(),
        amount: money(1000, "EUR"),
    };
    let answer = braintree.capture(&capture).await;
    assert!(matches!(answer, Err(GatewayError::Rejected(_))), "{answer:?}");
}

#[tokio::test]
async fn gives_up_what_was_only_reserved() {
    let (braintree, outbound) =
        in_turn(&[("Node", &node("AUTHORIZED")), ("Reverse", &reversed(&node("VOIDED")))]);
    let payment = braintree.cancel(&a_cancellation()).await.unwrap();
    assert_eq!(payment.status, PaymentStatus::Canceled);
    let id = "dHJhbnNhY3Rpb25fM3M4Yjl4azI";
    assert_eq!(*outbound.only("Reverse").input(), json!({ "apiRequestKey": "key1", "transactionId": id }));
}

/// Reversing it would give money back, which nobody asked for.
#[tokio::test]
async fn what_took_money_is_left_alone() {
    for status in
        ["SUBMITTED_FOR_SETTLEMENT", "SETTLING", "SETTLED", "SETTLEMENT_PENDING", "PROCESSOR_DECLINED"]
    {
        let (braintree, outbound) = in_turn(&[("Node", &node(status))]);
        let answer = braintree.cancel(&a_cancellation()).await;
        assert!(matches!(answer, Err(GatewayError::Rejected(_))), "{status}: {answer:?}");
        assert_eq!(outbound.operations(), ["Node"], "{status}");
    }
}

#[tokio::test]
async fn what_is_given_up_already_is() {
    let (braintree, _) = in_turn(&[("Node", &node("VOIDED"))]);
    let payment = braintree.cancel(&a_cancellation()).await.unwrap();
    assert_eq!(payment.status, PaymentStatus::Canceled);
}

/// It was captured and settled between the look and the deed.
#[tokio::test]
async fn what_was_given_back_instead_is_not_called_given_up() {
    let (braintree, _) =
        in_turn(&[("Node", &node("AUTHORIZED")), ("Reverse", &reversed(fixture!("refund")))]);
    let answer = braintree.cancel(&a_cancellation()).await;
    assert!(matches!(answer, Err(GatewayError::Unknown(_))), "{answer:?}");
}
