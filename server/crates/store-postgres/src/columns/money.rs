//! Operations, refunds and notices.

use domain::{
    model::{
        IdempotencyKey, Notice, NoticeState, Operation, OperationKind, OperationState, Refund, RefundState,
    },
    ports::StoreError,
};
use sqlx::postgres::PgRow;

use super::{column, count, from_json, from_word, mode, money, named, parsed, parsed_option, strange, time};

pub(crate) fn operation(row: &PgRow) -> Result<Operation, StoreError> {
    let state = match column(row, "state")? {
        "in_flight" => OperationState::InFlight,
        "done" => OperationState::Done,
        "refused" => OperationState::Refused(column(row, "refusal")?),
        other => return strange("state of an operation", other),
    };
    Ok(Operation {
        id: parsed(row, "id")?,
        session: parsed(row, "session_id")?,
        payment: parsed(row, "payment")?,
        kind: from_json(row, "request")?,
        idempotency_key: IdempotencyKey::stored(column(row, "idempotency_key")?),
        state,
        created_at: time(row, "created_at")?,
        tries: count(row, "tries")?,
    })
}

/// The column `kind`, which the index of what is in flight looks at.
pub(crate) fn operation_kind(kind: &OperationKind) -> &'static str {
    match kind {
        OperationKind::Capture { .. } => "capture",
        OperationKind::Cancel { .. } => "cancel",
        OperationKind::Refund { .. } => "refund",
    }
}

/// The columns `state` and `refusal`.
pub(crate) fn operation_columns(state: &OperationState) -> (&'static str, Option<&str>) {
    match state {
        OperationState::InFlight => ("in_flight", None),
        OperationState::Done => ("done", None),
        OperationState::Refused(why) => ("refused", Some(why)),
    }
}

pub(crate) fn refund(row: &PgRow) -> Result<Refund, StoreError> {
    let state = match column(row, "state")? {
        "pending" => RefundState::Pending,
        "succeeded" => RefundState::Succeeded,
        "failed" => RefundState::Failed(column(row, "failure")?),
        "canceled" => RefundState::Canceled,
        other => return strange("state of a refund", other),
    };
    Ok(Refund {
        id: parsed(row, "id")?,
        session: parsed(row, "session_id")?,
        merchant: parsed(row, "merchant_id")?,
        mode: mode(row)?,
        payment: parsed(row, "payment")?,
        amount: money(row)?,
        reason: from_word(row, "reason")?,
        metadata: from_json(row, "metadata")?,
        state,
        gateway_refund: parsed_option(row, "gateway_refund")?,
        created_at: time(row, "created_at")?,
    })
}

/// The columns `state` and `failure`.
pub(crate) fn refund_columns(state: &RefundState) -> (&'static str, Option<&str>) {
    match state {
        RefundState::Pending => ("pending", None),
        RefundState::Succeeded => ("succeeded", None),
        RefundState::Failed(why) => ("failed", Some(why)),
        RefundState::Canceled => ("canceled", None),
    }
}

pub(crate) fn notice(row: &PgRow) -> Result<Notice, StoreError> {
    Ok(Notice {
        id: parsed(row, "id")?,
        mode: mode(row)?,
        gateway_event: column(row, "gateway_event")?,
        kind: column(row, "kind")?,
        subject: from_json(row, "subject")?,
        state: named(row, "state", NoticeState::from_name)?,
        received_at: time(row, "received_at")?,
    })
}
