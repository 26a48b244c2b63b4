//! The numbers of the shoppers' page, added up in memory and written down every few seconds: one small
//! transaction for many pages. What a crash loses is the last few seconds of counters, which nobody misses.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use domain::{
    model::{Counted, Device, PageCount, PageReport, SessionId},
    ports::{Ports, StoreError},
    usecases::add_page_counts,
};
use jiff::civil::Date;
use tokio::{sync::Notify, task::JoinHandle, time::interval};

/// How often the counters are written down.
const PAUSE: Duration = Duration::from_secs(5);

/// So many pages of one session are counted on a day. Reloading is fair; more is somebody playing.
const MOST_OF_A_SESSION: u32 = 20;

/// So many sessions are remembered for that; then it begins anew. A few megabytes.
const MOST_SESSIONS: usize = 20_000;

/// What was reported and is not written down yet.
#[derive(Default)]
pub struct PageTally(Mutex<Inner>);

#[derive(Default)]
struct Inner {
    /// As many as there are counters, however many pages are reported.
    counts: BTreeMap<(Date, Device, Counted), u64>,
    heard: HashMap<SessionId, u32>,
    heard_on: Date,
}

impl PageTally {
    /// Counts a page of a session on a day; answers whether it was counted.
    pub(crate) fn count(&self, day: Date, session: &SessionId, report: &PageReport) -> bool {
        let mut inner = self.inner();
        if inner.heard_on != day || inner.heard.len() >= MOST_SESSIONS {
            inner.heard.clear();
            inner.heard_on = day;
        }
        let heard = inner.heard.entry(session.clone()).or_default();
        if *heard >= MOST_OF_A_SESSION {
            return false;
        }
        *heard += 1;
        for counted in report.counted() {
            *inner.counts.entry((day, report.device, counted)).or_default() += 1;
        }
        true
    }

    /// Writes everything down. What could not be written is kept for the next time.
    pub async fn flush(&self, ports: &Ports) -> Result<(), StoreError> {
        let taken = std::mem::take(&mut self.inner().counts);
        let counts: Vec<_> = taken
            .iter()
            .map(|((day, device, counted), count)| PageCount {
                day: *day,
                device: *device,
                counted: *counted,
                count: *count,
            })
            .collect();
        let written = add_page_counts(ports, &counts).await;
        if written.is_err() {
            let mut inner = self.inner();
            for (counter, count) in taken {
                *inner.counts.entry(counter).or_default() += count;
            }
        }
        written
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        // Whatever a panic left behind is counters still.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What writes the counters down beside a server.
pub(crate) struct Flushing {
    stop: Arc<Notify>,
    task: JoinHandle<()>,
}

impl Flushing {
    /// Begins.
    pub(crate) fn start(tally: Arc<PageTally>, ports: Ports) -> Self {
        let stop = Arc::new(Notify::new());
        let stopped = stop.clone();
        let task = tokio::spawn(async move {
            let mut ticks = interval(PAUSE);
            let mut going_on = true;
            while going_on {
                tokio::select! {
                    () = stopped.notified() => going_on = false,
                    _ = ticks.tick() => {}
                }
                if let Err(error) = tally.flush(&ports).await {
                    tracing::warn!(%error, "cannot write the page's numbers down; they are kept for now");
                }
            }
        });
        Self { stop, task }
    }

    /// Writes down what there is, and ends.
    pub(crate) async fn stop(self) {
        self.stop.notify_one();
        if let Err(error) = self.task.await {
            tracing::error!(%error, "what writes the page's numbers down ended badly");
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        model::{ErrorField, LastStep, Timing},
        testing::Harness,
        usecases::read_page_counts,
    };
    use jiff::civil::date;

    use super::*;

    const DAY: Date = date(2026, 7, 1);

    fn report() -> PageReport {
        PageReport {
            device: Device::Phone,
            left: LastStep::Typing,
            took: [(Timing::PayReady, 900)].into(),
            wrong: [ErrorField::Email].into(),
        }
    }

    #[tokio::test]
    async fn pages_add_up_and_are_written_once() {
        let harness = Harness::new();
        let session = harness.open().await.id;
        let tally = PageTally::default();
        for _ in 0..3 {
            assert!(tally.count(DAY, &session, &report()));
        }
        tally.flush(&harness.ports).await.unwrap();
        tally.flush(&harness.ports).await.unwrap();
        let counts = read_page_counts(&harness.ports, DAY, DAY).await.unwrap();
        assert_eq!(counts.iter().map(|count| count.count).collect::<Vec<_>>(), [3, 3, 3]);
    }

    #[tokio::test]
    async fn one_session_counts_only_so_often_a_day() {
        let harness = Harness::new();
        let (session, other) = (harness.open().await.id, harness.open().await.id);
        let tally = PageTally::default();
        let counted = (0..50).filter(|_| tally.count(DAY, &session, &report())).count();
        assert_eq!(counted, usize::try_from(MOST_OF_A_SESSION).unwrap());
        assert!(tally.count(DAY, &other, &report()));
        assert!(tally.count(DAY.tomorrow().unwrap(), &session, &report()));
    }
}
