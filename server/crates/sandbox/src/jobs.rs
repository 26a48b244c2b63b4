//! What goes on without anyone asking: refunds settle, reservations run out, webhooks go out, old
//! answers are forgotten.

use std::{collections::HashMap, time::Duration};

use tokio::task::{self, JoinSet};

use crate::{
    Sandbox, deadlines, error::ApiError, idempotency, payments::carry_out, webhooks::Courier, work::Work,
};

/// How often the clock is looked at. It may be a clock that somebody moves, so no longer sleep is counted on.
const TICK: Duration = Duration::from_millis(500);

impl Sandbox {
    /// Does everything that is due at this moment, and ends when it is done. For tests, which move the
    /// clock instead of waiting; [`Sandbox::run`] does the same by itself, so not both at once.
    pub async fn tick(&self) -> Result<(), crate::Error> {
        self.catch_up().await?;
        let courier = &self.inner.courier;
        let due = courier.due(self).await?;
        let served = due.iter().map(|endpoint| courier.serve(self, endpoint));
        futures::future::try_join_all(served).await?;
        Ok(())
    }

    /// To be called when the clock was moved from outside: what has become due has happened when this
    /// ends, and [`Sandbox::run`] is awake to deliver what there is to tell.
    pub async fn clock_moved(&self) -> Result<(), crate::Error> {
        self.catch_up().await?;
        self.inner.wake.notify_one();
        Ok(())
    }

    /// Delivers webhooks and does what is due until `shutdown` ends. What is then unfinished goes on at
    /// the next start.
    pub async fn run(&self, shutdown: impl Future<Output = ()> + Send) {
        tokio::pin!(shutdown);
        let mut rounds = Rounds::default();
        loop {
            if let Err(error) = rounds.start(self).await {
                // A state that cannot be used now may be usable at the next tick.
                tracing::error!(
                    error = &error as &dyn std::error::Error,
                    "the sandbox's background work failed"
                );
            }
            tokio::select! {
                () = &mut shutdown => return,
                () = self.inner.wake.notified() => {}
                Some(()) = rounds.ended() => {}
                () = tokio::time::sleep(TICK) => {}
            }
        }
    }

    /// Brings the state up to the clock: each thing that is due happens in a unit of its own. Whoever
    /// asks anything goes through here first, so that nobody sees a state that time has overtaken.
    pub(crate) async fn catch_up(&self) -> Result<(), sqlx::Error> {
        let now = self.inner.clock.now();
        let mut reading = self.inner.store.read().await?;
        let due = deadlines::has_due(&mut reading, now).await?;
        let old = idempotency::has_old(&mut reading, now).await?;
        drop(reading);
        if old {
            let mut unit = self.inner.store.write().await?;
            idempotency::prune(&mut unit, now).await?;
            unit.commit().await?;
        }
        let mut more = due;
        while more {
            let mut work = Work::new(self, self.inner.store.write().await?, None);
            more = match deadlines::take(&mut work.unit, now).await? {
                Some((deadline, subject)) => {
                    carry_out(&mut work, deadline, &subject).await.map_err(|error| storage(&error))?;
                    work.commit().await?;
                    true
                }
                None => false,
            };
        }
        Ok(())
    }
}

/// What is due asks nothing that could be refused, so an error is the store's, and is logged where it arose.
fn storage(error: &ApiError) -> sqlx::Error {
    sqlx::Error::Protocol(error.body().to_string())
}

/// The deliveries that are under way: one round for each endpoint at a time.
#[derive(Default)]
struct Rounds {
    tasks: JoinSet<()>,
    busy: HashMap<task::Id, String>,
}

impl Rounds {
    async fn start(&mut self, sandbox: &Sandbox) -> Result<(), sqlx::Error> {
        sandbox.catch_up().await?;
        let courier: &Courier = &sandbox.inner.courier;
        for endpoint in courier.due(sandbox).await? {
            if self.busy.values().any(|busy| *busy == endpoint) {
                continue;
            }
            let (sandbox, courier, address) = (sandbox.clone(), courier.clone(), endpoint.clone());
            let round = self.tasks.spawn(async move {
                if let Err(error) = courier.serve(&sandbox, &address).await {
                    tracing::error!(error = &error as &dyn std::error::Error, "a round of webhooks failed");
                }
            });
            self.busy.insert(round.id(), endpoint);
        }
        Ok(())
    }

    /// Waits for one round to end; nothing if none is under way.
    async fn ended(&mut self) -> Option<()> {
        let id = match self.tasks.join_next_with_id().await? {
            Ok((id, ())) => id,
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "a round of webhooks broke off");
                error.id()
            }
        };
        self.busy.remove(&id);
        Some(())
    }
}
