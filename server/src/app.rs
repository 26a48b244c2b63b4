//! The composition root: the only place that names concrete adapters.

use std::{path::Path, sync::Arc};

use anyhow::Context as _;
use domain::{
    ports::{Clock, Courier, Gateway, Outbound, Ports, Random},
    usecases::{ensure_merchant, set_late_payments},
};
use gateways::stripe::{Stripe, StripeConfig};
use sandbox::{Sandbox, WebhookTarget};
use site::manifest::Manifest;
use url::Url;

use crate::{
    config::{Config, GatewayKind, Origin},
    database::Database,
    jobs::Wake,
    outbound::{GuardedOutbound, HttpOutbound},
    system::{SystemClock, SystemRandom},
    web::{Settings, Site, StripeEvents, WebState},
};

/// Everything that is running, wired together.
pub struct App {
    /// What the use cases get.
    pub ports: Ports,
    /// What delivers events to merchants.
    pub courier: Courier,
    /// The database, to be closed at the end.
    pub database: Database,
}

/// Opens the sandbox's state. It gets the same clock and randomness as everything else.
pub async fn open_sandbox(
    config: &Config,
    public_url: &Origin,
    webhooks: Vec<Url>,
    clock: &SystemClock,
) -> anyhow::Result<Sandbox> {
    let mut settings = sandbox::Config::new(public_url.url().clone());
    settings.state = config.sandbox.state();
    settings.webhooks = webhooks.into_iter().map(|url| WebhookTarget { url, secret: None }).collect();
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
            webhook_secrets: vec![sandbox.webhook_secret().to_owned()],
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
        webhook_secrets: section.webhook_secrets().context("cannot read gateway.webhook_secrets_file")?,
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
    /// Wires the ports for this gateway. `public_url` is what merchants are told of our pages.
    pub async fn build(
        config: &Config,
        gateway: StripeConfig,
        public_url: &Origin,
        clock: SystemClock,
    ) -> anyhow::Result<Self> {
        let database = Database::ready(config).await?;
        let outbound: Arc<dyn Outbound> =
            Arc::new(HttpOutbound::new().context("cannot set up the HTTP client")?);
        let gateway: Arc<dyn Gateway> = Arc::new(Stripe::new(gateway, outbound));
        let ports = Ports {
            mode: config.mode,
            store: database.store(),
            gateway,
            clock: Arc::new(clock),
            random: Arc::new(SystemRandom),
        };
        let courier = Courier {
            outbound: webhook_client(config)?,
            render: Arc::new(StripeEvents::new(public_url.clone())),
            timeout: config.webhooks.timeout(),
        };
        let merchant = ensure_merchant(&ports, &config.merchant.name).await?;
        set_late_payments(&ports, &merchant.id, config.merchant.late_payments).await?;
        Ok(Self { ports, courier, database })
    }

    /// What the web handlers share.
    pub fn web_state(&self, config: &Config, public_url: Origin, wake: Wake) -> anyhow::Result<WebState> {
        let site = read_site(&config.site.folder)?;
        let settings = Settings {
            public_url,
            support_url: config.merchant.support_url().map(str::to_owned),
            gateway_name: config.gateway.kind.name(),
            trusted_proxies: config.server.trusted_proxies(),
            rate_limits: config.rate_limits,
            wake,
        };
        Ok(WebState::new(self.ports.clone(), site, settings))
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
        webhook_secrets: vec![],
        page_origins: vec![],
        frame_origins: vec![],
    };
    let public_url = config.server.public_url(config.server.listen());
    App::build(config, nobody, &public_url, SystemClock::default()).await
}
