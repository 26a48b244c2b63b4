//! Whoever asked the gateway and was slow brings old news. It must not be taken for new.

use domain::{
    model::{GatewayPaymentId, Phase, SessionId},
    testing::{Behaviour, Harness},
    usecases::{Progress, continue_payment},
};

async fn asked_by_the_bank(harness: &Harness, session: &SessionId, token: &str) -> GatewayPaymentId {
    harness.gateway.will([Behaviour::AskForShopper]);
    let progress = harness.pay(session, token).await.unwrap();
    assert!(matches!(progress, Progress::ActionRequired { .. }), "{progress:?}");
    harness.session(session).await.gateway_payment.unwrap()
}

#[tokio::test]
async fn news_of_a_payment_that_was_given_up_do_not_end_a_later_try() {
    let harness = Harness::new();
    let session = harness.open().await;
    let payment = asked_by_the_bank(&harness, &session.id, "pm_1").await;
    harness.gateway.cancel_unasked(&payment);
    let slow = harness.stall(continue_payment(&harness.ports, &session.id));
    let fast = continue_payment(&harness.ports, &session.id).await.unwrap();
    assert!(matches!(fast, Progress::Declined(_)), "{fast:?}");

    let paying = harness.stall(harness.pay(&session.id, "pm_2"));
    slow.await.unwrap();
    assert_eq!(harness.pay(&session.id, "pm_3").await.unwrap(), Progress::Undecided, "one is under way");
    assert_eq!(paying.await.unwrap(), Progress::Paid);
    assert_eq!(harness.gateway.charges(), [session.amount]);
}

#[tokio::test]
async fn news_of_an_earlier_card_do_not_end_the_question_about_the_present_one() {
    let harness = Harness::new();
    let session = harness.open().await;
    let payment = asked_by_the_bank(&harness, &session.id, "pm_1").await;
    harness.gateway.fail_authentication(&payment);
    let slow = harness.stall(continue_payment(&harness.ports, &session.id));
    let fast = continue_payment(&harness.ports, &session.id).await.unwrap();
    assert!(matches!(fast, Progress::Declined(_)), "{fast:?}");

    assert_eq!(asked_by_the_bank(&harness, &session.id, "pm_2").await, payment);
    slow.await.unwrap();
    let phase = harness.session(&session.id).await.phase;
    assert!(matches!(phase, Phase::Authenticating(_)), "{phase:?}");
    harness.gateway.authenticate(&payment);
    assert_eq!(continue_payment(&harness.ports, &session.id).await.unwrap(), Progress::Paid);
}
