//! Giving money back.

use domain::{
    model::{GatewayPaymentId, IdempotencyKey, RefundId, RefundReason},
    ports::{Gateway, GatewayError, RefundPayment, RefundStatus},
};

use crate::process::{GOOD, a_request, euros, stripe};

const REFUND: &str = "re_0123456789ABCDEFGHIJKLMNOPQRSTUV";

fn a_refund(payment: &GatewayPaymentId, minor: i64) -> RefundPayment {
    RefundPayment {
        idempotency_key: IdempotencyKey::stored("refund".to_owned()),
        payment: payment.clone(),
        amount: euros(minor),
        reason: RefundReason::Unsaid,
        refund: REFUND.parse().unwrap(),
    }
}

#[tokio::test]
async fn a_refund_is_made_and_found_again() {
    let stripe = stripe();
    let payment = stripe.confirm(&a_request(GOOD).await).await.unwrap().id;
    let refund = stripe.refund(&a_refund(&payment, 1000)).await.unwrap();
    assert_eq!((refund.amount, &refund.status), (euros(1000), &RefundStatus::Succeeded));
    let ours: RefundId = REFUND.parse().unwrap();
    assert_eq!((&refund.payment, refund.refund.as_ref()), (&payment, Some(&ours)));
    assert_eq!(stripe.retrieve_refund(&refund.id).await.unwrap(), refund);
    assert_eq!(stripe.refunds(&payment).await.unwrap(), [refund]);
}

#[tokio::test]
async fn a_payment_may_be_given_back_in_parts() {
    let stripe = stripe();
    let payment = stripe.confirm(&a_request(GOOD).await).await.unwrap().id;
    for minor in [1000, 1598] {
        stripe.refund(&a_refund(&payment, minor)).await.unwrap();
    }
    let mut back: Vec<_> =
        stripe.refunds(&payment).await.unwrap().iter().map(|refund| refund.amount).collect();
    back.sort_by_key(|amount| amount.minor);
    assert_eq!(back, [euros(1000), euros(1598)]);
}

#[tokio::test]
async fn what_was_never_paid_is_not_given_back() {
    let answer = stripe().refund(&a_refund(&"pi_nosuchpayment".parse().unwrap(), 1000)).await;
    assert!(matches!(answer, Err(GatewayError::Rejected(_))), "{answer:?}");
}
