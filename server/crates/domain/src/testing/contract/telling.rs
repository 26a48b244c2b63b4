//! Events, endpoints and deliveries; and of whom we are told.

use jiff::SignedDuration;

use super::{TestStore, merchant_in, session_in};
use crate::{
    model::{
        DeliveryState, DeliveryTry, Event, EventKind, Mode, Notice, NoticeId, NoticeState, Task,
        WebhookEndpoint, WebhookSecret,
    },
    ports::StoreError,
    testing::{SeededRandom, a_delivery, a_delivery_try, a_notice, an_endpoint, an_event},
};

pub async fn an_endpoint_reads_back_and_changes(store: TestStore) {
    let random = SeededRandom::new(40);
    let merchant = merchant_in(&store, &random).await;
    let mut endpoint = WebhookEndpoint { merchant: merchant.id.clone(), ..an_endpoint(&random) };
    let mut work = store.begin().await.unwrap();
    work.add_webhook_endpoint(&endpoint).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(
        store.snapshot().await.unwrap().webhook_endpoint(&endpoint.id).await.unwrap(),
        Some(endpoint.clone())
    );

    endpoint.url = "https://shop.test/other".into();
    endpoint.description = Some("the läst".to_owned());
    endpoint.events = Some(vec![EventKind::SessionCompleted, EventKind::RefundFailed]);
    endpoint.enabled = false;
    endpoint.failures = 3;
    endpoint.paused_until = Some(endpoint.created_at);
    let secret = WebhookSecret::generate(&random);
    endpoint.roll(secret, endpoint.created_at, SignedDuration::from_hours(2));
    let mut work = store.begin().await.unwrap();
    assert!(work.lock_webhook_endpoint(&endpoint.id).await.unwrap().is_some());
    work.update_webhook_endpoint(&endpoint).await.unwrap();
    work.commit().await.unwrap();
    let mut read = store.snapshot().await.unwrap();
    assert_eq!(read.webhook_endpoints(&merchant.id, Mode::Test).await.unwrap(), [endpoint]);
    assert_eq!(read.webhook_endpoints(&merchant.id, Mode::Live).await.unwrap(), []);
}

async fn told(store: &TestStore, random: &SeededRandom) -> (Event, WebhookEndpoint) {
    let session = session_in(store, random).await;
    let endpoint = WebhookEndpoint { merchant: session.merchant.clone(), ..an_endpoint(random) };
    let event = an_event(random, &session);
    let mut work = store.begin().await.unwrap();
    work.add_webhook_endpoint(&endpoint).await.unwrap();
    work.add_event(&event).await.unwrap();
    work.commit().await.unwrap();
    (event, endpoint)
}

pub async fn a_delivery_reads_back_with_its_tries(store: TestStore) {
    let random = SeededRandom::new(41);
    let (event, endpoint) = told(&store, &random).await;
    let mut delivery = a_delivery(&random, &event, &endpoint);
    let failed = DeliveryTry { status: None, answer: "no answer".to_owned(), ..a_delivery_try(&delivery) };
    let taken = a_delivery_try(&delivery);
    let mut work = store.begin().await.unwrap();
    work.add_delivery(&delivery).await.unwrap();
    work.add_delivery_try(&failed).await.unwrap();
    work.add_delivery_try(&taken).await.unwrap();
    work.commit().await.unwrap();
    for state in [DeliveryState::Dead, DeliveryState::Delivered, DeliveryState::Pending] {
        delivery.state = state;
        delivery.tries += 1;
        delivery.began_at += SignedDuration::from_secs(1);
        let mut work = store.begin().await.unwrap();
        work.update_delivery(&delivery).await.unwrap();
        work.commit().await.unwrap();
        let mut read = store.snapshot().await.unwrap();
        assert_eq!(read.delivery(&delivery.id).await.unwrap(), Some(delivery.clone()));
        assert_eq!(read.deliveries(&event.id).await.unwrap(), [delivery.clone()]);
        assert_eq!(read.delivery_tries(&delivery.id).await.unwrap(), [failed.clone(), taken.clone()]);
    }
    let mut work = store.begin().await.unwrap();
    let second = work.add_delivery(&a_delivery(&random, &event, &endpoint)).await;
    assert!(matches!(second, Err(StoreError::Conflict(_))), "{second:?}");
}

pub async fn a_removed_endpoint_takes_its_deliveries_along(store: TestStore) {
    let random = SeededRandom::new(42);
    let (event, endpoint) = told(&store, &random).await;
    let delivery = a_delivery(&random, &event, &endpoint);
    let task = Task::DeliverWebhook(delivery.id.clone());
    let mut work = store.begin().await.unwrap();
    work.add_delivery(&delivery).await.unwrap();
    work.add_delivery_try(&a_delivery_try(&delivery)).await.unwrap();
    work.schedule_job(&task, event.mode, Some(endpoint.id.as_str()), event.created_at).await.unwrap();
    work.remove_webhook_endpoint(&endpoint.id).await.unwrap();
    work.commit().await.unwrap();
    let mut read = store.snapshot().await.unwrap();
    assert_eq!(read.webhook_endpoint(&endpoint.id).await.unwrap(), None);
    assert_eq!(read.delivery(&delivery.id).await.unwrap(), None);
    assert_eq!(read.delivery_tries(&delivery.id).await.unwrap(), []);
    assert_eq!(read.job(&task).await.unwrap(), None);
    assert_eq!(read.event(&event.id).await.unwrap(), Some(event));
}

pub async fn the_same_event_of_two_gateways_is_two_notices(store: TestStore) {
    let random = SeededRandom::new(43);
    let here = a_notice(&random, &session_in(&store, &random).await);
    let again = |notice: &Notice| Notice { id: NoticeId::generate(&random), ..notice.clone() };
    let there = Notice { gateway: "other".parse().unwrap(), ..again(&here) };
    let mut work = store.begin().await.unwrap();
    assert!(work.add_notice(&here, true).await.unwrap());
    assert!(work.add_notice(&there, true).await.unwrap(), "the other gateway knows nothing of it");
    for known in [&here, &there] {
        assert!(!work.add_notice(&again(known), false).await.unwrap(), "the same event");
        let pending = Notice { gateway_event: "evt_2".to_owned(), ..again(known) };
        assert!(!work.add_notice(&pending, false).await.unwrap(), "one is still to be applied");
    }
    work.commit().await.unwrap();
    let mut read = store.snapshot().await.unwrap();
    for kept in [here, there] {
        assert_eq!(read.notice(&kept.id).await.unwrap(), Some(kept));
    }
}

pub async fn old_tries_are_forgotten(store: TestStore) {
    let random = SeededRandom::new(44);
    let (event, endpoint) = told(&store, &random).await;
    let delivery = a_delivery(&random, &event, &endpoint);
    let old = a_delivery_try(&delivery);
    let new = DeliveryTry { at: old.at + SignedDuration::from_secs(1), ..old.clone() };
    let session = session_in(&store, &random).await;
    let (pending, mut applied) = (a_notice(&random, &session), a_notice(&random, &session));
    applied.state = NoticeState::Applied;
    let mut work = store.begin().await.unwrap();
    work.add_delivery(&delivery).await.unwrap();
    work.add_delivery_try(&old).await.unwrap();
    work.add_delivery_try(&new).await.unwrap();
    work.add_notice(&pending, false).await.unwrap();
    work.add_notice(&applied, false).await.unwrap();
    work.commit().await.unwrap();
    let mut work = store.begin().await.unwrap();
    assert_eq!(work.forget_before(new.at).await.unwrap(), 2);
    work.commit().await.unwrap();
    let mut read = store.snapshot().await.unwrap();
    assert_eq!(read.delivery_tries(&delivery.id).await.unwrap(), [new]);
    assert_eq!(read.notice(&pending.id).await.unwrap(), Some(pending));
    assert_eq!(read.notice(&applied.id).await.unwrap(), None);
}
