//! The whole domain on fakes.

use std::sync::Arc;

use super::{FakeGateway, MemoryStore, MovableClock, SeededRandom, a_checkout, builders::an_email};
use crate::{
    model::{CheckoutSession, Event, Merchant, Mode, Order, PaymentToken, SessionId},
    ports::{Ports, Store},
    usecases::{ConfirmRequest, PaymentError, Progress, confirm_payment, ensure_merchant, open_checkout},
};

/// Ports made of fakes, with the fakes at hand.
pub struct Harness {
    /// What the use cases get.
    pub ports: Ports,
    /// The clock in it.
    pub clock: Arc<MovableClock>,
    /// The gateway in it.
    pub gateway: Arc<FakeGateway>,
}

impl Default for Harness {
    fn default() -> Self {
        Self::new()
    }
}

impl Harness {
    /// On a store in memory.
    pub fn new() -> Self {
        Self::on(Arc::new(MemoryStore::default()))
    }

    /// On that store.
    pub fn on(store: Arc<dyn Store>) -> Self {
        let clock = Arc::new(MovableClock::default());
        let gateway = Arc::new(FakeGateway::default());
        let ports = Ports {
            mode: Mode::Test,
            store,
            gateway: gateway.clone(),
            clock: clock.clone(),
            random: Arc::new(SeededRandom::new(42)),
        };
        Self { ports, clock, gateway }
    }

    /// The merchant.
    pub async fn merchant(&self) -> Merchant {
        ensure_merchant(&self.ports, "Books & Tea").await.expect("the store works")
    }

    /// Opens a session.
    pub async fn open(&self) -> CheckoutSession {
        let new = a_checkout(&self.merchant().await);
        open_checkout(&self.ports, new).await.expect("a valid checkout")
    }

    /// Pays with a token.
    pub async fn pay(&self, session: &SessionId, token: &str) -> Result<Progress, PaymentError> {
        let request = ConfirmRequest { token: token_of(token), email: an_email() };
        confirm_payment(&self.ports, session, request).await
    }

    /// The session as it is stored.
    pub async fn session(&self, id: &SessionId) -> CheckoutSession {
        let mut snapshot = self.ports.store.snapshot().await.expect("the store works");
        snapshot.session(id).await.expect("the store works").expect("a stored session")
    }

    /// The session's order.
    pub async fn order(&self, id: &SessionId) -> Option<Order> {
        let mut snapshot = self.ports.store.snapshot().await.expect("the store works");
        snapshot.order(id).await.expect("the store works")
    }

    /// The session's events.
    pub async fn events(&self, id: &SessionId) -> Vec<Event> {
        let mut snapshot = self.ports.store.snapshot().await.expect("the store works");
        snapshot.events(id).await.expect("the store works")
    }
}

fn token_of(text: &str) -> PaymentToken {
    text.parse().expect("a valid token")
}
