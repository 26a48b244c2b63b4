//! Reading: which table answers which question.

use async_trait::async_trait;
use domain::{
    model::{
        ApiKey, Attempt, AttemptId, CheckoutSession, Delivery, DeliveryId, DeliveryTry, EndpointId, Event,
        EventId, GatewayPaymentId, GatewayRefundId, Job, KeyDigest, Merchant, MerchantId, Mode, Notice,
        NoticeId, Operation, OperationId, Order, PaymentToken, Refund, RefundId, SessionId, Task,
        WebhookEndpoint,
    },
    ports::{EventQuery, Snapshot, StoreError},
};
use jiff::Timestamp;

use crate::{
    Work,
    tables::{
        attempts, deliveries, endpoints, events, jobs, merchants, notices, operations, orders, refunds,
        sessions,
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
        merchants::find_key(self, digest).await
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
