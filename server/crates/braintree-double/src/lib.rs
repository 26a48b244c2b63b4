//! The other side of Braintree, for tests: its GraphQL API, its client API and card fields for browsers,
//! and its webhooks. It keeps all it knows in memory and never touches money. It knows nothing of
//! whoever calls it, and nothing of it may end up in a program that is shipped.

use std::sync::{Arc, Mutex, PoisonError};

use apollo_compiler::{Schema, validation::Valid};
use axum::{Router, middleware::from_fn};

pub use books::{
    Amount, Brand, Card, Decline, Dispute, DisputeKind, DisputeReason, DisputeStatus, Event, Fate, NoAmount,
    PaymentMethod, Refund, Rejection, Status, Transaction,
};
pub use clock::{Clock, Random};
pub use config::{CardSnapshot, Config, MerchantAccount};
pub use failure::ErrorClass;
pub use faults::{Fault, Faults, Hold};
pub use handle::Unfit;
pub use serve::Listening;
pub use webhooks::{Kind, Notification};

use books::Books;
use webhooks::Courier;

mod books;
mod browser;
mod clock;
mod config;
mod control;
mod failure;
mod faults;
mod graphql;
mod handle;
pub mod hosts;
mod serve;
mod webhooks;

/// One running double: a handle that is cheap to clone.
#[derive(Clone)]
pub struct Double {
    inner: Arc<Inner>,
}

struct Inner {
    config: Config,
    clock: Box<dyn Clock>,
    random: Box<dyn Random>,
    schema: Valid<Schema>,
    /// Whoever reads keeps what they began with; whoever writes makes the next one.
    books: Mutex<Arc<Books>>,
    faults: Faults,
    /// What a test in another process holds.
    hold: Mutex<Option<Arc<Hold>>>,
    courier: Courier,
}

impl Double {
    /// A double that has seen nothing yet. Nothing listens or runs.
    pub fn new(config: Config, clock: impl Clock, random: impl Random) -> Self {
        Self {
            inner: Arc::new(Inner {
                config,
                clock: Box::new(clock),
                random: Box::new(random),
                schema: graphql::schema(),
                books: Mutex::default(),
                faults: Faults::default(),
                hold: Mutex::default(),
                courier: Courier::new(),
            }),
        }
    }

    /// Everything that is served: by Braintree's names each its own, by an address all of it.
    pub fn router(&self) -> Router {
        let open = Router::new()
            .merge(graphql::router())
            .merge(browser::router())
            .layer(from_fn(browser::allow))
            .layer(from_fn(browser::check));
        Router::new().merge(open).merge(control::router()).with_state(self.clone())
    }

    /// How it was set up.
    pub fn config(&self) -> &Config {
        &self.inner.config
    }

    /// What is to go wrong.
    pub fn faults(&self) -> &Faults {
        &self.inner.faults
    }

    /// Keeps it until [`Double::drop_hold`]; one that was kept before goes on.
    fn keep_hold(&self, hold: Hold) {
        *self.inner.hold.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(hold));
    }

    fn kept_hold(&self) -> Option<Arc<Hold>> {
        self.inner.hold.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn drop_hold(&self) {
        if let Some(hold) = self.inner.hold.lock().unwrap_or_else(PoisonError::into_inner).take() {
            hold.let_go();
        }
    }

    fn courier(&self) -> &Courier {
        &self.inner.courier
    }

    fn schema(&self) -> &Valid<Schema> {
        &self.inner.schema
    }

    fn now(&self) -> i64 {
        self.inner.clock.now()
    }

    /// Everything as it stands now.
    fn books(&self) -> Arc<Books> {
        Arc::clone(&self.inner.books.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// One change of everything, which nobody sees half done.
    fn change<T>(&self, change: impl FnOnce(&mut Books) -> T) -> T {
        let mut books = self.inner.books.lock().unwrap_or_else(PoisonError::into_inner);
        change(Arc::make_mut(&mut books))
    }

    fn new_id(&self) -> String {
        clock::token(&*self.inner.random, 8)
    }

    fn new_nonce_name(&self) -> String {
        format!("tokencc_{}", clock::token(&*self.inner.random, 24))
    }

    fn new_uuid(&self) -> String {
        let mut bytes = [0_u8; 16];
        self.inner.random.fill(&mut bytes);
        let hex = hex::encode(bytes);
        [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
    }

    /// What lets a browser in. It stays good.
    fn new_fingerprint(&self) -> String {
        let fingerprint = clock::token(&*self.inner.random, 40);
        self.change(|books| books.fingerprints.push(fingerprint.clone()));
        fingerprint
    }

    fn knows_fingerprint(&self, fingerprint: &str) -> bool {
        self.books().fingerprints.iter().any(|known| known == fingerprint)
    }
}
