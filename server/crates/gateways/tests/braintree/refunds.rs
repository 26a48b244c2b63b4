//! Giving money back.

use domain::{
    model::RefundReason,
    ports::{Gateway as _, GatewayError, GatewayRefund, RefundPayment, RefundStatus},
};
use serde_json::{Value, json};

use crate::harness::{GLOBAL, REFUND, answering, as_node, changed, errors, fixture, in_turn, key, money};

const ID: &str = "dHJhbnNhY3Rpb25fM3M4Yjl4azI";

fn a_refund(minor: i64) -> RefundPayment {
    RefundPayment {
        idempotency_key: key(),
        payment: "3s8b9xk2".parse().unwrap(),
        amount: money(minor, "EUR"),
        reason: RefundReason::Unsaid,
        refund: REFUND.parse().unwrap(),
    }
}

fn node(status: &str) -> String {
    as_node(fixture!("charged"), &[("status", json!(status))])
}

/// A node as what a mutation made.
fn made(name: &str, node: &str) -> String {
    let node: Value = serde_json::from_str(node).unwrap();
    json!({ "data": { "answer": { name: node["data"]["answer"] } } }).to_string()
}

/// The refund in the fixtures.
fn expected() -> GatewayRefund {
    GatewayRefund {
        id: "r3fund01".parse().unwrap(),
        payment: "3s8b9xk2".parse().unwrap(),
        amount: money(1000, "EUR"),
        refund: Some(REFUND.parse().unwrap()),
        status: RefundStatus::Pending,
    }
}

/// The whole of the charge in the fixtures, called off.
fn called_off() -> GatewayRefund {
    GatewayRefund {
        id: "void-3s8b9xk2".parse().unwrap(),
        amount: money(2598, "EUR"),
        status: RefundStatus::Succeeded,
        ..expected()
    }
}

#[tokio::test]
async fn gives_back_a_part_of_what_is_settled() {
    let refund = made("refund", fixture!("refund"));
    let (braintree, outbound) = in_turn(&[("Node", fixture!("settled")), ("Refund", &refund)]);
    assert_eq!(braintree.refund(&a_refund(1000)).await.unwrap(), expected());
    let input = json!({
        "apiRequestKey": "key1",
        "transactionId": ID,
        "refund": { "amount": "10.00", "orderId": REFUND },
    });
    assert_eq!(*outbound.only("Refund").input(), input);
}

#[tokio::test]
async fn calls_off_a_charge_that_is_to_go_back_as_a_whole_before_it_is_settled() {
    let voided = made("reversal", &node("VOIDED"));
    let (braintree, outbound) = in_turn(&[("Node", &node("SUBMITTED_FOR_SETTLEMENT")), ("Reverse", &voided)]);
    assert_eq!(braintree.refund(&a_refund(2598)).await.unwrap(), called_off());
    let input = json!({ "apiRequestKey": "key1-void", "transactionId": ID });
    assert_eq!(*outbound.only("Reverse").input(), input);
}

#[tokio::test]
async fn a_part_waits_until_it_is_settled() {
    for (status, minor) in
        [("SUBMITTED_FOR_SETTLEMENT", 1000), ("AUTHORIZED", 2598), ("SETTLEMENT_PENDING", 2598)]
    {
        let (braintree, outbound) = in_turn(&[("Node", &node(status))]);
        let answer = braintree.refund(&a_refund(minor)).await;
        assert!(matches!(answer, Err(GatewayError::NotYet(_))), "{status}: {answer:?}");
        assert_eq!(outbound.operations(), ["Node"]);
    }
    for code in ["91506", "91574"] {
        let early = errors(&[("VALIDATION", Some(code), &["input", "transactionId"])]);
        let (braintree, _) = in_turn(&[("Node", &node("SETTLING")), ("Refund", &early)]);
        let answer = braintree.refund(&a_refund(1000)).await;
        assert!(matches!(answer, Err(GatewayError::NotYet(_))), "{code}: {answer:?}");
    }
}

#[tokio::test]
async fn what_went_back_already_cannot_go_back_again() {
    let (braintree, outbound) = in_turn(&[("Node", &node("VOIDED"))]);
    assert_eq!(braintree.refund(&a_refund(2598)).await.unwrap(), called_off(), "all of it did");
    assert_eq!(outbound.operations(), ["Node"]);
    let (braintree, _) = in_turn(&[("Node", &node("VOIDED"))]);
    let answer = braintree.refund(&a_refund(1000)).await;
    assert!(matches!(answer, Err(GatewayError::Rejected(_))), "{answer:?}");
}

#[tokio::test]
async fn what_took_nothing_gives_nothing_back() {
    let only_reserved = json!([{ "status": "AUTHORIZED" }, { "status": "VOIDED" }]);
    let given_up =
        as_node(fixture!("charged"), &[("status", json!("VOIDED")), ("statusHistory", only_reserved)]);
    for node in
        [given_up, node("PROCESSOR_DECLINED"), node("AUTHORIZATION_EXPIRED"), node("SETTLEMENT_DECLINED")]
    {
        let (braintree, _) = in_turn(&[("Node", &node)]);
        let answer = braintree.refund(&a_refund(2598)).await;
        assert!(matches!(answer, Err(GatewayError::Rejected(_))), "{answer:?}");
    }
}

/// The batch began between the look and the deed.
#[tokio::test]
async fn a_charge_that_was_settled_meanwhile_is_refunded() {
    let too_late = errors(&[("VALIDATION", Some("91504"), &["input", "transactionId"])]);
    let refund = made("refund", fixture!("refund"));
    let captured = node("SUBMITTED_FOR_SETTLEMENT");
    let (braintree, outbound) = in_turn(&[
        ("Node", &captured),
        ("Reverse", &too_late),
        ("Node", &node("SETTLING")),
        ("Refund", &refund),
    ]);
    assert_eq!(braintree.refund(&a_refund(2598)).await.unwrap(), expected());
    assert_eq!(outbound.only("Refund").input()["apiRequestKey"], "key1");

    // Or it was refunded as a whole in the same breath.
    let reversed = made("reversal", fixture!("refund"));
    let (braintree, _) = in_turn(&[("Node", &captured), ("Reverse", &reversed)]);
    assert_eq!(braintree.refund(&a_refund(2598)).await.unwrap(), expected());

    // It cannot go on for ever.
    let (braintree, _) =
        in_turn(&[("Node", &captured), ("Reverse", &too_late), ("Node", &captured), ("Reverse", &too_late)]);
    let answer = braintree.refund(&a_refund(2598)).await;
    assert!(matches!(answer, Err(GatewayError::Rejected(_))), "{answer:?}");
}

#[tokio::test]
async fn a_refund_that_cannot_be_made_is_rejected() {
    for code in ["91512", "91521"] {
        let refused = errors(&[("VALIDATION", Some(code), &["input", "refund", "amount"])]);
        let (braintree, _) = in_turn(&[("Node", fixture!("settled")), ("Refund", &refused)]);
        let answer = braintree.refund(&a_refund(9000)).await;
        let Err(GatewayError::Rejected(why)) = answer else { panic!("{answer:?}") };
        assert!(why.contains(code), "{why}");
    }
}

#[tokio::test]
async fn reads_how_a_refund_stands() {
    let failed = |why: &str| RefundStatus::Failed(why.to_owned());
    let declined = json!([{ "status": "PROCESSOR_DECLINED", "processorResponse": { "legacyCode": "2046" } }]);
    for (status, history, expected) in [
        ("AUTHORIZED", json!([]), RefundStatus::Pending),
        ("SUBMITTED_FOR_SETTLEMENT", json!([]), RefundStatus::Pending),
        ("SETTLING", json!([]), RefundStatus::Pending),
        ("SETTLED", json!([]), RefundStatus::Succeeded),
        ("VOIDED", json!([]), RefundStatus::Canceled),
        ("PROCESSOR_DECLINED", declined, failed("2046")),
        ("SETTLEMENT_DECLINED", json!([]), failed("settlement_declined")),
        ("FAILED", Value::Null, failed("failed")),
    ] {
        let changes = [("/data/answer/status", json!(status)), ("/data/answer/statusHistory", history)];
        let (braintree, outbound) = answering(changed(fixture!("refund"), &changes));
        let refund = braintree.retrieve_refund(&"r3fund01".parse().unwrap()).await.unwrap();
        assert_eq!(refund.status, expected, "{status}");
        let named = outbound.only("GlobalId").variables;
        assert_eq!(named, json!({ "legacyId": "r3fund01", "type": "REFUND" }));
        assert_eq!(outbound.only("Node").variables, json!({ "id": GLOBAL }));
    }
}

#[tokio::test]
async fn a_refund_that_makes_no_sense_is_not_believed() {
    for (place, value) in [
        ("status", json!("LOST")),
        ("status", Value::Null),
        ("refundedTransaction", Value::Null),
        ("amount", json!({ "value": "x", "currencyCode": "EUR" })),
        ("legacyId", json!("r/1")),
    ] {
        let body = changed(fixture!("refund"), &[(&format!("/data/answer/{place}"), value)]);
        let (braintree, _) = answering(body);
        let answer = braintree.retrieve_refund(&"r3fund01".parse().unwrap()).await;
        assert!(matches!(answer, Err(GatewayError::Unknown(_))), "{place}: {answer:?}");
    }
}

#[tokio::test]
async fn refunds_are_listed_with_our_names_and_without() {
    let mut settled: Value = serde_json::from_str(fixture!("settled")).unwrap();
    let mut office = settled["data"]["answer"]["refunds"][0].clone();
    office["legacyId"] = json!("0ff1ce01");
    office["orderId"] = settled["data"]["answer"]["orderId"].clone();
    settled["data"]["answer"]["refunds"].as_array_mut().unwrap().push(office);
    let (braintree, _) = answering(settled.to_string());
    let refunds = braintree.refunds(&"3s8b9xk2".parse().unwrap()).await.unwrap();
    let office = GatewayRefund { id: "0ff1ce01".parse().unwrap(), refund: None, ..expected() };
    assert_eq!(refunds, [expected(), office]);
}

#[tokio::test]
async fn a_charge_that_was_called_off_is_found_as_a_refund() {
    let nameless = GatewayRefund { refund: None, ..called_off() };
    let (braintree, _) = answering(node("VOIDED"));
    let listed = braintree.refunds(&"3s8b9xk2".parse().unwrap()).await.unwrap();
    assert_eq!(listed, std::slice::from_ref(&nameless));
    let (braintree, outbound) = answering(node("VOIDED"));
    assert_eq!(braintree.retrieve_refund(&nameless.id).await.unwrap(), nameless);
    let named = outbound.only("GlobalId").variables;
    assert_eq!(named, json!({ "legacyId": "3s8b9xk2", "type": "TRANSACTION" }));
    // What was only reserved gave nothing back.
    let (braintree, _) = answering(as_node(
        fixture!("charged"),
        &[("status", json!("VOIDED")), ("statusHistory", json!([{ "status": "AUTHORIZED" }]))],
    ));
    assert_eq!(braintree.refunds(&"3s8b9xk2".parse().unwrap()).await.unwrap(), []);
    let answer = braintree.retrieve_refund(&nameless.id).await;
    assert!(matches!(answer, Err(GatewayError::Rejected(_))), "{answer:?}");
}
