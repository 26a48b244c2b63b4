//! Work that nobody waits for.

use std::time::Duration;

use domain::{
    ports::Ports,
    usecases::{Lease, resume_payments},
};

/// How often to look for payments whose answer is missing.
const PAUSE: Duration = Duration::from_secs(2);

/// Runs until it is dropped. A start takes up everything that a crash left behind.
pub(crate) async fn run(ports: Ports) {
    resume(&ports, Lease::Ignore).await;
    let mut ticks = tokio::time::interval(PAUSE);
    loop {
        ticks.tick().await;
        resume(&ports, Lease::Respect).await;
    }
}

async fn resume(ports: &Ports, lease: Lease) {
    match resume_payments(ports, lease).await {
        Ok(0) => {}
        Ok(count) => tracing::info!(count, "took payments up again"),
        Err(error) => tracing::error!(%error, "could not look for unfinished payments"),
    }
}
