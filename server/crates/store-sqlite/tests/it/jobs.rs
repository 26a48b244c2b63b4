//! When the worker is to look again.

use domain::{
    model::{AttemptId, DeliveryId, Mode, Task, WebhookEndpoint},
    ports::{Store, UnitOfWork},
    testing::{SeededRandom, a_merchant, an_endpoint},
};
use jiff::{SignedDuration, Timestamp};
use store_sqlite::SqliteStore;

async fn next(work: &mut dyn UnitOfWork) -> Option<Timestamp> {
    work.next_job_at(Mode::Test).await.unwrap()
}

/// Or it would look again and again for what it may not take.
#[tokio::test]
async fn nothing_is_due_in_a_pause() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("counterfoil.db")).await.unwrap();
    store.migrate().await.unwrap();
    let random = SeededRandom::new(1);
    let merchant = a_merchant(&random);
    let mut endpoint = WebhookEndpoint { merchant: merchant.id.clone(), ..an_endpoint(&random) };
    let now = endpoint.created_at;
    let after = |seconds| now + SignedDuration::from_secs(seconds);
    let mut work = store.begin().await.unwrap();
    work.add_merchant(&merchant).await.unwrap();
    work.add_webhook_endpoint(&endpoint).await.unwrap();
    assert_eq!(next(work.as_mut()).await, None);

    let telling = Task::DeliverWebhook(DeliveryId::generate(&random));
    work.schedule_job(&telling, Mode::Test, Some(endpoint.id.as_str()), now).await.unwrap();
    assert_eq!(next(work.as_mut()).await, Some(now));
    endpoint.paused_until = Some(after(60));
    work.update_webhook_endpoint(&endpoint).await.unwrap();
    assert_eq!(next(work.as_mut()).await, Some(after(60)));

    let other = Task::ResumePayment(AttemptId::generate(&random));
    work.schedule_job(&other, Mode::Test, None, after(30)).await.unwrap();
    assert_eq!(next(work.as_mut()).await, Some(after(30)));
    work.cancel_job(&other).await.unwrap();
    endpoint.paused_until = None;
    work.update_webhook_endpoint(&endpoint).await.unwrap();
    assert_eq!(next(work.as_mut()).await, Some(now));
}
