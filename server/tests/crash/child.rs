//! The server that is to die.

use std::{env, path::PathBuf, sync::Arc};

use clap::Parser as _;
use domain::ports::Ports;
use server::commands::Cli;

use crate::{
    points::{Point, Points},
    wrapped::{WrappedGateway, WrappedStore},
};

/// Names the file that the points are written to; whoever has it is the server.
pub(crate) const RECORD: &str = "CRASH_DRILL_RECORD";
/// The point to die at.
pub(crate) const DEADLY: &str = "CRASH_DRILL_POINT";

pub(crate) fn is_child() -> bool {
    env::var_os(RECORD).is_some()
}

/// `counterfoil serve`, wrapped.
pub(crate) async fn run() {
    let record = PathBuf::from(env::var_os(RECORD).unwrap());
    let deadly = env::var(DEADLY).ok().map(|text| Point::parse(&text).unwrap());
    let points = Arc::new(Points::new(record, deadly));
    let wrap = move |ports: Ports| Ports {
        store: Arc::new(WrappedStore { inner: ports.store, points: points.clone() }),
        gateways: ports.gateways.map(|inner| Arc::new(WrappedGateway { inner, points: points.clone() })),
        ..ports
    };
    let cli = Cli::parse_from(["counterfoil", "serve"]);
    cli.run_wrapped(&wrap).await.unwrap();
}
