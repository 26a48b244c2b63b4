//! Writing operations, refunds and notices.

use domain::{
    model::{GatewayRefundId, Notice, Operation, Refund},
    ports::StoreError,
};

use crate::{
    Work,
    columns::{json, milliseconds, operation_columns, operation_kind, refund_columns, word},
};

impl Work {
    pub(crate) async fn insert_operation(&mut self, operation: &Operation) -> Result<(), StoreError> {
        let (state, refusal) = operation_columns(&operation.state);
        let query = sqlx::query(
            "INSERT INTO operations (id, session_id, payment, kind, request, idempotency_key, state, refusal,
                 created_at, tries)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
        .bind(operation.id.as_str())
        .bind(operation.session.as_str())
        .bind(operation.payment.as_str())
        .bind(operation_kind(&operation.kind))
        .bind(json(&operation.kind)?)
        .bind(operation.idempotency_key.as_str())
        .bind(state)
        .bind(refusal)
        .bind(milliseconds(operation.created_at))
        .bind(i64::from(operation.tries));
        self.write(query).await
    }

    pub(crate) async fn change_operation(&mut self, operation: &Operation) -> Result<(), StoreError> {
        let (state, refusal) = operation_columns(&operation.state);
        let query = sqlx::query("UPDATE operations SET state = $1, refusal = $2, tries = $3 WHERE id = $4")
            .bind(state)
            .bind(refusal)
            .bind(i64::from(operation.tries))
            .bind(operation.id.as_str());
        self.write(query).await
    }

    pub(crate) async fn insert_refund(&mut self, refund: &Refund) -> Result<(), StoreError> {
        let (state, failure) = refund_columns(&refund.state);
        let query = sqlx::query(
            "INSERT INTO refunds (id, session_id, merchant_id, mode, payment, amount, currency, reason, metadata,
                 state, failure, gateway_refund, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        )
        .bind(refund.id.as_str())
        .bind(refund.session.as_str())
        .bind(refund.merchant.as_str())
        .bind(refund.mode.name())
        .bind(refund.payment.as_str())
        .bind(refund.amount.minor)
        .bind(refund.amount.currency.code())
        .bind(word(&refund.reason)?)
        .bind(json(&refund.metadata)?)
        .bind(state)
        .bind(failure)
        .bind(refund.gateway_refund.as_ref().map(GatewayRefundId::as_str))
        .bind(milliseconds(refund.created_at));
        self.write(query).await
    }

    pub(crate) async fn change_refund(&mut self, refund: &Refund) -> Result<(), StoreError> {
        let (state, failure) = refund_columns(&refund.state);
        let query =
            sqlx::query("UPDATE refunds SET state = $1, failure = $2, gateway_refund = $3 WHERE id = $4")
                .bind(state)
                .bind(failure)
                .bind(refund.gateway_refund.as_ref().map(GatewayRefundId::as_str))
                .bind(refund.id.as_str());
        self.write(query).await
    }

    /// Two nodes may be told the same thing at once: then the later one waits for the earlier one's
    /// commit at one of the unique indexes.
    pub(crate) async fn insert_notice(&mut self, notice: &Notice, once: bool) -> Result<bool, StoreError> {
        let query = sqlx::query(
            "INSERT INTO notices (id, mode, gateway_event, kind, object, subject, state, received_at)
             SELECT $1, $2, $3, $4, $5, $6, $7, $8
             WHERE NOT EXISTS (SELECT FROM notices WHERE mode = $2 AND object = $5 AND kind = $4
                 AND ($9 OR state = 'pending'))
             ON CONFLICT DO NOTHING",
        )
        .bind(notice.id.as_str())
        .bind(notice.mode.name())
        .bind(&notice.gateway_event)
        .bind(&notice.kind)
        .bind(notice.subject.object())
        .bind(json(&notice.subject)?)
        .bind(notice.state.name())
        .bind(milliseconds(notice.received_at))
        .bind(once);
        Ok(self.change(query).await? == 1)
    }

    pub(crate) async fn change_notice(&mut self, notice: &Notice) -> Result<(), StoreError> {
        let query = sqlx::query("UPDATE notices SET state = $1 WHERE id = $2")
            .bind(notice.state.name())
            .bind(notice.id.as_str());
        self.write(query).await
    }
}
