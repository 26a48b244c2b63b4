//! Money that comes too late, or twice.

use domain::{
    model::{
        CancelReason, EventKind, Funds, LatePayments, OperationKind, OperationState, Phase, RefundReason,
        RefundState, SessionId,
    },
    ports::PaymentStatus,
    testing::{Behaviour, Harness},
    usecases::{continue_payment, set_late_payments},
};
use jiff::SignedDuration;

/// A session that has expired and is paid after that, of a merchant with that rule.
async fn paid_late(harness: &Harness, rule: LatePayments) -> SessionId {
    let session = harness.open().await;
    set_late_payments(&harness.ports, &session.merchant, rule).await.unwrap();
    harness.clock.advance(SignedDuration::from_hours(24));
    harness.work().await;
    assert_eq!(harness.session(&session.id).await.phase, Phase::Expired);
    let payment = harness.gateway.charge_unasked(&session.id, session.amount);
    let notice = format!("evt_1 payment_intent.succeeded {payment} {}", session.id.as_str());
    harness.hear(&notice).await.unwrap();
    harness.work().await;
    session.id
}

#[tokio::test]
async fn a_late_payment_completes_the_session() {
    let harness = Harness::new();
    let session = paid_late(&harness, LatePayments::Complete).await;
    let order = harness.order(&session).await.unwrap();
    assert_eq!(harness.session(&session).await.phase, Phase::Complete(order.id));
    let expected = [EventKind::SessionExpired, EventKind::PaymentSucceeded, EventKind::SessionCompleted];
    assert_eq!(harness.kinds(&session).await, expected);
    assert_eq!(harness.gateway.balance(), 2598);
}

#[tokio::test]
async fn a_late_payment_is_given_back_where_the_merchant_wants_that() {
    let harness = Harness::new();
    let session = paid_late(&harness, LatePayments::Refund).await;
    assert_eq!(harness.order(&session).await, None);
    assert_eq!(harness.session(&session).await.phase, Phase::Expired);
    assert_eq!(harness.gateway.balance(), 0);
    let refunds = harness.refunds(&session).await;
    assert_eq!(refunds.len(), 1);
    assert_eq!(
        (&refunds[0].state, refunds[0].reason),
        (&RefundState::Succeeded, RefundReason::ExpiredSession)
    );
    assert_eq!(harness.kinds(&session).await[..2], [EventKind::SessionExpired, EventKind::RefundCreated]);
}

#[tokio::test]
async fn an_authorisation_that_comes_late_is_given_up_where_the_merchant_wants_that() {
    let harness = Harness::new();
    let session = harness.open_manual().await;
    set_late_payments(&harness.ports, &session.merchant, LatePayments::Refund).await.unwrap();
    // The gateway would not give the bank's question up, and so the shopper could still answer it.
    harness.gateway.will([Behaviour::AskForShopper, Behaviour::Reject]);
    harness.pay(&session.id, "pm_1").await.unwrap();
    let payment = harness.session(&session.id).await.gateway_payment.unwrap();
    harness.gateway.fail_authentication(&payment);
    continue_payment(&harness.ports, &session.id).await.unwrap();
    harness.clock.advance(SignedDuration::from_hours(24));
    harness.work().await;
    assert_eq!(harness.session(&session.id).await.phase, Phase::Expired);

    harness.gateway.charge_there(&payment);
    let notice = format!("evt_1 payment_intent.amount_capturable_updated {payment} {}", session.id.as_str());
    harness.hear(&notice).await.unwrap();
    harness.work().await;
    assert_eq!(harness.order(&session.id).await, None);
    assert_eq!(harness.gateway.payments()[0].status, PaymentStatus::Canceled);
}

#[tokio::test]
async fn a_second_payment_is_given_back_once() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.pay(&session.id, "pm_1").await.unwrap();
    let order = harness.order(&session.id).await;
    let second = harness.gateway.charge_unasked(&session.id, session.amount);
    for (event, kind) in [("evt_1", "payment_intent.succeeded"), ("evt_2", "charge.updated")] {
        harness.hear(&format!("{event} {kind} {second} {}", session.id.as_str())).await.unwrap();
        harness.work().await;
    }
    let refunds = harness.refunds(&session.id).await;
    assert_eq!(refunds.len(), 1);
    assert_eq!((&refunds[0].payment, refunds[0].reason), (&second, RefundReason::Duplicate));
    assert_eq!(refunds[0].state, RefundState::Succeeded);
    assert_eq!(harness.gateway.balance(), 2598);
    assert_eq!(harness.order(&session.id).await, order, "the order is as it was");
    assert_eq!(harness.completions(&session.id).await, 1);
}

#[tokio::test]
async fn a_second_payment_that_cannot_be_given_back_is_told() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.pay(&session.id, "pm_1").await.unwrap();
    let second = harness.gateway.charge_unasked(&session.id, session.amount);
    harness.gateway.will([Behaviour::Reject]);
    harness.hear(&format!("evt_1 payment_intent.succeeded {second} {}", session.id.as_str())).await.unwrap();
    harness.work().await;
    assert_eq!(harness.refunds(&session.id).await[0].state, RefundState::Failed("refused".to_owned()));
    assert_eq!(harness.kinds(&session.id).await.last(), Some(&EventKind::RefundFailed));
}

#[tokio::test]
async fn an_open_question_is_given_up_when_another_payment_comes_to_light() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::AskForShopper]);
    harness.pay(&session.id, "pm_1").await.unwrap();
    let asked = harness.session(&session.id).await.gateway_payment.unwrap();
    let payment = harness.gateway.charge_unasked(&session.id, session.amount);
    harness.hear(&format!("evt_1 payment_intent.succeeded {payment} {}", session.id.as_str())).await.unwrap();
    harness.work().await;

    let order = harness.order(&session.id).await.unwrap();
    assert_eq!((&order.gateway_payment, order.funds), (&payment, Funds::Captured { amount: session.amount }));
    let of_asked = harness.gateway.payments().into_iter().find(|known| known.id == asked).unwrap();
    assert_eq!(of_asked.status, PaymentStatus::Canceled, "nobody can pay a second time");
    let operations = harness.ports.store.snapshot().await.unwrap().operations(&session.id).await.unwrap();
    assert_eq!(operations[0].kind, OperationKind::Cancel { reason: CancelReason::Duplicate });
    assert_eq!(operations[0].state, OperationState::Done);
    assert_eq!(harness.work_next().await, None, "nothing is left to do");
}
