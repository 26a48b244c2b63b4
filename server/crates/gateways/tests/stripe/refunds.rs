//! Giving money back.

use domain::{
    model::RefundReason,
    ports::{Gateway, GatewayError, GatewayRefund, RefundPayment, RefundStatus},
};
use serde_json::{Value, json};

use crate::harness::{REFUND, answering, changed, fixture, key, money, routing};

fn a_refund(reason: RefundReason) -> RefundPayment {
    RefundPayment {
        idempotency_key: key(),
        payment: "pi_3Q".parse().unwrap(),
        amount: money(1000, "EUR"),
        reason,
        refund: REFUND.parse().unwrap(),
    }
}

#[tokio::test]
async fn asks_for_a_refund_that_can_be_found_again() {
    let (stripe, outbound) = answering(200, fixture!("refund_succeeded"));
    let refund = stripe.refund(&a_refund(RefundReason::Unsaid)).await.unwrap();
    let expected = GatewayRefund {
        id: "re_3QRefund".parse().unwrap(),
        payment: "pi_3Q".parse().unwrap(),
        amount: money(1000, "EUR"),
        refund: Some(REFUND.parse().unwrap()),
        status: RefundStatus::Succeeded,
    };
    assert_eq!(refund, expected);
    let asked = outbound.only();
    assert_eq!((asked.method, asked.path.as_str()), ("POST", "/v1/refunds"));
    assert_eq!(asked.header("idempotency-key"), Some("key-1"));
    let fields = [("payment_intent", "pi_3Q"), ("amount", "1000"), ("metadata[refund]", REFUND)];
    assert_eq!(asked.fields, fields.map(|(name, value)| (name.to_owned(), value.to_owned())));
}

#[tokio::test]
async fn tells_the_reasons_that_stripe_knows() {
    for (reason, told) in [
        (RefundReason::Duplicate, Some("duplicate")),
        (RefundReason::Fraudulent, Some("fraudulent")),
        (RefundReason::RequestedByCustomer, Some("requested_by_customer")),
        (RefundReason::ExpiredSession, None),
        (RefundReason::Unsaid, None),
    ] {
        let (stripe, outbound) = answering(200, fixture!("refund_succeeded"));
        stripe.refund(&a_refund(reason)).await.unwrap();
        assert_eq!(outbound.only().field("reason"), told, "{reason:?}");
    }
}

#[tokio::test]
async fn a_refund_that_cannot_be_made_is_rejected() {
    let (stripe, _) = answering(400, fixture!("charge_already_refunded"));
    let answer = stripe.refund(&a_refund(RefundReason::Unsaid)).await;
    let Err(GatewayError::Rejected(why)) = answer else { panic!("{answer:?}") };
    assert!(why.contains("charge_already_refunded"), "{why}");
}

#[tokio::test]
async fn reads_how_a_refund_stands() {
    let failed = |why: &str| RefundStatus::Failed(why.to_owned());
    let succeeded = fixture!("refund_succeeded");
    for (body, status) in [
        (changed(succeeded, &[("/status", json!("pending"))]), RefundStatus::Pending),
        (changed(succeeded, &[("/status", json!("requires_action"))]), RefundStatus::Pending),
        (changed(succeeded, &[("/status", json!("canceled"))]), RefundStatus::Canceled),
        (changed(succeeded, &[("/status", json!("failed"))]), failed("unknown")),
        (fixture!("refund_failed").to_owned(), failed("expired_or_canceled_card")),
    ] {
        let (stripe, outbound) = answering(200, body);
        let refund = stripe.retrieve_refund(&"re_3QRefund".parse().unwrap()).await.unwrap();
        assert_eq!(refund.status, status);
        let asked = outbound.only();
        assert_eq!((asked.method, asked.path.as_str()), ("GET", "/v1/refunds/re_3QRefund"));
    }
}

#[tokio::test]
async fn a_refund_that_makes_no_sense_is_not_believed() {
    for (place, value) in [
        ("/status", json!("lost")),
        ("/status", Value::Null),
        ("/payment_intent", Value::Null),
        ("/currency", json!("xau")),
        ("/id", json!("re/3Q")),
    ] {
        let (stripe, _) = answering(200, changed(fixture!("refund_succeeded"), &[(place, value)]));
        let answer = stripe.retrieve_refund(&"re_3QRefund".parse().unwrap()).await;
        assert!(matches!(answer, Err(GatewayError::Unknown(_))), "{place}: {answer:?}");
    }
}

/// 25.98 were reserved and 15.98 taken. Stripe books the rest as a refund, the oldest; a later one of
/// the same amount that somebody made in the back office is real.
#[tokio::test]
async fn the_rest_of_a_partial_capture_is_no_refund() {
    let (stripe, outbound) = routing(&[
        ("/refunds", 200, fixture!("refunds_of_part")),
        ("/pi_3Q", 200, fixture!("intent_captured_in_part")),
    ]);
    let refunds = stripe.refunds(&"pi_3Q".parse().unwrap()).await.unwrap();
    let found: Vec<_> = refunds.iter().map(|refund| (refund.id.as_str(), refund.refund.is_some())).collect();
    assert_eq!(found, [("re_3QOffice", false), ("re_3QRefund", true), ("re_3QSame", false)]);
    let asked = outbound.asked();
    assert_eq!((asked[0].method, asked[0].field("payment_intent")), ("GET", Some("pi_3Q")));
    assert_eq!(asked[0].field("limit"), Some("100"));
}

#[tokio::test]
async fn all_refunds_of_a_full_capture_are_refunds() {
    let (stripe, _) = routing(&[
        ("/refunds", 200, fixture!("refunds_of_part")),
        ("/pi_3Q", 200, fixture!("intent_succeeded")),
    ]);
    assert_eq!(stripe.refunds(&"pi_3Q".parse().unwrap()).await.unwrap().len(), 4);
}

#[tokio::test]
async fn the_end_of_a_reservation_is_no_refund() {
    let release = r#"{"object":"list","has_more":false,"data":[{"id":"re_3QRelease","object":"refund",
        "amount":2598,"currency":"eur","payment_intent":"pi_3Q","metadata":{},"status":"succeeded",
        "reason":"expired_uncaptured_charge"}]}"#;
    let (stripe, _) = routing(&[("/refunds", 200, release), ("/pi_3Q", 200, fixture!("intent_canceled"))]);
    assert_eq!(stripe.refunds(&"pi_3Q".parse().unwrap()).await.unwrap(), []);
}

#[tokio::test]
async fn our_own_refunds_need_no_second_look() {
    let ours: Value = serde_json::from_str(fixture!("refund_succeeded")).unwrap();
    let list = json!({ "object": "list", "data": [ours], "has_more": false });
    let (stripe, outbound) = answering(200, list.to_string());
    assert_eq!(stripe.refunds(&"pi_3Q".parse().unwrap()).await.unwrap().len(), 1);
    assert_eq!(outbound.asked().len(), 1);
}

/// A webhook tells of each entry in the books by its name, of those that are no refunds too.
#[tokio::test]
async fn an_entry_is_looked_at_among_the_others() {
    let entry = |id: &str, minor: i64| {
        let changes = [("/id", json!(id)), ("/amount", json!(minor)), ("/metadata", json!({}))];
        changed(fixture!("refund_succeeded"), &changes)
    };
    let (stripe, _) = routing(&[
        ("/re_3QRelease", 200, &entry("re_3QRelease", 1000)),
        ("/re_3QOffice", 200, &entry("re_3QOffice", 200)),
        ("/refunds", 200, fixture!("refunds_of_part")),
        ("/pi_3Q", 200, fixture!("intent_captured_in_part")),
    ]);
    let office = stripe.retrieve_refund(&"re_3QOffice".parse().unwrap()).await.unwrap();
    assert_eq!((office.amount, office.refund), (money(200, "EUR"), None));
    let release = stripe.retrieve_refund(&"re_3QRelease".parse().unwrap()).await;
    assert!(matches!(release, Err(GatewayError::Rejected(_))), "{release:?}");
}

#[tokio::test]
async fn a_refund_of_ours_is_one_whatever_its_amount() {
    let ours: Value = serde_json::from_str(fixture!("refund_succeeded")).unwrap();
    let mut office = ours.clone();
    office["id"] = json!("re_3QOffice");
    office["metadata"] = json!({});
    let list = json!({ "object": "list", "data": [office, ours], "has_more": false }).to_string();
    let (stripe, _) =
        routing(&[("/refunds", 200, &list), ("/pi_3Q", 200, fixture!("intent_captured_in_part"))]);
    let refunds = stripe.refunds(&"pi_3Q".parse().unwrap()).await.unwrap();
    assert_eq!(refunds.len(), 2, "both are of the amount that was not taken, and neither is that");
}

#[tokio::test]
async fn a_refund_need_not_name_the_payment_that_was_asked_about() {
    let unnamed = changed(fixture!("refund_succeeded"), &[("/payment_intent", Value::Null)]);
    let item: Value = serde_json::from_str(&unnamed).unwrap();
    let list = json!({ "object": "list", "data": [item], "has_more": false });
    let (listing, _) = answering(200, list.to_string());
    let refunds = listing.refunds(&"pi_3Q".parse().unwrap()).await.unwrap();
    assert_eq!(refunds[0].payment, "pi_3Q".parse().unwrap());
    let (refunding, _) = answering(200, unnamed);
    let refund = refunding.refund(&a_refund(RefundReason::Unsaid)).await.unwrap();
    assert_eq!(refund.payment, "pi_3Q".parse().unwrap());
}
