//! Several gateways, and gateways that are unlike: a payment for all tries of a session, or one for each.

use std::sync::Arc;

use domain::{
    model::{DeclineReason, GatewayName, OperationState, Phase, RefundReason, RefundState},
    ports::{Gateway, Ports},
    testing::{Behaviour, FakeGateway, Harness, the_gateway},
    usecases::{Progress, RefundRequest, choose_gateway, refund_payment},
};

fn other() -> GatewayName {
    "other".parse().unwrap()
}

/// The same, with a second gateway beside the first.
fn with_another(harness: &Harness) -> (Ports, Arc<FakeGateway>) {
    let second = Arc::new(FakeGateway::new(harness.clock.clone()));
    let named: [(_, Arc<dyn Gateway>); 2] =
        [(the_gateway(), harness.gateway.clone()), (other(), second.clone())];
    (Ports { gateways: named.into_iter().collect(), ..harness.ports.clone() }, second)
}

#[tokio::test]
async fn a_session_is_paid_where_it_was_opened_whatever_the_merchant_chooses_since() {
    let mut harness = Harness::new();
    let (ports, second) = with_another(&harness);
    harness.ports = ports;
    let early = harness.open().await;
    choose_gateway(&harness.ports, &early.merchant, &other()).await.unwrap();
    let late = harness.open().await;
    assert_eq!((&early.gateway, &late.gateway), (&the_gateway(), &other()));

    assert_eq!(harness.pay(&early.id, "pm_1").await.unwrap(), Progress::Paid);
    assert_eq!((harness.gateway.charges().len(), second.charges().len()), (1, 0));
    assert_eq!(harness.pay(&late.id, "pm_2").await.unwrap(), Progress::Paid);
    assert_eq!((harness.gateway.charges().len(), second.charges().len()), (1, 1));
}

#[tokio::test]
async fn a_gateway_that_is_no_more_configured_is_out_of_reach_and_nothing_is_lost() {
    let mut harness = Harness::new();
    let session = harness.open().await;
    let configured = std::mem::take(&mut harness.ports.gateways);
    assert_eq!(harness.pay(&session.id, "pm_1").await.unwrap(), Progress::NotCharged);
    harness.ports.gateways = configured;
    assert_eq!(harness.pay(&session.id, "pm_2").await.unwrap(), Progress::Paid);
}

#[tokio::test]
async fn another_gateway_s_word_about_a_payment_of_the_same_name_counts_for_nothing() {
    let mut harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::AskForShopper]);
    harness.pay(&session.id, "pm_1").await.unwrap();
    let (ports, second) = with_another(&harness);
    harness.ports = ports;
    // The other gateway took money under the very same name, for the very same session.
    assert_eq!(second.charge_unasked(&session.id, session.amount).as_str(), "pi_0");
    let webhook = domain::ports::IncomingWebhook {
        headers: &[("signature".to_owned(), "good".to_owned())],
        body: format!("evt_1 payment_intent.succeeded pi_0 {}", session.id.as_str())
            .as_bytes()
            .to_vec()
            .leak(),
    };
    domain::usecases::receive_notice(&harness.ports, &other(), &webhook).await.unwrap();
    harness.work().await;
    assert!(matches!(harness.session(&session.id).await.phase, Phase::Authenticating(_)));
}

#[tokio::test]
async fn where_each_try_has_a_payment_of_its_own_a_refused_one_is_not_tried_again() {
    let harness = Harness::with_a_payment_for_each_try();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::Decline]);
    let refused = harness.pay(&session.id, "pm_1").await.unwrap();
    assert!(
        matches!(refused, Progress::Declined(decline) if decline.reason == DeclineReason::InsufficientFunds)
    );
    assert_eq!(harness.session(&session.id).await.gateway_payment, None);
    assert_eq!(harness.pay(&session.id, "pm_2").await.unwrap(), Progress::Paid);
    assert_eq!(harness.gateway.payments().len(), 2);
    assert_eq!(harness.gateway.charges(), [session.amount]);
}

#[tokio::test]
async fn where_each_try_has_a_payment_of_its_own_the_books_tell_which_try_was_refused() {
    let harness = Harness::with_a_payment_for_each_try();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::LeavePending]);
    assert_eq!(harness.pay(&session.id, "pm_1").await.unwrap(), Progress::Undecided);
    let pending = harness.gateway.payments()[0].id.clone();
    harness.gateway.decide(&pending, false);
    harness.work_next().await;
    assert_eq!(harness.session(&session.id).await.phase, Phase::Open);
    assert_eq!(harness.pay(&session.id, "pm_2").await.unwrap(), Progress::Paid);
}

#[tokio::test]
async fn a_refund_that_must_wait_is_pending_and_made_later() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.pay(&session.id, "pm_1").await.unwrap();
    harness.gateway.will([Behaviour::PutOff, Behaviour::PutOff]);
    let request = RefundRequest {
        amount: Some(500),
        reason: RefundReason::Unsaid,
        request_key: None,
        metadata: Default::default(),
    };
    let refund = refund_payment(&harness.ports, &session.id, request).await.unwrap();
    assert_eq!(refund.state, RefundState::Pending);
    harness.work_next().await;
    assert_eq!(harness.refunds(&session.id).await[0].state, RefundState::Pending);
    harness.work_next().await;
    assert_eq!(harness.refunds(&session.id).await[0].state, RefundState::Succeeded);
    assert_eq!(harness.gateway.balance(), session.amount.minor - 500);
    let mut snapshot = harness.ports.store.snapshot().await.unwrap();
    let operations = snapshot.operations(&session.id).await.unwrap();
    assert_eq!(operations[0].state, OperationState::Done);
}

#[tokio::test]
async fn a_payment_that_is_put_off_took_nothing_and_can_be_tried_again() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::PutOff]);
    assert_eq!(harness.pay(&session.id, "pm_1").await.unwrap(), Progress::NotCharged);
    assert_eq!(harness.pay(&session.id, "pm_2").await.unwrap(), Progress::Paid);
}
