//! What a failure says of the money: that nothing was moved, or that nobody knows.

use std::sync::Arc;

use domain::model::RefundReason;
use domain::ports::{CancelPayment, CapturePayment, Gateway, GatewayError, OutboundError, RefundPayment};
use gateways::stripe::Stripe;

use crate::harness::{REFUND, Recorded, a_request, answering, fixture, key, money, session, stripe};

/// Every verb, and what came of it.
async fn all_verbs(
    adapter: impl Fn() -> (Stripe, Arc<Recorded>),
) -> Vec<(&'static str, Option<GatewayError>)> {
    let payment: domain::model::GatewayPaymentId = "pi_3Q".parse().unwrap();
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
        ("retrieve_refund", adapter().0.retrieve_refund(&"re_3Q".parse().unwrap()).await.err()),
        ("refunds", adapter().0.refunds(&payment).await.err()),
    ]
}

const ERROR: &str = r#"{"error":{"type":"api_error","message":"x"}}"#;

#[tokio::test]
async fn what_may_have_been_done_is_unknown() {
    for (status, body) in [
        (500, ERROR),
        (503, ""),
        (409, ERROR),
        (429, ERROR),
        (429, ""),
        (429, r#"{"error":{"type":"invalid_request_error","code":"lock_timeout"}}"#),
        (200, "<html>"),
        (200, "{}"),
        (200, r#"{"object":"list","data":[]}"#),
        (302, ""),
        (201, fixture!("intent_succeeded")),
        // Somebody on the way, in a gateway's or a firewall's words.
        (404, "<html>"),
        (403, ""),
        (400, "{}"),
    ] {
        for (verb, error) in all_verbs(|| answering(status, body)).await {
            assert!(matches!(error, Some(GatewayError::Unknown(_))), "{verb} {status} {body}: {error:?}");
        }
    }
}

#[tokio::test]
async fn what_stripe_says_it_did_not_do_is_rejected() {
    let missing = fixture!("resource_missing");
    for (status, body) in [(400, ERROR), (401, ERROR), (403, ERROR), (404, missing), (413, ERROR)] {
        for (verb, error) in all_verbs(|| answering(status, body)).await {
            assert!(matches!(error, Some(GatewayError::Rejected(_))), "{verb} {status}: {error:?}");
        }
    }
}

/// Calls are counted before anything is done.
#[tokio::test]
async fn too_many_calls_are_a_matter_of_time() {
    let error = r#"{"error":{"type":"invalid_request_error","code":"rate_limit"}}"#;
    for (verb, error) in all_verbs(|| answering(429, error)).await {
        assert!(matches!(error, Some(GatewayError::NotYet(_))), "{verb}: {error:?}");
    }
}

/// A card error about a charge is a decline or cannot be understood; about anything else it is a no.
#[tokio::test]
async fn a_card_error_moves_nothing_of_what_exists() {
    for (verb, error) in all_verbs(|| answering(402, ERROR)).await {
        match verb {
            "confirm" => assert!(matches!(error, Some(GatewayError::Unknown(_))), "{error:?}"),
            _ => assert!(matches!(error, Some(GatewayError::Rejected(_))), "{verb}: {error:?}"),
        }
    }
}

#[tokio::test]
async fn a_line_that_was_never_open_is_told_from_one_that_broke() {
    for (verb, error) in all_verbs(|| stripe(|_| Err(OutboundError::NotSent("refused".into())))).await {
        assert!(matches!(error, Some(GatewayError::Unreachable(_))), "{verb}: {error:?}");
    }
    for (verb, error) in all_verbs(|| stripe(|_| Err(OutboundError::NoAnswer("reset".into())))).await {
        assert!(matches!(error, Some(GatewayError::Unknown(_))), "{verb}: {error:?}");
    }
}

#[tokio::test]
async fn a_failure_names_the_fault_and_quotes_nothing() {
    let (stripe, _) = answering(404, fixture!("resource_missing"));
    let error = stripe.retrieve(&"pi_3Q".parse().unwrap()).await.unwrap_err().to_string();
    assert!(error.contains("resource_missing") && error.contains("intent"), "{error}");
    assert!(!error.contains("pi_3Q"), "the message may quote what was sent: {error}");
}
