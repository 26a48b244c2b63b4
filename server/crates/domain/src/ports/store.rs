//! The port to the database: snapshots to read from, units of work to change it.

use async_trait::async_trait;
use jiff::Timestamp;
use thiserror::Error;

use crate::model::{
    ApiKey, ApiKeyId, Attempt, AttemptId, CheckoutSession, Delivery, DeliveryId, DeliveryTry, Dispute,
    EndpointId, Event, EventId, FraudWarning, GatewayDisputeId, GatewayPaymentId, GatewayRefundId,
    GatewayWarningId, Job, KeptRequest, KeyDigest, LinkUse, Merchant, MerchantId, Mode, Notice, NoticeId,
    Operation, OperationId, Order, PaymentLink, PaymentLinkId, PaymentToken, Price, PriceId, Product,
    ProductId, Refund, RefundId, RequestClaim, RequestKey, SessionId, Task, WebhookEndpoint,
};

use super::page_numbers::{CountPages, ReadPageCounts};
use super::queries::{
    DisputeQuery, EventQuery, LinkQuery, PriceQuery, ProductQuery, RefundQuery, SessionQuery, WarningQuery,
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
pub trait Snapshot: ReadPageCounts + Send {
    /// The merchant of that id.
    async fn merchant(&mut self, id: &MerchantId) -> Result<Option<Merchant>, StoreError>;

    /// All merchants, oldest first; for the command line.
    async fn merchants(&mut self) -> Result<Vec<Merchant>, StoreError>;

    /// The key with that digest.
    async fn api_key(&mut self, digest: &KeyDigest) -> Result<Option<ApiKey>, StoreError>;

    /// The key of that id.
    async fn api_key_of_id(&mut self, id: &ApiKeyId) -> Result<Option<ApiKey>, StoreError>;

    /// A merchant's keys of a mode, oldest first, also those that open nothing any more.
    async fn api_keys(&mut self, merchant: &MerchantId, mode: Mode) -> Result<Vec<ApiKey>, StoreError>;

    /// The product of that id if it is this merchant's and of this mode.
    async fn product(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &ProductId,
    ) -> Result<Option<Product>, StoreError>;

    /// A merchant's products, the newest first.
    async fn products(&mut self, query: &ProductQuery) -> Result<Vec<Product>, StoreError>;

    /// The price of that id if it is this merchant's and of this mode.
    async fn price(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &PriceId,
    ) -> Result<Option<Price>, StoreError>;

    /// A merchant's prices, the newest first.
    async fn prices(&mut self, query: &PriceQuery) -> Result<Vec<Price>, StoreError>;

    /// The link of that id, as everybody may follow it.
    async fn payment_link(&mut self, id: &PaymentLinkId) -> Result<Option<PaymentLink>, StoreError>;

    /// A merchant's links, the newest first.
    async fn payment_links(&mut self, query: &LinkQuery) -> Result<Vec<PaymentLink>, StoreError>;

    /// How many of a link's sessions are paid, and being paid.
    async fn link_use(&mut self, link: &PaymentLinkId) -> Result<LinkUse, StoreError>;

    /// A merchant's sessions, the newest first.
    async fn merchant_sessions(&mut self, query: &SessionQuery) -> Result<Vec<CheckoutSession>, StoreError>;

    /// A merchant's refunds, the newest first.
    async fn merchant_refunds(&mut self, query: &RefundQuery) -> Result<Vec<Refund>, StoreError>;

    /// The latest session that was recovered from this one.
    async fn latest_copy(&mut self, session: &SessionId) -> Result<Option<CheckoutSession>, StoreError>;

    /// The request that is kept under that name.
    async fn request(&mut self, key: &RequestKey) -> Result<Option<KeptRequest>, StoreError>;

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

    /// The session that has this payment at the gateway, by its order or by its latest try.
    async fn session_with_payment(
        &mut self,
        mode: Mode,
        payment: &GatewayPaymentId,
    ) -> Result<Option<CheckoutSession>, StoreError>;

    /// The operation of that id.
    async fn operation(&mut self, id: &OperationId) -> Result<Option<Operation>, StoreError>;

    /// The session's operations, oldest first.
    async fn operations(&mut self, session: &SessionId) -> Result<Vec<Operation>, StoreError>;

    /// The refund of that id.
    async fn refund(&mut self, id: &RefundId) -> Result<Option<Refund>, StoreError>;

    /// The session's refunds, oldest first.
    async fn refunds(&mut self, session: &SessionId) -> Result<Vec<Refund>, StoreError>;

    /// The refund that the gateway calls so.
    async fn refund_at_gateway(
        &mut self,
        mode: Mode,
        refund: &GatewayRefundId,
    ) -> Result<Option<Refund>, StoreError>;

    /// The dispute of that name if it is this merchant's and of this mode.
    async fn dispute(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &GatewayDisputeId,
    ) -> Result<Option<Dispute>, StoreError>;

    /// The session's disputes, oldest first.
    async fn disputes(&mut self, session: &SessionId) -> Result<Vec<Dispute>, StoreError>;

    /// A merchant's disputes, the newest first.
    async fn merchant_disputes(&mut self, query: &DisputeQuery) -> Result<Vec<Dispute>, StoreError>;

    /// The warning of fraud of that name if it is this merchant's and of this mode.
    async fn fraud_warning(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &GatewayWarningId,
    ) -> Result<Option<FraudWarning>, StoreError>;

    /// The session's warnings of fraud, oldest first.
    async fn fraud_warnings(&mut self, session: &SessionId) -> Result<Vec<FraudWarning>, StoreError>;

    /// A merchant's warnings of fraud, the newest first.
    async fn merchant_fraud_warnings(
        &mut self,
        query: &WarningQuery,
    ) -> Result<Vec<FraudWarning>, StoreError>;

    /// The notice of that id.
    async fn notice(&mut self, id: &NoticeId) -> Result<Option<Notice>, StoreError>;

    /// The event of that id.
    async fn event(&mut self, id: &EventId) -> Result<Option<Event>, StoreError>;

    /// A merchant's events, the newest first.
    async fn merchant_events(&mut self, query: &EventQuery) -> Result<Vec<Event>, StoreError>;

    /// The endpoint of that id.
    async fn webhook_endpoint(&mut self, id: &EndpointId) -> Result<Option<WebhookEndpoint>, StoreError>;

    /// A merchant's endpoints, oldest first.
    async fn webhook_endpoints(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
    ) -> Result<Vec<WebhookEndpoint>, StoreError>;

    /// The delivery of that id.
    async fn delivery(&mut self, id: &DeliveryId) -> Result<Option<Delivery>, StoreError>;

    /// An event's deliveries, oldest first.
    async fn deliveries(&mut self, event: &EventId) -> Result<Vec<Delivery>, StoreError>;

    /// A delivery's tries, oldest first.
    async fn delivery_tries(&mut self, delivery: &DeliveryId) -> Result<Vec<DeliveryTry>, StoreError>;

    /// The job for a task.
    async fn job(&mut self, task: &Task) -> Result<Option<Job>, StoreError>;

    /// When the next job of a mode is due that nobody has, or whose lease will have run out.
    async fn next_job_at(&mut self, mode: Mode) -> Result<Option<Timestamp>, StoreError>;
}

/// Which jobs to take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobClaim {
    /// Test or live.
    pub mode: Mode,
    /// Those due by now.
    pub now: Timestamp,
    /// Until when they are ours.
    pub lease_until: Timestamp,
    /// At most so many of one lane may be in somebody's hands.
    pub per_lane: u32,
    /// At most so many.
    pub limit: u32,
}

/// Reading and changing, kept by [`UnitOfWork::commit`] and undone when dropped before it.
#[async_trait]
pub trait UnitOfWork: Snapshot + CountPages {
    /// The session of that id, locked until the unit of work ends: nobody else can read it so or
    /// change it meanwhile.
    async fn lock_session(&mut self, id: &SessionId) -> Result<Option<CheckoutSession>, StoreError>;

    /// Waits until nobody else is adding a merchant, and keeps others from it until this unit of work
    /// ends.
    async fn lock_merchants(&mut self) -> Result<(), StoreError>;

    /// Adds a merchant.
    async fn add_merchant(&mut self, merchant: &Merchant) -> Result<(), StoreError>;

    /// Keeps what may change in a merchant: its rules and the gateway.
    async fn update_merchant(&mut self, merchant: &Merchant) -> Result<(), StoreError>;

    /// Adds a key.
    async fn add_api_key(&mut self, key: &ApiKey) -> Result<(), StoreError>;

    /// Keeps what may change in a key: its end, when it was revoked and last used. An end only comes
    /// nearer, so that whoever writes down a use does not undo what was done since the key was read.
    async fn update_api_key(&mut self, key: &ApiKey) -> Result<(), StoreError>;

    /// Adds a product. One whose id is there is a [`StoreError::Conflict`].
    async fn add_product(&mut self, product: &Product) -> Result<(), StoreError>;

    /// The product of that id, locked until the unit of work ends.
    async fn lock_product(&mut self, id: &ProductId) -> Result<Option<Product>, StoreError>;

    /// Keeps what may change in a product: everything but whose it is and when it was made.
    async fn update_product(&mut self, product: &Product) -> Result<(), StoreError>;

    /// Removes a product. One that has a price is a [`StoreError::Conflict`].
    async fn remove_product(&mut self, id: &ProductId) -> Result<(), StoreError>;

    /// Adds a price. A second active one of a merchant and a mode with one lookup key is a
    /// [`StoreError::Conflict`].
    async fn add_price(&mut self, price: &Price) -> Result<(), StoreError>;

    /// The price of that id, locked until the unit of work ends.
    async fn lock_price(&mut self, id: &PriceId) -> Result<Option<Price>, StoreError>;

    /// Keeps what may change in a price: whether it is active, its nickname, lookup key and notes.
    /// Conflicts as [`UnitOfWork::add_price`] does.
    async fn update_price(&mut self, price: &Price) -> Result<(), StoreError>;

    /// Adds a link.
    async fn add_payment_link(&mut self, link: &PaymentLink) -> Result<(), StoreError>;

    /// The link of that id, locked until the unit of work ends. Whoever also locks one of its sessions
    /// locks the session first.
    async fn lock_payment_link(&mut self, id: &PaymentLinkId) -> Result<Option<PaymentLink>, StoreError>;

    /// Keeps what may change in a link: everything but whose it is, its currency and when it was made.
    async fn update_payment_link(&mut self, link: &PaymentLink) -> Result<(), StoreError>;

    /// Keeps a request that has just come, unless there is one of that name; answers whether it was
    /// kept. Of two at once one waits for the other.
    async fn add_request(&mut self, request: &KeptRequest) -> Result<bool, StoreError>;

    /// Keeps what may change in a request: what it made, its answer, its lease and its version; if its
    /// version is still `version`. Answers whether it was.
    async fn update_request(&mut self, request: &KeptRequest, version: u64) -> Result<bool, StoreError>;

    /// Writes down what a request has made. A [`StoreError::Conflict`] if somebody else has taken it up
    /// meanwhile, so that nothing of this unit of work is kept.
    async fn mark_request(&mut self, claim: &RequestClaim, made: &str) -> Result<(), StoreError>;

    /// Keeps others from a request until later, and touches nothing else of it; if its version is still
    /// that of the claim. Answers whether it was.
    async fn renew_request(&mut self, claim: &RequestClaim, until: Timestamp) -> Result<bool, StoreError>;

    /// Forgets a request, if its version is still that of the claim.
    async fn remove_request(&mut self, claim: &RequestClaim) -> Result<(), StoreError>;

    /// Forgets requests that came before that time. Answers how many.
    async fn forget_requests_before(&mut self, before: Timestamp) -> Result<u64, StoreError>;

    /// Takes every request of a mode from whoever is at it: for the start of a program that is the only
    /// one on its database.
    async fn release_requests(&mut self, mode: Mode) -> Result<(), StoreError>;

    /// Adds a session.
    async fn add_session(&mut self, session: &CheckoutSession) -> Result<(), StoreError>;

    /// Keeps what may change in a session: its phase, the gateway's payment, the e-mail address, the lines
    /// with the amount, the merchant's notes, the shopper's answers, and its end with how often that moved.
    async fn update_session(&mut self, session: &CheckoutSession) -> Result<(), StoreError>;

    /// Adds a try. A second one of the same session with the same token is a [`StoreError::Conflict`],
    /// and so is a second one in flight.
    async fn add_attempt(&mut self, attempt: &Attempt) -> Result<(), StoreError>;

    /// Keeps what may change in a try: its state and its count of tries.
    async fn update_attempt(&mut self, attempt: &Attempt) -> Result<(), StoreError>;

    /// Adds an order. A second one for a session is a [`StoreError::Conflict`].
    async fn add_order(&mut self, order: &Order) -> Result<(), StoreError>;

    /// Keeps what may change in an order: its funds, its charge and its card.
    async fn update_order(&mut self, order: &Order) -> Result<(), StoreError>;

    /// Adds an event.
    async fn add_event(&mut self, event: &Event) -> Result<(), StoreError>;

    /// Adds an operation. A second capture or cancellation in flight for one payment is a
    /// [`StoreError::Conflict`].
    async fn add_operation(&mut self, operation: &Operation) -> Result<(), StoreError>;

    /// Keeps what may change in an operation: its state and its count of tries.
    async fn update_operation(&mut self, operation: &Operation) -> Result<(), StoreError>;

    /// Adds a refund. A second one that the gateway calls the same is a [`StoreError::Conflict`].
    async fn add_refund(&mut self, refund: &Refund) -> Result<(), StoreError>;

    /// Keeps what may change in a refund: its state and the gateway's name for it.
    async fn update_refund(&mut self, refund: &Refund) -> Result<(), StoreError>;

    /// Keeps a dispute: adds it, or keeps what may change in it, which is everything but whose it is and when
    /// it was opened.
    async fn keep_dispute(&mut self, dispute: &Dispute) -> Result<(), StoreError>;

    /// Keeps a warning of fraud, likewise.
    async fn keep_fraud_warning(&mut self, warning: &FraudWarning) -> Result<(), StoreError>;

    /// Adds a notice and answers whether it is new: one of that gateway with the same event is kept once,
    /// and so is a pending one, or any that happens `once`, of the same kind about the same object.
    async fn add_notice(&mut self, notice: &Notice, once: bool) -> Result<bool, StoreError>;

    /// Keeps what may change in a notice: its state.
    async fn update_notice(&mut self, notice: &Notice) -> Result<(), StoreError>;

    /// Adds an endpoint.
    async fn add_webhook_endpoint(&mut self, endpoint: &WebhookEndpoint) -> Result<(), StoreError>;

    /// The endpoint of that id, locked until the unit of work ends.
    async fn lock_webhook_endpoint(&mut self, id: &EndpointId)
    -> Result<Option<WebhookEndpoint>, StoreError>;

    /// Keeps what may change in an endpoint: everything but whose it is and when it was added.
    async fn update_webhook_endpoint(&mut self, endpoint: &WebhookEndpoint) -> Result<(), StoreError>;

    /// Removes an endpoint with its deliveries and their tries.
    async fn remove_webhook_endpoint(&mut self, id: &EndpointId) -> Result<(), StoreError>;

    /// Adds a delivery. A second one of the same event to the same endpoint is a
    /// [`StoreError::Conflict`].
    async fn add_delivery(&mut self, delivery: &Delivery) -> Result<(), StoreError>;

    /// Keeps what may change in a delivery: its state, its count of tries and when they began.
    async fn update_delivery(&mut self, delivery: &Delivery) -> Result<(), StoreError>;

    /// Adds a try of a delivery.
    async fn add_delivery_try(&mut self, tried: &DeliveryTry) -> Result<(), StoreError>;

    /// Forgets tries of deliveries and applied notices from before `before`. Answers how many.
    async fn forget_before(&mut self, before: Timestamp) -> Result<u64, StoreError>;

    /// Makes a task due at a time. If there is a job for it already it is due then instead, and whoever
    /// has it loses it.
    async fn schedule_job(
        &mut self,
        task: &Task,
        mode: Mode,
        lane: Option<&str>,
        run_at: Timestamp,
    ) -> Result<(), StoreError>;

    /// Takes jobs that are due and in nobody's hands, the longest due first. A lane whose endpoint is
    /// paused is passed over.
    async fn claim_jobs(&mut self, claim: &JobClaim) -> Result<Vec<Job>, StoreError>;

    /// Ends a job that was taken, unless it was lost meanwhile; answers whether it was still ours.
    async fn finish_job(&mut self, job: &Job) -> Result<bool, StoreError>;

    /// Gives back a job that was taken, to be due later, unless it was lost meanwhile.
    async fn postpone_job(&mut self, job: &Job, run_at: Timestamp) -> Result<bool, StoreError>;

    /// Ends the job for a task, whoever has it.
    async fn cancel_job(&mut self, task: &Task) -> Result<(), StoreError>;

    /// Takes every job of a mode from whoever has it, and makes due what waits for the gateway's answer:
    /// for the start of a program that is the only one on its database.
    async fn release_jobs(&mut self, mode: Mode, now: Timestamp) -> Result<(), StoreError>;

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
