//! The composition root: the only place that names concrete adapters.

use std::{path::Path, sync::Arc};

use anyhow::Context as _;
use domain::{
    model::GatewayName,
    ports::{Clock, Courier, Gateway, Gateways, Outbound, Ports, Random},
    usecases::{choose_gateway, ensure_merchant, set_late_payments, set_more_time},
};
use gateways::{
    Wiring,
    circuit::Circuit,
    stripe::{Stripe, StripeConfig},
};
use sandbox::{Sandbox, WebhookTarget};
use site::manifest::Manifest;
use url::Url;

use crate::{
    config::{Config, Origin, SANDBOX},
    database::Database,
    jobs::Wake,
    outbound::{GuardedOutbound, HttpOutbound},
    pictures::Pictures,
    storefront::Storefront,
    system::{SystemClock, SystemRandom, SystemTimer},
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

/// Every gateway: those that are configured, and the sandbox where it runs in this process. Each is left
/// alone while it does not answer.
pub fn gateways(
    config: &Config,
    sandbox: Option<(&Sandbox, &Origin)>,
    clock: &SystemClock,
) -> anyhow::Result<Gateways> {
    let outbound = HttpOutbound::new().context("cannot set up the HTTP client")?;
    let wiring = Wiring {
        outbound: Arc::new(outbound),
        clock: Arc::new(clock.clone()),
        timer: Arc::new(SystemTimer),
        random: Arc::new(SystemRandom),
    };
    let mut all: Vec<(GatewayName, Arc<dyn Gateway>)> = Vec::new();
    for (name, configured) in config.gateways() {
        let gateway = configured.open(&wiring).with_context(|| format!("cannot set up gateways.{name}"))?;
        all.push((name.clone(), gateway));
    }
    if let Some((sandbox, origin)) = sandbox {
        let name = SANDBOX.parse().expect("a valid name");
        all.push((name, Arc::new(Stripe::new(at_the_sandbox(sandbox, origin)?, &wiring))));
    }
    let in_circuit = |(name, gateway): (GatewayName, Arc<dyn Gateway>)| {
        let circuit = Circuit::new(name.clone(), gateway, wiring.clock.clone());
        (name, Arc::new(circuit) as Arc<dyn Gateway>)
    };
    Ok(all.into_iter().map(in_circuit).collect())
}

/// The sandbox speaks Stripe's protocol.
fn at_the_sandbox(sandbox: &Sandbox, origin: &Origin) -> anyhow::Result<StripeConfig> {
    let keys = sandbox.keys();
    Ok(StripeConfig {
        api: origin.url().clone(),
        script: origin.url().join("/v3/stripe.js").context("the sandbox's address")?,
        link: false,
        publishable_key: keys.publishable.clone(),
        secret_key: keys.secret.clone(),
        webhook_secrets: vec![sandbox.webhook_secret().to_owned()],
    })
}

/// The client that merchants' webhooks go out by.
pub fn webhook_client(config: &Config) -> anyhow::Result<Arc<dyn Outbound>> {
    let destinations = config.webhooks.destinations(config.mode);
    let client = GuardedOutbound::new(destinations).context("cannot set up the client for webhooks")?;
    Ok(Arc::new(client))
}

impl App {
    /// Wires the ports for these gateways. `public_url` is what merchants are told of our pages.
    pub async fn build(
        config: &Config,
        gateways: Gateways,
        public_url: &Origin,
        clock: SystemClock,
    ) -> anyhow::Result<Self> {
        let database = Database::ready(config).await?;
        let ports = Ports {
            mode: config.mode,
            store: database.store(),
            gateways,
            clock: Arc::new(clock),
            random: Arc::new(SystemRandom),
        };
        let courier = Courier {
            outbound: webhook_client(config)?,
            render: Arc::new(StripeEvents::new(Storefront::new(config, public_url.clone()))),
            timeout: config.webhooks.timeout(),
        };
        let merchant = ensure_merchant(&ports, &config.merchant.name, &config.merchant.gateway).await?;
        choose_gateway(&ports, &merchant.id, &config.merchant.gateway).await?;
        set_late_payments(&ports, &merchant.id, config.merchant.late_payments).await?;
        set_more_time(&ports, &merchant.id, config.merchant.more_time).await?;
        Ok(Self { ports, courier, database })
    }

    /// What the web handlers share.
    pub fn web_state(&self, config: &Config, public_url: Origin, wake: Wake) -> anyhow::Result<WebState> {
        let site = read_site(&config.site.folder)?;
        let pictures = config.pictures.destinations(config.mode);
        let pictures = GuardedOutbound::new(pictures).context("cannot set up the client for pictures")?;
        let settings = Settings {
            storefront: Storefront::new(config, public_url),
            pictures: Pictures::new(pictures, self.ports.clock.clone()),
            support_url: config.merchant.support_url().map(str::to_owned),
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
/// also while it is running. There are no gateways: what is to be asked of them is stored, and whoever
/// does the jobs asks it.
pub async fn offline(config: &Config) -> anyhow::Result<App> {
    let public_url = config.server.public_url(config.server.listen());
    App::build(config, Gateways::default(), &public_url, SystemClock::default()).await
}
