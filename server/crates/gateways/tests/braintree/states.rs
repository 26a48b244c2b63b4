//! What a transaction says.

use domain::{
    model::DeclineReason,
    ports::{Gateway as _, GatewayError, GatewayPayment, PaymentStatus},
};
use serde_json::{Value, json};

use crate::harness::{GLOBAL, answering, as_node, fixture, money};

async fn retrieved(changes: &[(&str, Value)]) -> Result<GatewayPayment, GatewayError> {
    let (braintree, outbound) = answering(as_node(fixture!("charged"), changes));
    let answer = braintree.retrieve(&"3s8b9xk2".parse().unwrap()).await;
    let named = outbound.only("GlobalId").variables;
    assert_eq!(named, json!({ "legacyId": "3s8b9xk2", "type": "TRANSACTION" }));
    assert_eq!(outbound.only("Node").variables, json!({ "id": GLOBAL }));
    answer
}

async fn status(status: &str) -> PaymentStatus {
    retrieved(&[("status", json!(status))]).await.unwrap().status
}

#[tokio::test]
async fn what_is_captured_is_paid() {
    for captured in ["SUBMITTED_FOR_SETTLEMENT", "SETTLING", "SETTLED", "SETTLEMENT_PENDING"] {
        assert!(matches!(status(captured).await, PaymentStatus::Succeeded { .. }), "{captured}");
    }
    assert!(matches!(status("AUTHORIZED").await, PaymentStatus::Authorized { until: Some(_), .. }));
    assert_eq!(status("AUTHORIZING").await, PaymentStatus::Processing);
    for over in ["VOIDED", "AUTHORIZATION_EXPIRED"] {
        assert_eq!(status(over).await, PaymentStatus::Canceled, "{over}");
    }
}

#[tokio::test]
async fn a_refusal_says_why() {
    for (status, event, reason, code) in [
        (
            "PROCESSOR_DECLINED",
            json!({ "status": "PROCESSOR_DECLINED", "processorResponse": { "legacyCode": "2001" } }),
            DeclineReason::InsufficientFunds,
            "2001",
        ),
        (
            "GATEWAY_REJECTED",
            json!({ "status": "GATEWAY_REJECTED", "gatewayRejectionReason": "CVV" }),
            DeclineReason::IncorrectCvc,
            "gateway_rejected_cvv",
        ),
        (
            "FAILED",
            json!({ "status": "FAILED", "processorResponse": { "legacyCode": "3000" } }),
            DeclineReason::TryAgainLater,
            "3000",
        ),
        ("FAILED", json!({ "status": "FAILED" }), DeclineReason::ProcessingError, "failed"),
        ("SETTLEMENT_DECLINED", json!({}), DeclineReason::Generic, "settlement_declined"),
    ] {
        let payment =
            retrieved(&[("status", json!(status)), ("statusHistory", json!([event]))]).await.unwrap();
        let PaymentStatus::Declined(decline) = payment.status else { panic!("{payment:?}") };
        assert_eq!((decline.reason, decline.gateway_code.as_str()), (reason, code), "{status}");
        assert!(!payment.takes_another_card);
    }
}

/// After a capture of a part the transaction is for that part.
#[tokio::test]
async fn what_was_reserved_is_what_the_payment_is_for() {
    let part = json!({ "value": "10.00", "currencyCode": "EUR" });
    let payment = retrieved(&[("amount", part)]).await.unwrap();
    assert_eq!(payment.amount, money(2598, "EUR"));
    let PaymentStatus::Succeeded { captured, .. } = payment.status else { panic!("{payment:?}") };
    assert_eq!(captured, money(1000, "EUR"));
}

/// The bank may agree to a part only, where the merchant's account allows that.
#[tokio::test]
async fn what_the_bank_agreed_to_is_what_the_payment_is_for() {
    let part = json!({ "value": "20.00", "currencyCode": "EUR" });
    let history = json!([{ "status": "AUTHORIZED", "amount": part }]);
    let payment = retrieved(&[("amount", part.clone()), ("statusHistory", history)]).await.unwrap();
    assert_eq!(payment.amount, money(2000, "EUR"), "which is not what was asked for");
}

#[tokio::test]
async fn a_card_s_details_may_stand_a_level_deeper() {
    let card =
        json!({ "brandCode": "VISA", "last4": "1111", "expirationMonth": "01", "expirationYear": "2030" });
    let payment = retrieved(&[("paymentMethodSnapshot", json!({ "creditCard": card }))]).await.unwrap();
    let PaymentStatus::Succeeded { charge, .. } = payment.status else { panic!("{payment:?}") };
    let card = charge.card.unwrap();
    assert_eq!((card.brand.as_str(), card.expiry_month), ("visa", 1));
}

#[tokio::test]
async fn a_card_that_is_told_strangely_is_not_told() {
    for snapshot in [
        Value::Null,
        json!({}),
        json!({ "last4": "41111111", "expirationMonth": "1", "expirationYear": "2030" }),
        json!({ "last4": "1111", "expirationMonth": "soon", "expirationYear": "2030" }),
    ] {
        let payment = retrieved(&[("paymentMethodSnapshot", snapshot)]).await.unwrap();
        let PaymentStatus::Succeeded { charge, .. } = payment.status else { panic!("{payment:?}") };
        assert_eq!(charge.card, None);
    }
}

#[tokio::test]
async fn a_payment_that_is_not_ours_names_no_session() {
    for order in [json!("4711"), json!("a.b"), Value::Null] {
        let payment = retrieved(&[("orderId", order)]).await.unwrap();
        assert_eq!((payment.session, payment.attempt), (None, None));
    }
}

#[tokio::test]
async fn a_payment_that_makes_no_sense_is_not_believed() {
    for (name, value) in [
        ("status", json!("SETTLEMENT_CONFIRMED")),
        ("status", json!("LOST")),
        ("status", Value::Null),
        ("amount", Value::Null),
        ("amount", json!({ "value": "25.981", "currencyCode": "EUR" })),
        ("legacyId", json!("a/b")),
    ] {
        let answer = retrieved(&[(name, value.clone())]).await;
        assert!(matches!(answer, Err(GatewayError::Unknown(_))), "{name} {value}: {answer:?}");
    }
}

#[tokio::test]
async fn what_is_no_transaction_is_no_payment() {
    for body in [
        r#"{"data":{"answer":null}}"#.to_owned(),
        r#"{"data":{"answer":{"__typename":"Customer"}}}"#.to_owned(),
        fixture!("refund").to_owned(),
    ] {
        let (braintree, _) = answering(body);
        let answer = braintree.retrieve(&"3s8b9xk2".parse().unwrap()).await;
        assert!(matches!(answer, Err(GatewayError::Rejected(_))), "{answer:?}");
    }
}

#[tokio::test]
async fn a_name_that_is_a_number_is_found_again() {
    let (braintree, outbound) = answering(as_node(fixture!("charged"), &[("legacyId", json!("12345678"))]));
    let payment = braintree.retrieve(&"id-12345678".parse().unwrap()).await.unwrap();
    assert_eq!(payment.id.as_str(), "id-12345678");
    assert_eq!(outbound.only("GlobalId").variables["legacyId"], "12345678");
}
