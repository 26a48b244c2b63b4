//! Tries at paying.

use domain::{
    model::{Attempt, AttemptId, AttemptState, GatewayPaymentId, IdempotencyKey, PaymentToken, SessionId},
    ports::StoreError,
};
use sqlx::postgres::PgRow;

use crate::{
    Work,
    columns::{column, count, from_json, json, milliseconds, parsed, parsed_option, strange, text, time},
};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, session_id, token, idempotency_key, reuses, state, decline, created_at, tries
             FROM attempts ",
            $rest
        )
    };
}

fn attempt(row: &PgRow) -> Result<Attempt, StoreError> {
    Ok(Attempt {
        id: parsed(row, "id")?,
        session: parsed(row, "session_id")?,
        token: parsed(row, "token")?,
        idempotency_key: IdempotencyKey::stored(column(row, "idempotency_key")?),
        reuses: parsed_option(row, "reuses")?,
        state: state(row)?,
        created_at: time(row, "created_at")?,
        tries: count(row, "tries")?,
    })
}

fn state(row: &PgRow) -> Result<AttemptState, StoreError> {
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

pub(crate) async fn find(work: &mut Work, id: &AttemptId) -> Result<Option<Attempt>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1")).bind(id.as_str());
    work.one(statement, attempt).await
}

pub(crate) async fn find_with_token(
    work: &mut Work,
    session: &SessionId,
    token: &PaymentToken,
) -> Result<Option<Attempt>, StoreError> {
    let statement = sqlx::query(select!("WHERE session_id = $1 AND token = $2"))
        .bind(session.as_str())
        .bind(token.as_str());
    work.one(statement, attempt).await
}

pub(crate) async fn last(work: &mut Work, session: &SessionId) -> Result<Option<Attempt>, StoreError> {
    let statement =
        sqlx::query(select!("WHERE session_id = $1 ORDER BY position DESC LIMIT 1")).bind(session.as_str());
    work.one(statement, attempt).await
}

pub(crate) async fn add(work: &mut Work, attempt: &Attempt) -> Result<(), StoreError> {
    let (state, decline) = state_columns(&attempt.state)?;
    let statement = sqlx::query(
        "INSERT INTO attempts (id, session_id, token, idempotency_key, reuses, state, decline,
             created_at, tries)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(attempt.id.as_str())
    .bind(attempt.session.as_str())
    .bind(attempt.token.as_str())
    .bind(attempt.idempotency_key.as_str())
    .bind(attempt.reuses.as_ref().map(GatewayPaymentId::as_str))
    .bind(state)
    .bind(decline)
    .bind(milliseconds(attempt.created_at))
    .bind(i64::from(attempt.tries));
    work.write(statement).await
}

pub(crate) async fn update(work: &mut Work, attempt: &Attempt) -> Result<(), StoreError> {
    let (state, decline) = state_columns(&attempt.state)?;
    let statement = sqlx::query("UPDATE attempts SET state = $1, decline = $2, tries = $3 WHERE id = $4")
        .bind(state)
        .bind(decline)
        .bind(i64::from(attempt.tries))
        .bind(attempt.id.as_str());
    work.write(statement).await
}
