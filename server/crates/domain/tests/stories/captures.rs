//! Money that is only reserved: taken, given up, or run out.

use domain::{
    model::{CancelReason, EventKind, Funds, Money, SessionId},
    ports::PaymentStatus,
    testing::{Behaviour, Harness},
    usecases::{CaptureError, PaymentError, RefundRequest, cancel_payment, capture_payment, refund_payment},
};
use jiff::SignedDuration;

async fn reserved(harness: &Harness) -> SessionId {
    let session = harness.open_manual().await;
    harness.pay(&session.id, "pm_1").await.unwrap();
    let order = harness.order(&session.id).await.unwrap();
    assert!(matches!(order.funds, Funds::Authorized { .. }), "{order:?}");
    session.id
}

/// What the merchant was told since the payment, and what it was told of that.
async fn told(harness: &Harness, session: &SessionId) -> Vec<EventKind> {
    let mut kinds = harness.kinds(session).await;
    let since = kinds.split_off(2);
    assert_eq!(kinds, [EventKind::PaymentCapturable, EventKind::SessionCompleted]);
    since
}

async fn funds(harness: &Harness, session: &SessionId) -> Funds {
    harness.order(session).await.unwrap().funds
}

fn released(reason: CancelReason) -> Funds {
    Funds::Released { reason }
}

const CAPTURED: [EventKind; 2] = [EventKind::ChargeCaptured, EventKind::PaymentSucceeded];

#[tokio::test]
async fn everything_is_captured() {
    let harness = Harness::new();
    let session = reserved(&harness).await;
    assert_eq!(harness.gateway.balance(), 0);
    let order = capture_payment(&harness.ports, &session, None, None).await.unwrap();
    assert_eq!(order.captured().minor, 2598);
    assert_eq!(harness.gateway.balance(), 2598);
    assert_eq!(told(&harness, &session).await, CAPTURED);

    let again = capture_payment(&harness.ports, &session, None, None).await;
    assert!(matches!(again, Err(CaptureError::NothingReserved(Some(_)))), "{again:?}");
    let too_late = cancel_payment(&harness.ports, &session, CancelReason::RequestedByMerchant, None).await;
    assert!(matches!(too_late, Err(CaptureError::NothingReserved(Some(_)))), "{too_late:?}");
    harness.clock.advance(SignedDuration::from_hours(24 * 9));
    assert_eq!(harness.work().await, 0, "nobody asks about it any more");
}

#[tokio::test]
async fn a_part_is_captured_and_no_more_than_that_given_back() {
    let harness = Harness::new();
    let session = reserved(&harness).await;
    for amount in [0, -5, 2599] {
        let refused = capture_payment(&harness.ports, &session, Some(amount), None).await;
        assert!(matches!(refused, Err(CaptureError::Amount)), "{refused:?}");
    }
    capture_payment(&harness.ports, &session, Some(1000), None).await.unwrap();
    assert_eq!(harness.gateway.balance(), 1000);

    let reason = domain::model::RefundReason::Unsaid;
    let request = |amount| RefundRequest { amount, reason, request_key: None, metadata: Default::default() };
    assert!(refund_payment(&harness.ports, &session, request(Some(1001))).await.is_err());
    let refund = refund_payment(&harness.ports, &session, request(None)).await.unwrap();
    assert_eq!(refund.amount.minor, 1000);
    assert_eq!(harness.gateway.balance(), 0);
}

#[tokio::test]
async fn what_is_reserved_is_given_up() {
    let harness = Harness::new();
    let session = reserved(&harness).await;
    let order =
        cancel_payment(&harness.ports, &session, CancelReason::RequestedByMerchant, None).await.unwrap();
    assert_eq!(order.funds, released(CancelReason::RequestedByMerchant));
    assert_eq!(told(&harness, &session).await, [EventKind::PaymentCanceled]);
    assert_eq!(harness.gateway.payments()[0].status, PaymentStatus::Canceled);
    let too_late = capture_payment(&harness.ports, &session, None, None).await;
    assert!(matches!(too_late, Err(CaptureError::NothingReserved(Some(_)))), "{too_late:?}");
}

#[tokio::test]
async fn only_one_thing_is_asked_at_a_time() {
    let harness = Harness::new();
    let session = reserved(&harness).await;
    harness.gateway.will([Behaviour::LoseRequest]);
    let undecided = capture_payment(&harness.ports, &session, None, None).await;
    assert!(matches!(undecided, Err(CaptureError::Undecided)), "{undecided:?}");
    let busy = cancel_payment(&harness.ports, &session, CancelReason::RequestedByMerchant, None).await;
    assert!(matches!(busy, Err(CaptureError::UnderWay)), "{busy:?}");
}

#[tokio::test]
async fn a_lost_answer_is_asked_for_again_under_the_same_key() {
    let harness = Harness::new();
    let session = reserved(&harness).await;
    harness.gateway.will([Behaviour::ChargeSilently]);
    let undecided = capture_payment(&harness.ports, &session, Some(700), None).await;
    assert!(matches!(undecided, Err(CaptureError::Undecided)), "{undecided:?}");
    assert!(matches!(funds(&harness, &session).await, Funds::Authorized { .. }));
    harness.clock.advance(SignedDuration::from_secs(10));
    harness.work().await;
    let amount = Money::new(700, "EUR".parse().unwrap());
    assert_eq!(funds(&harness, &session).await, Funds::Captured { amount });
    assert_eq!(told(&harness, &session).await, CAPTURED);
}

#[tokio::test]
async fn a_capture_that_the_gateway_refuses_leaves_the_money_reserved() {
    let harness = Harness::new();
    let session = reserved(&harness).await;
    harness.gateway.will([Behaviour::Reject]);
    let refused = capture_payment(&harness.ports, &session, None, None).await;
    assert!(matches!(refused, Err(CaptureError::Refused)), "{refused:?}");
    assert!(told(&harness, &session).await.is_empty());
    assert_eq!(capture_payment(&harness.ports, &session, None, None).await.unwrap().captured().minor, 2598);
}

#[tokio::test]
async fn an_authorisation_that_runs_out_is_noticed_by_itself() {
    let harness = Harness::new();
    let session = reserved(&harness).await;
    harness.clock.advance(SignedDuration::from_hours(24 * 7));
    assert_eq!(harness.work().await, 0, "the bank has a moment");
    harness.clock.advance(SignedDuration::from_mins(5));
    assert_eq!(harness.work().await, 1);
    assert_eq!(funds(&harness, &session).await, released(CancelReason::AuthorizationExpired));
    assert_eq!(told(&harness, &session).await, [EventKind::ChargeExpired, EventKind::PaymentCanceled]);
}

#[tokio::test]
async fn an_authorisation_that_runs_out_without_saying_when_is_noticed_too() {
    let harness = Harness::new();
    harness.gateway.will([Behaviour::HideEnd]);
    let session = reserved(&harness).await;
    let payment = harness.order(&session).await.unwrap().gateway_payment;
    harness.clock.advance(SignedDuration::from_hours(24 * 8));
    assert_eq!(harness.work().await, 1, "it may have run out");
    assert!(matches!(funds(&harness, &session).await, Funds::Authorized { .. }));
    harness.gateway.expire_authorization(&payment);
    harness.clock.advance(SignedDuration::from_hours(1));
    harness.work().await;
    assert_eq!(funds(&harness, &session).await, released(CancelReason::AuthorizationExpired));
}

#[tokio::test]
async fn a_notice_tells_of_it_sooner() {
    let harness = Harness::new();
    let session = reserved(&harness).await;
    let payment = harness.order(&session).await.unwrap().gateway_payment;
    harness.gateway.expire_authorization(&payment);
    harness.hear(&format!("evt_1 payment_intent.canceled {payment}")).await.unwrap();
    harness.work().await;
    assert_eq!(funds(&harness, &session).await, released(CancelReason::AuthorizationExpired));
    let too_late = capture_payment(&harness.ports, &session, None, None).await;
    assert!(matches!(too_late, Err(CaptureError::NothingReserved(Some(_)))), "{too_late:?}");
}

#[tokio::test]
async fn a_capture_that_comes_too_late_says_so() {
    let harness = Harness::new();
    let session = reserved(&harness).await;
    let payment = harness.order(&session).await.unwrap().gateway_payment;
    harness.gateway.expire_authorization(&payment);
    let refused = capture_payment(&harness.ports, &session, None, None).await;
    assert!(matches!(refused, Err(CaptureError::Refused)), "{refused:?}");
    assert_eq!(funds(&harness, &session).await, released(CancelReason::AuthorizationExpired));
}

#[tokio::test]
async fn what_is_not_paid_cannot_be_captured() {
    let harness = Harness::new();
    let session = harness.open_manual().await;
    let nothing = capture_payment(&harness.ports, &session.id, None, None).await;
    assert!(matches!(nothing, Err(CaptureError::NothingReserved(None))), "{nothing:?}");
    let strange = Harness::new();
    let nothing = cancel_payment(&strange.ports, &session.id, CancelReason::RequestedByMerchant, None).await;
    assert!(matches!(nothing, Err(CaptureError::Payment(PaymentError::NoSuchSession))), "{nothing:?}");
}
