//! Counters of the shoppers' page, and sessions that get more time.

use std::sync::Arc;

use futures::future::join_all;
use jiff::{
    SignedDuration,
    civil::{Date, date},
};

use super::TestStore;
use crate::{
    model::{Bucket, Counted, Device, ErrorField, LastStep, Mode, PageCount, Task, Timing},
    testing::Harness,
    usecases::{MoreTime, give_more_time},
};

const DAY: Date = date(2026, 7, 1);

fn all_kinds(day: Date, count: u64) -> Vec<PageCount> {
    let took = Timing::ALL.iter().map(|timing| Counted::Took(*timing, Bucket::of(700)));
    let left = LastStep::ALL.iter().copied().map(Counted::Left);
    let wrong = ErrorField::ALL.iter().copied().map(Counted::Wrong);
    let kinds: Vec<_> = took.chain(left).chain(wrong).collect();
    let of = |device: &Device| {
        let device = *device;
        kinds
            .iter()
            .map(move |counted| PageCount { day, device, counted: *counted, count })
            .collect::<Vec<_>>()
    };
    Device::ALL.iter().flat_map(of).collect()
}

async fn add(store: &TestStore, mode: Mode, counts: &[PageCount]) {
    let mut work = store.begin().await.unwrap();
    work.add_page_counts(mode, counts).await.unwrap();
    work.commit().await.unwrap();
}

async fn read(store: &TestStore, mode: Mode, from: Date, to: Date) -> Vec<PageCount> {
    let mut counts = store.snapshot().await.unwrap().page_counts(mode, from, to).await.unwrap();
    assert!(counts.is_sorted_by_key(|count| count.day));
    counts.sort();
    counts
}

fn sorted(mut counts: Vec<PageCount>) -> Vec<PageCount> {
    counts.sort();
    counts
}

pub async fn page_counts_add_up(store: TestStore) {
    add(&store, Mode::Test, &all_kinds(DAY, 2)).await;
    add(&store, Mode::Test, &all_kinds(DAY, 40)).await;
    assert_eq!(read(&store, Mode::Test, DAY, DAY).await, sorted(all_kinds(DAY, 42)));
}

pub async fn page_counts_are_read_by_day_and_mode(store: TestStore) {
    let days = [DAY, date(2026, 7, 2), date(2026, 7, 3), date(2027, 1, 1)];
    for day in days {
        add(&store, Mode::Test, &all_kinds(day, 1)).await;
    }
    add(&store, Mode::Live, &all_kinds(DAY, 7)).await;
    let both = [all_kinds(days[1], 1), all_kinds(days[2], 1)].concat();
    assert_eq!(read(&store, Mode::Test, days[1], days[2]).await, sorted(both));
    assert_eq!(read(&store, Mode::Live, DAY, days[3]).await, sorted(all_kinds(DAY, 7)));
    assert_eq!(read(&store, Mode::Live, days[1], days[3]).await, []);
}

pub async fn old_page_counts_are_forgotten(store: TestStore) {
    for day in [DAY, date(2026, 7, 2)] {
        add(&store, Mode::Test, &all_kinds(day, 1)).await;
    }
    let mut work = store.begin().await.unwrap();
    let forgotten = work.forget_page_counts_before(date(2026, 7, 2)).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(usize::try_from(forgotten).unwrap(), all_kinds(DAY, 1).len());
    let left = read(&store, Mode::Test, DAY, date(2026, 7, 2)).await;
    assert_eq!(left, sorted(all_kinds(date(2026, 7, 2), 1)));
}

/// Nothing is lost, and none waits for another for ever, whatever the order they come in.
pub async fn fifty_count_pages_at_once(store: TestStore) {
    let (there, mut back) = (all_kinds(DAY, 1), all_kinds(DAY, 1));
    back.reverse();
    join_all((0..50).map(|turn| {
        let (store, counts) = (Arc::clone(&store), if turn % 2 == 0 { &there } else { &back });
        async move { add(&store, Mode::Test, counts).await }
    }))
    .await;
    assert_eq!(read(&store, Mode::Test, DAY, DAY).await, sorted(all_kinds(DAY, 50)));
}

pub async fn fifty_ask_for_more_time_at_once_and_get_it_once(store: TestStore) {
    let harness = Harness::on(store);
    let session = harness.open().await;
    harness.clock.advance(SignedDuration::from_hours(20));
    // Nearer to the end than the day that is the most that anybody gets.
    let mut near = harness.session(&session.id).await;
    near.expires_at = near.created_at + SignedDuration::from_hours(20) + SignedDuration::from_mins(2);
    let mut work = harness.ports.store.begin().await.unwrap();
    work.update_session(&near).await.unwrap();
    work.commit().await.unwrap();

    let asked = join_all((0..50).map(|_| give_more_time(&harness.ports, &session.id))).await;
    for answer in asked {
        assert!(matches!(answer.unwrap(), MoreTime::Given(_)));
    }
    let given = harness.session(&session.id).await;
    assert_eq!((given.extensions, given.expires_at), (1, near.expires_at + SignedDuration::from_mins(5)));
    let job =
        harness.ports.store.snapshot().await.unwrap().job(&Task::ExpireSession(session.id)).await.unwrap();
    assert_eq!(job.unwrap().run_at, given.expires_at);
}
