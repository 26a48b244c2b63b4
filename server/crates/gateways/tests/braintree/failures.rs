//! What a failure says of the money: that nothing was moved, or that nobody knows.

use std::sync::Arc;

use domain::{
    model::RefundReason,
    ports::{
        CancelPayment, CapturePayment, Gateway as _, GatewayError, OutboundError, PaymentStatus,
        RefundPayment,
    },
};
use gateways::braintree::Braintree;
use serde_json::json;

use crate::harness::{
    REFUND, Written, a_request, answering, braintree, errors, fixture, key, money, response, session,
};

/// Every verb, and what came of it.
async fn all_verbs(
    adapter: impl Fn() -> (Braintree, Arc<Written>),
) -> Vec<(&'static str, Option<GatewayError>)> {
    let payment: domain::model::GatewayPaymentId = "3s8b9xk2".parse().unwrap();
    let capture =
        CapturePayment { idempotency_key: key(), payment: payment.clone(), amount: money(2598, "EUR") };
    let cancel = CancelPayment { idempotency_key: key(), payment: payment.clone() };
    let refund = RefundPayment {
        idempotency_key: key(),
        payment: payment.clone(),
        amount: money(1000, "EUR"),
        reason: RefundReason::Unsaid,
        refund: REFUND.parse().unwrap(),
    };
    let since = "2026-11-22T12:00:00Z".parse().unwrap();
    vec![
        ("confirm", adapter().0.confirm(&a_request()).await.err()),
        ("retrieve", adapter().0.retrieve(&payment).await.err()),
        ("find", adapter().0.find(&session(), since).await.err()),
        ("capture", adapter().0.capture(&capture).await.err()),
        ("cancel", adapter().0.cancel(&cancel).await.err()),
        ("refund", adapter().0.refund(&refund).await.err()),
        ("retrieve_refund", adapter().0.retrieve_refund(&"r3fund01".parse().unwrap()).await.err()),
        ("refunds", adapter().0.refunds(&payment).await.err()),
        ("browser_key", adapter().0.browser_key().await.err()),
    ]
}

#[tokio::test]
async fn what_may_have_been_done_is_unknown() {
    let class = |class: &str| errors(&[(class, None, &["input"])]);
    for (status, body) in [
        (500, fixture!("refused").to_owned()),
        (503, String::new()),
        (429, String::new()),
        (302, String::new()),
        // Somebody on the way, in a gateway's or a firewall's words.
        (403, "<html>".to_owned()),
        (400, fixture!("refused").to_owned()),
        (200, "<html>".to_owned()),
        (200, "{}".to_owned()),
        (200, r#"{"data":{}}"#.to_owned()),
        (200, r#"{"data":{"answer":{}}}"#.to_owned()),
        (200, r#"{"data":{"answer":null},"errors":[{"message":"x"}]}"#.to_owned()),
        (200, class("INTERNAL")),
        (200, class("SERVICE_AVAILABILITY")),
        (200, class("SOMETHING_NEW")),
        (200, errors(&[("VALIDATION", Some("91565"), &[]), ("INTERNAL", None, &[])])),
    ] {
        for (verb, error) in all_verbs(|| {
            let body = body.clone();
            braintree(move |_| Ok(response(status, &body)))
        })
        .await
        {
            assert!(matches!(error, Some(GatewayError::Unknown(_))), "{verb} {status} {body}: {error:?}");
        }
    }
}

#[tokio::test]
async fn what_braintree_says_it_did_not_do_is_rejected() {
    let refused = |class: &str| errors(&[(class, None, &["input"])]);
    for body in [
        fixture!("refused").to_owned(),
        refused("AUTHENTICATION"),
        refused("AUTHORIZATION"),
        refused("NOT_FOUND"),
        refused("NOT_IMPLEMENTED"),
        refused("UNSUPPORTED_CLIENT"),
        errors(&[("VALIDATION", Some("81531"), &["input", "transaction", "amount"])]),
        // The question as such cannot be understood, so nothing was begun.
        json!({ "errors": [{ "message": "x", "extensions": { "errorClass": "VALIDATION" } }] }).to_string(),
    ] {
        for (verb, error) in all_verbs(|| answering(body.clone())).await {
            assert!(matches!(error, Some(GatewayError::Rejected(_))), "{verb} {body}: {error:?}");
        }
    }
}

#[tokio::test]
async fn too_many_questions_are_none_yet() {
    let body = errors(&[("RESOURCE_LIMIT", None, &[])]);
    for (verb, error) in all_verbs(|| answering(body.clone())).await {
        assert!(matches!(error, Some(GatewayError::NotYet(_))), "{verb}: {error:?}");
    }
}

#[tokio::test]
async fn a_line_that_was_never_open_is_told_from_one_that_broke() {
    for (verb, error) in all_verbs(|| braintree(|_| Err(OutboundError::NotSent("refused".into())))).await {
        assert!(matches!(error, Some(GatewayError::Unreachable(_))), "{verb}: {error:?}");
    }
    for (verb, error) in all_verbs(|| braintree(|_| Err(OutboundError::NoAnswer("reset".into())))).await {
        assert!(matches!(error, Some(GatewayError::Unknown(_))), "{verb}: {error:?}");
    }
}

#[tokio::test]
async fn a_failure_names_the_fault_and_quotes_nothing() {
    let (braintree, _) = answering(fixture!("refused"));
    let error = braintree.confirm(&a_request()).await.unwrap_err().to_string();
    assert!(error.contains("91565") && error.contains("input.paymentMethodId"), "{error}");
    assert!(!error.contains("tokencc_1"), "the message may quote what was sent: {error}");
}

/// What is there is there, even if something beside it could not be told.
#[tokio::test]
async fn half_an_answer_with_the_payment_in_it_is_an_answer() {
    let mut body: serde_json::Value = serde_json::from_str(fixture!("charged")).unwrap();
    body["data"]["answer"]["transaction"]["statusHistory"] = json!(null);
    body["errors"] = json!([{ "message": "x", "extensions": { "errorClass": "INTERNAL" } }]);
    let (braintree, _) = answering(body.to_string());
    let payment = braintree.confirm(&a_request()).await.unwrap();
    assert_eq!(payment.amount, money(2598, "EUR"));
    assert!(matches!(payment.status, PaymentStatus::Succeeded { .. }), "{payment:?}");
}
