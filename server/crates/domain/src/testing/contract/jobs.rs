//! Jobs: who takes them, who may end them.

use jiff::{SignedDuration, Timestamp};

use super::{TestStore, merchant_in, session_in};
use crate::{
    model::{AttemptId, DeliveryId, Job, Mode, SessionId, Task, WebhookEndpoint},
    ports::{JobClaim, Random},
    testing::{SeededRandom, an_endpoint},
};

fn noon() -> Timestamp {
    "2026-07-01T12:00:00Z".parse().unwrap()
}

fn seconds(seconds: i64) -> SignedDuration {
    SignedDuration::from_secs(seconds)
}

fn claim(now: Timestamp) -> JobClaim {
    JobClaim { mode: Mode::Test, now, lease_until: now + seconds(60), per_lane: 2, limit: 100 }
}

async fn take(store: &TestStore, claim: &JobClaim) -> Vec<Job> {
    let mut work = store.begin().await.unwrap();
    let jobs = work.claim_jobs(claim).await.unwrap();
    work.commit().await.unwrap();
    jobs
}

async fn schedule(store: &TestStore, task: &Task, lane: Option<&str>, run_at: Timestamp) {
    let mut work = store.begin().await.unwrap();
    work.schedule_job(task, Mode::Test, lane, run_at).await.unwrap();
    work.commit().await.unwrap();
}

fn a_task(random: &dyn Random) -> Task {
    Task::ResumePayment(AttemptId::generate(random))
}

pub async fn a_job_is_taken_by_one(store: TestStore) {
    let task = a_task(&SeededRandom::new(30));
    schedule(&store, &task, None, noon()).await;
    assert_eq!(take(&store, &claim(noon() - seconds(1))).await, [], "not yet");
    let taken = take(&store, &claim(noon())).await;
    assert_eq!(taken.len(), 1);
    assert_eq!((&taken[0].task, taken[0].tries), (&task, 1));
    assert_eq!(taken[0].leased_until, Some(noon() + seconds(60)));
    assert_eq!(store.snapshot().await.unwrap().job(&task).await.unwrap().as_ref(), Some(&taken[0]));
    assert_eq!(take(&store, &claim(noon() + seconds(59))).await, [], "somebody has it");

    let mut work = store.begin().await.unwrap();
    assert!(work.finish_job(&taken[0]).await.unwrap());
    work.commit().await.unwrap();
    assert_eq!(store.snapshot().await.unwrap().job(&task).await.unwrap(), None);
    assert_eq!(store.snapshot().await.unwrap().next_job_at(Mode::Test).await.unwrap(), None);
}

pub async fn a_lost_job_cannot_be_ended(store: TestStore) {
    let task = a_task(&SeededRandom::new(31));
    schedule(&store, &task, None, noon()).await;
    let first = take(&store, &claim(noon())).await.remove(0);
    let second = take(&store, &claim(noon() + seconds(60))).await.remove(0);
    let mut work = store.begin().await.unwrap();
    assert!(!work.finish_job(&first).await.unwrap());
    assert!(!work.postpone_job(&first, noon()).await.unwrap());
    assert!(work.postpone_job(&second, noon() + seconds(90)).await.unwrap());
    work.commit().await.unwrap();
    let next = store.snapshot().await.unwrap().next_job_at(Mode::Test).await.unwrap();
    assert_eq!(next, Some(noon() + seconds(90)));
    assert_eq!(take(&store, &claim(noon() + seconds(90))).await[0].tries, 3);
}

pub async fn a_dead_workers_job_is_taken_over(store: TestStore) {
    let task = a_task(&SeededRandom::new(32));
    schedule(&store, &task, None, noon()).await;
    take(&store, &claim(noon())).await;
    let next = store.snapshot().await.unwrap().next_job_at(Mode::Test).await.unwrap();
    assert_eq!(next, Some(noon() + seconds(60)));
    let again = take(&store, &claim(noon() + seconds(60))).await;
    assert_eq!(again[0].tries, 2);
}

pub async fn a_scheduled_job_is_due_then_instead(store: TestStore) {
    let task = a_task(&SeededRandom::new(33));
    schedule(&store, &task, None, noon() + seconds(500)).await;
    schedule(&store, &task, None, noon()).await;
    let first = take(&store, &claim(noon())).await.remove(0);
    // Whoever has it loses it.
    schedule(&store, &task, None, noon()).await;
    assert_eq!(take(&store, &claim(noon())).await.len(), 1);
    let mut work = store.begin().await.unwrap();
    assert!(!work.finish_job(&first).await.unwrap());
    work.cancel_job(&task).await.unwrap();
    work.cancel_job(&task).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(store.snapshot().await.unwrap().job(&task).await.unwrap(), None);
}

async fn endpoint_in(store: &TestStore, random: &dyn Random) -> WebhookEndpoint {
    let merchant = merchant_in(store, random).await;
    let endpoint = WebhookEndpoint { merchant: merchant.id, ..an_endpoint(random) };
    let mut work = store.begin().await.unwrap();
    work.add_webhook_endpoint(&endpoint).await.unwrap();
    work.commit().await.unwrap();
    endpoint
}

fn a_telling(random: &dyn Random) -> Task {
    Task::DeliverWebhook(DeliveryId::generate(random))
}

pub async fn a_lane_has_a_limit(store: TestStore) {
    let random = SeededRandom::new(34);
    let (slow, other) = (endpoint_in(&store, &random).await, endpoint_in(&store, &random).await);
    for _ in 0..5 {
        schedule(&store, &a_telling(&random), Some(slow.id.as_str()), noon()).await;
    }
    schedule(&store, &a_telling(&random), Some(other.id.as_str()), noon() + seconds(1)).await;
    let first = take(&store, &claim(noon() + seconds(1))).await;
    let of = |jobs: &[Job], lane: &WebhookEndpoint| {
        jobs.iter().filter(|job| job.lane.as_deref() == Some(lane.id.as_str())).count()
    };
    assert_eq!((of(&first, &slow), of(&first, &other)), (2, 1));
    assert_eq!(take(&store, &claim(noon() + seconds(2))).await, [], "two are under way");
    let mut work = store.begin().await.unwrap();
    work.finish_job(&first[0]).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(take(&store, &claim(noon() + seconds(2))).await.len(), 1);
}

pub async fn a_paused_lane_is_passed_over(store: TestStore) {
    let random = SeededRandom::new(35);
    let (mut paused, other) = (endpoint_in(&store, &random).await, endpoint_in(&store, &random).await);
    paused.failures = 9;
    paused.paused_until = Some(noon() + seconds(30));
    let mut work = store.begin().await.unwrap();
    work.update_webhook_endpoint(&paused).await.unwrap();
    work.commit().await.unwrap();
    schedule(&store, &a_telling(&random), Some(paused.id.as_str()), noon()).await;
    schedule(&store, &a_telling(&random), Some(other.id.as_str()), noon()).await;
    let first = take(&store, &claim(noon())).await;
    assert_eq!(first.len(), 1);
    assert_eq!(first[0].lane.as_deref(), Some(other.id.as_str()));
    assert_eq!(take(&store, &claim(noon() + seconds(30))).await.len(), 1);
}

pub async fn jobs_come_in_their_order_and_mode(store: TestStore) {
    let random = SeededRandom::new(36);
    let mut tasks = Vec::new();
    for wait in [3, 1, 2] {
        let task = a_task(&random);
        schedule(&store, &task, None, noon() + seconds(wait)).await;
        tasks.push(task);
    }
    let live = Task::ExpireSession(SessionId::generate(&random, Mode::Live));
    let mut work = store.begin().await.unwrap();
    work.schedule_job(&live, Mode::Live, None, noon()).await.unwrap();
    work.commit().await.unwrap();
    let now = noon() + seconds(10);
    let some = take(&store, &JobClaim { limit: 2, ..claim(now) }).await;
    let order: Vec<_> = some.iter().map(|job| &job.task).collect();
    assert_eq!(order, [&tasks[1], &tasks[2]]);
    let rest = take(&store, &claim(now)).await;
    assert_eq!(rest.iter().map(|job| &job.task).collect::<Vec<_>>(), [&tasks[0]]);
    assert_eq!(take(&store, &JobClaim { mode: Mode::Live, ..claim(now) }).await[0].task, live);
}

pub async fn released_jobs_are_due_at_once(store: TestStore) {
    let random = SeededRandom::new(37);
    let session = session_in(&store, &random).await;
    let (held, waiting) = (a_task(&random), a_task(&random));
    let later = Task::ExpireSession(session.id);
    schedule(&store, &held, None, noon()).await;
    take(&store, &claim(noon())).await;
    schedule(&store, &waiting, None, noon() + seconds(10)).await;
    schedule(&store, &later, None, noon() + seconds(10)).await;
    let mut work = store.begin().await.unwrap();
    work.release_jobs(Mode::Live, noon()).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(take(&store, &claim(noon())).await, [], "the other mode was released");
    let mut work = store.begin().await.unwrap();
    work.release_jobs(Mode::Test, noon()).await.unwrap();
    work.commit().await.unwrap();
    let taken = take(&store, &claim(noon())).await;
    let mut tasks: Vec<_> = taken.into_iter().map(|job| job.task).collect();
    tasks.sort_by_key(|task| task.subject().to_owned());
    let mut wanted = [held, waiting];
    wanted.sort_by_key(|task| task.subject().to_owned());
    assert_eq!(tasks, wanted, "sessions end when they end");
}
