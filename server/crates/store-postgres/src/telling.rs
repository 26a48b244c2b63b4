//! Events, and telling merchants of them.

use domain::{
    model::{
        Delivery, DeliveryTry, EndpointId, Event, EventId, EventKind, MerchantId, Mode, WebhookEndpoint,
    },
    ports::{EventQuery, StoreError},
};
use jiff::Timestamp;

use crate::{
    Work,
    columns::{event, json, milliseconds, webhook_endpoint},
    select::select,
};

/// How many rows are forgotten by one statement, so that none takes too long.
const BATCH: i64 = 10_000;

/// Events.
impl Work {
    pub(crate) async fn insert_event(&mut self, event: &Event) -> Result<(), StoreError> {
        let query = sqlx::query(
            "INSERT INTO events (id, merchant_id, mode, kind, session_id, subject, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(event.id.as_str())
        .bind(event.merchant.as_str())
        .bind(event.mode.name())
        .bind(event.kind.name())
        .bind(event.session.as_str())
        .bind(json(&event.subject)?)
        .bind(milliseconds(event.created_at));
        self.write(query).await
    }

    pub(crate) async fn list_events(&mut self, query: &EventQuery) -> Result<Vec<Event>, StoreError> {
        /// What all pages have in common. A name that is unknown has no position, and nothing is
        /// older or newer than that.
        macro_rules! page {
            ($order:literal) => {
                select!(
                    event,
                    "WHERE merchant_id = $1 AND mode = $2
                         AND (kind = ANY ($3) OR cardinality($3) = 0)
                         AND ($4::BIGINT IS NULL OR created_at >= $4)
                         AND ($5::BIGINT IS NULL OR created_at < $5)
                         AND ($6::TEXT IS NULL OR position < (SELECT position FROM events WHERE id = $6))
                         AND ($7::TEXT IS NULL OR position > (SELECT position FROM events WHERE id = $7))
                     ORDER BY position ",
                    $order,
                    " LIMIT $8"
                )
            };
        }
        let nearest_first = query.newer_than.is_some();
        let kinds: Vec<_> = query.kinds.iter().copied().map(EventKind::name).collect();
        let statement = sqlx::query(if nearest_first { page!("") } else { page!("DESC") })
            .bind(query.merchant.as_str())
            .bind(query.mode.name())
            .bind(kinds)
            .bind(query.since.map(milliseconds))
            .bind(query.until.map(milliseconds))
            .bind(query.older_than.as_ref().map(EventId::as_str))
            .bind(query.newer_than.as_ref().map(EventId::as_str))
            .bind(i64::from(query.limit));
        let mut events = self.all(statement, event).await?;
        if nearest_first {
            events.reverse();
        }
        Ok(events)
    }
}

/// Endpoints.
impl Work {
    /// In a unit of work none of them can be removed before it ends, so that an event can be sent to
    /// each.
    pub(crate) async fn list_endpoints(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
    ) -> Result<Vec<WebhookEndpoint>, StoreError> {
        const SHOWN: &str =
            select!(webhook_endpoint, "WHERE merchant_id = $1 AND mode = $2 ORDER BY position");
        const HELD: &str =
            select!(webhook_endpoint, "WHERE merchant_id = $1 AND mode = $2 ORDER BY position FOR KEY SHARE");
        let query =
            sqlx::query(if self.writes { HELD } else { SHOWN }).bind(merchant.as_str()).bind(mode.name());
        self.all(query, webhook_endpoint).await
    }

    pub(crate) async fn insert_endpoint(&mut self, endpoint: &WebhookEndpoint) -> Result<(), StoreError> {
        let query = sqlx::query(
            "INSERT INTO webhook_endpoints (id, merchant_id, mode, url, description, events, secrets, enabled,
                 failures, paused_until, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        )
        .bind(endpoint.id.as_str())
        .bind(endpoint.merchant.as_str())
        .bind(endpoint.mode.name())
        .bind(&endpoint.url)
        .bind(&endpoint.description)
        .bind(endpoint.events.as_ref().map(json).transpose()?)
        .bind(json(&endpoint.secrets)?)
        .bind(endpoint.enabled)
        .bind(i64::from(endpoint.failures))
        .bind(endpoint.paused_until.map(milliseconds))
        .bind(milliseconds(endpoint.created_at));
        self.write(query).await
    }

    /// Events go on being addressed to it meanwhile: that changes nothing in the endpoint.
    pub(crate) async fn lock_endpoint(
        &mut self,
        id: &EndpointId,
    ) -> Result<Option<WebhookEndpoint>, StoreError> {
        let query =
            sqlx::query(select!(webhook_endpoint, "WHERE id = $1 FOR NO KEY UPDATE")).bind(id.as_str());
        self.one(query, webhook_endpoint).await
    }

    pub(crate) async fn change_endpoint(&mut self, endpoint: &WebhookEndpoint) -> Result<(), StoreError> {
        let query = sqlx::query(
            "UPDATE webhook_endpoints SET url = $1, description = $2, events = $3, secrets = $4, enabled = $5,
                 failures = $6, paused_until = $7
             WHERE id = $8",
        )
        .bind(&endpoint.url)
        .bind(&endpoint.description)
        .bind(endpoint.events.as_ref().map(json).transpose()?)
        .bind(json(&endpoint.secrets)?)
        .bind(endpoint.enabled)
        .bind(i64::from(endpoint.failures))
        .bind(endpoint.paused_until.map(milliseconds))
        .bind(endpoint.id.as_str());
        self.write(query).await
    }

    /// Its deliveries, their tries and their jobs go with it.
    pub(crate) async fn delete_endpoint(&mut self, id: &EndpointId) -> Result<(), StoreError> {
        let query = sqlx::query("DELETE FROM webhook_endpoints WHERE id = $1").bind(id.as_str());
        self.change(query).await.map(drop)
    }
}

/// Deliveries.
impl Work {
    pub(crate) async fn insert_delivery(&mut self, delivery: &Delivery) -> Result<(), StoreError> {
        let query = sqlx::query(
            "INSERT INTO deliveries (id, event_id, endpoint_id, state, tries, began_at)
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(delivery.id.as_str())
        .bind(delivery.event.as_str())
        .bind(delivery.endpoint.as_str())
        .bind(delivery.state.name())
        .bind(i64::from(delivery.tries))
        .bind(milliseconds(delivery.began_at));
        self.write(query).await
    }

    pub(crate) async fn change_delivery(&mut self, delivery: &Delivery) -> Result<(), StoreError> {
        let query = sqlx::query("UPDATE deliveries SET state = $1, tries = $2, began_at = $3 WHERE id = $4")
            .bind(delivery.state.name())
            .bind(i64::from(delivery.tries))
            .bind(milliseconds(delivery.began_at))
            .bind(delivery.id.as_str());
        self.write(query).await
    }

    pub(crate) async fn insert_delivery_try(&mut self, tried: &DeliveryTry) -> Result<(), StoreError> {
        let query = sqlx::query(
            "INSERT INTO delivery_tries (delivery_id, at, latency, status, answer) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(tried.delivery.as_str())
        .bind(milliseconds(tried.at))
        .bind(tried.latency)
        .bind(tried.status.map(i64::from))
        .bind(&tried.answer);
        self.write(query).await
    }

    pub(crate) async fn forget(&mut self, before: Timestamp) -> Result<u64, StoreError> {
        const TRIES: &str = "DELETE FROM delivery_tries WHERE position IN
            (SELECT position FROM delivery_tries WHERE at < $1 LIMIT $2)";
        const NOTICES: &str = "DELETE FROM notices WHERE id IN
            (SELECT id FROM notices WHERE received_at < $1 AND state <> 'pending' LIMIT $2)";
        let mut forgotten = 0;
        for batch in [TRIES, NOTICES] {
            loop {
                let query = sqlx::query(batch).bind(milliseconds(before)).bind(BATCH);
                let rows = self.change(query).await?;
                forgotten += rows;
                if rows == 0 {
                    break;
                }
            }
        }
        Ok(forgotten)
    }
}
