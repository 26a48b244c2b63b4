//! Reading.

use async_trait::async_trait;
use domain::{
    model::{
        ApiKey, Attempt, AttemptId, CheckoutSession, Event, KeyDigest, Merchant, MerchantId, Mode, Order,
        PaymentToken, SessionId,
    },
    ports::{Snapshot, StoreError},
};
use jiff::Timestamp;
use sqlx::{
    Postgres,
    postgres::{PgArguments, PgRow},
    query::Query,
};

use crate::{
    Work,
    columns::{api_key, attempt, event, merchant, milliseconds, order, session},
    error::{failed, in_time},
};

/// A query for whole rows. The columns are named one by one: a node that is running while a later
/// program's migration adds one must go on reading, and PostgreSQL refuses a prepared `SELECT *` then.
macro_rules! select {
    (merchant, $rest:literal) => {
        concat!("SELECT id, name, created_at FROM merchants ", $rest)
    };
    (api_key, $rest:literal) => {
        concat!("SELECT id, merchant_id, mode, name, digest, created_at FROM api_keys ", $rest)
    };
    (session, $rest:literal) => {
        concat!(
            "SELECT id, merchant_id, mode, phase, attempt_id, order_id, lines, amount, currency,
                 gateway_payment, success_url, cancel_url, client_reference_id, customer_email, locale, metadata,
                 created_at, expires_at
             FROM sessions ",
            $rest
        )
    };
    (attempt, $rest:literal) => {
        concat!(
            "SELECT id, session_id, token, idempotency_key, reuses, state, decline, created_at, next_try_at,
                 tries
             FROM attempts ",
            $rest
        )
    };
    (order, $rest:literal) => {
        concat!(
            "SELECT id, session_id, merchant_id, amount, currency, gateway_payment, card, paid_at
             FROM orders ",
            $rest
        )
    };
    (event, $rest:literal) => {
        concat!("SELECT id, merchant_id, mode, kind, session_id, created_at FROM events ", $rest)
    };
}
pub(crate) use select;

type Read<'query> = Query<'query, Postgres, PgArguments>;

impl Work {
    pub(crate) async fn one<T>(
        &mut self,
        query: Read<'_>,
        read: fn(&PgRow) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let row = in_time(self.patience, query.fetch_optional(&mut *self.transaction)).await;
        self.noted(row)?.as_ref().map(read).transpose()
    }

    async fn all<T>(
        &mut self,
        query: Read<'_>,
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

    async fn attempts_due(
        &mut self,
        mode: Mode,
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<Attempt>, StoreError> {
        let query = sqlx::query(select!(
            attempt,
            "WHERE state IN ('in_flight', 'action_required') AND next_try_at <= $1
                 AND EXISTS (SELECT FROM sessions WHERE sessions.id = session_id AND mode = $2)
             ORDER BY next_try_at LIMIT $3"
        ))
        .bind(milliseconds(now))
        .bind(mode.name())
        .bind(i64::from(limit));
        self.all(query, attempt).await
    }
}
