//! `counterfoil serve`

use std::sync::Arc;

use anyhow::Context as _;
use domain::usecases::open_checkout;
use tokio::sync::Notify;

use super::{
    admin_port::{AdminPort, Followers},
    announce,
    link::{Sale, first_merchant},
    listen::{listen, stop_signal},
    log,
};
use crate::{
    app::{App, gateway_config, open_sandbox},
    config::{Config, GatewayKind, Origin},
    jobs::{self, Wake},
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

pub(super) async fn run(config: &Config, arguments: &Arguments) -> anyhow::Result<()> {
    log::start(config);
    let stop = Arc::new(Notify::new());
    let clock = SystemClock::default();
    let wake = Wake::default();

    let (listener, address) = listen(config.server.listen(), "server.listen").await?;
    let public_url = config.server.public_url(address);
    let sandbox = match config.gateway.kind {
        GatewayKind::Sandbox => Some(start_sandbox(config, &clock, stop.clone()).await?),
        GatewayKind::Stripe => None,
    };
    let gateway = gateway_config(config, sandbox.as_ref().map(|(sandbox, origin, _)| (sandbox, origin)))?;
    let app = App::build(config, gateway, clock.clone()).await?;
    let router = web::router(app.web_state(config, public_url.clone())?);
    let jobs = tokio::spawn(jobs::run(app.ports.clone(), wake.clone()));
    let followers = Followers { sandbox: sandbox.as_ref().map(|(sandbox, ..)| sandbox.clone()), jobs: wake };
    let admin = AdminPort::open(config, &clock, followers).await?;

    announce::addresses(
        &public_url,
        sandbox.as_ref().map(|(_, origin, _)| origin),
        admin.as_ref().map(|admin| &admin.origin),
        config.mode,
    );
    if arguments.demo {
        announce::invitation(&demo_link(&app, &public_url).await?);
    }

    // In-flight requests end first, then the gateway that they may be waiting for.
    axum::serve(listener, router)
        .with_graceful_shutdown(stop_signal())
        .await
        .context("the server stopped")?;
    jobs.abort();
    stop.notify_waiters();
    if let Some((_, _, serving)) = sandbox {
        serving.await.context("the sandbox ended badly")??;
    }
    app.store.close().await;
    Ok(())
}

type RunningSandbox = (sandbox::Sandbox, Origin, tokio::task::JoinHandle<Result<(), sandbox::Error>>);

async fn start_sandbox(
    config: &Config,
    clock: &SystemClock,
    stop: Arc<Notify>,
) -> anyhow::Result<RunningSandbox> {
    let (listener, address) = listen(config.sandbox.listen(), "sandbox.listen").await?;
    let origin = config.sandbox.public_url(address);
    let sandbox = open_sandbox(config, &origin, clock).await?;
    let serving = {
        let sandbox = sandbox.clone();
        tokio::spawn(async move { sandbox.serve(listener, async move { stop.notified().await }).await })
    };
    Ok((sandbox, origin, serving))
}

async fn demo_link(app: &App, public_url: &Origin) -> anyhow::Result<String> {
    let merchant = first_merchant(&app.ports).await?;
    let sale = Sale::of("Workshop: pay without worry", "25.00", "eur")?;
    let session = open_checkout(&app.ports, sale.checkout(&merchant)).await?;
    Ok(format!("{}{}", public_url.as_str(), paths::checkout(&session.id)))
}
