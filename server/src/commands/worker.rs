//! `counterfoil worker`: the jobs without the web, for as many machines as there is work.

#![expect(clippy::print_stdout, reason = "this is said to a person at a terminal")]

use super::{
    admin_port::{AdminPort, Followers},
    listen::stop_signal,
    log,
    running::RunningWorker,
};
use crate::{
    app::{App, gateways},
    config::Config,
    jobs::Wake,
    system::SystemClock,
};

pub(super) async fn run(config: &Config) -> anyhow::Result<()> {
    anyhow::ensure!(
        !config.uses_sandbox(),
        "the sandbox runs inside `counterfoil serve`, where a worker of its own cannot reach it: start \
         `counterfoil sandbox` and name its address and keys in a section [gateways.<name>] with \
         kind = \"stripe\""
    );
    log::start(config);
    let (clock, wake) = (SystemClock::default(), Wake::default());
    let gateways = gateways(config, None, &clock)?;
    let public_url = config.server.public_url(config.server.listen());
    let app = App::build(config, gateways, &public_url, clock.clone()).await?;
    let worker = RunningWorker::start(&app, wake.clone()).await?;
    let followers = Followers { jobs: wake, ..Followers::default() };
    let admin = AdminPort::open(config, &clock, followers).await?;
    println!("Worker    {}  ({} mode)", config.database, config.mode.name());
    if let Some(admin) = &admin {
        println!("Admin     {}", admin.origin.as_str());
    }
    stop_signal().await;
    worker.stop().await;
    app.database.close().await;
    Ok(())
}
