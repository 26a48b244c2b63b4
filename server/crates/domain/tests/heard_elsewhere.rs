//! Somebody else heard first how a payment ended; whoever asks is told all the same.

use domain::{
    testing::{Behaviour, Harness, a_decline},
    usecases::{Progress, continue_payment},
};

#[tokio::test]
async fn a_refusal_that_a_webhook_told_first_is_told_to_the_shopper_who_comes_back() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::AskForShopper]);
    harness.pay(&session.id, "pm_1").await.unwrap();
    let payment = harness.session(&session.id).await.gateway_payment.unwrap();
    harness.gateway.fail_authentication(&payment);

    let body = format!("evt_1 payment_intent.payment_failed {payment} {}", session.id.as_str());
    harness.hear(&body).await.unwrap();
    harness.work().await;

    let told = continue_payment(&harness.ports, &session.id).await.unwrap();
    assert_eq!(told, Progress::Declined(a_decline()));
}
