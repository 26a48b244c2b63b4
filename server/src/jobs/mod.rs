//! Work that nobody waits for.

mod wake;

use std::time::Duration;

use domain::{
    ports::Ports,
    usecases::{Lease, resume_payments},
};

pub use wake::Wake;

/// How often to look for payments whose answer is missing.
const PAUSE: Duration = Duration::from_secs(2);

/// Runs until it is dropped, by itself and when it is called. A start takes up everything that a crash left behind.
pub(crate) async fn run(ports: Ports, wake: Wake) {
    resume(&ports, Lease::Ignore).await;
    let mut ticks = tokio::time::interval(PAUSE);
    loop {
        tokio::select! {
            _ = ticks.tick() => {}
            () = wake.rung() => {}
        }
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
