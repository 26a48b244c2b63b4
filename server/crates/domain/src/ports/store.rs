//! The port to the database: snapshots to read from, units of work to change it.

use async_trait::async_trait;
use jiff::Timestamp;
use thiserror::Error;

use crate::model::{
    ApiKey, Attempt, AttemptId, CheckoutSession, Event, KeyDigest, Merchant, MerchantId, Mode, Order,
    PaymentToken, SessionId,
};

/// A database.
#[async_trait]
pub trait Store: Send + Sync {
    /// A consistent view for reading.
    async fn snapshot(&self) -> Result<Box<dyn Snapshot>, StoreError>;

    /// A unit of work: all of its changes are kept, or none.
    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError>;
}

/// Reading. A lookup that finds nothing is `None`, not an error.
///
/// Merchants read through their own id and mode; shoppers through the session's id, which is a
/// secret of its own. There is no way to ask across merchants.
#[async_trait]
pub trait Snapshot: Send {
    /// The merchant of that id.
    async fn merchant(&mut self, id: &MerchantId) -> Result<Option<Merchant>, StoreError>;

    /// All merchants, oldest first; for the command line.
    async fn merchants(&mut self) -> Result<Vec<Merchant>, StoreError>;

    /// The key with that digest.
    async fn api_key(&mut self, digest: &KeyDigest) -> Result<Option<ApiKey>, StoreError>;

    /// The session of that id, as its shopper may see it.
    async fn session(&mut self, id: &SessionId) -> Result<Option<CheckoutSession>, StoreError>;

    /// The session of that id if it is this merchant's and of this mode.
    async fn merchant_session(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &SessionId,
    ) -> Result<Option<CheckoutSession>, StoreError>;

    /// The try of that id.
    async fn attempt(&mut self, id: &AttemptId) -> Result<Option<Attempt>, StoreError>;

    /// The session's try with that token.
    async fn attempt_with_token(
        &mut self,
        session: &SessionId,
        token: &PaymentToken,
    ) -> Result<Option<Attempt>, StoreError>;

    /// The session's latest try.
    async fn last_attempt(&mut self, session: &SessionId) -> Result<Option<Attempt>, StoreError>;

    /// The session's order, if it was paid.
    async fn order(&mut self, session: &SessionId) -> Result<Option<Order>, StoreError>;

    /// The session's events, oldest first.
    async fn events(&mut self, session: &SessionId) -> Result<Vec<Event>, StoreError>;

    /// Undecided tries (in flight, or waiting for the shopper) in one mode that somebody should ask
    /// the gateway about by `now`, the longest due first.
    async fn attempts_due(
        &mut self,
        mode: Mode,
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<Attempt>, StoreError>;
}

/// Reading and changing, kept by [`UnitOfWork::commit`] and undone when dropped before it.
#[async_trait]
pub trait UnitOfWork: Snapshot {
    /// The session of that id, locked until the unit of work ends: nobody else can read it so or
    /// change it meanwhile.
    async fn lock_session(&mut self, id: &SessionId) -> Result<Option<CheckoutSession>, StoreError>;

    /// Adds a merchant.
    async fn add_merchant(&mut self, merchant: &Merchant) -> Result<(), StoreError>;

    /// Adds a key.
    async fn add_api_key(&mut self, key: &ApiKey) -> Result<(), StoreError>;

    /// Adds a session.
    async fn add_session(&mut self, session: &CheckoutSession) -> Result<(), StoreError>;

    /// Keeps what may change in a session: its phase, the gateway's payment, the e-mail address.
    async fn update_session(&mut self, session: &CheckoutSession) -> Result<(), StoreError>;

    /// Adds a try. A second one of the same session with the same token is a [`StoreError::Conflict`],
    /// and so is a second one in flight.
    async fn add_attempt(&mut self, attempt: &Attempt) -> Result<(), StoreError>;

    /// Keeps what may change in a try: its state, its count of tries and when the next is due.
    async fn update_attempt(&mut self, attempt: &Attempt) -> Result<(), StoreError>;

    /// Adds an order. A second one for a session is a [`StoreError::Conflict`].
    async fn add_order(&mut self, order: &Order) -> Result<(), StoreError>;

    /// Adds an event.
    async fn add_event(&mut self, event: &Event) -> Result<(), StoreError>;

    /// Keeps everything, durably: when this returns, a crash cannot undo it.
    async fn commit(self: Box<Self>) -> Result<(), StoreError>;
}

/// Why the database did not do it.
#[derive(Debug, Error)]
pub enum StoreError {
    /// It contradicts what is there.
    #[error("the change contradicts what is stored: {0}")]
    Conflict(String),
    /// Something is stored that cannot be read.
    #[error("what is stored cannot be read: {0}")]
    Corrupt(String),
    /// The database does not work or is too busy.
    #[error("the database is unavailable: {0}")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
}
