//! Tries at paying.

use domain::{
    model::{Attempt, AttemptId, AttemptState, GatewayPaymentId, IdempotencyKey, PaymentToken, SessionId},
    ports::StoreError,
};
use rusqlite::{Row, params};

use crate::{
    columns::{column, from_json, json, milliseconds, parsed, parsed_option, strange, text, time},
    query::Reads,
    writer::Turn,
};

fn attempt(row: &Row<'_>) -> Result<Attempt, StoreError> {
    Ok(Attempt {
        id: parsed(row, "id")?,
        session: parsed(row, "session_id")?,
        token: parsed(row, "token")?,
        idempotency_key: IdempotencyKey::stored(column(row, "idempotency_key")?),
        reuses: parsed_option(row, "reuses")?,
        state: state(row)?,
        created_at: time(row, "created_at")?,
        tries: column(row, "tries")?,
    })
}

fn state(row: &Row<'_>) -> Result<AttemptState, StoreError> {
    Ok(match text(row, "state")? {
        "in_flight" => AttemptState::InFlight,
        "action_required" => AttemptState::ActionRequired,
        "succeeded" => AttemptState::Succeeded,
        "declined" => AttemptState::Declined(from_json(row, "decline")?),
        "failed" => AttemptState::Failed,
        "replaced" => AttemptState::Replaced,
        other => return Err(strange("state of an attempt", other)),
    })
}

/// The columns `state` and `decline`.
fn state_columns(state: &AttemptState) -> Result<(&'static str, Option<String>), StoreError> {
    Ok(match state {
        AttemptState::InFlight => ("in_flight", None),
        AttemptState::ActionRequired => ("action_required", None),
        AttemptState::Succeeded => ("succeeded", None),
        AttemptState::Declined(decline) => ("declined", Some(json(decline)?)),
        AttemptState::Failed => ("failed", None),
        AttemptState::Replaced => ("replaced", None),
    })
}

pub(crate) fn find(on: &mut impl Reads, id: &AttemptId) -> Result<Option<Attempt>, StoreError> {
    on.one("SELECT * FROM attempts WHERE id = ?", [id.as_str()], attempt)
}

pub(crate) fn find_with_token(
    on: &mut impl Reads,
    session: &SessionId,
    token: &PaymentToken,
) -> Result<Option<Attempt>, StoreError> {
    on.one(
        "SELECT * FROM attempts WHERE session_id = ? AND token = ?",
        [session.as_str(), token.as_str()],
        attempt,
    )
}

pub(crate) fn last(on: &mut impl Reads, session: &SessionId) -> Result<Option<Attempt>, StoreError> {
    on.one(
        "SELECT * FROM attempts WHERE session_id = ? ORDER BY position DESC LIMIT 1",
        [session.as_str()],
        attempt,
    )
}

pub(crate) fn add(turn: &mut Turn, attempt: &Attempt) -> Result<(), StoreError> {
    let (state, decline) = state_columns(&attempt.state)?;
    turn.write(
        "INSERT INTO attempts (id, session_id, token, idempotency_key, reuses, state, decline, created_at, tries)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            attempt.id.as_str(),
            attempt.session.as_str(),
            attempt.token.as_str(),
            attempt.idempotency_key.as_str(),
            attempt.reuses.as_ref().map(GatewayPaymentId::as_str),
            state,
            decline,
            milliseconds(attempt.created_at),
            attempt.tries,
        ],
    )
}

pub(crate) fn update(turn: &mut Turn, attempt: &Attempt) -> Result<(), StoreError> {
    let (state, decline) = state_columns(&attempt.state)?;
    turn.write(
        "UPDATE attempts SET state = ?, decline = ?, tries = ? WHERE id = ?",
        params![state, decline, attempt.tries, attempt.id.as_str()],
    )
}
