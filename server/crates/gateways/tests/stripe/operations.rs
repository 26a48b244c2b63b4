//! Capturing and giving up.

use domain::ports::{CancelPayment, CapturePayment, Gateway, GatewayError, PaymentStatus};

use crate::harness::{answering, fixture, key, money};

fn a_capture(minor: i64, currency: &str) -> CapturePayment {
    let amount = money(minor, currency);
    CapturePayment { idempotency_key: key(), payment: "pi_3Q".parse().unwrap(), amount }
}

fn a_cancellation() -> CancelPayment {
    CancelPayment { idempotency_key: key(), payment: "pi_3Q".parse().unwrap() }
}

#[tokio::test]
async fn captures_the_amount_that_is_asked_for() {
    let (stripe, outbound) = answering(200, fixture!("intent_captured_in_part"));
    let payment = stripe.capture(&a_capture(1598, "EUR")).await.unwrap();
    let PaymentStatus::Succeeded { charge, captured } = payment.status else { panic!("{payment:?}") };
    assert_eq!((captured, charge.card.is_some()), (money(1598, "EUR"), true));
    let asked = outbound.only();
    assert_eq!((asked.method, asked.path.as_str()), ("POST", "/v1/payment_intents/pi_3Q/capture"));
    assert_eq!(asked.header("idempotency-key"), Some("key-1"));
    let expected = [("amount_to_capture", "1598"), ("expand[0]", "latest_charge")];
    assert_eq!(asked.fields, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
}

#[tokio::test]
async fn captures_kronur_as_stripe_counts_them() {
    let (stripe, outbound) = answering(400, "");
    let _ = stripe.capture(&a_capture(500, "ISK")).await;
    assert_eq!(outbound.only().field("amount_to_capture"), Some("50000"));
}

#[tokio::test]
async fn gives_up_without_a_reason() {
    let (stripe, outbound) = answering(200, fixture!("intent_canceled"));
    let payment = stripe.cancel(&a_cancellation()).await.unwrap();
    assert_eq!(payment.status, PaymentStatus::Canceled);
    let asked = outbound.only();
    assert_eq!((asked.method, asked.path.as_str()), ("POST", "/v1/payment_intents/pi_3Q/cancel"));
    assert_eq!(asked.header("idempotency-key"), Some("key-1"));
    assert_eq!(asked.field("cancellation_reason"), None, "ours are none of Stripe's");
}

/// What it says of the payment is looked up by whoever asked; here it is a no.
#[tokio::test]
async fn a_payment_in_no_state_for_it_is_a_refusal() {
    let (stripe, outbound) = answering(400, fixture!("unexpected_state"));
    for answer in [stripe.capture(&a_capture(2598, "EUR")).await, stripe.cancel(&a_cancellation()).await] {
        let Err(GatewayError::Rejected(why)) = answer else { panic!("{answer:?}") };
        assert!(why.contains("payment_intent_unexpected_state"), "{why}");
    }
    assert_eq!(outbound.asked().len(), 2, "nothing is looked up here");
}
