//! What is asked of the gateway about payments that exist.

use domain::{
    model::{IdempotencyKey, Operation, OperationId, OperationKind, OperationState, SessionId},
    ports::StoreError,
};
use sqlx::postgres::PgRow;

use crate::{
    Work,
    columns::{column, count, from_json, json, milliseconds, parsed, strange, text, time},
};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, session_id, gateway_payment, request, idempotency_key, state, refusal, created_at,
                 tries
             FROM operations ",
            $rest
        )
    };
}

fn operation(row: &PgRow) -> Result<Operation, StoreError> {
    Ok(Operation {
        id: parsed(row, "id")?,
        session: parsed(row, "session_id")?,
        payment: parsed(row, "gateway_payment")?,
        kind: from_json(row, "request")?,
        idempotency_key: IdempotencyKey::stored(column(row, "idempotency_key")?),
        state: state(row)?,
        created_at: time(row, "created_at")?,
        tries: count(row, "tries")?,
    })
}

fn state(row: &PgRow) -> Result<OperationState, StoreError> {
    Ok(match text(row, "state")? {
        "in_flight" => OperationState::InFlight,
        "done" => OperationState::Done,
        "refused" => OperationState::Refused(column(row, "refusal")?),
        other => return Err(strange("state of an operation", other)),
    })
}

/// The columns `state` and `refusal`.
fn state_columns(state: &OperationState) -> (&'static str, Option<&str>) {
    match state {
        OperationState::InFlight => ("in_flight", None),
        OperationState::Done => ("done", None),
        OperationState::Refused(why) => ("refused", Some(why)),
    }
}

pub(crate) async fn find(work: &mut Work, id: &OperationId) -> Result<Option<Operation>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1")).bind(id.as_str());
    work.one(statement, operation).await
}

pub(crate) async fn of_session(work: &mut Work, session: &SessionId) -> Result<Vec<Operation>, StoreError> {
    let statement = sqlx::query(select!("WHERE session_id = $1 ORDER BY position")).bind(session.as_str());
    work.all(statement, operation).await
}

pub(crate) async fn add(work: &mut Work, operation: &Operation) -> Result<(), StoreError> {
    let kind = match operation.kind {
        OperationKind::Capture { .. } => "capture",
        OperationKind::Cancel { .. } => "cancel",
        OperationKind::Refund { .. } => "refund",
    };
    let (state, refusal) = state_columns(&operation.state);
    let statement = sqlx::query(
        "INSERT INTO operations (id, session_id, gateway_payment, kind, request, idempotency_key,
             state, refusal, created_at, tries)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(operation.id.as_str())
    .bind(operation.session.as_str())
    .bind(operation.payment.as_str())
    .bind(kind)
    .bind(json(&operation.kind)?)
    .bind(operation.idempotency_key.as_str())
    .bind(state)
    .bind(refusal)
    .bind(milliseconds(operation.created_at))
    .bind(i64::from(operation.tries));
    work.write(statement).await
}

pub(crate) async fn update(work: &mut Work, operation: &Operation) -> Result<(), StoreError> {
    let (state, refusal) = state_columns(&operation.state);
    let statement = sqlx::query("UPDATE operations SET state = $1, refusal = $2, tries = $3 WHERE id = $4")
        .bind(state)
        .bind(refusal)
        .bind(i64::from(operation.tries))
        .bind(operation.id.as_str());
    work.write(statement).await
}
