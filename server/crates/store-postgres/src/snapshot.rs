//! Reading: which table answers which question.

use async_trait::async_trait;
use domain::{
    model::{
        ApiKey, ApiKeyId, Attempt, AttemptId, CheckoutSession, Delivery, DeliveryId, DeliveryTry, Dispute,
        EndpointId, Event, EventId, FraudWarning, GatewayDisputeId, GatewayPaymentId, GatewayRefundId,
        GatewayWarningId, Job, KeptRequest, KeyDigest, LinkUse, Merchant, MerchantId, Mode, Notice, NoticeId,
        Operation, OperationId, Order, PaymentLink, PaymentLinkId, PaymentToken, Price, PriceId, Product,
        ProductId, Refund, RefundId, RequestKey, SessionId, Task, WebhookEndpoint,
    },
    ports::{
        DisputeQuery, EventQuery, LinkQuery, PriceQuery, ProductQuery, RefundQuery, SessionQuery, Snapshot,
        StoreError, WarningQuery,
    },
};
use jiff::Timestamp;

use crate::{
    Work,
    tables::{
        api_keys, attempts, deliveries, disputes, endpoints, events, fraud_warnings, jobs, merchants,
        notices, operations, orders, payment_links, prices, products, refunds, requests, sessions,
    },
};

#[async_trait]
impl Snapshot for Work {
    async fn merchant(&mut self, id: &MerchantId) -> Result<Option<Merchant>, StoreError> {
        merchants::find(self, id).await
    }

    async fn merchants(&mut self) -> Result<Vec<Merchant>, StoreError> {
        merchants::all(self).await
    }

    async fn api_key(&mut self, digest: &KeyDigest) -> Result<Option<ApiKey>, StoreError> {
        api_keys::find_with_digest(self, digest).await
    }

    async fn api_key_of_id(&mut self, id: &ApiKeyId) -> Result<Option<ApiKey>, StoreError> {
        api_keys::find(self, id).await
    }

    async fn api_keys(&mut self, merchant: &MerchantId, mode: Mode) -> Result<Vec<ApiKey>, StoreError> {
        api_keys::of_merchant(self, merchant, mode).await
    }

    async fn product(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &ProductId,
    ) -> Result<Option<Product>, StoreError> {
        products::find_of_merchant(self, merchant, mode, id).await
    }

    async fn products(&mut self, query: &ProductQuery) -> Result<Vec<Product>, StoreError> {
        products::list(self, query).await
    }

    async fn price(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &PriceId,
    ) -> Result<Option<Price>, StoreError> {
        prices::find_of_merchant(self, merchant, mode, id).await
    }

    async fn prices(&mut self, query: &PriceQuery) -> Result<Vec<Price>, StoreError> {
        prices::list(self, query).await
    }

    async fn payment_link(&mut self, id: &PaymentLinkId) -> Result<Option<PaymentLink>, StoreError> {
        payment_links::find(self, id).await
    }

    async fn payment_links(&mut self, query: &LinkQuery) -> Result<Vec<PaymentLink>, StoreError> {
        payment_links::list(self, query).await
    }

    async fn link_use(&mut self, link: &PaymentLinkId) -> Result<LinkUse, StoreError> {
        payment_links::uses(self, link).await
    }

    async fn merchant_sessions(&mut self, query: &SessionQuery) -> Result<Vec<CheckoutSession>, StoreError> {
        sessions::list(self, query).await
    }

    async fn merchant_refunds(&mut self, query: &RefundQuery) -> Result<Vec<Refund>, StoreError> {
        refunds::list(self, query).await
    }

    async fn latest_copy(&mut self, session: &SessionId) -> Result<Option<CheckoutSession>, StoreError> {
        sessions::latest_copy(self, session).await
    }

    async fn request(&mut self, key: &RequestKey) -> Result<Option<KeptRequest>, StoreError> {
        requests::find(self, key).await
    }

    async fn session(&mut self, id: &SessionId) -> Result<Option<CheckoutSession>, StoreError> {
        sessions::find(self, id).await
    }

    async fn merchant_session(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &SessionId,
    ) -> Result<Option<CheckoutSession>, StoreError> {
        sessions::find_of_merchant(self, merchant, mode, id).await
    }

    async fn attempt(&mut self, id: &AttemptId) -> Result<Option<Attempt>, StoreError> {
        attempts::find(self, id).await
    }

    async fn attempt_with_token(
        &mut self,
        session: &SessionId,
        token: &PaymentToken,
    ) -> Result<Option<Attempt>, StoreError> {
        attempts::find_with_token(self, session, token).await
    }

    async fn last_attempt(&mut self, session: &SessionId) -> Result<Option<Attempt>, StoreError> {
        attempts::last(self, session).await
    }

    async fn order(&mut self, session: &SessionId) -> Result<Option<Order>, StoreError> {
        orders::find_of_session(self, session).await
    }

    async fn events(&mut self, session: &SessionId) -> Result<Vec<Event>, StoreError> {
        events::of_session(self, session).await
    }

    async fn session_with_payment(
        &mut self,
        mode: Mode,
        payment: &GatewayPaymentId,
    ) -> Result<Option<CheckoutSession>, StoreError> {
        sessions::find_with_payment(self, mode, payment).await
    }

    async fn operation(&mut self, id: &OperationId) -> Result<Option<Operation>, StoreError> {
        operations::find(self, id).await
    }

    async fn operations(&mut self, session: &SessionId) -> Result<Vec<Operation>, StoreError> {
        operations::of_session(self, session).await
    }

    async fn refund(&mut self, id: &RefundId) -> Result<Option<Refund>, StoreError> {
        refunds::find(self, id).await
    }

    async fn refunds(&mut self, session: &SessionId) -> Result<Vec<Refund>, StoreError> {
        refunds::of_session(self, session).await
    }

    async fn refund_at_gateway(
        &mut self,
        mode: Mode,
        refund: &GatewayRefundId,
    ) -> Result<Option<Refund>, StoreError> {
        refunds::find_at_gateway(self, mode, refund).await
    }

    async fn dispute(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &GatewayDisputeId,
    ) -> Result<Option<Dispute>, StoreError> {
        disputes::find_of_merchant(self, merchant, mode, id).await
    }

    async fn disputes(&mut self, session: &SessionId) -> Result<Vec<Dispute>, StoreError> {
        disputes::of_session(self, session).await
    }

    async fn merchant_disputes(&mut self, query: &DisputeQuery) -> Result<Vec<Dispute>, StoreError> {
        disputes::list(self, query).await
    }

    async fn fraud_warning(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &GatewayWarningId,
    ) -> Result<Option<FraudWarning>, StoreError> {
        fraud_warnings::find_of_merchant(self, merchant, mode, id).await
    }

    async fn fraud_warnings(&mut self, session: &SessionId) -> Result<Vec<FraudWarning>, StoreError> {
        fraud_warnings::of_session(self, session).await
    }

    async fn merchant_fraud_warnings(
        &mut self,
        query: &WarningQuery,
    ) -> Result<Vec<FraudWarning>, StoreError> {
        fraud_warnings::list(self, query).await
    }

    async fn notice(&mut self, id: &NoticeId) -> Result<Option<Notice>, StoreError> {
        notices::find(self, id).await
    }

    async fn event(&mut self, id: &EventId) -> Result<Option<Event>, StoreError> {
        events::find(self, id).await
    }

    async fn merchant_events(&mut self, query: &EventQuery) -> Result<Vec<Event>, StoreError> {
        events::list(self, query).await
    }

    async fn webhook_endpoint(&mut self, id: &EndpointId) -> Result<Option<WebhookEndpoint>, StoreError> {
        endpoints::find(self, id).await
    }

    async fn webhook_endpoints(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
    ) -> Result<Vec<WebhookEndpoint>, StoreError> {
        endpoints::of_merchant(self, merchant, mode).await
    }

    async fn delivery(&mut self, id: &DeliveryId) -> Result<Option<Delivery>, StoreError> {
        deliveries::find(self, id).await
    }

    async fn deliveries(&mut self, event: &EventId) -> Result<Vec<Delivery>, StoreError> {
        deliveries::of_event(self, event).await
    }

    async fn delivery_tries(&mut self, delivery: &DeliveryId) -> Result<Vec<DeliveryTry>, StoreError> {
        deliveries::tries(self, delivery).await
    }

    async fn job(&mut self, task: &Task) -> Result<Option<Job>, StoreError> {
        jobs::find(self, task).await
    }

    async fn next_job_at(&mut self, mode: Mode) -> Result<Option<Timestamp>, StoreError> {
        jobs::next_at(self, mode).await
    }
}
