//! Many nodes on one database.

use std::{sync::Arc, time::Duration};

use domain::{
    model::{DeliveryId, Event, Job, Mode, Notice, NoticeId, Task, WebhookEndpoint},
    ports::{JobClaim, Random, Store},
    testing::{
        Harness, SeededRandom, a_delivery, a_delivery_try, a_merchant, a_notice, a_session, an_endpoint,
        an_event,
    },
};
use futures::future::{join, join_all};
use jiff::{SignedDuration, Timestamp};
use store_postgres::{Limits, PostgresStore, testing::Cluster};

use crate::{session_in, somebody_waits, trouble};

/// Each as if in a process of its own.
async fn nodes(url: &str, count: usize) -> Vec<PostgresStore> {
    let limits = Limits { connections: 2, lock: Duration::from_millis(500), ..Limits::default() };
    let opened = join_all((0..count).map(|_| PostgresStore::open_with(url, &limits))).await;
    opened.into_iter().map(Result::unwrap).collect()
}

fn noon() -> Timestamp {
    "2026-07-01T12:00:00Z".parse().unwrap()
}

fn claim(limit: u32) -> JobClaim {
    let lease_until = noon() + SignedDuration::from_secs(60);
    JobClaim { mode: Mode::Test, now: noon(), lease_until, per_lane: 4, limit }
}

async fn take(store: &PostgresStore, claim: &JobClaim) -> Vec<Job> {
    let mut work = store.begin().await.unwrap();
    let jobs = work.claim_jobs(claim).await.unwrap();
    work.commit().await.unwrap();
    jobs
}

async fn told(store: &PostgresStore, random: &dyn Random) -> (Event, WebhookEndpoint) {
    let session = session_in(store).await;
    let endpoint = WebhookEndpoint { merchant: session.merchant.clone(), ..an_endpoint(random) };
    let event = an_event(random, &session);
    let mut work = store.begin().await.unwrap();
    work.add_webhook_endpoint(&endpoint).await.unwrap();
    work.add_event(&event).await.unwrap();
    work.commit().await.unwrap();
    (event, endpoint)
}

async fn jobs_in(store: &PostgresStore, random: &dyn Random, endpoint: &WebhookEndpoint, count: usize) {
    let mut work = store.begin().await.unwrap();
    for _ in 0..count {
        let task = Task::DeliverWebhook(DeliveryId::generate(random));
        work.schedule_job(&task, Mode::Test, Some(endpoint.id.as_str()), noon()).await.unwrap();
    }
    work.commit().await.unwrap();
}

#[tokio::test]
async fn workers_at_once_do_not_overfill_a_lane() {
    let database = Cluster::shared().database().await;
    let nodes = nodes(database.url(), 8).await;
    let random = SeededRandom::new(50);
    let (_, endpoint) = told(&nodes[0], &random).await;
    jobs_in(&nodes[0], &random, &endpoint, 40).await;
    let claim = claim(100);
    let rounds = join_all((0..32).map(|index| take(&nodes[index % nodes.len()], &claim))).await;
    let taken: usize = rounds.iter().map(Vec::len).sum();
    assert_eq!(taken, 4);
}

#[tokio::test]
async fn workers_pass_over_what_another_is_just_taking() {
    let database = Cluster::shared().database().await;
    let nodes = nodes(database.url(), 2).await;
    let random = SeededRandom::new(51);
    let (event, endpoint) = told(&nodes[0], &random).await;
    jobs_in(&nodes[0], &random, &endpoint, 2).await;
    let mut work = nodes[0].begin().await.unwrap();
    for _ in 0..2 {
        let task = Task::ExpireSession(domain::model::SessionId::generate(&random, Mode::Test));
        work.schedule_job(&task, Mode::Test, None, event.created_at).await.unwrap();
    }
    work.commit().await.unwrap();

    let mut first = nodes[0].begin().await.unwrap();
    let mine = first.claim_jobs(&claim(1)).await.unwrap();
    assert_eq!(mine.len(), 1);
    // Without waiting, though the first one has not committed.
    let others = take(&nodes[1], &claim(100)).await;
    assert_eq!(others.len(), 1, "the other one without a lane; the lane is the first worker's");
    assert_ne!(others[0].task, mine[0].task);
    first.commit().await.unwrap();
    assert_eq!(take(&nodes[1], &claim(100)).await.len(), 2);
}

#[tokio::test]
async fn nothing_is_due_while_a_lane_is_paused() {
    let database = Cluster::shared().database().await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    let random = SeededRandom::new(52);
    let (_, endpoint) = told(&store, &random).await;
    jobs_in(&store, &random, &endpoint, 1).await;
    let later = noon() + SignedDuration::from_secs(30);
    let mut work = store.begin().await.unwrap();
    work.update_webhook_endpoint(&WebhookEndpoint { paused_until: Some(later), ..endpoint }).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(store.snapshot().await.unwrap().next_job_at(Mode::Test).await.unwrap(), Some(later));
}

/// Otherwise the change that the event tells of would be undone with it.
#[tokio::test]
async fn an_endpoint_is_not_removed_while_an_event_is_addressed_to_it() {
    let database = Cluster::shared().database().await;
    let nodes = nodes(database.url(), 2).await;
    let random = SeededRandom::new(53);
    let (event, endpoint) = told(&nodes[0], &random).await;
    let mut telling = nodes[0].begin().await.unwrap();
    let found = telling.webhook_endpoints(&event.merchant, event.mode).await.unwrap();
    assert_eq!(found.as_slice(), std::slice::from_ref(&endpoint));

    let remove = async || {
        let mut work = nodes[1].begin().await?;
        assert!(work.lock_webhook_endpoint(&endpoint.id).await?.is_some());
        work.remove_webhook_endpoint(&endpoint.id).await?;
        work.commit().await
    };
    let why = trouble(remove().await).to_string();
    assert!(why.contains("lock timeout"), "{why}");

    let delivery = a_delivery(&random, &event, &endpoint);
    let task = Task::DeliverWebhook(delivery.id.clone());
    telling.add_delivery(&delivery).await.unwrap();
    telling.add_delivery_try(&a_delivery_try(&delivery)).await.unwrap();
    let lane = Some(endpoint.id.as_str());
    telling.schedule_job(&task, event.mode, lane, noon()).await.unwrap();
    telling.commit().await.unwrap();

    remove().await.unwrap();
    let mut read = nodes[0].snapshot().await.unwrap();
    assert_eq!(read.webhook_endpoints(&event.merchant, event.mode).await.unwrap(), []);
    assert_eq!(read.delivery(&delivery.id).await.unwrap(), None);
    assert_eq!(read.job(&task).await.unwrap(), None);
}

/// A slow endpoint's health is written down while others pay.
#[tokio::test]
async fn events_are_addressed_to_an_endpoint_that_is_locked() {
    let database = Cluster::shared().database().await;
    let nodes = nodes(database.url(), 2).await;
    let random = SeededRandom::new(54);
    let (event, endpoint) = told(&nodes[0], &random).await;
    let mut health = nodes[0].begin().await.unwrap();
    let locked = health.lock_webhook_endpoint(&endpoint.id).await.unwrap().unwrap();
    health.update_webhook_endpoint(&WebhookEndpoint { failures: 1, ..locked }).await.unwrap();

    let mut telling = nodes[1].begin().await.unwrap();
    assert_eq!(telling.webhook_endpoints(&event.merchant, event.mode).await.unwrap().len(), 1);
    telling.add_delivery(&a_delivery(&random, &event, &endpoint)).await.unwrap();
    telling.commit().await.unwrap();
    health.commit().await.unwrap();
}

#[tokio::test]
async fn nodes_that_start_at_once_make_one_merchant() {
    let database = Cluster::shared().database().await;
    let nodes = nodes(database.url(), 2).await;
    let merchant = a_merchant(&SeededRandom::new(55));
    let mut first = nodes[0].begin().await.unwrap();
    first.lock_merchants().await.unwrap();
    // Waits, whether or not it means to look before.
    let mut second = nodes[1].begin().await.unwrap();
    trouble(second.lock_merchants().await);
    trouble(nodes[1].begin().await.unwrap().add_merchant(&merchant).await);
    first.add_merchant(&merchant).await.unwrap();

    // What belongs to a merchant who is there already does not wait.
    first.commit().await.unwrap();
    let mut first = nodes[0].begin().await.unwrap();
    first.lock_merchants().await.unwrap();
    let session = a_session(&SeededRandom::new(56)).merchant(&merchant.id).build();
    nodes[1].begin().await.unwrap().add_session(&session).await.unwrap();

    let harnesses = nodes.into_iter().map(|store| Harness::on(Arc::new(store)));
    for harness in harnesses {
        assert_eq!(harness.merchant().await, merchant);
    }
}

#[tokio::test]
async fn nodes_that_are_told_the_same_at_once_keep_it_once() {
    let database = Cluster::shared().database().await;
    let nodes = nodes(database.url(), 2).await;
    let random = SeededRandom::new(57);
    let session = session_in(&nodes[0]).await;
    for same_event in [true, false] {
        let one = a_notice(&random, &session);
        let mut other = Notice { id: NoticeId::generate(&random), ..one.clone() };
        if !same_event {
            other.gateway_event.push('x');
        }
        let mut first = nodes[0].begin().await.unwrap();
        assert!(first.add_notice(&one, false).await.unwrap());
        let mut second = nodes[1].begin().await.unwrap();
        let commit = async {
            somebody_waits(&database).await;
            first.commit().await.unwrap();
        };
        let (new, ()) = join(second.add_notice(&other, false), commit).await;
        assert!(!new.unwrap(), "the same event: {same_event}");
    }
}

#[tokio::test]
async fn any_number_of_old_tries_is_forgotten() {
    let database = Cluster::shared().database().await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    let random = SeededRandom::new(56);
    let (event, endpoint) = told(&store, &random).await;
    let delivery = a_delivery(&random, &event, &endpoint);
    let mut work = store.begin().await.unwrap();
    work.add_delivery(&delivery).await.unwrap();
    work.commit().await.unwrap();
    let many = format!(
        "INSERT INTO delivery_tries (delivery_id, tried_at, latency, answer)
         SELECT '{}', moment, 1, '' FROM generate_series(1, 10002) AS moment",
        delivery.id
    );
    database.run(&many).await;
    let mut work = store.begin().await.unwrap();
    let forgotten = work.forget_before(Timestamp::from_millisecond(10_002).unwrap()).await.unwrap();
    assert_eq!(forgotten, 10_001);
    assert_eq!(work.delivery_tries(&delivery.id).await.unwrap().len(), 1);
}
