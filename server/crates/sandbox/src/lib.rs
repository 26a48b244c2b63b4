//! A payment gateway to test against. It speaks Stripe's API, keeps its own state, serves its own
//! card fields and never touches money. It knows nothing of whoever calls it.

use std::{future::Future, sync::Arc};

use axum::Router;

pub use cards::{Group, TestCard, test_cards};
pub use clock::{Clock, Random};
pub use config::{Config, Error, Keys, WebhookTarget};

mod account;
mod browser;
mod cards;
mod challenges;
mod clock;
mod config;
mod money;
mod store;

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
}

impl Sandbox {
    /// Opens the state (or makes it) and the account's keys. Nothing listens or runs yet.
    pub async fn open(config: Config, clock: Arc<dyn Clock>, random: Arc<dyn Random>) -> Result<Self, Error> {
        config.check()?;
        let store = store::Store::open(config.state.as_deref()).await?;
        let account = account::Account::open(&store, &config, random.as_ref()).await?;
        Ok(Self { inner: Arc::new(Inner { clock, random, store, account, config }) })
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
        browser::router().with_state(self.clone())
    }

    /// Delivers webhooks and settles refunds until `shutdown` ends. What is then unfinished goes on at
    /// the next start.
    pub async fn run(&self, shutdown: impl Future<Output = ()> + Send) {
        shutdown.await;
    }

    /// Serves the router on `listener` and does the work of [`Sandbox::run`] beside it.
    pub async fn serve(
        &self,
        listener: tokio::net::TcpListener,
        shutdown: impl Future<Output = ()> + Send + 'static,
    ) -> Result<(), Error> {
        let (ended, end) = tokio::sync::oneshot::channel::<()>();
        let stop = async move {
            shutdown.await;
            drop(ended);
        };
        let background = self.run(async move {
            // An error is the sender's end, which is what is waited for.
            let _ = end.await;
        });
        let (served, ()) = tokio::join!(
            async { axum::serve(listener, self.router()).with_graceful_shutdown(stop).await },
            background
        );
        Ok(served?)
    }
}
