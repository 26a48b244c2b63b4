//! Whoever asked the gateway and was slow brings old news. It must not be taken for new.

use domain::{
    model::{GatewayPaymentId, Phase, Refund, RefundReason, RefundState, SessionId},
    ports::{Gateway as _, RefundPayment, RefundStatus},
    testing::{Behaviour, Harness},
    usecases::{Progress, RefundRequest, apply_notice, continue_payment, refund_payment},
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

async fn a_pending_refund(harness: &Harness, session: &SessionId) -> Refund {
    harness.pay(session, "pm_1").await.unwrap();
    harness.gateway.will([Behaviour::LeavePending]);
    let request = RefundRequest {
        amount: None,
        reason: RefundReason::RequestedByCustomer,
        request_key: None,
        metadata: Default::default(),
    };
    refund_payment(&harness.ports, session, request).await.unwrap()
}

#[tokio::test]
async fn a_notice_that_comes_while_one_like_it_is_applied_is_heard() {
    let harness = Harness::new();
    let session = harness.open().await;
    let refund = a_pending_refund(&harness, &session.id).await;
    let name = refund.gateway_refund.unwrap();
    let text = |event: &str| format!("{event} refund.updated {} refund={name}", refund.payment);

    harness.gateway.end_refund(&name, RefundStatus::Succeeded);
    let first = harness.hear(&text("evt_1")).await.unwrap().unwrap();
    let slow = harness.stall(apply_notice(&harness.ports, &first));
    harness.gateway.end_refund(&name, RefundStatus::Failed("lost_or_stolen_card".to_owned()));
    harness.hear(&text("evt_2")).await.unwrap();
    slow.await.unwrap();
    harness.work().await;

    let stored = harness.ports.store.snapshot().await.unwrap().refund(&refund.id).await.unwrap().unwrap();
    assert_eq!(stored.state, RefundState::Failed("lost_or_stolen_card".to_owned()));
}

#[tokio::test]
async fn a_refund_that_was_refused_and_is_made_all_the_same_is_believed() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.pay(&session.id, "pm_1").await.unwrap();
    // The first request is slow on its way; the second overtakes it and is refused.
    harness.gateway.will([Behaviour::LoseRequest, Behaviour::Reject]);
    let request = RefundRequest {
        amount: None,
        reason: RefundReason::RequestedByCustomer,
        request_key: None,
        metadata: Default::default(),
    };
    let refund = refund_payment(&harness.ports, &session.id, request).await.unwrap();
    harness.restart().await;
    harness.work().await;
    assert_eq!(harness.refunds(&session.id).await[0].state, RefundState::Failed("refused".to_owned()));

    let operation =
        harness.ports.store.snapshot().await.unwrap().operations(&session.id).await.unwrap().remove(0);
    let arrived = RefundPayment {
        idempotency_key: operation.idempotency_key,
        payment: refund.payment.clone(),
        amount: refund.amount,
        reason: refund.reason,
        refund: refund.id.clone(),
    };
    let made = harness.gateway.refund(&arrived).await.unwrap();
    harness.hear(&format!("evt_1 refund.created {} refund={}", refund.payment, made.id)).await.unwrap();
    harness.work().await;
    let refund = harness.refunds(&session.id).await.remove(0);
    assert_eq!((refund.state, refund.gateway_refund), (RefundState::Succeeded, Some(made.id)));
}
