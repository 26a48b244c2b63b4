//! Refunds.

use domain::{
    model::{GatewayPaymentId, GatewayRefundId, Mode, Refund, RefundId, RefundState, SessionId},
    ports::{RefundQuery, StoreError},
};
use rusqlite::{Row, params};

use crate::{
    columns::{
        column, from_json, from_word, json, milliseconds, mode, money, parsed, parsed_option, strange, text,
        time, word,
    },
    listing::List,
    query::Reads,
    writer::Turn,
};

fn refund(row: &Row<'_>) -> Result<Refund, StoreError> {
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

fn state(row: &Row<'_>) -> Result<RefundState, StoreError> {
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

pub(crate) fn find(on: &mut impl Reads, id: &RefundId) -> Result<Option<Refund>, StoreError> {
    on.one("SELECT * FROM refunds WHERE id = ?", [id.as_str()], refund)
}

pub(crate) fn of_session(on: &mut impl Reads, session: &SessionId) -> Result<Vec<Refund>, StoreError> {
    on.all("SELECT * FROM refunds WHERE session_id = ? ORDER BY position", [session.as_str()], refund)
}

pub(crate) fn list(on: &mut impl Reads, query: &RefundQuery) -> Result<Vec<Refund>, StoreError> {
    List::of("refunds", &query.listing, RefundId::as_str)
        .only_few("gateway_payment = ?", query.payment.as_ref().map(GatewayPaymentId::to_string))
        .read(on, refund)
}

pub(crate) fn find_at_gateway(
    on: &mut impl Reads,
    mode: Mode,
    name: &GatewayRefundId,
) -> Result<Option<Refund>, StoreError> {
    on.one(
        "SELECT * FROM refunds WHERE mode = ? AND gateway_refund = ?",
        [mode.name(), name.as_str()],
        refund,
    )
}

pub(crate) fn add(turn: &mut Turn, refund: &Refund) -> Result<(), StoreError> {
    let (state, failure) = state_columns(&refund.state);
    turn.write(
        "INSERT INTO refunds (id, session_id, merchant_id, mode, gateway_payment, amount, currency, reason,
             request_key, metadata, state, failure, gateway_refund, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            refund.id.as_str(),
            refund.session.as_str(),
            refund.merchant.as_str(),
            refund.mode.name(),
            refund.payment.as_str(),
            refund.amount.minor,
            refund.amount.currency.code(),
            word(&refund.reason)?,
            refund.request_key,
            json(&refund.metadata)?,
            state,
            failure,
            refund.gateway_refund.as_ref().map(GatewayRefundId::as_str),
            milliseconds(refund.created_at),
        ],
    )
}

pub(crate) fn update(turn: &mut Turn, refund: &Refund) -> Result<(), StoreError> {
    let (state, failure) = state_columns(&refund.state);
    turn.write(
        "UPDATE refunds SET state = ?, failure = ?, gateway_refund = ? WHERE id = ?",
        params![
            state,
            failure,
            refund.gateway_refund.as_ref().map(GatewayRefundId::as_str),
            refund.id.as_str(),
        ],
    )
}
