//! Sessions end with their time, and what is open at the gateway ends with them.

use domain::{
    model::{EventKind, GatewayPaymentId, Phase, SessionId},
    ports::PaymentStatus,
    testing::{Behaviour, Harness, a_checkout},
    usecases::{Progress, continue_payment, open_checkout, payment_progress},
};
use jiff::SignedDuration;

/// A session of half an hour that waits for the shopper's answer to the bank.
async fn asked_by_the_bank(harness: &Harness) -> (SessionId, GatewayPaymentId) {
    let mut new = a_checkout(&harness.merchant().await);
    new.expires_at = Some(harness.clock.now_second() + 1800);
    let session = open_checkout(&harness.ports, new, None).await.unwrap();
    harness.gateway.will([Behaviour::AskForShopper]);
    harness.pay(&session.id, "pm_1").await.unwrap();
    let payment = harness.session(&session.id).await.gateway_payment.unwrap();
    (session.id, payment)
}

/// Does all jobs of so many minutes.
async fn pass(harness: &Harness, minutes: i64) {
    for _ in 0..minutes * 6 {
        harness.clock.advance(SignedDuration::from_secs(10));
        harness.work().await;
    }
}

fn status(harness: &Harness, payment: &GatewayPaymentId) -> PaymentStatus {
    harness.gateway.payments().into_iter().find(|known| known.id == *payment).unwrap().status
}

#[tokio::test]
async fn a_session_that_nobody_pays_expires_by_itself() {
    let harness = Harness::new();
    let session = harness.open().await;
    assert_eq!(harness.work_next().await, Some(SignedDuration::from_hours(24)));
    assert_eq!(harness.session(&session.id).await.phase, Phase::Expired);
    assert_eq!(harness.kinds(&session.id).await, [EventKind::SessionExpired]);
    assert_eq!(harness.work_next().await, None);
}

#[tokio::test]
async fn a_question_that_nobody_answers_is_given_up_with_the_session() {
    let harness = Harness::new();
    let (session, payment) = asked_by_the_bank(&harness).await;
    pass(&harness, 29).await;
    assert!(matches!(harness.session(&session).await.phase, Phase::Authenticating(_)));
    pass(&harness, 2).await;
    assert_eq!(harness.session(&session).await.phase, Phase::Expired);
    assert_eq!(status(&harness, &payment), PaymentStatus::Canceled);
    assert_eq!(payment_progress(&harness.ports, &session).await.unwrap(), Progress::Expired);
    let kinds = harness.kinds(&session).await;
    let expected = [EventKind::PaymentRequiresAction, EventKind::PaymentCanceled, EventKind::SessionExpired];
    assert_eq!(kinds, expected);
    assert_eq!(harness.work_next().await, None);
}

#[tokio::test]
async fn a_shopper_who_answers_in_the_last_moment_has_paid() {
    let harness = Harness::new();
    let (session, payment) = asked_by_the_bank(&harness).await;
    pass(&harness, 29).await;
    harness.gateway.authenticate(&payment);
    harness.clock.advance(SignedDuration::from_mins(2));
    harness.work().await;
    assert!(matches!(harness.session(&session).await.phase, Phase::Complete(_)));
    assert_eq!(harness.gateway.balance(), 2598);
    assert_eq!(harness.completions(&session).await, 1);
    pass(&harness, 5).await;
    assert!(!harness.kinds(&session).await.contains(&EventKind::SessionExpired));
}

#[tokio::test]
async fn a_lost_answer_to_the_cancellation_is_asked_for_again() {
    let harness = Harness::new();
    let (session, payment) = asked_by_the_bank(&harness).await;
    harness.gateway.will([Behaviour::LoseRequest, Behaviour::ChargeSilently, Behaviour::BeUnreachable]);
    pass(&harness, 33).await;
    assert_eq!(harness.session(&session).await.phase, Phase::Expired);
    assert_eq!(status(&harness, &payment), PaymentStatus::Canceled);
    let kinds = harness.kinds(&session).await;
    assert_eq!(kinds.iter().filter(|kind| **kind == EventKind::SessionExpired).count(), 1);
}

#[tokio::test]
async fn a_cancellation_that_is_refused_is_asked_for_once_more() {
    let harness = Harness::new();
    let (session, payment) = asked_by_the_bank(&harness).await;
    harness.gateway.will([Behaviour::Reject]);
    pass(&harness, 32).await;
    assert_eq!(harness.session(&session).await.phase, Phase::Expired);
    assert_eq!(status(&harness, &payment), PaymentStatus::Canceled);
}

#[tokio::test]
async fn what_a_declined_card_left_at_the_gateway_is_given_up_too() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::Decline]);
    harness.pay(&session.id, "pm_1").await.unwrap();
    let payment = harness.session(&session.id).await.gateway_payment.unwrap();
    harness.clock.advance(SignedDuration::from_hours(24));
    harness.work().await;
    assert_eq!(harness.session(&session.id).await.phase, Phase::Expired);
    assert_eq!(status(&harness, &payment), PaymentStatus::Canceled);
}

#[tokio::test]
async fn the_gateway_decides_first_and_then_the_clock() {
    let harness = Harness::new();
    for (charge, phase) in [(true, "Complete"), (false, "Expired")] {
        let session = harness.open().await;
        harness.gateway.will([Behaviour::LeavePending]);
        assert_eq!(harness.pay(&session.id, "pm_1").await.unwrap(), Progress::Undecided);
        harness.clock.advance(SignedDuration::from_hours(25));
        harness.work().await;
        assert!(matches!(harness.session(&session.id).await.phase, Phase::Confirming(_)));
        let payment = harness.session(&session.id).await.gateway_payment.unwrap();
        harness.gateway.decide(&payment, charge);
        pass(&harness, 120).await;
        let ended = harness.session(&session.id).await.phase.kind();
        assert_eq!(format!("{ended:?}"), phase);
        assert_eq!(continue_payment(&harness.ports, &session.id).await.unwrap() == Progress::Paid, charge);
    }
}
