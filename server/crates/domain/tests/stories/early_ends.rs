//! Merchants who end a session before its time, and shoppers who saw another amount.

use domain::{
    model::{EventKind, Phase},
    testing::{Behaviour, Harness},
    usecases::{ConfirmRequest, EndEarlyError, Progress, confirm_payment, end_early},
};

#[tokio::test]
async fn an_open_session_ends_and_cannot_be_paid() {
    let harness = Harness::new();
    let session = harness.open().await;
    let ended = end_early(&harness.ports, &session.id, None).await.unwrap();
    assert_eq!(ended.phase, Phase::Expired);
    assert_eq!(harness.pay(&session.id, "pm_1").await.unwrap(), Progress::Expired);
    assert_eq!(harness.kinds(&session.id).await, [EventKind::SessionExpired]);
    let again = end_early(&harness.ports, &session.id, None).await;
    assert!(matches!(again, Err(EndEarlyError::NotOpen(_))), "{again:?}");
}

#[tokio::test]
async fn a_question_of_the_banks_is_given_up_first() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::AskForShopper]);
    harness.pay(&session.id, "pm_1").await.unwrap();
    let ended = end_early(&harness.ports, &session.id, None).await.unwrap();
    assert_eq!(ended.phase, Phase::Expired);
    assert_eq!(harness.gateway.balance(), 0);
}

#[tokio::test]
async fn whoever_answered_the_bank_faster_has_paid() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::AskForShopper]);
    harness.pay(&session.id, "pm_1").await.unwrap();
    let payment = harness.session(&session.id).await.gateway_payment.unwrap();
    harness.gateway.authenticate(&payment);
    let ended = end_early(&harness.ports, &session.id, None).await;
    assert!(matches!(ended, Err(EndEarlyError::NotOpen(_))), "{ended:?}");
    assert!(matches!(harness.session(&session.id).await.phase, Phase::Complete(_)));
}

#[tokio::test]
async fn nobody_pays_an_amount_that_they_did_not_see() {
    let harness = Harness::new();
    let session = harness.open().await;
    let request = |shown| ConfirmRequest {
        token: "pm_1".parse().unwrap(),
        email: "grace@example.com".parse().unwrap(),
        answers: Default::default(),
        shown,
    };
    let seen = confirm_payment(&harness.ports, &session.id, request(Some(1))).await.unwrap();
    assert_eq!(seen, Progress::AmountChanged);
    assert_eq!(harness.gateway.calls(), 0);
    let shown = Some(session.amount.minor);
    assert_eq!(confirm_payment(&harness.ports, &session.id, request(shown)).await.unwrap(), Progress::Paid);
}
