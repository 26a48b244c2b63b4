//! Reading.

use async_trait::async_trait;
use jiff::Timestamp;

use super::View;
use crate::{
    model::{
        ApiKey, Attempt, AttemptId, CheckoutSession, Delivery, DeliveryId, DeliveryTry, EndpointId, Event,
        EventId, GatewayPaymentId, GatewayRefundId, Job, KeyDigest, Merchant, MerchantId, Mode, Notice,
        NoticeId, Operation, OperationId, Order, PaymentToken, Refund, RefundId, SessionId, Task,
        WebhookEndpoint,
    },
    ports::{EventQuery, Snapshot, StoreError},
};

#[async_trait]
impl Snapshot for View {
    async fn merchant(&mut self, id: &MerchantId) -> Result<Option<Merchant>, StoreError> {
        Ok(self.read().await?.merchants.find(|merchant| merchant.id == *id))
    }

    async fn merchants(&mut self) -> Result<Vec<Merchant>, StoreError> {
        Ok(self.read().await?.merchants.filter(|_| true))
    }

    async fn api_key(&mut self, digest: &KeyDigest) -> Result<Option<ApiKey>, StoreError> {
        Ok(self.read().await?.keys.find(|key| key.digest == *digest))
    }

    async fn session(&mut self, id: &SessionId) -> Result<Option<CheckoutSession>, StoreError> {
        Ok(self.read().await?.sessions.find(|session| session.id == *id))
    }

    async fn merchant_session(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &SessionId,
    ) -> Result<Option<CheckoutSession>, StoreError> {
        let found = self.session(id).await?;
        Ok(found.filter(|session| session.merchant == *merchant && session.mode == mode))
    }

    async fn attempt(&mut self, id: &AttemptId) -> Result<Option<Attempt>, StoreError> {
        Ok(self.read().await?.attempts.find(|attempt| attempt.id == *id))
    }

    async fn attempt_with_token(
        &mut self,
        session: &SessionId,
        token: &PaymentToken,
    ) -> Result<Option<Attempt>, StoreError> {
        let attempts = &self.read().await?.attempts;
        Ok(attempts.find(|attempt| attempt.session == *session && attempt.token == *token))
    }

    async fn last_attempt(&mut self, session: &SessionId) -> Result<Option<Attempt>, StoreError> {
        let mut attempts = self.read().await?.attempts.iter().rev();
        Ok(attempts.find(|attempt| attempt.session == *session).cloned())
    }

    async fn order(&mut self, session: &SessionId) -> Result<Option<Order>, StoreError> {
        Ok(self.read().await?.orders.find(|order| order.session == *session))
    }

    async fn events(&mut self, session: &SessionId) -> Result<Vec<Event>, StoreError> {
        Ok(self.read().await?.events.filter(|event| event.session == *session))
    }

    async fn session_with_payment(
        &mut self,
        mode: Mode,
        payment: &GatewayPaymentId,
    ) -> Result<Option<CheckoutSession>, StoreError> {
        let tables = self.read().await?;
        let paid = |session: &CheckoutSession| {
            tables.orders.any(|order| order.gateway_payment == *payment && order.session == session.id)
        };
        let has = |session: &CheckoutSession| session.gateway_payment.as_ref() == Some(payment);
        Ok(tables.sessions.find(|session| session.mode == mode && (has(session) || paid(session))))
    }

    async fn operation(&mut self, id: &OperationId) -> Result<Option<Operation>, StoreError> {
        Ok(self.read().await?.operations.find(|operation| operation.id == *id))
    }

    async fn operations(&mut self, session: &SessionId) -> Result<Vec<Operation>, StoreError> {
        Ok(self.read().await?.operations.filter(|operation| operation.session == *session))
    }

    async fn refund(&mut self, id: &RefundId) -> Result<Option<Refund>, StoreError> {
        Ok(self.read().await?.refunds.find(|refund| refund.id == *id))
    }

    async fn refunds(&mut self, session: &SessionId) -> Result<Vec<Refund>, StoreError> {
        Ok(self.read().await?.refunds.filter(|refund| refund.session == *session))
    }

    async fn refund_at_gateway(
        &mut self,
        mode: Mode,
        name: &GatewayRefundId,
    ) -> Result<Option<Refund>, StoreError> {
        let refunds = &self.read().await?.refunds;
        Ok(refunds.find(|refund| refund.mode == mode && refund.gateway_refund.as_ref() == Some(name)))
    }

    async fn notice(&mut self, id: &NoticeId) -> Result<Option<Notice>, StoreError> {
        Ok(self.read().await?.notices.find(|notice| notice.id == *id))
    }

    async fn event(&mut self, id: &EventId) -> Result<Option<Event>, StoreError> {
        Ok(self.read().await?.events.find(|event| event.id == *id))
    }

    async fn merchant_events(&mut self, query: &EventQuery) -> Result<Vec<Event>, StoreError> {
        let events = &self.read().await?.events;
        let place = |id: &EventId| events.iter().position(|event| event.id == *id);
        let before = query.older_than.as_ref().map(|id| place(id).unwrap_or(0));
        let after = query.newer_than.as_ref().map(|id| place(id).unwrap_or(usize::MAX));
        let wanted = |(index, event): &(usize, &Event)| {
            event.merchant == query.merchant
                && event.mode == query.mode
                && (query.kinds.is_empty() || query.kinds.contains(&event.kind))
                && query.since.is_none_or(|since| event.created_at >= since)
                && query.until.is_none_or(|until| event.created_at < until)
                && before.is_none_or(|before| *index < before)
                && after.is_none_or(|after| *index > after)
        };
        let found = events.iter().enumerate().filter(wanted).map(|(_, event)| event.clone());
        let limit = usize::try_from(query.limit).expect("32 bits fit");
        if query.newer_than.is_some() {
            let mut nearest: Vec<_> = found.take(limit).collect();
            nearest.reverse();
            return Ok(nearest);
        }
        Ok(found.rev().take(limit).collect())
    }

    async fn webhook_endpoint(&mut self, id: &EndpointId) -> Result<Option<WebhookEndpoint>, StoreError> {
        Ok(self.read().await?.endpoints.find(|endpoint| endpoint.id == *id))
    }

    async fn webhook_endpoints(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
    ) -> Result<Vec<WebhookEndpoint>, StoreError> {
        let endpoints = &self.read().await?.endpoints;
        Ok(endpoints.filter(|endpoint| endpoint.merchant == *merchant && endpoint.mode == mode))
    }

    async fn delivery(&mut self, id: &DeliveryId) -> Result<Option<Delivery>, StoreError> {
        Ok(self.read().await?.deliveries.find(|delivery| delivery.id == *id))
    }

    async fn deliveries(&mut self, event: &EventId) -> Result<Vec<Delivery>, StoreError> {
        Ok(self.read().await?.deliveries.filter(|delivery| delivery.event == *event))
    }

    async fn delivery_tries(&mut self, delivery: &DeliveryId) -> Result<Vec<DeliveryTry>, StoreError> {
        Ok(self.read().await?.tries.filter(|tried| tried.delivery == *delivery))
    }

    async fn job(&mut self, task: &Task) -> Result<Option<Job>, StoreError> {
        Ok(self.read().await?.jobs.find(|job| job.task == *task))
    }

    async fn next_job_at(&mut self, mode: Mode) -> Result<Option<Timestamp>, StoreError> {
        let jobs = self.read().await?.jobs.iter().filter(|job| job.mode == mode);
        Ok(jobs.map(|job| job.leased_until.unwrap_or(job.run_at)).min())
    }
}
