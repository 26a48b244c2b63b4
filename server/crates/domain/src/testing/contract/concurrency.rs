//! Fifty at once.

use std::collections::BTreeMap;

use futures::future::join_all;

use super::TestStore;
use crate::{
    model::{AttemptId, EventKind, Mode, RefundReason, Task},
    testing::Harness,
    usecases::{Progress, RefundError, RefundRequest, refund_payment, take_jobs},
};

pub async fn fifty_confirms_at_once_charge_once(store: TestStore) {
    let harness = Harness::on(store);
    let session = harness.open().await;
    let tokens: Vec<_> = (0..50).map(|number| format!("pm_{number}")).collect();
    let all = join_all(tokens.iter().map(|token| harness.pay(&session.id, token))).await;
    for progress in all {
        let progress = progress.unwrap();
        assert!(matches!(progress, Progress::Paid | Progress::Undecided), "{progress:?}");
    }
    assert_eq!(harness.gateway.charges(), [session.amount]);
    assert!(harness.order(&session.id).await.is_some());
    let events = harness.events(&session.id).await;
    let completed = events.iter().filter(|event| event.kind == EventKind::SessionCompleted);
    assert_eq!(completed.count(), 1);
}

pub async fn fifty_refunds_at_once_give_back_no_more_than_was_taken(store: TestStore) {
    let harness = Harness::on(store);
    let session = harness.open().await;
    harness.pay(&session.id, "pm_1").await.unwrap();
    let tenth = session.amount.minor / 10;
    let request = RefundRequest {
        amount: Some(tenth),
        reason: RefundReason::RequestedByCustomer,
        request_key: None,
        metadata: BTreeMap::new(),
    };
    let all = join_all((0..50).map(|_| refund_payment(&harness.ports, &session.id, request.clone()))).await;
    let made = all.iter().filter(|made| made.is_ok()).count();
    assert_eq!(made, 10);
    for refused in all.into_iter().filter_map(Result::err) {
        assert!(matches!(refused, RefundError::TooMuch { .. }), "{refused:?}");
    }
    assert_eq!(harness.gateway.balance(), session.amount.minor - 10 * tenth);
    let refunds = harness.ports.store.snapshot().await.unwrap().refunds(&session.id).await.unwrap();
    assert_eq!(refunds.iter().map(|refund| refund.amount.minor).sum::<i64>(), 10 * tenth);
}

pub async fn fifty_workers_take_each_job_once(store: TestStore) {
    let harness = Harness::on(store);
    let now = crate::ports::Clock::now(harness.clock.as_ref());
    let mut work = harness.ports.store.begin().await.unwrap();
    for _ in 0..100 {
        let task = Task::ResumePayment(AttemptId::generate(harness.ports.random.as_ref()));
        work.schedule_job(&task, Mode::Test, None, now).await.unwrap();
    }
    work.commit().await.unwrap();
    let mut taken = Vec::new();
    // One round of fifty may leave some: a worker passes over what another is just taking.
    for _ in 0..3 {
        let rounds = join_all((0..50).map(|_| take_jobs(&harness.ports, 5))).await;
        taken.extend(rounds.into_iter().flat_map(|jobs| jobs.unwrap()));
    }
    assert_eq!(taken.len(), 100);
    let mut subjects: Vec<_> = taken.iter().map(|job| job.task.subject().to_owned()).collect();
    subjects.sort_unstable();
    subjects.dedup();
    assert_eq!(subjects.len(), 100);
}
