//! Charging and reserving.

use std::collections::BTreeMap;

use domain::{
    model::{CaptureMethod, DeclineReason, PaymentOptions},
    ports::{ConfirmPayment, Gateway, GatewayError, OutboundError, PaymentStatus},
};
use gateways::stripe::API_VERSION;

use crate::harness::{a_request, answering, changed, fixture, money, response, routing, session, stripe};

#[tokio::test]
async fn creates_and_confirms_in_one_call() {
    let (stripe, outbound) = answering(200, fixture!("intent_succeeded"));
    let payment = stripe.confirm(&a_request()).await.unwrap();
    let PaymentStatus::Succeeded { charge, captured } = payment.status else { panic!("{payment:?}") };
    let card = charge.card.unwrap();
    assert_eq!((card.brand.as_str(), card.last_four.as_str()), ("amex", "0005"));
    assert_eq!((card.expiry_month, card.expiry_year), (12, 2034));
    assert_eq!(charge.id, Some("ch_3Q".parse().unwrap()));
    assert_eq!((payment.amount, captured), (money(2598, "EUR"), money(2598, "EUR")));
    assert_eq!(payment.session, Some(session()));
    assert_eq!(payment.token, Some("pm_1".parse().unwrap()));

    let sent = outbound.only();
    assert_eq!((sent.method, sent.path.as_str()), ("POST", "/v1/payment_intents"));
    assert_eq!(sent.header("authorization"), Some("Bearer sk_test_1"));
    assert_eq!(sent.header("idempotency-key"), Some("key-1"));
    assert_eq!(sent.header("stripe-version"), Some(API_VERSION));
    assert_eq!(sent.header("content-type"), Some("application/x-www-form-urlencoded"));
}

/// Stand-ins for Stripe refuse what they do not know, and Stripe compares all of it under a key.
#[tokio::test]
async fn sends_what_is_needed_and_nothing_else() {
    let (stripe, outbound) = answering(200, fixture!("intent_succeeded"));
    let request = a_request();
    stripe.confirm(&request).await.unwrap();
    let fields = outbound.only().fields;
    let expected = [
        ("payment_method", "pm_1"),
        ("expand[0]", "latest_charge"),
        ("amount", "2598"),
        ("currency", "eur"),
        ("confirm", "true"),
        ("payment_method_types[0]", "card"),
        ("metadata[checkout_session]", request.session.as_str()),
        ("metadata[attempt]", request.attempt.as_str()),
    ];
    assert_eq!(fields, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
}

#[tokio::test]
async fn gives_the_payment_along_what_the_merchant_said() {
    let (stripe, outbound) = answering(200, fixture!("intent_succeeded"));
    let mut metadata: BTreeMap<_, _> = (0..60).map(|n| (format!("k{n:02}"), n.to_string())).collect();
    metadata.insert("checkout_session".to_owned(), "theirs".to_owned());
    let options = PaymentOptions {
        description: Some("Order 7".to_owned()),
        metadata,
        receipt_email: Some("ada@example.com".parse().unwrap()),
        statement_descriptor: Some("TEA BOOK".to_owned()),
        statement_descriptor_suffix: None,
    };
    let request = ConfirmPayment { options, ..a_request() };
    stripe.confirm(&request).await.unwrap();
    let sent = outbound.only();
    assert_eq!(sent.field("description"), Some("Order 7"));
    assert_eq!(sent.field("receipt_email"), Some("ada@example.com"));
    assert_eq!(sent.field("statement_descriptor_suffix"), Some("TEA BOOK"), "for cards there is no other");
    assert_eq!(sent.field("metadata[checkout_session]"), Some(request.session.as_str()), "ours counts");
    let notes = sent.fields.iter().filter(|(name, _)| name.starts_with("metadata[")).count();
    assert_eq!(notes, 50, "as many as Stripe takes");
}

#[tokio::test]
async fn reserves_where_the_merchant_captures() {
    let (stripe, outbound) = answering(200, fixture!("intent_requires_capture"));
    let request = ConfirmPayment { capture: CaptureMethod::Manual, ..a_request() };
    let payment = stripe.confirm(&request).await.unwrap();
    let PaymentStatus::Authorized { charge, until } = payment.status else { panic!("{payment:?}") };
    assert_eq!(charge.card.unwrap().last_four, "0005");
    assert_eq!(until, Some("2026-11-29T12:20:00Z".parse().unwrap()));
    assert_eq!(outbound.only().field("capture_method"), Some("manual"));
}

#[tokio::test]
async fn a_later_try_confirms_the_same_payment() {
    let (stripe, outbound) = answering(200, fixture!("intent_succeeded"));
    let existing = Some("pi_3Q".parse().unwrap());
    let request = ConfirmPayment { existing, capture: CaptureMethod::Manual, ..a_request() };
    stripe.confirm(&request).await.unwrap();
    let sent = outbound.only();
    assert_eq!(sent.path, "/v1/payment_intents/pi_3Q/confirm");
    let names: Vec<_> = sent.fields.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["payment_method", "expand[0]"], "the rest is the payment's and is not sent again");
}

#[tokio::test]
async fn counts_kronur_as_stripe_does() {
    let body = changed(
        fixture!("intent_succeeded"),
        &[("/currency", "isk".into()), ("/amount", 50_000.into()), ("/amount_received", 50_000.into())],
    );
    let (stripe, outbound) = answering(200, body);
    let request = ConfirmPayment { amount: money(500, "ISK"), ..a_request() };
    let payment = stripe.confirm(&request).await.unwrap();
    assert_eq!(outbound.only().field("amount"), Some("50000"));
    assert_eq!(payment.amount, money(500, "ISK"));
    let PaymentStatus::Succeeded { captured, .. } = payment.status else { panic!("{payment:?}") };
    assert_eq!(captured, money(500, "ISK"));
}

#[tokio::test]
async fn a_card_error_is_a_decline_of_a_known_payment() {
    let (stripe, _) = answering(402, fixture!("card_declined"));
    let payment = stripe.confirm(&a_request()).await.unwrap();
    assert_eq!(payment.id.as_str(), "pi_3Q");
    assert_eq!(payment.token, Some("pm_1".parse().unwrap()), "it stands in the error alone");
    let PaymentStatus::Declined(decline) = payment.status else { panic!("{payment:?}") };
    assert_eq!(decline.reason, DeclineReason::InsufficientFunds);
    assert_eq!(decline.gateway_code, "insufficient_funds");
}

#[tokio::test]
async fn the_error_explains_a_decline_that_the_payment_does_not() {
    let body = changed(
        fixture!("card_declined"),
        &[("/error/payment_intent/last_payment_error", serde_json::Value::Null)],
    );
    let payment = answering(402, body).0.confirm(&a_request()).await.unwrap();
    assert_eq!(payment.token, Some("pm_1".parse().unwrap()));
    let PaymentStatus::Declined(decline) = payment.status else { panic!("{payment:?}") };
    assert_eq!(decline.reason, DeclineReason::InsufficientFunds);
}

#[tokio::test]
async fn a_payment_that_moved_on_is_looked_up_with_its_card() {
    let (stripe, outbound) = routing(&[
        ("/confirm", 400, fixture!("unexpected_state")),
        ("/pi_3Q", 200, fixture!("intent_succeeded")),
    ]);
    let request = ConfirmPayment { existing: Some("pi_3Q".parse().unwrap()), ..a_request() };
    let payment = stripe.confirm(&request).await.unwrap();
    let PaymentStatus::Succeeded { charge, .. } = payment.status else { panic!("{payment:?}") };
    assert!(charge.card.is_some(), "the intent in the error has no charge");
    let asked = outbound.asked();
    assert_eq!(
        (asked.len(), asked[1].method, asked[1].field("expand[0]")),
        (2, "GET", Some("latest_charge"))
    );
}

#[tokio::test]
async fn a_payment_that_moved_on_is_known_by_the_request_if_the_error_does_not_name_it() {
    let error = r#"{"error":{"type":"invalid_request_error","code":"payment_intent_unexpected_state"}}"#;
    let (known, _) = routing(&[("/confirm", 400, error), ("/pi_3Q", 200, fixture!("intent_canceled"))]);
    let request = ConfirmPayment { existing: Some("pi_3Q".parse().unwrap()), ..a_request() };
    assert_eq!(known.confirm(&request).await.unwrap().status, PaymentStatus::Canceled);

    let (nameless, _) = answering(400, error);
    assert!(matches!(nameless.confirm(&a_request()).await, Err(GatewayError::Unknown(_))));
}

/// The look-up is another question: that it fails says nothing of the payment.
#[tokio::test]
async fn a_payment_that_moved_on_and_cannot_be_looked_up_is_unknown() {
    for failure in [Err(OutboundError::NotSent("refused".into())), Ok((404, fixture!("resource_missing")))] {
        let (stripe, _) = stripe(move |request| match (&failure, request.method) {
            (_, "POST") => Ok(response(400, fixture!("unexpected_state"))),
            (Ok((status, body)), _) => Ok(response(*status, body)),
            (Err(_), _) => Err(OutboundError::NotSent("refused".into())),
        });
        let answer = stripe.confirm(&a_request()).await;
        assert!(matches!(answer, Err(GatewayError::Unknown(_))), "{answer:?}");
    }
}

/// Stripe's card errors carry the payment; what else speaks its protocol may name the charge alone.
#[tokio::test]
async fn a_card_error_without_the_payment_is_looked_up() {
    let declined: serde_json::Value = serde_json::from_str(fixture!("card_declined")).unwrap();
    let intent = declined["error"]["payment_intent"].to_string();
    let error = r#"{"error":{"type":"card_error","code":"card_declined","charge":"ch_3Q"}}"#;
    let charge = r#"{"id":"ch_3Q","object":"charge","payment_intent":"pi_3Q"}"#;

    let (first, outbound) =
        routing(&[("/payment_intents", 402, error), ("/ch_3Q", 200, charge), ("/pi_3Q", 200, &intent)]);
    let payment = first.confirm(&a_request()).await.unwrap();
    assert!(matches!(payment.status, PaymentStatus::Declined(_)), "{payment:?}");
    assert_eq!(outbound.asked().len(), 3);

    let (later, outbound) = routing(&[("/confirm", 402, error), ("/pi_3Q", 200, &intent)]);
    let request = ConfirmPayment { existing: Some("pi_3Q".parse().unwrap()), ..a_request() };
    let payment = later.confirm(&request).await.unwrap();
    assert!(matches!(payment.status, PaymentStatus::Declined(_)), "{payment:?}");
    assert_eq!(outbound.asked().len(), 2, "which payment it is, is known");
}

/// It was refused, but of which payment is not known: the session's books will tell.
#[tokio::test]
async fn a_card_error_whose_payment_cannot_be_found_is_unknown() {
    let error = r#"{"error":{"type":"card_error","code":"card_declined","charge":"ch_3Q"}}"#;
    for (status, charge) in [
        (404, fixture!("resource_missing")),
        (200, r#"{"id":"ch_3Q","payment_intent":null}"#),
        (200, r#"{"id":"ch_3Q","payment_intent":"pi/3Q"}"#),
    ] {
        let (stripe, _) = routing(&[("/payment_intents", 402, error), ("/ch_3Q", status, charge)]);
        let answer = stripe.confirm(&a_request()).await;
        assert!(matches!(answer, Err(GatewayError::Unknown(_))), "{answer:?}");
    }
    let elsewhere = error.replace("ch_3Q", "../refunds");
    let (stripe, outbound) = answering(402, elsewhere);
    assert!(matches!(stripe.confirm(&a_request()).await, Err(GatewayError::Unknown(_))));
    assert_eq!(outbound.asked().len(), 1, "no address is made of what is no name");
}
