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
    Sqlite,
    query::Query,
    sqlite::{SqliteArguments, SqliteRow},
};

use crate::{
    Work,
    columns::{api_key, attempt, event, merchant, milliseconds, order, session},
    error::failed,
};

type Read<'query> = Query<'query, Sqlite, SqliteArguments>;

impl Work {
    async fn one<T>(
        &mut self,
        query: Read<'_>,
        read: fn(&SqliteRow) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        query.fetch_optional(&mut *self.0).await.map_err(failed)?.as_ref().map(read).transpose()
    }

    async fn all<T>(
        &mut self,
        query: Read<'_>,
        read: fn(&SqliteRow) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        query.fetch_all(&mut *self.0).await.map_err(failed)?.iter().map(read).collect()
    }
}

#[async_trait]
impl Snapshot for Work {
    async fn merchant(&mut self, id: &MerchantId) -> Result<Option<Merchant>, StoreError> {
        let query = sqlx::query("SELECT * FROM merchants WHERE id = ?").bind(id.as_str());
        self.one(query, merchant).await
    }

    async fn merchants(&mut self) -> Result<Vec<Merchant>, StoreError> {
        self.all(sqlx::query("SELECT * FROM merchants ORDER BY created_at, rowid"), merchant).await
    }

    async fn api_key(&mut self, digest: &KeyDigest) -> Result<Option<ApiKey>, StoreError> {
        let query = sqlx::query("SELECT * FROM api_keys WHERE digest = ?").bind(&digest.as_bytes()[..]);
        self.one(query, api_key).await
    }

    async fn session(&mut self, id: &SessionId) -> Result<Option<CheckoutSession>, StoreError> {
        let query = sqlx::query("SELECT * FROM sessions WHERE id = ?").bind(id.as_str());
        self.one(query, session).await
    }

    async fn merchant_session(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &SessionId,
    ) -> Result<Option<CheckoutSession>, StoreError> {
        let query = sqlx::query("SELECT * FROM sessions WHERE id = ? AND merchant_id = ? AND mode = ?")
            .bind(id.as_str())
            .bind(merchant.as_str())
            .bind(mode.name());
        self.one(query, session).await
    }

    async fn attempt(&mut self, id: &AttemptId) -> Result<Option<Attempt>, StoreError> {
        let query = sqlx::query("SELECT * FROM attempts WHERE id = ?").bind(id.as_str());
        self.one(query, attempt).await
    }

    async fn attempt_with_token(
        &mut self,
        session: &SessionId,
        token: &PaymentToken,
    ) -> Result<Option<Attempt>, StoreError> {
        let query = sqlx::query("SELECT * FROM attempts WHERE session_id = ? AND token = ?")
            .bind(session.as_str())
            .bind(token.as_str());
        self.one(query, attempt).await
    }

    async fn last_attempt(&mut self, session: &SessionId) -> Result<Option<Attempt>, StoreError> {
        let query = sqlx::query("SELECT * FROM attempts WHERE session_id = ? ORDER BY position DESC LIMIT 1")
            .bind(session.as_str());
        self.one(query, attempt).await
    }

    async fn order(&mut self, session: &SessionId) -> Result<Option<Order>, StoreError> {
        let query = sqlx::query("SELECT * FROM orders WHERE session_id = ?").bind(session.as_str());
        self.one(query, order).await
    }

    async fn events(&mut self, session: &SessionId) -> Result<Vec<Event>, StoreError> {
        let query =
            sqlx::query("SELECT * FROM events WHERE session_id = ? ORDER BY position").bind(session.as_str());
        self.all(query, event).await
    }

    async fn attempts_due(
        &mut self,
        mode: Mode,
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<Attempt>, StoreError> {
        let query = sqlx::query(
            "SELECT attempts.* FROM attempts JOIN sessions ON sessions.id = attempts.session_id
             WHERE attempts.state IN ('in_flight', 'action_required') AND attempts.next_try_at <= ? AND sessions.mode = ?
             ORDER BY attempts.next_try_at LIMIT ?",
        )
        .bind(milliseconds(now))
        .bind(mode.name())
        .bind(limit);
        self.all(query, attempt).await
    }
}
