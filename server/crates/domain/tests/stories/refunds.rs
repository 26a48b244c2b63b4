//! Money is given back: never more than was taken, and never lost sight of.

use std::collections::BTreeMap;

use domain::{
    model::{EventKind, Refund, RefundId, RefundReason, RefundState, SessionId, Subject},
    ports::{Gateway as _, RefundPayment, RefundStatus},
    testing::{Behaviour, Harness},
    usecases::{RefundError, RefundRequest, refund_payment},
};
use jiff::SignedDuration;

fn asked(amount: Option<i64>) -> RefundRequest {
    RefundRequest {
        amount,
        reason: RefundReason::RequestedByCustomer,
        request_key: None,
        metadata: BTreeMap::new(),
    }
}

async fn paid(harness: &Harness) -> SessionId {
    let session = harness.open().await;
    harness.pay(&session.id, "pm_1").await.unwrap();
    session.id
}

async fn refund(harness: &Harness, session: &SessionId, amount: Option<i64>) -> Result<Refund, RefundError> {
    refund_payment(&harness.ports, session, asked(amount)).await
}

/// What the merchant was told since the payment.
async fn told(harness: &Harness, session: &SessionId) -> Vec<EventKind> {
    harness.kinds(session).await.split_off(2)
}

const MADE: [EventKind; 3] = [EventKind::RefundCreated, EventKind::RefundUpdated, EventKind::ChargeRefunded];

#[tokio::test]
async fn everything_is_given_back() {
    let harness = Harness::new();
    let session = paid(&harness).await;
    let refund = refund(&harness, &session, None).await.unwrap();
    assert_eq!((refund.state, refund.amount.minor), (RefundState::Succeeded, 2598));
    assert_eq!(harness.gateway.balance(), 0);
    assert_eq!(told(&harness, &session).await, MADE);
    assert_eq!(harness.work().await, 0, "nothing is left to do");
    assert_eq!(told(&harness, &session).await, MADE);
}

#[tokio::test]
async fn parts_are_given_back_until_nothing_is_left() {
    let harness = Harness::new();
    let session = paid(&harness).await;
    for amount in [1000, 1500] {
        assert_eq!(refund(&harness, &session, Some(amount)).await.unwrap().amount.minor, amount);
    }
    let too_much = refund(&harness, &session, Some(99)).await;
    assert!(matches!(too_much, Err(RefundError::TooMuch { left: 98 })), "{too_much:?}");
    assert_eq!(refund(&harness, &session, None).await.unwrap().amount.minor, 98, "what is left");
    let nothing = refund(&harness, &session, None).await;
    assert!(matches!(nothing, Err(RefundError::TooMuch { left: 0 })), "{nothing:?}");
    assert_eq!(harness.gateway.balance(), 0);

    let events = harness.events(&session).await;
    let sums = events.iter().filter(|event| event.kind == EventKind::ChargeRefunded).map(|event| {
        let Subject::Payment { payment } = &event.subject else { panic!("about a payment") };
        payment.refunded
    });
    assert_eq!(sums.collect::<Vec<_>>(), [1000, 2500, 2598], "the charge tells the sum so far");
}

#[tokio::test]
async fn nothing_and_less_than_nothing_is_not_given_back() {
    let harness = Harness::new();
    let session = paid(&harness).await;
    for amount in [0, -1] {
        let refused = refund(&harness, &session, Some(amount)).await;
        assert!(matches!(refused, Err(RefundError::TooLittle)), "{refused:?}");
    }
    let open = harness.open().await;
    let unpaid = refund(&harness, &open.id, None).await;
    assert!(matches!(unpaid, Err(RefundError::NothingTaken)), "{unpaid:?}");
    assert_eq!(harness.gateway.balance(), 2598);
}

#[tokio::test]
async fn a_lost_answer_is_asked_for_again_under_the_same_key() {
    let harness = Harness::new();
    let session = paid(&harness).await;
    harness.gateway.will([Behaviour::ChargeSilently, Behaviour::LoseRequest]);
    assert_eq!(refund(&harness, &session, Some(600)).await.unwrap().state, RefundState::Pending);
    assert_eq!(harness.work().await, 0, "whoever asked may still get an answer");
    harness.clock.advance(SignedDuration::from_secs(10));
    assert_eq!(harness.work().await, 1, "no luck");
    assert_eq!(harness.refunds(&session).await[0].state, RefundState::Pending);
    harness.clock.advance(SignedDuration::from_mins(1));
    assert_eq!(harness.work().await, 1);
    assert_eq!(harness.refunds(&session).await[0].state, RefundState::Succeeded);
    assert_eq!(harness.gateway.all_refunds().len(), 1);
    assert_eq!(told(&harness, &session).await, MADE);
}

#[tokio::test]
async fn what_is_under_way_counts_against_the_limit() {
    let harness = Harness::new();
    let session = paid(&harness).await;
    harness.gateway.will([Behaviour::LoseRequest]);
    refund(&harness, &session, Some(2000)).await.unwrap();
    let too_much = refund(&harness, &session, Some(1000)).await;
    assert!(matches!(too_much, Err(RefundError::TooMuch { left: 598 })), "{too_much:?}");
}

#[tokio::test]
async fn a_refused_refund_is_failed_and_may_be_asked_for_again() {
    let harness = Harness::new();
    let session = paid(&harness).await;
    harness.gateway.will([Behaviour::Reject]);
    let refused = refund(&harness, &session, None).await;
    let Err(RefundError::Refused(refused)) = refused else { panic!("{refused:?}") };
    assert_eq!(refused.state, RefundState::Failed("refused".to_owned()));
    assert_eq!(told(&harness, &session).await, [EventKind::RefundCreated, EventKind::RefundFailed]);
    assert_eq!(refund(&harness, &session, None).await.unwrap().state, RefundState::Succeeded);
    assert_eq!(harness.gateway.balance(), 0);
}

#[tokio::test]
async fn a_refund_that_could_not_be_asked_for_in_a_day_is_asked_for_anew() {
    let harness = Harness::new();
    let session = paid(&harness).await;
    harness.gateway.will([Behaviour::LoseRequest]);
    refund(&harness, &session, None).await.unwrap();
    harness.clock.advance(SignedDuration::from_hours(25));
    harness.work().await;
    assert_eq!(harness.refunds(&session).await[0].state, RefundState::Succeeded);
    assert_eq!(harness.gateway.balance(), 0);
    assert_eq!(told(&harness, &session).await, MADE, "of the one refund");
}

#[tokio::test]
async fn a_pending_refund_is_asked_about_until_the_bank_decides() {
    let harness = Harness::new();
    let session = paid(&harness).await;
    harness.gateway.will([Behaviour::LeavePending]);
    let refund = refund(&harness, &session, None).await.unwrap();
    assert_eq!(refund.state, RefundState::Pending);
    harness.clock.advance(SignedDuration::from_hours(1));
    assert_eq!(harness.work().await, 1);
    assert_eq!(harness.refunds(&session).await[0].state, RefundState::Pending, "not yet");

    harness.gateway.end_refund(&refund.gateway_refund.unwrap(), RefundStatus::Succeeded);
    harness.clock.advance(SignedDuration::from_hours(1));
    assert_eq!(harness.work().await, 1);
    assert_eq!(harness.refunds(&session).await[0].state, RefundState::Succeeded);
    let told = told(&harness, &session).await;
    assert_eq!(told, [EventKind::RefundCreated, EventKind::ChargeRefunded, EventKind::RefundUpdated]);
    assert_eq!(harness.work().await, 0);
}

#[tokio::test]
async fn a_refund_that_succeeded_fails_later_and_stays_failed() {
    let harness = Harness::new();
    let session = paid(&harness).await;
    let made = refund(&harness, &session, None).await.unwrap();
    let name = made.gateway_refund.clone().unwrap();
    harness.gateway.end_refund(&name, RefundStatus::Failed("lost_or_stolen_card".to_owned()));
    harness.hear(&format!("evt_1 refund.failed {} refund={name}", made.payment)).await.unwrap();
    harness.work().await;
    let failed = RefundState::Failed("lost_or_stolen_card".to_owned());
    assert_eq!(harness.refunds(&session).await[0].state, failed);
    assert_eq!(told(&harness, &session).await[3..], [EventKind::RefundFailed]);
    // What was not given back can be given back again.
    assert_eq!(refund(&harness, &session, None).await.unwrap().amount.minor, 2598);
}

#[tokio::test]
async fn a_refund_of_the_back_office_is_known_once() {
    let harness = Harness::new();
    let session = paid(&harness).await;
    let order = harness.order(&session).await.unwrap();
    let amount = domain::model::Money::new(598, order.amount.currency);
    let name = harness.gateway.refund_unasked(&order.gateway_payment, amount);
    for (event, kind) in
        [("evt_1", "refund.created"), ("evt_2", "charge.refunded"), ("evt_1", "refund.created")]
    {
        harness.hear(&format!("{event} {kind} {} refund={name}", order.gateway_payment)).await.unwrap();
        harness.work().await;
    }
    let known = harness.refunds(&session).await;
    assert_eq!(known.len(), 1);
    assert_eq!((&known[0].state, known[0].gateway_refund.as_ref()), (&RefundState::Succeeded, Some(&name)));
    assert_eq!(told(&harness, &session).await, [EventKind::RefundCreated, EventKind::ChargeRefunded]);
    let too_much = refund(&harness, &session, Some(2001)).await;
    assert!(matches!(too_much, Err(RefundError::TooMuch { left: 2000 })), "{too_much:?}");
}

#[tokio::test]
async fn a_refund_that_carries_somebody_elses_name_is_known_once() {
    let harness = Harness::new();
    let session = paid(&harness).await;
    let order = harness.order(&session).await.unwrap();
    // Another program of the merchant's keeps its own names in the gateway's books.
    let theirs = RefundPayment {
        idempotency_key: domain::model::IdempotencyKey::generate(harness.ports.random.as_ref()),
        payment: order.gateway_payment.clone(),
        amount: domain::model::Money::new(98, order.amount.currency),
        reason: RefundReason::Unsaid,
        refund: RefundId::generate(harness.ports.random.as_ref()),
    };
    let made = harness.gateway.refund(&theirs).await.unwrap();
    for (event, kind) in [("evt_1", "refund.created"), ("evt_2", "refund.updated")] {
        harness.hear(&format!("{event} {kind} {} refund={}", order.gateway_payment, made.id)).await.unwrap();
        harness.work().await;
    }
    assert_eq!(harness.refunds(&session).await.len(), 1);
    assert_eq!(
        harness.ports.store.snapshot().await.unwrap().next_job_at(harness.ports.mode).await.unwrap(),
        None
    );
}

#[tokio::test]
async fn asked_for_twice_under_one_key_it_is_one_refund() {
    let harness = Harness::new();
    let session = paid(&harness).await;
    let keyed = |amount| RefundRequest { request_key: Some("key".to_owned()), ..asked(Some(amount)) };
    let first = refund_payment(&harness.ports, &session, keyed(900)).await.unwrap();
    let again = refund_payment(&harness.ports, &session, keyed(900)).await.unwrap();
    assert_eq!(again.id, first.id);
    assert_eq!(harness.gateway.balance(), 2598 - 900);
    let other = refund_payment(&harness.ports, &session, keyed(901)).await;
    assert!(matches!(other, Err(RefundError::KeyReused)), "{other:?}");
}
