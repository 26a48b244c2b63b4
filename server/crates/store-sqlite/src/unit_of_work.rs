//! Changing: which table keeps what.

use async_trait::async_trait;
use domain::{
    model::{
        ApiKey, Attempt, CheckoutSession, Delivery, DeliveryTry, Dispute, EndpointId, Event, FraudWarning,
        Job, KeptRequest, Merchant, Mode, Notice, Operation, Order, PaymentLink, PaymentLinkId, Price,
        PriceId, Product, ProductId, Refund, RequestClaim, SessionId, Task, WebhookEndpoint,
    },
    ports::{JobClaim, StoreError, UnitOfWork},
};
use jiff::Timestamp;

use crate::{
    Work,
    tables::{
        api_keys, attempts, deliveries, disputes, endpoints, events, fraud_warnings, jobs, merchants,
        notices, operations, orders, payment_links, prices, products, refunds, requests, sessions,
    },
    writer::Turn,
};

/// Nobody else changes anything during a turn, so all is locked anyway. What the locks here add is that
/// what others did to the thing is durable; see [`Turn::lock`].
#[async_trait]
impl UnitOfWork for Work<Turn> {
    async fn lock_session(&mut self, id: &SessionId) -> Result<Option<CheckoutSession>, StoreError> {
        self.0.lock(id.as_str()).await?;
        sessions::find(&mut self.0, id)
    }

    async fn lock_merchants(&mut self) -> Result<(), StoreError> {
        self.0.lock("merchants").await
    }

    async fn add_merchant(&mut self, merchant: &Merchant) -> Result<(), StoreError> {
        merchants::add(&mut self.0, merchant)
    }

    async fn update_merchant(&mut self, merchant: &Merchant) -> Result<(), StoreError> {
        merchants::update(&mut self.0, merchant)
    }

    async fn add_api_key(&mut self, key: &ApiKey) -> Result<(), StoreError> {
        api_keys::add(&mut self.0, key)
    }

    async fn update_api_key(&mut self, key: &ApiKey) -> Result<(), StoreError> {
        api_keys::update(&mut self.0, key)
    }

    async fn add_product(&mut self, product: &Product) -> Result<(), StoreError> {
        products::add(&mut self.0, product)
    }

    async fn lock_product(&mut self, id: &ProductId) -> Result<Option<Product>, StoreError> {
        self.0.lock(id.as_str()).await?;
        products::find(&mut self.0, id)
    }

    async fn update_product(&mut self, product: &Product) -> Result<(), StoreError> {
        products::update(&mut self.0, product)
    }

    async fn remove_product(&mut self, id: &ProductId) -> Result<(), StoreError> {
        products::remove(&mut self.0, id)
    }

    async fn add_price(&mut self, price: &Price) -> Result<(), StoreError> {
        prices::add(&mut self.0, price)
    }

    async fn lock_price(&mut self, id: &PriceId) -> Result<Option<Price>, StoreError> {
        self.0.lock(id.as_str()).await?;
        prices::find(&mut self.0, id)
    }

    async fn update_price(&mut self, price: &Price) -> Result<(), StoreError> {
        prices::update(&mut self.0, price)
    }

    async fn add_payment_link(&mut self, link: &PaymentLink) -> Result<(), StoreError> {
        payment_links::add(&mut self.0, link)
    }

    async fn lock_payment_link(&mut self, id: &PaymentLinkId) -> Result<Option<PaymentLink>, StoreError> {
        self.0.lock(id.as_str()).await?;
        payment_links::find(&mut self.0, id)
    }

    async fn update_payment_link(&mut self, link: &PaymentLink) -> Result<(), StoreError> {
        payment_links::update(&mut self.0, link)
    }

    async fn add_request(&mut self, request: &KeptRequest) -> Result<bool, StoreError> {
        requests::add(&mut self.0, request).await
    }

    async fn update_request(&mut self, request: &KeptRequest, version: u64) -> Result<bool, StoreError> {
        requests::update(&mut self.0, request, version).await
    }

    async fn mark_request(&mut self, claim: &RequestClaim, made: &str) -> Result<(), StoreError> {
        requests::mark(&mut self.0, claim, made).await
    }

    async fn renew_request(&mut self, claim: &RequestClaim, until: Timestamp) -> Result<bool, StoreError> {
        requests::renew(&mut self.0, claim, until).await
    }

    async fn remove_request(&mut self, claim: &RequestClaim) -> Result<(), StoreError> {
        requests::remove(&mut self.0, claim).await
    }

    async fn forget_requests_before(&mut self, before: Timestamp) -> Result<u64, StoreError> {
        let forgotten = requests::forget_before(&mut self.0, before)?;
        Ok(u64::try_from(forgotten).expect("64 bits fit"))
    }

    async fn release_requests(&mut self, mode: Mode) -> Result<(), StoreError> {
        requests::release(&mut self.0, mode)
    }

    async fn add_session(&mut self, session: &CheckoutSession) -> Result<(), StoreError> {
        sessions::add(&mut self.0, session)
    }

    async fn update_session(&mut self, session: &CheckoutSession) -> Result<(), StoreError> {
        sessions::update(&mut self.0, session)
    }

    async fn add_attempt(&mut self, attempt: &Attempt) -> Result<(), StoreError> {
        attempts::add(&mut self.0, attempt)
    }

    async fn update_attempt(&mut self, attempt: &Attempt) -> Result<(), StoreError> {
        attempts::update(&mut self.0, attempt)
    }

    async fn add_order(&mut self, order: &Order) -> Result<(), StoreError> {
        orders::add(&mut self.0, order)
    }

    async fn update_order(&mut self, order: &Order) -> Result<(), StoreError> {
        orders::update(&mut self.0, order)
    }

    async fn add_event(&mut self, event: &Event) -> Result<(), StoreError> {
        events::add(&mut self.0, event)
    }

    async fn add_operation(&mut self, operation: &Operation) -> Result<(), StoreError> {
        operations::add(&mut self.0, operation)
    }

    async fn update_operation(&mut self, operation: &Operation) -> Result<(), StoreError> {
        operations::update(&mut self.0, operation)
    }

    async fn add_refund(&mut self, refund: &Refund) -> Result<(), StoreError> {
        refunds::add(&mut self.0, refund)
    }

    async fn update_refund(&mut self, refund: &Refund) -> Result<(), StoreError> {
        refunds::update(&mut self.0, refund)
    }

    async fn keep_dispute(&mut self, dispute: &Dispute) -> Result<(), StoreError> {
        disputes::keep(&mut self.0, dispute)
    }

    async fn keep_fraud_warning(&mut self, warning: &FraudWarning) -> Result<(), StoreError> {
        fraud_warnings::keep(&mut self.0, warning)
    }

    async fn add_notice(&mut self, notice: &Notice, once: bool) -> Result<bool, StoreError> {
        notices::add(&mut self.0, notice, once).await
    }

    async fn update_notice(&mut self, notice: &Notice) -> Result<(), StoreError> {
        notices::update(&mut self.0, notice)
    }

    async fn add_webhook_endpoint(&mut self, endpoint: &WebhookEndpoint) -> Result<(), StoreError> {
        endpoints::add(&mut self.0, endpoint)
    }

    async fn lock_webhook_endpoint(
        &mut self,
        id: &EndpointId,
    ) -> Result<Option<WebhookEndpoint>, StoreError> {
        self.0.lock(id.as_str()).await?;
        endpoints::find(&mut self.0, id)
    }

    async fn update_webhook_endpoint(&mut self, endpoint: &WebhookEndpoint) -> Result<(), StoreError> {
        endpoints::update(&mut self.0, endpoint)
    }

    async fn remove_webhook_endpoint(&mut self, id: &EndpointId) -> Result<(), StoreError> {
        endpoints::remove(&mut self.0, id)
    }

    async fn add_delivery(&mut self, delivery: &Delivery) -> Result<(), StoreError> {
        deliveries::add(&mut self.0, delivery)
    }

    async fn update_delivery(&mut self, delivery: &Delivery) -> Result<(), StoreError> {
        deliveries::update(&mut self.0, delivery)
    }

    async fn add_delivery_try(&mut self, tried: &DeliveryTry) -> Result<(), StoreError> {
        deliveries::add_try(&mut self.0, tried)
    }

    async fn forget_before(&mut self, before: Timestamp) -> Result<u64, StoreError> {
        let forgotten = deliveries::forget_tries_before(&mut self.0, before)?
            + notices::forget_before(&mut self.0, before)?;
        Ok(u64::try_from(forgotten).expect("64 bits fit"))
    }

    async fn schedule_job(
        &mut self,
        task: &Task,
        mode: Mode,
        lane: Option<&str>,
        run_at: Timestamp,
    ) -> Result<(), StoreError> {
        jobs::schedule(&mut self.0, task, mode, lane, run_at)
    }

    async fn claim_jobs(&mut self, claim: &JobClaim) -> Result<Vec<Job>, StoreError> {
        jobs::claim(&mut self.0, claim)
    }

    async fn finish_job(&mut self, job: &Job) -> Result<bool, StoreError> {
        jobs::finish(&mut self.0, job)
    }

    async fn postpone_job(&mut self, job: &Job, run_at: Timestamp) -> Result<bool, StoreError> {
        jobs::postpone(&mut self.0, job, run_at)
    }

    async fn cancel_job(&mut self, task: &Task) -> Result<(), StoreError> {
        jobs::cancel(&mut self.0, task)
    }

    async fn release_jobs(&mut self, mode: Mode, now: Timestamp) -> Result<(), StoreError> {
        jobs::release(&mut self.0, mode, now)
    }

    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        Ok(self.0.commit().await?)
    }
}
