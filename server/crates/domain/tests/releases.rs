//! What was reserved and not captured is written down by gateways as a refund, and is none.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the report")]

use domain::{
    model::{CancelReason, CaptureMethod, CheckoutSession, EventKind, RefundReason},
    testing::{Harness, a_checkout},
    usecases::{RefundError, RefundRequest, cancel_payment, capture_payment, open_checkout, refund_payment},
};

async fn reserved(harness: &Harness) -> CheckoutSession {
    let mut new = a_checkout(&harness.merchant().await);
    new.capture = CaptureMethod::Manual;
    let session = open_checkout(&harness.ports, new, None).await.unwrap();
    harness.pay(&session.id, "pm_1").await.unwrap();
    session
}

/// The gateway gives back what was not captured, and says so.
async fn released(harness: &Harness, session: &CheckoutSession, minor: i64) {
    let payment = harness.order(&session.id).await.unwrap().gateway_payment;
    let amount = domain::model::Money::new(minor, session.amount.currency);
    let refund = harness.gateway.refund_unasked(&payment, amount);
    let body = format!("evt_{refund} refund.created {payment} refund={refund}");
    assert!(harness.hear(&body).await.unwrap().is_some());
    harness.work().await;
}

fn everything() -> RefundRequest {
    RefundRequest {
        amount: None,
        reason: RefundReason::Unsaid,
        request_key: None,
        metadata: Default::default(),
    }
}

#[tokio::test]
async fn the_rest_of_a_capture_can_still_be_refunded_in_full() {
    let harness = Harness::new();
    let session = reserved(&harness).await;
    capture_payment(&harness.ports, &session.id, Some(1000), None).await.unwrap();
    released(&harness, &session, session.amount.minor - 1000).await;
    let told = harness.kinds(&session.id).await;
    assert!(
        !told.contains(&EventKind::ChargeRefunded) && !told.contains(&EventKind::RefundCreated),
        "{told:?}"
    );
    let left = refund_payment(&harness.ports, &session.id, everything()).await;
    // The fake gateway counts what it released as given back, so it refuses; we asked for the right sum.
    match left {
        Ok(refund) => assert_eq!(refund.amount.minor, 1000),
        Err(RefundError::Refused(refund)) => assert_eq!(refund.amount.minor, 1000),
        Err(other) => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn what_was_cancelled_was_not_refunded() {
    let harness = Harness::new();
    let session = reserved(&harness).await;
    cancel_payment(&harness.ports, &session.id, CancelReason::RequestedByMerchant, None).await.unwrap();
    released(&harness, &session, session.amount.minor).await;
    let refunds = harness.ports.store.snapshot().await.unwrap().refunds(&session.id).await.unwrap();
    assert_eq!(refunds, []);
}
