//! What the database does at best with a commit for each change: one small row each.

use std::sync::Arc;

use tokio::task::JoinSet;

use crate::{
    database::Database,
    stopwatch::{Amount, Stopwatch},
};

/// Rounds of raw commits, with so many waiting for one at the same time.
pub(crate) struct Measurement {
    database: Arc<dyn Database>,
    at_once: usize,
    amount: Amount,
}

impl Measurement {
    pub(crate) fn new(database: &Arc<dyn Database>, at_once: usize) -> Self {
        Self { database: database.clone(), at_once, amount: Amount::new() }
    }

    /// Commits a second.
    pub(crate) async fn round(&mut self) -> anyhow::Result<f64> {
        let amount = self.amount.shared_by(self.at_once);
        let each = amount / self.at_once;
        let mut tasks = JoinSet::new();
        let stopwatch = Stopwatch::start();
        for _ in 0..self.at_once {
            let database = self.database.clone();
            tasks.spawn(async move {
                for _ in 0..each {
                    database.commit_raw().await?;
                }
                anyhow::Ok(())
            });
        }
        while let Some(done) = tasks.join_next().await {
            done??;
        }
        let rate = stopwatch.per_second(amount);
        self.amount.learn(rate);
        Ok(rate)
    }
}
