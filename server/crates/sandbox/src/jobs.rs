//! What goes on without anyone asking: refunds settle, webhooks go out, old answers are forgotten.

use std::{collections::HashMap, time::Duration};

use tokio::task::{self, JoinSet};

use crate::{Sandbox, error::ApiError, idempotency, payments::settle, webhooks::Courier, work::Work};

/// How often the clock is looked at. It may be a clock that somebody moves, so no longer sleep is counted on.
const TICK: Duration = Duration::from_millis(500);

impl Sandbox {
    /// Does everything that is due at this moment, and ends when it is done. For tests, which move the
    /// clock instead of waiting; [`Sandbox::run`] does the same by itself.
    pub async fn tick(&self) -> Result<(), crate::Error> {
        self.keep_house().await?;
        let courier = &self.inner.courier;
        let due = courier.due(self).await?;
        let served = due.iter().map(|endpoint| courier.serve(self, endpoint));
        futures::future::try_join_all(served).await?;
        Ok(())
    }

    /// Delivers webhooks and settles refunds until `shutdown` ends. What is then unfinished goes on at
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

    /// The short work that needs nobody else.
    async fn keep_house(&self) -> Result<(), sqlx::Error> {
        let now = self.inner.clock.now();
        let mut reading = self.inner.store.read().await?;
        let due: bool = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM settlements WHERE due <= ?)")
            .bind(now)
            .fetch_one(reading.connection())
            .await?;
        let old = idempotency::has_old(&mut reading, now).await?;
        drop(reading);
        if !due && !old {
            return Ok(());
        }
        let mut work = Work::new(self, self.inner.store.write().await?, None);
        settle(&mut work).await.map_err(|error| storage(&error))?;
        idempotency::prune(&mut work.unit, now).await?;
        work.commit().await
    }
}

/// A job asks nothing that could be refused, so an error is the store's, and is logged where it arose.
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
        sandbox.keep_house().await?;
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
