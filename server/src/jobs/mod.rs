//! Work that nobody waits for: payments whose answer is missing, sessions whose time runs out, events
//! that merchants are told of. Any number of processes may do it on one database.

mod wake;

use std::{sync::Arc, time::Duration};

use domain::{
    ports::{Courier, Ports},
    usecases::{forget_old, run_job, take_jobs},
};
use tokio::{
    sync::Notify,
    task::JoinSet,
    time::{Instant, interval, timeout_at},
};

pub use wake::Wake;

/// How often to look for what is due, besides when the bell rings: another node may have made it due.
const PAUSE: Duration = Duration::from_millis(500);

/// How often old tries of deliveries are forgotten.
const TIDYING: Duration = Duration::from_hours(1);

/// How many jobs are under way at once in one process. Most of them wait for somebody's answer.
const AT_ONCE: usize = 64;

/// How long jobs that are under way may take when the process ends. What is not done by then is taken
/// up by another, or at the next start.
const FAREWELL: Duration = Duration::from_secs(10);

/// The loop that does jobs.
pub(crate) struct Worker {
    ports: Ports,
    courier: Courier,
    wake: Wake,
    stop: Arc<Notify>,
}

impl Worker {
    /// One that does the jobs of these ports. It looks at once when `wake` rings.
    pub(crate) fn new(ports: Ports, courier: Courier, wake: Wake) -> Self {
        Self { ports, courier, wake, stop: Arc::new(Notify::new()) }
    }

    /// What stops it: one notification.
    pub(crate) fn stopper(&self) -> Arc<Notify> {
        self.stop.clone()
    }

    /// Takes up everything that a crash left behind. Only for whoever has the database alone.
    pub(crate) async fn recover(&self) -> Result<(), domain::ports::StoreError> {
        let mut work = self.ports.store.begin().await?;
        work.release_jobs(self.ports.mode, self.ports.clock.now()).await?;
        work.release_requests(self.ports.mode).await?;
        work.commit().await
    }

    /// Runs until it is stopped, and then until what is under way is done.
    pub(crate) async fn run(self) {
        let mut running = JoinSet::new();
        let mut ticks = interval(PAUSE);
        let mut tidying = interval(TIDYING);
        loop {
            tokio::select! {
                () = self.stop.notified() => break,
                _ = tidying.tick() => self.tidy().await,
                _ = ticks.tick() => {}
                () = self.wake.rung() => {}
                // A place is free, and there may be more to do: a lane that was full, say.
                Some(_) = running.join_next() => {}
            }
            while running.try_join_next().is_some() {}
            self.start_what_is_due(&mut running).await;
        }
        let end = Instant::now() + FAREWELL;
        while let Ok(Some(_)) = timeout_at(end, running.join_next()).await {}
    }

    async fn start_what_is_due(&self, running: &mut JoinSet<()>) {
        while running.len() < AT_ONCE {
            let free = u32::try_from(AT_ONCE - running.len()).expect("a small number");
            let jobs = match take_jobs(&self.ports, free).await {
                Ok(jobs) => jobs,
                Err(error) => {
                    tracing::error!(%error, "cannot look for work");
                    return;
                }
            };
            if jobs.is_empty() {
                return;
            }
            for job in jobs {
                let (ports, courier, wake) = (self.ports.clone(), self.courier.clone(), self.wake.clone());
                running.spawn(async move {
                    if let Err(error) = run_job(&ports, &courier, &job).await {
                        tracing::error!(job = job.task.kind(), %error, "cannot write down how a job went");
                    }
                    // What it did may have made more work due.
                    wake.ring();
                });
            }
        }
    }

    async fn tidy(&self) {
        match forget_old(&self.ports).await {
            Ok(0) => {}
            Ok(rows) => tracing::info!(rows, "forgot what is too old"),
            Err(error) => tracing::error!(%error, "cannot forget what is too old"),
        }
    }
}
