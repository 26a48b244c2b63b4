//! Refunds.

use domain::{
    model::{GatewayPaymentId, GatewayRefundId, Mode, Refund, RefundId, RefundState, SessionId},
    ports::{RefundQuery, StoreError},
};
use sqlx::postgres::PgRow;

use crate::{
    Work,
    columns::{
        column, from_json, from_word, json, milliseconds, mode, money, parsed, parsed_option, strange, text,
        time, word,
    },
    listing::List,
};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, session_id, merchant_id, mode, gateway_payment, amount, currency, reason,
                 request_key, metadata, state, failure, gateway_refund, created_at
             FROM refunds ",
            $rest
        )
    };
}

fn refund(row: &PgRow) -> Result<Refund, StoreError> {
    Ok(Refund {
        id: parsed(row, "id")?,
        session: parsed(row, "session_id")?,
        merchant: parsed(row, "merchant_id")?,
        mode: mode(row)?,
        payment: parsed(row, "gateway_payment")?,
        amount: money(row)?,
        reason: from_word(row, "reason")?,
        request_key: column(row, "request_key")?,
        metadata: from_json(row, "metadata")?,
        state: state(row)?,
        gateway_refund: parsed_option(row, "gateway_refund")?,
        created_at: time(row, "created_at")?,
    })
}

fn state(row: &PgRow) -> Result<RefundState, StoreError> {
    Ok(match text(row, "state")? {
        "pending" => RefundState::Pending,
        "succeeded" => RefundState::Succeeded,
        "failed" => RefundState::Failed(column(row, "failure")?),
        "canceled" => RefundState::Canceled,
        other => return Err(strange("state of a refund", other)),
    })
}

/// The columns `state` and `failure`.
fn state_columns(state: &RefundState) -> (&'static str, Option<&str>) {
    match state {
        RefundState::Pending => ("pending", None),
        RefundState::Succeeded => ("succeeded", None),
        RefundState::Failed(why) => ("failed", Some(why)),
        RefundState::Canceled => ("canceled", None),
    }
}

pub(crate) async fn find(work: &mut Work, id: &RefundId) -> Result<Option<Refund>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1")).bind(id.as_str());
    work.one(statement, refund).await
}

pub(crate) async fn of_session(work: &mut Work, session: &SessionId) -> Result<Vec<Refund>, StoreError> {
    let statement = sqlx::query(select!("WHERE session_id = $1 ORDER BY position")).bind(session.as_str());
    work.all(statement, refund).await
}

pub(crate) async fn list(work: &mut Work, query: &RefundQuery) -> Result<Vec<Refund>, StoreError> {
    List::of(select!(""), "refunds", &query.listing, RefundId::as_str)
        .only("gateway_payment = $", query.payment.as_ref().map(GatewayPaymentId::to_string))
        .read(work, refund)
        .await
}

pub(crate) async fn find_at_gateway(
    work: &mut Work,
    mode: Mode,
    name: &GatewayRefundId,
) -> Result<Option<Refund>, StoreError> {
    let statement =
        sqlx::query(select!("WHERE mode = $1 AND gateway_refund = $2")).bind(mode.name()).bind(name.as_str());
    work.one(statement, refund).await
}

pub(crate) async fn add(work: &mut Work, refund: &Refund) -> Result<(), StoreError> {
    let (state, failure) = state_columns(&refund.state);
    let statement = sqlx::query(
        "INSERT INTO refunds (id, session_id, merchant_id, mode, gateway_payment, amount, currency, reason,
             request_key, metadata, state, failure, gateway_refund, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    )
    .bind(refund.id.as_str())
    .bind(refund.session.as_str())
    .bind(refund.merchant.as_str())
    .bind(refund.mode.name())
    .bind(refund.payment.as_str())
    .bind(refund.amount.minor)
    .bind(refund.amount.currency.code())
    .bind(word(&refund.reason)?)
    .bind(&refund.request_key)
    .bind(json(&refund.metadata)?)
    .bind(state)
    .bind(failure)
    .bind(refund.gateway_refund.as_ref().map(GatewayRefundId::as_str))
    .bind(milliseconds(refund.created_at));
    work.write(statement).await
}

pub(crate) async fn update(work: &mut Work, refund: &Refund) -> Result<(), StoreError> {
    let (state, failure) = state_columns(&refund.state);
    let statement =
        sqlx::query("UPDATE refunds SET state = $1, failure = $2, gateway_refund = $3 WHERE id = $4")
            .bind(state)
            .bind(failure)
            .bind(refund.gateway_refund.as_ref().map(GatewayRefundId::as_str))
            .bind(refund.id.as_str());
    work.write(statement).await
}
