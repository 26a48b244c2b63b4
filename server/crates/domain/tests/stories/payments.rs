//! How a payment goes, whatever the gateway does: charged once if and only if there is one paid order.

use domain::{
    model::{AttemptState, EventKind, Mode, Phase},
    testing::{Behaviour, Harness, a_decline},
    usecases::{PaymentError, Progress, continue_payment, expire_session},
};
use jiff::SignedDuration;

#[tokio::test]
async fn a_payment_makes_an_order_and_an_event() {
    let harness = Harness::new();
    let session = harness.open().await;
    assert_eq!(harness.pay(&session.id, "pm_1").await.unwrap(), Progress::Paid);

    let order = harness.order(&session.id).await.unwrap();
    assert_eq!(order.amount, session.amount);
    assert_eq!(harness.session(&session.id).await.phase, Phase::Complete(order.id));
    assert_eq!(harness.kinds(&session.id).await, [EventKind::PaymentSucceeded, EventKind::SessionCompleted]);
    assert_eq!(harness.gateway.charges(), [session.amount]);
}

#[tokio::test]
async fn a_declined_card_leaves_the_session_open_for_another() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::Decline]);
    assert_eq!(harness.pay(&session.id, "pm_1").await.unwrap(), Progress::Declined(a_decline()));
    assert_eq!(harness.session(&session.id).await.phase, Phase::Open);
    // The same token again is the same question, not a new try.
    assert_eq!(harness.pay(&session.id, "pm_1").await.unwrap(), Progress::Declined(a_decline()));
    assert_eq!(harness.gateway.calls(), 1);

    assert_eq!(harness.pay(&session.id, "pm_2").await.unwrap(), Progress::Paid);
    assert_eq!(harness.gateway.charges().len(), 1);
}

#[tokio::test]
async fn paying_what_is_paid_charges_nothing() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.pay(&session.id, "pm_1").await.unwrap();
    assert_eq!(harness.pay(&session.id, "pm_1").await.unwrap(), Progress::Paid);
    assert_eq!(harness.pay(&session.id, "pm_2").await.unwrap(), Progress::Paid);
    assert_eq!(harness.gateway.calls(), 1);
}

#[tokio::test]
async fn a_lost_answer_is_asked_for_again_and_charged_once() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::ChargeSilently]);
    assert_eq!(harness.pay(&session.id, "pm_1").await.unwrap(), Progress::Undecided);
    assert!(matches!(harness.session(&session.id).await.phase, Phase::Confirming(_)));
    // Meanwhile the shopper cannot pay again, with this card or another.
    assert_eq!(harness.pay(&session.id, "pm_1").await.unwrap(), Progress::Undecided);
    assert_eq!(harness.pay(&session.id, "pm_2").await.unwrap(), Progress::Undecided);

    assert_eq!(harness.work().await, 0, "whoever asked may still get an answer");
    harness.clock.advance(SignedDuration::from_secs(10));
    assert_eq!(harness.work().await, 1);
    assert!(matches!(harness.session(&session.id).await.phase, Phase::Complete(_)));
    assert_eq!(harness.gateway.charges().len(), 1);
    assert_eq!(harness.completions(&session.id).await, 1);
}

#[tokio::test]
async fn after_a_crash_nobody_waits_for_the_dead() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::LoseRequest]);
    harness.pay(&session.id, "pm_1").await.unwrap();
    harness.restart().await;
    assert_eq!(harness.work().await, 1);
    assert!(matches!(harness.session(&session.id).await.phase, Phase::Complete(_)));
    assert_eq!(harness.gateway.charges().len(), 1);
}

#[tokio::test]
async fn unreachable_at_first_charges_nothing_and_frees_the_session() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::BeUnreachable]);
    assert_eq!(harness.pay(&session.id, "pm_1").await.unwrap(), Progress::NotCharged);
    assert_eq!(harness.session(&session.id).await.phase, Phase::Open);
    assert_eq!(harness.pay(&session.id, "pm_2").await.unwrap(), Progress::Paid);
}

#[tokio::test]
async fn unreachable_after_a_lost_answer_stays_undecided() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::ChargeSilently, Behaviour::BeUnreachable]);
    harness.pay(&session.id, "pm_1").await.unwrap();
    harness.restart().await;
    assert_eq!(harness.work().await, 1);
    assert!(matches!(harness.session(&session.id).await.phase, Phase::Confirming(_)));
    harness.restart().await;
    assert_eq!(harness.work().await, 1);
    assert!(matches!(harness.session(&session.id).await.phase, Phase::Complete(_)));
    assert_eq!(harness.gateway.charges().len(), 1);
}

#[tokio::test]
async fn a_key_is_not_repeated_when_the_gateway_may_have_forgotten_it() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::ChargeSilently]);
    harness.pay(&session.id, "pm_1").await.unwrap();
    harness.clock.advance(SignedDuration::from_hours(24));
    harness.work().await;
    assert_eq!(harness.gateway.calls(), 1, "it was looked up, not asked for again");
    assert!(matches!(harness.session(&session.id).await.phase, Phase::Complete(_)));
}

#[tokio::test]
async fn a_rejected_request_frees_the_session() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::Reject]);
    assert_eq!(harness.pay(&session.id, "pm_1").await.unwrap(), Progress::NotCharged);
    assert_eq!(harness.pay(&session.id, "pm_1").await.unwrap(), Progress::NotCharged);
    assert_eq!(harness.session(&session.id).await.phase, Phase::Open);
}

#[tokio::test]
async fn the_bank_asks_and_the_gateway_not_the_browser_says_how_it_went() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::AskForShopper]);
    let Progress::ActionRequired { client_secret } = harness.pay(&session.id, "pm_1").await.unwrap() else {
        panic!("expected the bank to ask");
    };
    assert!(!client_secret.is_empty());
    // The browser claims to be done; the gateway knows better.
    let claimed = continue_payment(&harness.ports, &session.id).await.unwrap();
    assert!(matches!(claimed, Progress::ActionRequired { .. }));

    let payment = harness.session(&session.id).await.gateway_payment.unwrap();
    harness.gateway.authenticate(&payment);
    assert_eq!(continue_payment(&harness.ports, &session.id).await.unwrap(), Progress::Paid);
    assert_eq!(continue_payment(&harness.ports, &session.id).await.unwrap(), Progress::Paid);
    assert_eq!(harness.gateway.charges().len(), 1);
    assert_eq!(harness.completions(&session.id).await, 1);
}

#[tokio::test]
async fn a_shopper_who_passes_the_check_and_never_comes_back_has_paid() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::AskForShopper]);
    harness.pay(&session.id, "pm_1").await.unwrap();
    assert_eq!(harness.work().await, 0, "the shopper has a moment");
    harness.clock.advance(SignedDuration::from_mins(1));
    assert_eq!(harness.work().await, 1);
    assert!(matches!(harness.session(&session.id).await.phase, Phase::Authenticating(_)), "not yet");

    let payment = harness.session(&session.id).await.gateway_payment.unwrap();
    harness.gateway.authenticate(&payment);
    harness.clock.advance(SignedDuration::from_mins(5));
    assert_eq!(harness.work().await, 1);
    assert!(matches!(harness.session(&session.id).await.phase, Phase::Complete(_)));
    assert_eq!(harness.gateway.calls(), 1, "it was asked how it stands, not to charge again");
}

#[tokio::test]
async fn after_a_failed_check_another_card_pays_the_same_payment() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::AskForShopper]);
    harness.pay(&session.id, "pm_1").await.unwrap();
    let payment = harness.session(&session.id).await.gateway_payment.unwrap();
    harness.gateway.fail_authentication(&payment);
    let progress = continue_payment(&harness.ports, &session.id).await.unwrap();
    assert!(matches!(progress, Progress::Declined(_)));

    assert_eq!(harness.pay(&session.id, "pm_2").await.unwrap(), Progress::Paid);
    assert_eq!(harness.order(&session.id).await.unwrap().gateway_payment, payment);
}

#[tokio::test]
async fn another_card_may_replace_an_open_question() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::AskForShopper]);
    harness.pay(&session.id, "pm_1").await.unwrap();
    let Phase::Authenticating(first) = harness.session(&session.id).await.phase else { panic!("not asked") };
    assert_eq!(harness.pay(&session.id, "pm_2").await.unwrap(), Progress::Paid);
    let mut snapshot = harness.ports.store.snapshot().await.unwrap();
    let first = snapshot.attempt(&first).await.unwrap().unwrap();
    assert_eq!(first.state, AttemptState::Replaced);
}

#[tokio::test]
async fn an_answer_about_another_amount_is_not_believed() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::ChargeAnotherAmount]);
    assert_eq!(harness.pay(&session.id, "pm_1").await.unwrap(), Progress::Undecided);
    assert_eq!(harness.order(&session.id).await, None);
}

#[tokio::test]
async fn time_expires_an_open_session_and_no_other() {
    let harness = Harness::new();
    let open = harness.open().await;
    let undecided = harness.open().await;
    harness.gateway.will([Behaviour::ChargeSilently]);
    harness.pay(&undecided.id, "pm_1").await.unwrap();
    assert_eq!(expire_session(&harness.ports, &open.id).await.unwrap().phase, Phase::Open);

    harness.clock.advance(SignedDuration::from_hours(24));
    assert_eq!(expire_session(&harness.ports, &open.id).await.unwrap().phase, Phase::Expired);
    assert_eq!(harness.pay(&open.id, "pm_2").await.unwrap(), Progress::Expired);
    assert_eq!(harness.kinds(&open.id).await, [EventKind::SessionExpired]);
    let undecided = expire_session(&harness.ports, &undecided.id).await.unwrap();
    assert!(matches!(undecided.phase, Phase::Confirming(_)), "the payment decides, not the clock");
}

#[tokio::test]
async fn paying_too_late_expires_the_session_and_asks_nobody() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.clock.advance(SignedDuration::from_hours(24));
    assert_eq!(harness.pay(&session.id, "pm_1").await.unwrap(), Progress::Expired);
    assert_eq!(harness.session(&session.id).await.phase, Phase::Expired);
    assert_eq!(harness.gateway.calls(), 0);
}

#[tokio::test]
async fn test_and_live_never_meet() {
    let mut harness = Harness::new();
    let undecided = harness.open().await;
    let open = harness.open().await;
    harness.gateway.will([Behaviour::ChargeSilently]);
    harness.pay(&undecided.id, "pm_1").await.unwrap();

    harness.ports.mode = Mode::Live;
    assert!(matches!(harness.pay(&open.id, "pm_2").await, Err(PaymentError::NoSuchSession)));
    harness.restart().await;
    assert_eq!(harness.work().await, 0);
    assert_eq!(harness.gateway.calls(), 1);
}

#[tokio::test]
async fn a_session_that_is_not_there_is_said_so() {
    let harness = Harness::new();
    let session = harness.open().await;
    let other = Harness::new();
    let result = other.pay(&session.id, "pm_1").await;
    assert!(matches!(result, Err(PaymentError::NoSuchSession)));
}
