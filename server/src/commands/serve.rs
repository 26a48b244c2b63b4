//! `counterfoil serve`

use std::{net::SocketAddr, sync::Arc};

use anyhow::Context as _;
use domain::ports::Ports;
use tokio::sync::Notify;

use super::{
    admin_port::{AdminPort, Followers},
    announce, demo,
    listen::{listen, stop_signal},
    log,
    running::RunningWorker,
};
use crate::{
    app::{App, gateways, open_sandbox},
    config::{Config, Origin, SANDBOX},
    jobs::Wake,
    page_tally::Flushing,
    paths,
    system::SystemClock,
    web,
};

/// How `serve` differs from its usual way.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Open a session at the start and print its link
    #[arg(long)]
    demo: bool,
}

pub(super) async fn run(
    config: &Config,
    arguments: &Arguments,
    wrap: &(dyn Fn(Ports) -> Ports + Sync),
) -> anyhow::Result<()> {
    log::start(config);
    for warning in config.warnings() {
        tracing::warn!("{warning}");
    }
    let stop = Arc::new(Notify::new());
    let clock = SystemClock::default();
    let wake = Wake::default();

    let (listener, address) = listen(config.server.listen(), "server.listen").await?;
    let public_url = config.server.public_url(address);
    let sandbox = if config.uses_sandbox() {
        Some(start_sandbox(config, address, &clock, stop.clone()).await?)
    } else {
        None
    };
    let running = sandbox.as_ref().map(|(sandbox, origin, _)| (sandbox, origin));
    let mut app = App::build(config, gateways(config, running, &clock)?, &public_url, clock.clone()).await?;
    app.ports = wrap(app.ports);
    let state = app.web_state(config, public_url.clone(), wake.clone())?;
    let flushing = Flushing::start(state.page_tally().clone(), app.ports.clone());
    let router = web::router(state);
    let worker =
        if config.server.worker { Some(RunningWorker::start(&app, wake.clone()).await?) } else { None };
    let followers = Followers { sandbox: sandbox.as_ref().map(|(sandbox, ..)| sandbox.clone()), jobs: wake };
    let admin = AdminPort::open(config, &clock, followers).await?;

    announce::addresses(
        &public_url,
        sandbox.as_ref().map(|(_, origin, _)| origin),
        admin.as_ref().map(|admin| &admin.origin),
        config.mode,
    );
    if arguments.demo {
        announce::invitation(&demo::link(&app.ports, &public_url).await?);
    }

    // In-flight requests end first, then the gateway that they may be waiting for.
    axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(stop_signal())
        .await
        .context("the server stopped")?;
    flushing.stop().await;
    if let Some(worker) = worker {
        worker.stop().await;
    }
    stop.notify_waiters();
    if let Some((_, _, serving)) = sandbox {
        serving.await.context("the sandbox ended badly")??;
    }
    app.database.close().await;
    Ok(())
}

type RunningSandbox = (sandbox::Sandbox, Origin, tokio::task::JoinHandle<Result<(), sandbox::Error>>);

/// Starts the sandbox inside this process. It tells the checkout of its events at `checkout`.
async fn start_sandbox(
    config: &Config,
    checkout: SocketAddr,
    clock: &SystemClock,
    stop: Arc<Notify>,
) -> anyhow::Result<RunningSandbox> {
    let (listener, address) = listen(config.sandbox.listen(), "sandbox.listen").await?;
    let origin = config.sandbox.public_url(address);
    let hooks = format!("http://{checkout}{}", paths::hooks(SANDBOX));
    let mut webhooks = config.sandbox.webhooks();
    webhooks.push(hooks.parse().context("the address of our own webhooks")?);
    let sandbox = open_sandbox(config, &origin, webhooks, clock).await?;
    let serving = {
        let sandbox = sandbox.clone();
        tokio::spawn(async move { sandbox.serve(listener, async move { stop.notified().await }).await })
    };
    Ok((sandbox, origin, serving))
}
