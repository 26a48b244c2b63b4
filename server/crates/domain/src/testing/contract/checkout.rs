//! Merchants, sessions, tries and orders.

use jiff::SignedDuration;

use super::{TestStore, merchant_in, session_in};
use crate::{
    model::{Address, AttemptState, Collected, Funds, LatePayments, Merchant, Mode, Money, OrderId, Phase},
    ports::StoreError,
    testing::{
        SeededRandom, a_decline, a_dispute, a_merchant, a_session, a_warning, an_attempt, an_event, an_order,
    },
};

pub async fn a_commit_keeps_and_a_drop_undoes(store: TestStore) {
    let random = SeededRandom::new(1);
    let kept = merchant_in(&store, &random).await;
    let mut dropped = store.begin().await.unwrap();
    dropped.add_merchant(&a_merchant(&random)).await.unwrap();
    drop(dropped);
    let all = store.snapshot().await.unwrap().merchants().await.unwrap();
    assert_eq!(all, [kept]);
}

pub async fn everything_reads_back_as_it_was_written(store: TestStore) {
    let random = SeededRandom::new(2);
    let session = session_in(&store, &random).await;
    let attempt = an_attempt(&random, &session);
    let order = an_order(&random, &session);
    let event = an_event(&random, &session);
    let (dispute, warning) = (a_dispute(&session, "dp_1"), a_warning(&session, "issfr_1"));
    let mut work = store.begin().await.unwrap();
    work.add_attempt(&attempt).await.unwrap();
    work.add_order(&order).await.unwrap();
    work.add_event(&event).await.unwrap();
    work.keep_dispute(&dispute).await.unwrap();
    work.keep_fraud_warning(&warning).await.unwrap();
    work.commit().await.unwrap();

    let mut read = store.snapshot().await.unwrap();
    assert_eq!(read.session(&session.id).await.unwrap(), Some(session.clone()));
    assert_eq!(read.attempt(&attempt.id).await.unwrap(), Some(attempt.clone()));
    assert_eq!(read.attempt_with_token(&session.id, &attempt.token).await.unwrap(), Some(attempt));
    assert_eq!(read.order(&session.id).await.unwrap(), Some(order));
    assert_eq!(read.events(&session.id).await.unwrap(), std::slice::from_ref(&event));
    assert_eq!(read.event(&event.id).await.unwrap(), Some(event));
    assert_eq!(read.disputes(&session.id).await.unwrap(), [dispute]);
    assert_eq!(read.fraud_warnings(&session.id).await.unwrap(), [warning]);
}

pub async fn merchants_see_their_own_sessions_only(store: TestStore) {
    let random = SeededRandom::new(3);
    let session = session_in(&store, &random).await;
    let stranger = merchant_in(&store, &random).await;
    let mut read = store.snapshot().await.unwrap();
    let own = read.merchant_session(&session.merchant, Mode::Test, &session.id).await.unwrap();
    assert_eq!(own, Some(session.clone()));
    assert_eq!(read.merchant_session(&stranger.id, Mode::Test, &session.id).await.unwrap(), None);
    assert_eq!(read.merchant_session(&session.merchant, Mode::Live, &session.id).await.unwrap(), None);
}

pub async fn an_update_changes_what_may_change(store: TestStore) {
    let random = SeededRandom::new(4);
    let mut session = session_in(&store, &random).await;
    let attempt = an_attempt(&random, &session);
    let order = OrderId::generate(&random);
    let mut work = store.begin().await.unwrap();
    work.add_attempt(&attempt).await.unwrap();
    work.commit().await.unwrap();
    for phase in [
        Phase::Confirming(attempt.id.clone()),
        Phase::Authenticating(attempt.id.clone()),
        Phase::Expired,
        Phase::Complete(order),
        Phase::Open,
    ] {
        session.phase = phase;
        session.gateway_payment = Some("pi_9".parse().unwrap());
        session.customer_email = Some("new@example.com".parse().unwrap());
        session.lines[0].quantity += 1;
        session.amount = session.amount.plus(session.lines[0].unit_amount).unwrap();
        session.expires_at += SignedDuration::from_mins(5);
        session.extensions += 1;
        session.metadata.insert("more".to_owned(), session.lines[0].quantity.to_string());
        session.collected = Collected {
            individual_name: Some("Grace Höpper".to_owned()),
            billing_address: Some(an_address()),
            custom_fields: [("size".to_owned(), session.lines[0].quantity.to_string())].into(),
            terms_accepted: true,
            ..Collected::default()
        };
        let mut work = store.begin().await.unwrap();
        assert!(work.lock_session(&session.id).await.unwrap().is_some());
        work.update_session(&session).await.unwrap();
        work.commit().await.unwrap();
        let read = store.snapshot().await.unwrap().session(&session.id).await.unwrap();
        assert_eq!(read, Some(session.clone()));
    }
}

fn an_address() -> Address {
    Address {
        line1: "1 Main Street".to_owned(),
        line2: None,
        city: Some("Köln".to_owned()),
        state: None,
        postal_code: Some("50667".to_owned()),
        country: "DE".to_owned(),
    }
}

pub async fn an_update_changes_nothing_else(store: TestStore) {
    let random = SeededRandom::new(15);
    let session = session_in(&store, &random).await;
    let mut changed = session.clone();
    changed.options.recovery = !session.options.recovery;
    changed.gateway = "other".parse().unwrap();
    changed.success_url = None;
    changed.client_reference_id = None;
    changed.recovered_from = Some(changed.id.clone());
    changed.created_at += SignedDuration::from_secs(1);
    let mut work = store.begin().await.unwrap();
    work.update_session(&changed).await.unwrap();
    work.commit().await.unwrap();
    let read = store.snapshot().await.unwrap().session(&session.id).await.unwrap();
    assert_eq!(read, Some(session));
}

pub async fn an_attempt_reads_back_in_every_state(store: TestStore) {
    let random = SeededRandom::new(5);
    let session = session_in(&store, &random).await;
    let mut attempt = an_attempt(&random, &session);
    let mut work = store.begin().await.unwrap();
    work.add_attempt(&attempt).await.unwrap();
    work.commit().await.unwrap();
    for state in [
        AttemptState::ActionRequired,
        AttemptState::Succeeded,
        AttemptState::Declined(a_decline()),
        AttemptState::Failed,
        AttemptState::Replaced,
        AttemptState::InFlight,
    ] {
        attempt.state = state;
        attempt.tries += 1;
        let mut work = store.begin().await.unwrap();
        work.update_attempt(&attempt).await.unwrap();
        work.commit().await.unwrap();
        let read = store.snapshot().await.unwrap().attempt(&attempt.id).await.unwrap();
        assert_eq!(read, Some(attempt.clone()));
    }
}

pub async fn a_second_attempt_in_flight_is_a_conflict(store: TestStore) {
    let random = SeededRandom::new(6);
    let session = session_in(&store, &random).await;
    let mut work = store.begin().await.unwrap();
    work.add_attempt(&an_attempt(&random, &session)).await.unwrap();
    let second = work.add_attempt(&an_attempt(&random, &session)).await;
    assert!(matches!(second, Err(StoreError::Conflict(_))), "{second:?}");
}

pub async fn a_token_is_tried_once(store: TestStore) {
    let random = SeededRandom::new(7);
    let session = session_in(&store, &random).await;
    let mut first = an_attempt(&random, &session);
    first.state = AttemptState::Failed;
    let mut second = an_attempt(&random, &session);
    second.token = first.token.clone();
    let mut work = store.begin().await.unwrap();
    work.add_attempt(&first).await.unwrap();
    let second = work.add_attempt(&second).await;
    assert!(matches!(second, Err(StoreError::Conflict(_))), "{second:?}");
}

pub async fn the_last_attempt_is_the_latest_added(store: TestStore) {
    let random = SeededRandom::new(11);
    let session = session_in(&store, &random).await;
    assert_eq!(store.snapshot().await.unwrap().last_attempt(&session.id).await.unwrap(), None);
    let mut last = None;
    for _ in 0..3 {
        let mut attempt = an_attempt(&random, &session);
        attempt.state = AttemptState::Failed;
        let mut work = store.begin().await.unwrap();
        work.add_attempt(&attempt).await.unwrap();
        work.commit().await.unwrap();
        last = Some(attempt);
    }
    assert_eq!(store.snapshot().await.unwrap().last_attempt(&session.id).await.unwrap(), last);
}

pub async fn a_session_has_one_order(store: TestStore) {
    let random = SeededRandom::new(8);
    let session = session_in(&store, &random).await;
    let mut work = store.begin().await.unwrap();
    work.add_order(&an_order(&random, &session)).await.unwrap();
    let second = work.add_order(&an_order(&random, &session)).await;
    assert!(matches!(second, Err(StoreError::Conflict(_))), "{second:?}");
}

pub async fn nothing_belongs_to_nobody(store: TestStore) {
    let random = SeededRandom::new(10);
    let mut work = store.begin().await.unwrap();
    let orphan = work.add_session(&a_session(&random).build()).await;
    assert!(matches!(orphan, Err(StoreError::Conflict(_))), "{orphan:?}");
}

pub async fn an_order_moves_its_funds(store: TestStore) {
    let random = SeededRandom::new(12);
    let session = session_in(&store, &random).await;
    let mut order = an_order(&random, &session);
    order.funds = Funds::Authorized { until: Some(session.expires_at) };
    order.gateway_charge = None;
    order.card = None;
    let mut work = store.begin().await.unwrap();
    work.add_order(&order).await.unwrap();
    work.commit().await.unwrap();
    for funds in [
        Funds::Authorized { until: None },
        Funds::Captured { amount: Money::new(7, session.amount.currency) },
        Funds::Released { reason: crate::model::CancelReason::AuthorizationExpired },
    ] {
        order.funds = funds;
        order.gateway_charge = Some("ch_9".parse().unwrap());
        order.card = Some(crate::testing::a_card());
        let mut work = store.begin().await.unwrap();
        work.update_order(&order).await.unwrap();
        work.commit().await.unwrap();
        let read = store.snapshot().await.unwrap().order(&session.id).await.unwrap();
        assert_eq!(read, Some(order.clone()));
    }
}

pub async fn a_session_is_found_by_its_payment(store: TestStore) {
    let random = SeededRandom::new(13);
    let mut session = session_in(&store, &random).await;
    let order = an_order(&random, &session);
    session.gateway_payment = Some("pi_latest".parse().unwrap());
    let mut work = store.begin().await.unwrap();
    work.update_session(&session).await.unwrap();
    work.add_order(&order).await.unwrap();
    work.commit().await.unwrap();
    let mut read = store.snapshot().await.unwrap();
    for payment in [session.gateway_payment.clone().unwrap(), order.gateway_payment] {
        let found = read.session_with_payment(Mode::Test, &payment).await.unwrap();
        assert_eq!(found, Some(session.clone()));
        assert_eq!(read.session_with_payment(Mode::Live, &payment).await.unwrap(), None);
    }
    assert_eq!(read.session_with_payment(Mode::Test, &"pi_none".parse().unwrap()).await.unwrap(), None);
}

pub async fn a_merchant_changes_its_rule(store: TestStore) {
    let random = SeededRandom::new(14);
    let merchant = merchant_in(&store, &random).await;
    let gateway = "other".parse().unwrap();
    let changed = Merchant { late_payments: LatePayments::Refund, more_time: false, gateway, ..merchant };
    let mut work = store.begin().await.unwrap();
    work.lock_merchants().await.unwrap();
    work.update_merchant(&changed).await.unwrap();
    work.commit().await.unwrap();
    let read = store.snapshot().await.unwrap().merchant(&changed.id).await.unwrap();
    assert_eq!(read, Some(changed));
}
