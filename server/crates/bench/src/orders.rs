//! Shoppers who pay, one session after another, through the real use case.

use std::sync::Arc;

use anyhow::ensure;
use domain::{
    model::SessionId,
    testing::{Harness, a_checkout},
    usecases::{Progress, open_checkout},
};
use tokio::task::JoinSet;

use crate::{
    database::Database,
    stopwatch::{Amount, Stopwatch},
};

/// What one round found.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Round {
    /// Orders a second.
    pub(crate) rate: f64,
    /// Durable commits for each order, if they can be counted.
    pub(crate) commits: Option<f64>,
}

/// Rounds of payments by so many shoppers at once.
pub(crate) struct Measurement {
    database: Arc<dyn Database>,
    harness: Arc<Harness>,
    shoppers: usize,
    amount: Amount,
}

impl Measurement {
    pub(crate) fn new(database: &Arc<dyn Database>, harness: &Arc<Harness>, shoppers: usize) -> Self {
        Self { database: database.clone(), harness: harness.clone(), shoppers, amount: Amount::new() }
    }

    /// Opens the sessions off the clock, then has them all paid.
    pub(crate) async fn round(&mut self) -> anyhow::Result<Round> {
        let amount = self.amount.shared_by(self.shoppers);
        let baskets = self.open(amount / self.shoppers).await?;
        let before = self.database.commits();
        let mut tasks = JoinSet::new();
        let stopwatch = Stopwatch::start();
        for basket in baskets {
            tasks.spawn(pay(self.harness.clone(), basket));
        }
        while let Some(done) = tasks.join_next().await {
            done??;
        }
        let rate = stopwatch.per_second(amount);
        let commits = self.database.commits().zip(before).map(|(after, before)| per(after - before, amount));
        self.amount.learn(rate);
        Ok(Round { rate, commits })
    }

    /// The sessions that each shopper will pay.
    async fn open(&self, each: usize) -> anyhow::Result<Vec<Vec<SessionId>>> {
        let merchant = self.harness.merchant().await;
        let mut tasks = JoinSet::new();
        for _ in 0..self.shoppers {
            let (harness, merchant) = (self.harness.clone(), merchant.clone());
            tasks.spawn(async move {
                let mut basket = Vec::with_capacity(each);
                for _ in 0..each {
                    basket.push(open_checkout(&harness.ports, a_checkout(&merchant), None).await?.id);
                }
                anyhow::Ok(basket)
            });
        }
        tasks.join_all().await.into_iter().collect()
    }
}

async fn pay(harness: Arc<Harness>, basket: Vec<SessionId>) -> anyhow::Result<()> {
    for session in basket {
        let progress = harness.pay(&session, "pm_card").await?;
        ensure!(progress == Progress::Paid, "a payment ended as {progress:?}");
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "both are far below 2^52")]
fn per(commits: u64, orders: usize) -> f64 {
    commits as f64 / orders as f64
}
