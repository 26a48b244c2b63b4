//! Charging, the bank's question, reserving, and giving up.

use domain::{
    model::{CaptureMethod, DeclineReason, GatewayPaymentId, IdempotencyKey},
    ports::{
        CancelPayment, CapturePayment, ConfirmPayment, Gateway, GatewayError, GatewayPayment, PaymentStatus,
    },
};
use gateways::stripe::Stripe;

use crate::process::{GOOD, a_request, ask, card, euros, stripe};

/// The bank asks for the shopper.
const ASKS: &str = "4000002760003184";
/// The bank asks for the shopper and refuses then.
const ASKS_AND_REFUSES: &str = "4000008260003178";
/// The bank refuses. (It does so at Stripe with other numbers too, and here with this one alone.)
const REFUSED: &str = "4000000000000341";

fn a_key(name: &str) -> IdempotencyKey {
    IdempotencyKey::stored(name.to_owned())
}

/// The shopper answers the bank.
async fn authenticate(payment: &GatewayPayment, success: &str) {
    let PaymentStatus::ActionRequired { client_secret } = &payment.status else { panic!("{payment:?}") };
    let path = format!("/v1/payment_intents/{}/_authenticate", payment.id);
    ask(&path, &[("client_secret", client_secret), ("success", success)]).await;
}

async fn reserved(stripe: &Stripe) -> GatewayPayment {
    let request = ConfirmPayment { capture: CaptureMethod::Manual, ..a_request(GOOD).await };
    let payment = stripe.confirm(&request).await.unwrap();
    assert!(matches!(payment.status, PaymentStatus::Authorized { .. }), "{payment:?}");
    payment
}

async fn capture(stripe: &Stripe, payment: &GatewayPayment, minor: i64) -> GatewayPayment {
    let payment = payment.id.clone();
    let request = CapturePayment { idempotency_key: a_key("capture"), payment, amount: euros(minor) };
    stripe.capture(&request).await.unwrap()
}

async fn cancel(stripe: &Stripe, payment: &GatewayPaymentId) -> Result<GatewayPayment, GatewayError> {
    let request = CancelPayment { idempotency_key: a_key("cancel"), payment: payment.clone() };
    stripe.cancel(&request).await
}

#[tokio::test]
async fn charges_a_card() {
    let stripe = stripe();
    let request = a_request(GOOD).await;
    let payment = stripe.confirm(&request).await.unwrap();
    let PaymentStatus::Succeeded { charge, captured } = &payment.status else { panic!("{payment:?}") };
    assert!(charge.id.is_some());
    assert_eq!((payment.amount, *captured), (euros(2598), euros(2598)));
    assert_eq!(payment.session, Some(request.session), "what we write on it is read back");
    assert_eq!(payment.token, Some(request.token));
    assert_eq!(stripe.retrieve(&payment.id).await.unwrap(), payment);
}

#[tokio::test]
async fn the_bank_asks_and_is_answered() {
    let stripe = stripe();
    let payment = stripe.confirm(&a_request(ASKS).await).await.unwrap();
    authenticate(&payment, "true").await;
    let payment = stripe.retrieve(&payment.id).await.unwrap();
    assert!(matches!(payment.status, PaymentStatus::Succeeded { .. }), "{payment:?}");
}

#[tokio::test]
async fn the_bank_asks_and_is_not_answered() {
    let stripe = stripe();
    let payment = stripe.confirm(&a_request(ASKS).await).await.unwrap();
    authenticate(&payment, "false").await;
    let payment = stripe.retrieve(&payment.id).await.unwrap();
    let PaymentStatus::Declined(decline) = &payment.status else { panic!("{payment:?}") };
    assert_eq!(decline.reason, DeclineReason::AuthenticationFailed);
    assert!(payment.takes_another_card);
}

#[tokio::test]
async fn the_bank_asks_and_the_shopper_leaves() {
    let stripe = stripe();
    let payment = stripe.confirm(&a_request(ASKS_AND_REFUSES).await).await.unwrap();
    assert!(matches!(payment.status, PaymentStatus::ActionRequired { .. }), "{payment:?}");
    assert_eq!(cancel(&stripe, &payment.id).await.unwrap().status, PaymentStatus::Canceled);
}

/// The error does not hold the payment here, as Stripe's does, but the charge's name.
#[tokio::test]
async fn a_refused_card_is_a_decline_of_a_known_payment() {
    let stripe = stripe();
    let request = a_request(REFUSED).await;
    let payment = stripe.confirm(&request).await.unwrap();
    let PaymentStatus::Declined(decline) = &payment.status else { panic!("{payment:?}") };
    assert_eq!((decline.reason, decline.gateway_code.as_str()), (DeclineReason::Generic, "card_declined"));
    assert_eq!(payment.token, Some(request.token));
    assert_eq!(stripe.retrieve(&payment.id).await.unwrap(), payment);
}

/// Stripe confirms with the card that the call names; localstripe says by a 500 that it has not learnt to.
/// With the card set by a call before it would go on, but that is no way to ask Stripe: see the adapter. What
/// counts here is that trouble is not taken for a refusal, and that the payment can still be looked at.
#[tokio::test]
async fn trouble_with_a_second_card_says_nothing_of_the_payment() {
    let stripe = stripe();
    let first = stripe.confirm(&a_request(REFUSED).await).await.unwrap();
    let again = ConfirmPayment { existing: Some(first.id.clone()), ..a_request(GOOD).await };
    let answer = stripe.confirm(&again).await;
    assert!(matches!(answer, Err(GatewayError::Unknown(_))), "{answer:?}");
    assert_eq!(stripe.retrieve(&first.id).await.unwrap(), first);
}

#[tokio::test]
async fn takes_what_was_reserved() {
    let stripe = stripe();
    let payment = reserved(&stripe).await;
    let captured = capture(&stripe, &payment, 2598).await;
    assert!(matches!(captured.status, PaymentStatus::Succeeded { .. }), "{captured:?}");
    assert_eq!(captured.id, payment.id);
    assert_eq!(stripe.retrieve(&payment.id).await.unwrap(), captured);
}

/// Where Stripe says how much it took, localstripe says that it took all and gave the rest back at once.
#[tokio::test]
async fn takes_a_part_of_what_was_reserved() {
    let stripe = stripe();
    let payment = reserved(&stripe).await;
    let captured = capture(&stripe, &payment, 1598).await;
    let PaymentStatus::Succeeded { captured, .. } = captured.status else { panic!("{captured:?}") };
    let refunds = stripe.refunds(&payment.id).await.unwrap();
    let back: i64 = refunds.iter().map(|refund| refund.amount.minor).sum();
    assert_eq!(captured.minor - back, 1598);
}

#[tokio::test]
async fn gives_up_what_was_reserved_once() {
    let stripe = stripe();
    let payment = reserved(&stripe).await;
    assert_eq!(cancel(&stripe, &payment.id).await.unwrap().status, PaymentStatus::Canceled);
    assert_eq!(stripe.retrieve(&payment.id).await.unwrap().status, PaymentStatus::Canceled);
    let again = cancel(&stripe, &payment.id).await;
    assert!(matches!(again, Err(GatewayError::Rejected(_))), "{again:?}");
}

#[tokio::test]
async fn what_is_not_there_is_rejected() {
    let answer = stripe().retrieve(&"pi_nosuchpayment".parse().unwrap()).await;
    assert!(matches!(answer, Err(GatewayError::Rejected(_))), "{answer:?}");
    let unknown = ConfirmPayment { token: "pm_nosuchcard".parse().unwrap(), ..a_request(GOOD).await };
    let answer = stripe().confirm(&unknown).await;
    assert!(matches!(answer, Err(GatewayError::Rejected(_))), "{answer:?}");
}

/// Its list of payments cannot be asked for those since a time, which Stripe's can. A refused question must
/// not pass for an empty list: what is not found would be charged again.
#[tokio::test]
async fn a_list_that_is_refused_is_no_empty_list() {
    let stripe = stripe();
    let request = ConfirmPayment { token: card(GOOD).await, ..a_request(GOOD).await };
    stripe.confirm(&request).await.unwrap();
    let found = stripe.find(&request.session, "2026-11-22T12:00:00Z".parse().unwrap()).await;
    assert!(matches!(found, Err(GatewayError::Rejected(_))), "{found:?}");
}
