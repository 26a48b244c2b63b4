//! Changing.

use async_trait::async_trait;
use domain::{
    model::{ApiKey, Attempt, CheckoutSession, Email, Event, GatewayPaymentId, Merchant, Order, SessionId},
    ports::{StoreError, UnitOfWork},
};
use sqlx::{Postgres, postgres::PgArguments, query::Query};

use crate::{
    Work,
    columns::{attempt_columns, json, milliseconds, phase_columns, session},
    error::{Spoiled, failed, in_time, unavailable},
    read::select,
};

impl Work {
    async fn write(&mut self, query: Query<'_, Postgres, PgArguments>) -> Result<(), StoreError> {
        let done = in_time(self.patience, query.execute(&mut *self.transaction)).await;
        match self.noted(done)?.rows_affected() {
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

    async fn add_merchant(&mut self, merchant: &Merchant) -> Result<(), StoreError> {
        let query = sqlx::query("INSERT INTO merchants (id, name, created_at) VALUES ($1, $2, $3)")
            .bind(merchant.id.as_str())
            .bind(&merchant.name)
            .bind(milliseconds(merchant.created_at));
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
                 gateway_payment, success_url, cancel_url, client_reference_id, customer_email, locale, metadata,
                 created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
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
                 next_try_at, tries)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
        .bind(attempt.id.as_str())
        .bind(attempt.session.as_str())
        .bind(attempt.token.as_str())
        .bind(attempt.idempotency_key.as_str())
        .bind(attempt.reuses.as_ref().map(GatewayPaymentId::as_str))
        .bind(state)
        .bind(decline)
        .bind(milliseconds(attempt.created_at))
        .bind(milliseconds(attempt.next_try_at))
        .bind(i64::from(attempt.tries));
        self.write(query).await
    }

    async fn update_attempt(&mut self, attempt: &Attempt) -> Result<(), StoreError> {
        let (state, decline) = attempt_columns(&attempt.state)?;
        let query = sqlx::query(
            "UPDATE attempts SET state = $1, decline = $2, next_try_at = $3, tries = $4 WHERE id = $5",
        )
        .bind(state)
        .bind(decline)
        .bind(milliseconds(attempt.next_try_at))
        .bind(i64::from(attempt.tries))
        .bind(attempt.id.as_str());
        self.write(query).await
    }

    async fn add_order(&mut self, order: &Order) -> Result<(), StoreError> {
        let query = sqlx::query(
            "INSERT INTO orders (id, session_id, merchant_id, amount, currency, gateway_payment, card, paid_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(order.id.as_str())
        .bind(order.session.as_str())
        .bind(order.merchant.as_str())
        .bind(order.amount.minor)
        .bind(order.amount.currency.code())
        .bind(order.gateway_payment.as_str())
        .bind(order.card.as_ref().map(json).transpose()?)
        .bind(milliseconds(order.paid_at));
        self.write(query).await
    }

    async fn add_event(&mut self, event: &Event) -> Result<(), StoreError> {
        let query = sqlx::query(
            "INSERT INTO events (id, merchant_id, mode, kind, session_id, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(event.id.as_str())
        .bind(event.merchant.as_str())
        .bind(event.mode.name())
        .bind(event.kind.name())
        .bind(event.session.as_str())
        .bind(milliseconds(event.created_at));
        self.write(query).await
    }

    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        if self.spoiled {
            return Err(unavailable(Spoiled));
        }
        in_time(self.patience, self.transaction.commit()).await.map_err(failed)
    }
}
