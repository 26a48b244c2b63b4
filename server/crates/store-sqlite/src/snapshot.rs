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
    query::Reads,
    tables::{
        api_keys, attempts, deliveries, disputes, endpoints, events, fraud_warnings, jobs, merchants,
        notices, operations, orders, payment_links, prices, products, refunds, requests, sessions,
    },
};

#[async_trait]
impl<On: Reads> Snapshot for Work<On> {
    async fn merchant(&mut self, id: &MerchantId) -> Result<Option<Merchant>, StoreError> {
        merchants::find(&mut self.0, id)
    }

    async fn merchants(&mut self) -> Result<Vec<Merchant>, StoreError> {
        merchants::all(&mut self.0)
    }

    async fn api_key(&mut self, digest: &KeyDigest) -> Result<Option<ApiKey>, StoreError> {
        api_keys::find_with_digest(&mut self.0, digest)
    }

    async fn api_key_of_id(&mut self, id: &ApiKeyId) -> Result<Option<ApiKey>, StoreError> {
        api_keys::find(&mut self.0, id)
    }

    async fn api_keys(&mut self, merchant: &MerchantId, mode: Mode) -> Result<Vec<ApiKey>, StoreError> {
        api_keys::of_merchant(&mut self.0, merchant, mode)
    }

    async fn product(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &ProductId,
    ) -> Result<Option<Product>, StoreError> {
        products::find_of_merchant(&mut self.0, merchant, mode, id)
    }

    async fn products(&mut self, query: &ProductQuery) -> Result<Vec<Product>, StoreError> {
        products::list(&mut self.0, query)
    }

    async fn price(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &PriceId,
    ) -> Result<Option<Price>, StoreError> {
        prices::find_of_merchant(&mut self.0, merchant, mode, id)
    }

    async fn prices(&mut self, query: &PriceQuery) -> Result<Vec<Price>, StoreError> {
        prices::list(&mut self.0, query)
    }

    async fn payment_link(&mut self, id: &PaymentLinkId) -> Result<Option<PaymentLink>, StoreError> {
        payment_links::find(&mut self.0, id)
    }

    async fn payment_links(&mut self, query: &LinkQuery) -> Result<Vec<PaymentLink>, StoreError> {
        payment_links::list(&mut self.0, query)
    }

    async fn link_use(&mut self, link: &PaymentLinkId) -> Result<LinkUse, StoreError> {
        payment_links::uses(&mut self.0, link)
    }

    async fn merchant_sessions(&mut self, query: &SessionQuery) -> Result<Vec<CheckoutSession>, StoreError> {
        sessions::list(&mut self.0, query)
    }

    async fn merchant_refunds(&mut self, query: &RefundQuery) -> Result<Vec<Refund>, StoreError> {
        refunds::list(&mut self.0, query)
    }

    async fn latest_copy(&mut self, session: &SessionId) -> Result<Option<CheckoutSession>, StoreError> {
        sessions::latest_copy(&mut self.0, session)
    }

    async fn request(&mut self, key: &RequestKey) -> Result<Option<KeptRequest>, StoreError> {
        requests::find(&mut self.0, key)
    }

    async fn session(&mut self, id: &SessionId) -> Result<Option<CheckoutSession>, StoreError> {
        sessions::find(&mut self.0, id)
    }

    async fn merchant_session(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &SessionId,
    ) -> Result<Option<CheckoutSession>, StoreError> {
        sessions::find_of_merchant(&mut self.0, merchant, mode, id)
    }

    async fn attempt(&mut self, id: &AttemptId) -> Result<Option<Attempt>, StoreError> {
        attempts::find(&mut self.0, id)
    }

    async fn attempt_with_token(
        &mut self,
        session: &SessionId,
        token: &PaymentToken,
    ) -> Result<Option<Attempt>, StoreError> {
        attempts::find_with_token(&mut self.0, session, token)
    }

    async fn last_attempt(&mut self, session: &SessionId) -> Result<Option<Attempt>, StoreError> {
        attempts::last(&mut self.0, session)
    }

    async fn order(&mut self, session: &SessionId) -> Result<Option<Order>, StoreError> {
        orders::find_of_session(&mut self.0, session)
    }

    async fn events(&mut self, session: &SessionId) -> Result<Vec<Event>, StoreError> {
        events::of_session(&mut self.0, session)
    }

    async fn session_with_payment(
        &mut self,
        mode: Mode,
        payment: &GatewayPaymentId,
    ) -> Result<Option<CheckoutSession>, StoreError> {
        sessions::find_with_payment(&mut self.0, mode, payment)
    }

    async fn operation(&mut self, id: &OperationId) -> Result<Option<Operation>, StoreError> {
        operations::find(&mut self.0, id)
    }

    async fn operations(&mut self, session: &SessionId) -> Result<Vec<Operation>, StoreError> {
        operations::of_session(&mut self.0, session)
    }

    async fn refund(&mut self, id: &RefundId) -> Result<Option<Refund>, StoreError> {
        refunds::find(&mut self.0, id)
    }

    async fn refunds(&mut self, session: &SessionId) -> Result<Vec<Refund>, StoreError> {
        refunds::of_session(&mut self.0, session)
    }

    async fn refund_at_gateway(
        &mut self,
        mode: Mode,
        refund: &GatewayRefundId,
    ) -> Result<Option<Refund>, StoreError> {
        refunds::find_at_gateway(&mut self.0, mode, refund)
    }

    async fn dispute(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &GatewayDisputeId,
    ) -> Result<Option<Dispute>, StoreError> {
        disputes::find_of_merchant(&mut self.0, merchant, mode, id)
    }

    async fn disputes(&mut self, session: &SessionId) -> Result<Vec<Dispute>, StoreError> {
        disputes::of_session(&mut self.0, session)
    }

    async fn merchant_disputes(&mut self, query: &DisputeQuery) -> Result<Vec<Dispute>, StoreError> {
        disputes::list(&mut self.0, query)
    }

    async fn fraud_warning(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &GatewayWarningId,
    ) -> Result<Option<FraudWarning>, StoreError> {
        fraud_warnings::find_of_merchant(&mut self.0, merchant, mode, id)
    }

    async fn fraud_warnings(&mut self, session: &SessionId) -> Result<Vec<FraudWarning>, StoreError> {
        fraud_warnings::of_session(&mut self.0, session)
    }

    async fn merchant_fraud_warnings(
        &mut self,
        query: &WarningQuery,
    ) -> Result<Vec<FraudWarning>, StoreError> {
        fraud_warnings::list(&mut self.0, query)
    }

    async fn notice(&mut self, id: &NoticeId) -> Result<Option<Notice>, StoreError> {
        notices::find(&mut self.0, id)
    }

    async fn event(&mut self, id: &EventId) -> Result<Option<Event>, StoreError> {
        events::find(&mut self.0, id)
    }

    async fn merchant_events(&mut self, query: &EventQuery) -> Result<Vec<Event>, StoreError> {
        events::list(&mut self.0, query)
    }

    async fn webhook_endpoint(&mut self, id: &EndpointId) -> Result<Option<WebhookEndpoint>, StoreError> {
        endpoints::find(&mut self.0, id)
    }

    async fn webhook_endpoints(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
    ) -> Result<Vec<WebhookEndpoint>, StoreError> {
        endpoints::of_merchant(&mut self.0, merchant, mode)
    }

    async fn delivery(&mut self, id: &DeliveryId) -> Result<Option<Delivery>, StoreError> {
        deliveries::find(&mut self.0, id)
    }

    async fn deliveries(&mut self, event: &EventId) -> Result<Vec<Delivery>, StoreError> {
        deliveries::of_event(&mut self.0, event)
    }

    async fn delivery_tries(&mut self, delivery: &DeliveryId) -> Result<Vec<DeliveryTry>, StoreError> {
        deliveries::tries(&mut self.0, delivery)
    }

    async fn job(&mut self, task: &Task) -> Result<Option<Job>, StoreError> {
        jobs::find(&mut self.0, task)
    }

    async fn next_job_at(&mut self, mode: Mode) -> Result<Option<Timestamp>, StoreError> {
        jobs::next_at(&mut self.0, mode)
    }
}
