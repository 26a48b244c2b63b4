//! A payment gateway to test against. It speaks Stripe's API, keeps its own state, serves its own
//! card fields and never touches money. It knows nothing of whoever calls it.

// An object of the API has more fields than the `json!` macro may nest by default.
#![recursion_limit = "256"]

use std::sync::Arc;

use axum::Router;
use tokio::sync::{Notify, watch};

pub use cards::{Group, TestCard, test_cards};
pub use clock::{Clock, Random};
pub use config::{Config, Error, Keys, WebhookTarget};

mod account;
mod api;
mod auth;
mod balance;
mod browser;
mod cards;
mod challenges;
mod clock;
mod config;
mod deadlines;
mod endpoint;
mod error;
mod expand;
mod faults;
mod form;
mod idempotency;
mod jobs;
mod middleware;
mod money;
mod objects;
mod own_page;
mod page;
mod payments;
mod requests;
mod store;
mod versions;
mod webhooks;
mod work;

/// One running gateway: a handle that is cheap to clone.
#[derive(Clone)]
pub struct Sandbox {
    inner: Arc<Inner>,
}

struct Inner {
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    store: store::Store,
    account: account::Account,
    config: Config,
    in_flight: idempotency::InFlight,
    courier: webhooks::Courier,
    faults: faults::Faults,
    requests: requests::Requests,
    /// Wakes [`Sandbox::run`] when there is something to deliver.
    wake: Notify,
    /// True once [`Sandbox::serve`] is to end: nobody is kept waiting any longer.
    closing: watch::Sender<bool>,
}

impl Sandbox {
    /// Opens the state (or makes it) and the account's keys. Nothing listens or runs yet.
    pub async fn open(config: Config, clock: Arc<dyn Clock>, random: Arc<dyn Random>) -> Result<Self, Error> {
        config.check()?;
        let store = store::Store::open(config.state.as_deref()).await?;
        let account = account::Account::open(&store, &config, random.as_ref()).await?;
        let sandbox = Self {
            inner: Arc::new(Inner {
                clock,
                random,
                store,
                account,
                config,
                in_flight: idempotency::InFlight::default(),
                courier: webhooks::Courier::new()?,
                faults: faults::Faults::default(),
                requests: requests::Requests::default(),
                wake: Notify::new(),
                closing: watch::Sender::new(false),
            }),
        };
        webhooks::configure(&sandbox).await?;
        Ok(sandbox)
    }

    /// The keys that the API accepts.
    pub fn keys(&self) -> &Keys {
        &self.inner.account.keys
    }

    /// The `whsec_…` that signs events for every endpoint that has none of its own.
    pub fn webhook_secret(&self) -> &str {
        &self.inner.account.webhook_secret
    }

    /// Everything that is served: the API, the script and the card fields, the challenge pages, and a
    /// page for people at `/`.
    pub fn router(&self) -> Router {
        Router::new()
            .merge(api::router())
            .merge(challenges::router())
            .merge(page::router())
            .merge(browser::router())
            .fallback(api::unknown)
            .method_not_allowed_fallback(api::unknown)
            .layer(axum::middleware::from_fn_with_state(self.clone(), middleware::identify))
            .with_state(self.clone())
    }

    /// Serves the router on `listener` and does the work of [`Sandbox::run`] beside it, until `shutdown`
    /// ends and the requests under way are answered.
    pub async fn serve(
        &self,
        listener: tokio::net::TcpListener,
        shutdown: impl Future<Output = ()> + Send + 'static,
    ) -> Result<(), Error> {
        let (ended, end) = tokio::sync::oneshot::channel::<()>();
        let sandbox = self.clone();
        let stop = async move {
            shutdown.await;
            sandbox.inner.closing.send_replace(true);
            drop(ended);
        };
        let background = self.run(async move {
            // An error means that the sender is gone, which is what is waited for.
            let _ = end.await;
        });
        let served = async { axum::serve(listener, self.router()).with_graceful_shutdown(stop).await };
        let (served, ()) = tokio::join!(served, background);
        Ok(served?)
    }
}
