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
    error::{Spoiled, failed, in_time, unavailable},
    tables::{
        api_keys, attempts, deliveries, disputes, endpoints, events, fraud_warnings, jobs, merchants,
        notices, operations, orders, payment_links, prices, products, refunds, requests, sessions,
    },
};

#[async_trait]
impl UnitOfWork for Work {
    async fn lock_session(&mut self, id: &SessionId) -> Result<Option<CheckoutSession>, StoreError> {
        sessions::lock(self, id).await
    }

    async fn lock_merchants(&mut self) -> Result<(), StoreError> {
        merchants::lock_all(self).await
    }

    async fn add_merchant(&mut self, merchant: &Merchant) -> Result<(), StoreError> {
        merchants::add(self, merchant).await
    }

    async fn update_merchant(&mut self, merchant: &Merchant) -> Result<(), StoreError> {
        merchants::update(self, merchant).await
    }

    async fn add_api_key(&mut self, key: &ApiKey) -> Result<(), StoreError> {
        api_keys::add(self, key).await
    }

    async fn update_api_key(&mut self, key: &ApiKey) -> Result<(), StoreError> {
        api_keys::update(self, key).await
    }

    async fn add_product(&mut self, product: &Product) -> Result<(), StoreError> {
        products::add(self, product).await
    }

    async fn lock_product(&mut self, id: &ProductId) -> Result<Option<Product>, StoreError> {
        products::lock(self, id).await
    }

    async fn update_product(&mut self, product: &Product) -> Result<(), StoreError> {
        products::update(self, product).await
    }

    async fn remove_product(&mut self, id: &ProductId) -> Result<(), StoreError> {
        products::remove(self, id).await
    }

    async fn add_price(&mut self, price: &Price) -> Result<(), StoreError> {
        prices::add(self, price).await
    }

    async fn lock_price(&mut self, id: &PriceId) -> Result<Option<Price>, StoreError> {
        prices::lock(self, id).await
    }

    async fn update_price(&mut self, price: &Price) -> Result<(), StoreError> {
        prices::update(self, price).await
    }

    async fn add_payment_link(&mut self, link: &PaymentLink) -> Result<(), StoreError> {
        payment_links::add(self, link).await
    }

    async fn lock_payment_link(&mut self, id: &PaymentLinkId) -> Result<Option<PaymentLink>, StoreError> {
        payment_links::lock(self, id).await
    }

    async fn update_payment_link(&mut self, link: &PaymentLink) -> Result<(), StoreError> {
        payment_links::update(self, link).await
    }

    async fn add_request(&mut self, request: &KeptRequest) -> Result<bool, StoreError> {
        requests::add(self, request).await
    }

    async fn update_request(&mut self, request: &KeptRequest, version: u64) -> Result<bool, StoreError> {
        requests::update(self, request, version).await
    }

    async fn mark_request(&mut self, claim: &RequestClaim, made: &str) -> Result<(), StoreError> {
        requests::mark(self, claim, made).await
    }

    async fn renew_request(&mut self, claim: &RequestClaim, until: Timestamp) -> Result<bool, StoreError> {
        requests::renew(self, claim, until).await
    }

    async fn remove_request(&mut self, claim: &RequestClaim) -> Result<(), StoreError> {
        requests::remove(self, claim).await
    }

    async fn forget_requests_before(&mut self, before: Timestamp) -> Result<u64, StoreError> {
        requests::forget_before(self, before).await
    }

    async fn release_requests(&mut self, mode: Mode) -> Result<(), StoreError> {
        requests::release(self, mode).await
    }

    async fn add_session(&mut self, session: &CheckoutSession) -> Result<(), StoreError> {
        sessions::add(self, session).await
    }

    async fn update_session(&mut self, session: &CheckoutSession) -> Result<(), StoreError> {
        sessions::update(self, session).await
    }

    async fn add_attempt(&mut self, attempt: &Attempt) -> Result<(), StoreError> {
        attempts::add(self, attempt).await
    }

    async fn update_attempt(&mut self, attempt: &Attempt) -> Result<(), StoreError> {
        attempts::update(self, attempt).await
    }

    async fn add_order(&mut self, order: &Order) -> Result<(), StoreError> {
        orders::add(self, order).await
    }

    async fn update_order(&mut self, order: &Order) -> Result<(), StoreError> {
        orders::update(self, order).await
    }

    async fn add_event(&mut self, event: &Event) -> Result<(), StoreError> {
        events::add(self, event).await
    }

    async fn add_operation(&mut self, operation: &Operation) -> Result<(), StoreError> {
        operations::add(self, operation).await
    }

    async fn update_operation(&mut self, operation: &Operation) -> Result<(), StoreError> {
        operations::update(self, operation).await
    }

    async fn add_refund(&mut self, refund: &Refund) -> Result<(), StoreError> {
        refunds::add(self, refund).await
    }

    async fn update_refund(&mut self, refund: &Refund) -> Result<(), StoreError> {
        refunds::update(self, refund).await
    }

    async fn keep_dispute(&mut self, dispute: &Dispute) -> Result<(), StoreError> {
        disputes::keep(self, dispute).await
    }

    async fn keep_fraud_warning(&mut self, warning: &FraudWarning) -> Result<(), StoreError> {
        fraud_warnings::keep(self, warning).await
    }

    async fn add_notice(&mut self, notice: &Notice, once: bool) -> Result<bool, StoreError> {
        notices::add(self, notice, once).await
    }

    async fn update_notice(&mut self, notice: &Notice) -> Result<(), StoreError> {
        notices::update(self, notice).await
    }

    async fn add_webhook_endpoint(&mut self, endpoint: &WebhookEndpoint) -> Result<(), StoreError> {
        endpoints::add(self, endpoint).await
    }

    async fn lock_webhook_endpoint(
        &mut self,
        id: &EndpointId,
    ) -> Result<Option<WebhookEndpoint>, StoreError> {
        endpoints::lock(self, id).await
    }

    async fn update_webhook_endpoint(&mut self, endpoint: &WebhookEndpoint) -> Result<(), StoreError> {
        endpoints::update(self, endpoint).await
    }

    async fn remove_webhook_endpoint(&mut self, id: &EndpointId) -> Result<(), StoreError> {
        endpoints::remove(self, id).await
    }

    async fn add_delivery(&mut self, delivery: &Delivery) -> Result<(), StoreError> {
        deliveries::add(self, delivery).await
    }

    async fn update_delivery(&mut self, delivery: &Delivery) -> Result<(), StoreError> {
        deliveries::update(self, delivery).await
    }

    async fn add_delivery_try(&mut self, tried: &DeliveryTry) -> Result<(), StoreError> {
        deliveries::add_try(self, tried).await
    }

    async fn forget_before(&mut self, before: Timestamp) -> Result<u64, StoreError> {
        let tries = deliveries::forget_tries_before(self, before).await?;
        Ok(tries + notices::forget_before(self, before).await?)
    }

    async fn schedule_job(
        &mut self,
        task: &Task,
        mode: Mode,
        lane: Option<&str>,
        run_at: Timestamp,
    ) -> Result<(), StoreError> {
        jobs::schedule(self, task, mode, lane, run_at).await
    }

    async fn claim_jobs(&mut self, claim: &JobClaim) -> Result<Vec<Job>, StoreError> {
        jobs::claim(self, claim).await
    }

    async fn finish_job(&mut self, job: &Job) -> Result<bool, StoreError> {
        jobs::finish(self, job).await
    }

    async fn postpone_job(&mut self, job: &Job, run_at: Timestamp) -> Result<bool, StoreError> {
        jobs::postpone(self, job, run_at).await
    }

    async fn cancel_job(&mut self, task: &Task) -> Result<(), StoreError> {
        jobs::cancel(self, task).await
    }

    async fn release_jobs(&mut self, mode: Mode, now: Timestamp) -> Result<(), StoreError> {
        jobs::release(self, mode, now).await
    }

    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        if self.spoiled {
            return Err(unavailable(Spoiled));
        }
        in_time(self.patience, self.transaction.commit()).await.map_err(failed)
    }
}
