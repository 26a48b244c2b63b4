//! A whole server without a network: the real router on a store in memory, a fake gateway and a
//! clock that can be moved.

mod caller;
mod mute;
mod outage;
mod site_files;

use std::sync::Arc;

use domain::{
    model::{ApiKey, Branding, CheckoutSession, KeySecret, Merchant, Mode},
    ports::Gateway,
    testing::{FakeGateway, Harness, MovableClock, a_checkout, a_merchant, the_gateway},
    usecases::{
        InlinePrice, InlineProduct, LinePrice, LineProduct, NewApiKey, NewCheckout, create_key, open_checkout,
    },
};
use gateways::circuit::Circuit;
use server::{
    config::{Origin, RateLimitsSection},
    jobs::Wake,
    outbound::{Destinations, GuardedOutbound},
    page_tally::PageTally,
    pictures::Pictures,
    storefront::Storefront,
    web::{Settings, Site, WebState, router},
};
use tempfile::TempDir;

pub(crate) use caller::{Answer, Caller};
pub(crate) use mute::Mute;
pub(crate) use outage::outage;
use site_files::write_site;

/// The server under test.
pub(crate) struct TestServer {
    pub(crate) domain: Harness,
    pub(crate) merchant: Merchant,
    /// The page's numbers that are not written down yet.
    pub(crate) page_tally: Arc<PageTally>,
    router: axum::Router,
    _site: TempDir,
}

impl TestServer {
    pub(crate) async fn start() -> Self {
        Self::start_at("https://pay.test").await
    }

    pub(crate) async fn start_at(origin: &str) -> Self {
        Self::on(origin, Harness::new()).await
    }

    /// With these looks for all that says nothing of its own.
    pub(crate) async fn branded(branding: Branding) -> Self {
        Self::with("https://pay.test", Harness::new(), branding).await
    }

    /// On this domain, whose gateways are each left alone while they do not answer, as in a real server.
    pub(crate) async fn on(origin: &str, domain: Harness) -> Self {
        Self::with(origin, domain, Branding::default()).await
    }

    async fn with(origin: &str, mut domain: Harness, branding: Branding) -> Self {
        let clock = domain.clock.clone();
        domain.ports.gateways = domain
            .ports
            .gateways
            .map(|gateway| Arc::new(Circuit::new(the_gateway(), gateway, clock.clone())) as Arc<dyn Gateway>);
        let merchant = domain.merchant().await;
        let folder = tempfile::tempdir().unwrap();
        let public_url = Origin::parse(origin).unwrap();
        let own_machine = Destinations::public_and([]).and_loopback().and_unencrypted();
        let client = GuardedOutbound::new(own_machine).unwrap();
        let settings = Settings {
            storefront: Storefront { public_url, branding },
            pictures: Pictures::new(client, domain.ports.clock.clone()),
            support_url: None,
            trusted_proxies: vec!["10.0.0.0/8".parse().unwrap()],
            rate_limits: RateLimitsSection { reads_per_second: 100, writes_per_second: 100, burst: 200 },
            wake: Wake::default(),
        };
        let state = WebState::new(domain.ports.clone(), a_site(&folder), settings);
        let page_tally = state.page_tally().clone();
        Self { domain, merchant, page_tally, router: router(state), _site: folder }
    }

    pub(crate) fn clock(&self) -> &Arc<MovableClock> {
        &self.domain.clock
    }

    pub(crate) fn gateway(&self) -> &Arc<FakeGateway> {
        &self.domain.gateway
    }

    /// A browser without any key.
    pub(crate) fn anon(&self) -> Caller<'_> {
        Caller::new(&self.router)
    }

    /// The merchant's program, with a key of its own.
    pub(crate) async fn merchant_caller(&self) -> Caller<'_> {
        self.with_key(&self.key(&self.merchant, Mode::Test).await)
    }

    /// Another merchant's program.
    pub(crate) async fn stranger(&self) -> Caller<'_> {
        let stranger = a_merchant(self.domain.ports.random.as_ref());
        let mut work = self.domain.ports.store.begin().await.unwrap();
        work.add_merchant(&stranger).await.unwrap();
        work.commit().await.unwrap();
        self.with_key(&self.key(&stranger, Mode::Test).await)
    }

    pub(crate) async fn key(&self, merchant: &Merchant, mode: Mode) -> KeySecret {
        self.key_with(NewApiKey::secret(merchant.id.clone(), mode, "test", "2026-10-28.endive")).await.1
    }

    /// A key that differs.
    pub(crate) async fn key_with(&self, new: NewApiKey) -> (ApiKey, KeySecret) {
        create_key(&self.domain.ports, new).await.unwrap()
    }

    /// The program of whoever has this key.
    pub(crate) fn with_key(&self, secret: &KeySecret) -> Caller<'_> {
        self.anon().with("authorization", &format!("Bearer {}", secret.reveal()))
    }

    /// An open session of one book.
    pub(crate) async fn session(&self) -> CheckoutSession {
        self.domain.open().await
    }

    /// A session that differs.
    pub(crate) async fn session_with(&self, change: impl FnOnce(&mut NewCheckout)) -> CheckoutSession {
        let mut new = a_checkout(&self.merchant);
        change(&mut new);
        open_checkout(&self.domain.ports, new, None).await.unwrap()
    }
}

/// The product that the first line makes.
pub(crate) fn product_of(new: &mut NewCheckout) -> &mut InlineProduct {
    match &mut new.lines[0].price {
        LinePrice::Inline(InlinePrice { product: LineProduct::Inline(product), .. }) => product,
        other => panic!("it makes none: {other:?}"),
    }
}

fn a_site(folder: &TempDir) -> Site {
    let manifest = write_site(folder.path());
    Site::new(folder.path(), manifest).unwrap()
}
