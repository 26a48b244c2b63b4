//! Reading.

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
use sqlx::{
    Postgres,
    postgres::{PgArguments, PgRow},
    query::Query,
};

use crate::{
    Work,
    columns::{
        api_key, attempt, delivery, delivery_try, event, job, merchant, notice, operation, order, refund,
        session, webhook_endpoint,
    },
    error::{failed, in_time},
    select::select,
};

pub(crate) type Statement<'query> = Query<'query, Postgres, PgArguments>;

impl Work {
    pub(crate) async fn one<T>(
        &mut self,
        query: Statement<'_>,
        read: fn(&PgRow) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let row = in_time(self.patience, query.fetch_optional(&mut *self.transaction)).await;
        self.noted(row)?.as_ref().map(read).transpose()
    }

    pub(crate) async fn all<T>(
        &mut self,
        query: Statement<'_>,
        read: fn(&PgRow) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let rows = in_time(self.patience, query.fetch_all(&mut *self.transaction)).await;
        self.noted(rows)?.iter().map(read).collect()
    }

    /// Remembers that something failed.
    pub(crate) fn noted<T>(&mut self, done: Result<T, sqlx::Error>) -> Result<T, StoreError> {
        self.spoiled |= done.is_err();
        done.map_err(failed)
    }
}

#[async_trait]
impl Snapshot for Work {
    async fn merchant(&mut self, id: &MerchantId) -> Result<Option<Merchant>, StoreError> {
        let query = sqlx::query(select!(merchant, "WHERE id = $1")).bind(id.as_str());
        self.one(query, merchant).await
    }

    async fn merchants(&mut self) -> Result<Vec<Merchant>, StoreError> {
        self.all(sqlx::query(select!(merchant, "ORDER BY created_at, position")), merchant).await
    }

    async fn api_key(&mut self, digest: &KeyDigest) -> Result<Option<ApiKey>, StoreError> {
        let query = sqlx::query(select!(api_key, "WHERE digest = $1")).bind(&digest.as_bytes()[..]);
        self.one(query, api_key).await
    }

    async fn session(&mut self, id: &SessionId) -> Result<Option<CheckoutSession>, StoreError> {
        let query = sqlx::query(select!(session, "WHERE id = $1")).bind(id.as_str());
        self.one(query, session).await
    }

    async fn merchant_session(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &SessionId,
    ) -> Result<Option<CheckoutSession>, StoreError> {
        let query = sqlx::query(select!(session, "WHERE id = $1 AND merchant_id = $2 AND mode = $3"))
            .bind(id.as_str())
            .bind(merchant.as_str())
            .bind(mode.name());
        self.one(query, session).await
    }

    async fn attempt(&mut self, id: &AttemptId) -> Result<Option<Attempt>, StoreError> {
        let query = sqlx::query(select!(attempt, "WHERE id = $1")).bind(id.as_str());
        self.one(query, attempt).await
    }

    async fn attempt_with_token(
        &mut self,
        session: &SessionId,
        token: &PaymentToken,
    ) -> Result<Option<Attempt>, StoreError> {
        let query = sqlx::query(select!(attempt, "WHERE session_id = $1 AND token = $2"))
            .bind(session.as_str())
            .bind(token.as_str());
        self.one(query, attempt).await
    }

    async fn last_attempt(&mut self, session: &SessionId) -> Result<Option<Attempt>, StoreError> {
        let query = sqlx::query(select!(attempt, "WHERE session_id = $1 ORDER BY position DESC LIMIT 1"))
            .bind(session.as_str());
        self.one(query, attempt).await
    }

    async fn order(&mut self, session: &SessionId) -> Result<Option<Order>, StoreError> {
        let query = sqlx::query(select!(order, "WHERE session_id = $1")).bind(session.as_str());
        self.one(query, order).await
    }

    async fn events(&mut self, session: &SessionId) -> Result<Vec<Event>, StoreError> {
        let query =
            sqlx::query(select!(event, "WHERE session_id = $1 ORDER BY position")).bind(session.as_str());
        self.all(query, event).await
    }

    async fn session_with_payment(
        &mut self,
        mode: Mode,
        payment: &GatewayPaymentId,
    ) -> Result<Option<CheckoutSession>, StoreError> {
        let query = sqlx::query(select!(
            session,
            "WHERE mode = $1 AND id IN (SELECT id FROM sessions WHERE gateway_payment = $2
                 UNION ALL SELECT session_id FROM orders WHERE gateway_payment = $2)
             ORDER BY created_at LIMIT 1"
        ))
        .bind(mode.name())
        .bind(payment.as_str());
        self.one(query, session).await
    }

    async fn operation(&mut self, id: &OperationId) -> Result<Option<Operation>, StoreError> {
        let query = sqlx::query(select!(operation, "WHERE id = $1")).bind(id.as_str());
        self.one(query, operation).await
    }

    async fn operations(&mut self, session: &SessionId) -> Result<Vec<Operation>, StoreError> {
        let query =
            sqlx::query(select!(operation, "WHERE session_id = $1 ORDER BY position")).bind(session.as_str());
        self.all(query, operation).await
    }

    async fn refund(&mut self, id: &RefundId) -> Result<Option<Refund>, StoreError> {
        let query = sqlx::query(select!(refund, "WHERE id = $1")).bind(id.as_str());
        self.one(query, refund).await
    }

    async fn refunds(&mut self, session: &SessionId) -> Result<Vec<Refund>, StoreError> {
        let query =
            sqlx::query(select!(refund, "WHERE session_id = $1 ORDER BY position")).bind(session.as_str());
        self.all(query, refund).await
    }

    async fn refund_at_gateway(
        &mut self,
        mode: Mode,
        name: &GatewayRefundId,
    ) -> Result<Option<Refund>, StoreError> {
        let query = sqlx::query(select!(refund, "WHERE mode = $1 AND gateway_refund = $2"))
            .bind(mode.name())
            .bind(name.as_str());
        self.one(query, refund).await
    }

    async fn notice(&mut self, id: &NoticeId) -> Result<Option<Notice>, StoreError> {
        let query = sqlx::query(select!(notice, "WHERE id = $1")).bind(id.as_str());
        self.one(query, notice).await
    }

    async fn event(&mut self, id: &EventId) -> Result<Option<Event>, StoreError> {
        let query = sqlx::query(select!(event, "WHERE id = $1")).bind(id.as_str());
        self.one(query, event).await
    }

    async fn merchant_events(&mut self, query: &EventQuery) -> Result<Vec<Event>, StoreError> {
        self.list_events(query).await
    }

    async fn webhook_endpoint(&mut self, id: &EndpointId) -> Result<Option<WebhookEndpoint>, StoreError> {
        let query = sqlx::query(select!(webhook_endpoint, "WHERE id = $1")).bind(id.as_str());
        self.one(query, webhook_endpoint).await
    }

    async fn webhook_endpoints(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
    ) -> Result<Vec<WebhookEndpoint>, StoreError> {
        self.list_endpoints(merchant, mode).await
    }

    async fn delivery(&mut self, id: &DeliveryId) -> Result<Option<Delivery>, StoreError> {
        let query = sqlx::query(select!(delivery, "WHERE id = $1")).bind(id.as_str());
        self.one(query, delivery).await
    }

    async fn deliveries(&mut self, event: &EventId) -> Result<Vec<Delivery>, StoreError> {
        let query =
            sqlx::query(select!(delivery, "WHERE event_id = $1 ORDER BY position")).bind(event.as_str());
        self.all(query, delivery).await
    }

    async fn delivery_tries(&mut self, delivery: &DeliveryId) -> Result<Vec<DeliveryTry>, StoreError> {
        let query = sqlx::query(select!(delivery_try, "WHERE delivery_id = $1 ORDER BY position"))
            .bind(delivery.as_str());
        self.all(query, delivery_try).await
    }

    async fn job(&mut self, task: &Task) -> Result<Option<Job>, StoreError> {
        let query = sqlx::query(select!(job, "WHERE kind = $1 AND subject = $2"))
            .bind(task.kind())
            .bind(task.subject());
        self.one(query, job).await
    }

    async fn next_job_at(&mut self, mode: Mode) -> Result<Option<Timestamp>, StoreError> {
        self.next_due(mode).await
    }
}
