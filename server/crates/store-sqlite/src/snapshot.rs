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
    query::Reads,
    tables::{
        attempts, deliveries, endpoints, events, jobs, merchants, notices, operations, orders, refunds,
        sessions,
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
        merchants::find_key(&mut self.0, digest)
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
