//! Changing.

use async_trait::async_trait;
use domain::{
    model::{
        ApiKey, Attempt, CheckoutSession, Delivery, DeliveryTry, Email, EndpointId, Event, GatewayChargeId,
        GatewayPaymentId, Job, Merchant, Mode, Notice, Operation, Order, Refund, SessionId, Task,
        WebhookEndpoint,
    },
    ports::{JobClaim, StoreError, UnitOfWork},
};
use jiff::Timestamp;

use crate::{
    Work,
    columns::{attempt_columns, json, milliseconds, phase_columns, session},
    error::{Spoiled, failed, in_time, unavailable},
    read::Statement,
    select::select,
};

impl Work {
    /// Changes any number of rows, and answers how many.
    pub(crate) async fn change(&mut self, statement: Statement<'_>) -> Result<u64, StoreError> {
        let done = in_time(self.patience, statement.execute(&mut *self.transaction)).await;
        Ok(self.noted(done)?.rows_affected())
    }

    /// Changes the one row that is meant.
    pub(crate) async fn write(&mut self, statement: Statement<'_>) -> Result<(), StoreError> {
        match self.change(statement).await? {
            1 => Ok(()),
            rows => {
                self.spoiled = true;
                Err(StoreError::Conflict(format!("one row should have changed, {rows} did")))
            }
        }
    }
}

#[async_trait]
impl UnitOfWork for Work {
    async fn lock_session(&mut self, id: &SessionId) -> Result<Option<CheckoutSession>, StoreError> {
        let query = sqlx::query(select!(session, "WHERE id = $1 FOR UPDATE")).bind(id.as_str());
        self.one(query, session).await
    }

    async fn lock_merchants(&mut self) -> Result<(), StoreError> {
        // Reading goes on, and so does everything that belongs to a merchant who is there.
        self.change(sqlx::query("LOCK TABLE merchants IN SHARE ROW EXCLUSIVE MODE")).await.map(drop)
    }

    async fn add_merchant(&mut self, merchant: &Merchant) -> Result<(), StoreError> {
        let query = sqlx::query(
            "INSERT INTO merchants (id, name, late_payments, created_at) VALUES ($1, $2, $3, $4)",
        )
        .bind(merchant.id.as_str())
        .bind(&merchant.name)
        .bind(merchant.late_payments.name())
        .bind(milliseconds(merchant.created_at));
        self.write(query).await
    }

    async fn update_merchant(&mut self, merchant: &Merchant) -> Result<(), StoreError> {
        let query = sqlx::query("UPDATE merchants SET late_payments = $1 WHERE id = $2")
            .bind(merchant.late_payments.name())
            .bind(merchant.id.as_str());
        self.write(query).await
    }

    async fn add_api_key(&mut self, key: &ApiKey) -> Result<(), StoreError> {
        let query = sqlx::query(
            "INSERT INTO api_keys (id, merchant_id, mode, name, digest, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(key.id.as_str())
        .bind(key.merchant.as_str())
        .bind(key.mode.name())
        .bind(&key.name)
        .bind(&key.digest.as_bytes()[..])
        .bind(milliseconds(key.created_at));
        self.write(query).await
    }

    async fn add_session(&mut self, session: &CheckoutSession) -> Result<(), StoreError> {
        let (phase, attempt, order) = phase_columns(&session.phase);
        let query = sqlx::query(
            "INSERT INTO sessions (id, merchant_id, mode, phase, attempt_id, order_id, lines, amount, currency,
                 capture, gateway_payment, success_url, cancel_url, client_reference_id, customer_email, locale, metadata,
                 created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
        )
        .bind(session.id.as_str())
        .bind(session.merchant.as_str())
        .bind(session.mode.name())
        .bind(phase)
        .bind(attempt)
        .bind(order)
        .bind(json(&session.lines)?)
        .bind(session.amount.minor)
        .bind(session.amount.currency.code())
        .bind(session.capture.name())
        .bind(session.gateway_payment.as_ref().map(GatewayPaymentId::as_str))
        .bind(&session.success_url)
        .bind(&session.cancel_url)
        .bind(&session.client_reference_id)
        .bind(session.customer_email.as_ref().map(Email::as_str))
        .bind(&session.locale)
        .bind(json(&session.metadata)?)
        .bind(milliseconds(session.created_at))
        .bind(milliseconds(session.expires_at));
        self.write(query).await
    }

    async fn update_session(&mut self, session: &CheckoutSession) -> Result<(), StoreError> {
        let (phase, attempt, order) = phase_columns(&session.phase);
        let query = sqlx::query(
            "UPDATE sessions SET phase = $1, attempt_id = $2, order_id = $3, gateway_payment = $4, customer_email = $5
             WHERE id = $6",
        )
        .bind(phase)
        .bind(attempt)
        .bind(order)
        .bind(session.gateway_payment.as_ref().map(GatewayPaymentId::as_str))
        .bind(session.customer_email.as_ref().map(Email::as_str))
        .bind(session.id.as_str());
        self.write(query).await
    }

    async fn add_attempt(&mut self, attempt: &Attempt) -> Result<(), StoreError> {
        let (state, decline) = attempt_columns(&attempt.state)?;
        let query = sqlx::query(
            "INSERT INTO attempts (id, session_id, token, idempotency_key, reuses, state, decline, created_at,
                 tries)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(attempt.id.as_str())
        .bind(attempt.session.as_str())
        .bind(attempt.token.as_str())
        .bind(attempt.idempotency_key.as_str())
        .bind(attempt.reuses.as_ref().map(GatewayPaymentId::as_str))
        .bind(state)
        .bind(decline)
        .bind(milliseconds(attempt.created_at))
        .bind(i64::from(attempt.tries));
        self.write(query).await
    }

    async fn update_attempt(&mut self, attempt: &Attempt) -> Result<(), StoreError> {
        let (state, decline) = attempt_columns(&attempt.state)?;
        let query = sqlx::query("UPDATE attempts SET state = $1, decline = $2, tries = $3 WHERE id = $4")
            .bind(state)
            .bind(decline)
            .bind(i64::from(attempt.tries))
            .bind(attempt.id.as_str());
        self.write(query).await
    }

    async fn add_order(&mut self, order: &Order) -> Result<(), StoreError> {
        let query = sqlx::query(
            "INSERT INTO orders (id, session_id, merchant_id, amount, currency, funds, gateway_payment,
                 gateway_charge, card, paid_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
        .bind(order.id.as_str())
        .bind(order.session.as_str())
        .bind(order.merchant.as_str())
        .bind(order.amount.minor)
        .bind(order.amount.currency.code())
        .bind(json(&order.funds)?)
        .bind(order.gateway_payment.as_str())
        .bind(order.gateway_charge.as_ref().map(GatewayChargeId::as_str))
        .bind(order.card.as_ref().map(json).transpose()?)
        .bind(milliseconds(order.paid_at));
        self.write(query).await
    }

    async fn update_order(&mut self, order: &Order) -> Result<(), StoreError> {
        let query = sqlx::query("UPDATE orders SET funds = $1, gateway_charge = $2, card = $3 WHERE id = $4")
            .bind(json(&order.funds)?)
            .bind(order.gateway_charge.as_ref().map(GatewayChargeId::as_str))
            .bind(order.card.as_ref().map(json).transpose()?)
            .bind(order.id.as_str());
        self.write(query).await
    }

    async fn add_event(&mut self, event: &Event) -> Result<(), StoreError> {
        self.insert_event(event).await
    }

    async fn add_operation(&mut self, operation: &Operation) -> Result<(), StoreError> {
        self.insert_operation(operation).await
    }

    async fn update_operation(&mut self, operation: &Operation) -> Result<(), StoreError> {
        self.change_operation(operation).await
    }

    async fn add_refund(&mut self, refund: &Refund) -> Result<(), StoreError> {
        self.insert_refund(refund).await
    }

    async fn update_refund(&mut self, refund: &Refund) -> Result<(), StoreError> {
        self.change_refund(refund).await
    }

    async fn add_notice(&mut self, notice: &Notice, once: bool) -> Result<bool, StoreError> {
        self.insert_notice(notice, once).await
    }

    async fn update_notice(&mut self, notice: &Notice) -> Result<(), StoreError> {
        self.change_notice(notice).await
    }

    async fn add_webhook_endpoint(&mut self, endpoint: &WebhookEndpoint) -> Result<(), StoreError> {
        self.insert_endpoint(endpoint).await
    }

    async fn lock_webhook_endpoint(
        &mut self,
        id: &EndpointId,
    ) -> Result<Option<WebhookEndpoint>, StoreError> {
        self.lock_endpoint(id).await
    }

    async fn update_webhook_endpoint(&mut self, endpoint: &WebhookEndpoint) -> Result<(), StoreError> {
        self.change_endpoint(endpoint).await
    }

    async fn remove_webhook_endpoint(&mut self, id: &EndpointId) -> Result<(), StoreError> {
        self.delete_endpoint(id).await
    }

    async fn add_delivery(&mut self, delivery: &Delivery) -> Result<(), StoreError> {
        self.insert_delivery(delivery).await
    }

    async fn update_delivery(&mut self, delivery: &Delivery) -> Result<(), StoreError> {
        self.change_delivery(delivery).await
    }

    async fn add_delivery_try(&mut self, tried: &DeliveryTry) -> Result<(), StoreError> {
        self.insert_delivery_try(tried).await
    }

    async fn forget_before(&mut self, before: Timestamp) -> Result<u64, StoreError> {
        self.forget(before).await
    }

    async fn schedule_job(
        &mut self,
        task: &Task,
        mode: Mode,
        lane: Option<&str>,
        run_at: Timestamp,
    ) -> Result<(), StoreError> {
        self.schedule(task, mode, lane, run_at).await
    }

    async fn claim_jobs(&mut self, claim: &JobClaim) -> Result<Vec<Job>, StoreError> {
        self.claim(claim).await
    }

    async fn finish_job(&mut self, job: &Job) -> Result<bool, StoreError> {
        self.finish(job).await
    }

    async fn postpone_job(&mut self, job: &Job, run_at: Timestamp) -> Result<bool, StoreError> {
        self.postpone(job, run_at).await
    }

    async fn cancel_job(&mut self, task: &Task) -> Result<(), StoreError> {
        self.cancel(task).await
    }

    async fn release_jobs(&mut self, mode: Mode, now: Timestamp) -> Result<(), StoreError> {
        self.release(mode, now).await
    }

    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        if self.spoiled {
            return Err(unavailable(Spoiled));
        }
        in_time(self.patience, self.transaction.commit()).await.map_err(failed)
    }
}
