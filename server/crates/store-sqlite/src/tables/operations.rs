//! What is asked of the gateway about payments that exist.

use domain::{
    model::{IdempotencyKey, Operation, OperationId, OperationKind, OperationState, SessionId},
    ports::StoreError,
};
use rusqlite::{Row, params};

use crate::{
    columns::{column, from_json, json, milliseconds, parsed, strange, text, time},
    query::Reads,
    writer::Turn,
};

fn operation(row: &Row<'_>) -> Result<Operation, StoreError> {
    Ok(Operation {
        id: parsed(row, "id")?,
        session: parsed(row, "session_id")?,
        payment: parsed(row, "gateway_payment")?,
        kind: from_json(row, "request")?,
        idempotency_key: IdempotencyKey::stored(column(row, "idempotency_key")?),
        state: state(row)?,
        created_at: time(row, "created_at")?,
        tries: column(row, "tries")?,
    })
}

fn state(row: &Row<'_>) -> Result<OperationState, StoreError> {
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

pub(crate) fn find(on: &mut impl Reads, id: &OperationId) -> Result<Option<Operation>, StoreError> {
    on.one("SELECT * FROM operations WHERE id = ?", [id.as_str()], operation)
}

pub(crate) fn of_session(on: &mut impl Reads, session: &SessionId) -> Result<Vec<Operation>, StoreError> {
    on.all("SELECT * FROM operations WHERE session_id = ? ORDER BY position", [session.as_str()], operation)
}

pub(crate) fn add(turn: &mut Turn, operation: &Operation) -> Result<(), StoreError> {
    let kind = match operation.kind {
        OperationKind::Capture { .. } => "capture",
        OperationKind::Cancel { .. } => "cancel",
        OperationKind::Refund { .. } => "refund",
    };
    let (state, refusal) = state_columns(&operation.state);
    turn.write(
        "INSERT INTO operations (id, session_id, gateway_payment, kind, request, idempotency_key, state, refusal,
             created_at, tries)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            operation.id.as_str(),
            operation.session.as_str(),
            operation.payment.as_str(),
            kind,
            json(&operation.kind)?,
            operation.idempotency_key.as_str(),
            state,
            refusal,
            milliseconds(operation.created_at),
            operation.tries,
        ],
    )
}

pub(crate) fn update(turn: &mut Turn, operation: &Operation) -> Result<(), StoreError> {
    let (state, refusal) = state_columns(&operation.state);
    turn.write(
        "UPDATE operations SET state = ?, refusal = ?, tries = ? WHERE id = ?",
        params![state, refusal, operation.tries, operation.id.as_str()],
    )
}
