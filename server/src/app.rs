//! The composition root: the only place that names concrete adapters.

use std::{path::Path, sync::Arc};

use anyhow::Context as _;
use domain::{
    ports::{Clock, Gateway, Outbound, Ports, Random},
    usecases::ensure_merchant,
};
use gateways::stripe::{Stripe, StripeConfig};
use sandbox::Sandbox;
use site::manifest::Manifest;
use store_sqlite::SqliteStore;

use crate::{
    config::{Config, GatewayKind, Origin},
    outbound::{GuardedOutbound, HttpOutbound},
    system::{SystemClock, SystemRandom},
    web::{Site, WebState},
};

/// Everything that is running, wired together.
pub struct App {
    /// What the use cases get.
    pub ports: Ports,
    /// The database, to be closed at the end.
    pub store: SqliteStore,
}

/// Opens the database and brings its schema up to date.
pub async fn open_store(config: &Config) -> anyhow::Result<SqliteStore> {
    let file = config.database.file();
    let opening = || format!("cannot open the database {}", file.display());
    let store = SqliteStore::open(&file).await.with_context(opening)?;
    store.migrate().await.with_context(opening)?;
    Ok(store)
}

/// Opens the sandbox's state. It gets the same clock and randomness as everything else.
pub async fn open_sandbox(
    config: &Config,
    public_url: &Origin,
    clock: &SystemClock,
) -> anyhow::Result<Sandbox> {
    let mut settings = sandbox::Config::new(public_url.url().clone());
    settings.state = config.sandbox.state();
    let clock = clock.clone();
    let clock = Arc::new(move || clock.now().as_millisecond());
    let random = Arc::new(|bytes: &mut [u8]| SystemRandom.fill(bytes));
    Sandbox::open(settings, clock, random).await.context("cannot start the sandbox gateway")
}

/// The gateway's address and keys.
pub fn gateway_config(config: &Config, sandbox: Option<(&Sandbox, &Origin)>) -> anyhow::Result<StripeConfig> {
    if let (GatewayKind::Sandbox, Some((sandbox, origin))) = (config.gateway.kind, sandbox) {
        let keys = sandbox.keys();
        return Ok(StripeConfig {
            api: origin.url().clone(),
            script: origin.url().join("/v3/stripe.js").context("the sandbox's address")?,
            publishable_key: keys.publishable.clone(),
            secret_key: keys.secret.clone(),
            page_origins: vec![],
            frame_origins: vec![],
        });
    }
    let section = &config.gateway;
    Ok(StripeConfig {
        api: section.api(),
        script: section.script(),
        publishable_key: section.publishable_key.clone(),
        secret_key: section.secret_key().context("cannot read gateway.secret_key_file")?,
        page_origins: vec![],
        frame_origins: section.frame_origins.clone(),
    })
}

/// The client that merchants' webhooks go out by.
pub fn webhook_client(config: &Config) -> anyhow::Result<Arc<dyn Outbound>> {
    let destinations = config.webhooks.destinations(config.mode);
    let client = GuardedOutbound::new(destinations).context("cannot set up the client for webhooks")?;
    Ok(Arc::new(client))
}

impl App {
    /// Wires the ports for this gateway.
    pub async fn build(config: &Config, gateway: StripeConfig, clock: SystemClock) -> anyhow::Result<Self> {
        let store = open_store(config).await?;
        let outbound: Arc<dyn Outbound> =
            Arc::new(HttpOutbound::new().context("cannot set up the HTTP client")?);
        let gateway: Arc<dyn Gateway> = Arc::new(Stripe::new(gateway, outbound));
        let ports = Ports {
            mode: config.mode,
            store: Arc::new(store.clone()),
            gateway,
            clock: Arc::new(clock),
            random: Arc::new(SystemRandom),
        };
        ensure_merchant(&ports, &config.merchant.name).await?;
        Ok(Self { ports, store })
    }

    /// What the web handlers share.
    pub fn web_state(&self, config: &Config, public_url: Origin) -> anyhow::Result<WebState> {
        let site = read_site(&config.site.folder)?;
        Ok(WebState::new(
            self.ports.clone(),
            site,
            public_url,
            config.merchant.support_url().map(str::to_owned),
        ))
    }
}

fn read_site(folder: &Path) -> anyhow::Result<Site> {
    let manifest = Manifest::read(folder).context("the browser's files are not there")?;
    Site::new(folder, manifest)
}

/// For commands that only need the database: the same database and configuration as the server's,
/// also while it is running. Its gateway is never called.
pub async fn offline(config: &Config) -> anyhow::Result<App> {
    let listen = config.sandbox.listen();
    let origin = config.sandbox.public_url(listen);
    let nobody = StripeConfig {
        api: origin.url().clone(),
        script: origin.url().clone(),
        publishable_key: String::new(),
        secret_key: String::new(),
        page_origins: vec![],
        frame_origins: vec![],
    };
    App::build(config, nobody, SystemClock::default()).await
}
