//! How many orders are confirmed in a second, beside the raw durable commits of the same database.
//!
//! All but the gateway is the real thing: the use cases, the store, the disk. The gateway is in this
//! process and answers at once, so that what is measured is ours. Absolute numbers belong to the
//! machine; the ratios can be compared between machines.

mod database;
mod gateway;
mod orders;
mod postgres;
mod raw;
mod report;
mod sqlite;
mod stopwatch;

use std::{env, path::PathBuf, sync::Arc};

use anyhow::Context as _;
use domain::testing::Harness;

use crate::{
    database::Database,
    gateway::InstantGateway,
    report::{Findings, Report},
};

/// How many shoppers pay at once.
const SHOPPERS: [usize; 3] = [1, 8, 64];
/// Rounds of everything, after one that is not counted. The median of them is told.
const ROUNDS: usize = 5;

#[tokio::main]
#[expect(clippy::print_stdout, reason = "it is read on a terminal")]
async fn main() -> anyhow::Result<()> {
    let folder = env::args_os().nth(1).map_or_else(|| PathBuf::from("target/bench"), PathBuf::from);
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;

    println!("Confirmed orders (two units of work each), beside raw commits of one small row.");
    println!("Medians of {ROUNDS} rounds.\n");
    for database in database::all(&folder).await? {
        println!("{}", measure(&database).await?);
        database.close().await;
    }
    Ok(())
}

/// Takes the measurements in turns, so that whatever else the machine does hits each of them alike.
async fn measure(database: &Arc<dyn Database>) -> anyhow::Result<Report> {
    let mut harness = Harness::on(database.store());
    // The harness's own keeps books, and searches them from the first page on.
    let instant = Arc::new(InstantGateway::default());
    harness.ports.gateways = harness.ports.gateways.map(|_| instant.clone());
    let harness = Arc::new(harness);
    let mut raw = raw::Measurement::new(database, 1);
    let mut raw_at_once = raw::Measurement::new(database, SHOPPERS[SHOPPERS.len() - 1]);
    let mut orders = SHOPPERS.map(|shoppers| orders::Measurement::new(database, &harness, shoppers));
    let mut rounds = Vec::with_capacity(ROUNDS);
    for round in 0..=ROUNDS {
        let mut found =
            Findings { raw: raw.round().await?, raw_at_once: raw_at_once.round().await?, orders: vec![] };
        for measurement in &mut orders {
            found.orders.push(measurement.round().await?);
        }
        if round > 0 {
            rounds.push(found);
        }
    }
    Ok(Report::new(database.name(), &SHOPPERS, rounds))
}
