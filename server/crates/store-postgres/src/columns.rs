//! How the domain's values stand in columns, and back.

use std::str::FromStr;

use domain::{
    model::{
        ApiKey, Attempt, AttemptState, CheckoutSession, Event, EventKind, IdempotencyKey, KeyDigest,
        Merchant, Mode, Money, Order, Phase,
    },
    ports::StoreError,
};
use jiff::Timestamp;
use serde::{Serialize, de::DeserializeOwned};
use sqlx::{ColumnIndex, Decode, Postgres, Row, Type, postgres::PgRow};

use crate::error::{corrupt, unavailable};

/// Milliseconds since 1970.
pub(crate) fn milliseconds(time: Timestamp) -> i64 {
    time.as_millisecond()
}

/// A value as JSON.
pub(crate) fn json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(unavailable)
}

fn column<'row, T>(row: &'row PgRow, name: &'row str) -> Result<T, StoreError>
where
    T: Decode<'row, Postgres> + Type<Postgres>,
    &'row str: ColumnIndex<PgRow>,
{
    row.try_get(name).map_err(corrupt)
}

fn parsed<T>(row: &PgRow, name: &str) -> Result<T, StoreError>
where
    T: FromStr,
    T::Err: std::error::Error,
{
    column::<&str>(row, name)?.parse().map_err(corrupt)
}

fn parsed_option<T>(row: &PgRow, name: &str) -> Result<Option<T>, StoreError>
where
    T: FromStr,
    T::Err: std::error::Error,
{
    column::<Option<&str>>(row, name)?.map(str::parse).transpose().map_err(corrupt)
}

fn from_json<T: DeserializeOwned>(row: &PgRow, name: &str) -> Result<T, StoreError> {
    serde_json::from_str(column(row, name)?).map_err(corrupt)
}

fn time(row: &PgRow, name: &str) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(column(row, name)?).map_err(corrupt)
}

fn count(row: &PgRow, name: &str) -> Result<u32, StoreError> {
    column::<i64>(row, name)?.try_into().map_err(corrupt)
}

fn money(row: &PgRow) -> Result<Money, StoreError> {
    Ok(Money::new(column(row, "amount")?, parsed(row, "currency")?))
}

fn mode(row: &PgRow) -> Result<Mode, StoreError> {
    parsed(row, "mode")
}

fn strange<T>(what: &str, value: &str) -> Result<T, StoreError> {
    Err(StoreError::Corrupt(format!("no {what} is called {value:?}")))
}

pub(crate) fn merchant(row: &PgRow) -> Result<Merchant, StoreError> {
    Ok(Merchant { id: parsed(row, "id")?, name: column(row, "name")?, created_at: time(row, "created_at")? })
}

pub(crate) fn api_key(row: &PgRow) -> Result<ApiKey, StoreError> {
    let digest: &[u8] = column(row, "digest")?;
    Ok(ApiKey {
        id: parsed(row, "id")?,
        merchant: parsed(row, "merchant_id")?,
        mode: mode(row)?,
        name: column(row, "name")?,
        digest: KeyDigest::from_bytes(digest.try_into().map_err(corrupt)?),
        created_at: time(row, "created_at")?,
    })
}

pub(crate) fn session(row: &PgRow) -> Result<CheckoutSession, StoreError> {
    let phase = match column(row, "phase")? {
        "open" => Phase::Open,
        "confirming" => Phase::Confirming(parsed(row, "attempt_id")?),
        "authenticating" => Phase::Authenticating(parsed(row, "attempt_id")?),
        "complete" => Phase::Complete(parsed(row, "order_id")?),
        "expired" => Phase::Expired,
        other => return strange("phase", other),
    };
    Ok(CheckoutSession {
        id: parsed(row, "id")?,
        merchant: parsed(row, "merchant_id")?,
        mode: mode(row)?,
        phase,
        lines: from_json(row, "lines")?,
        amount: money(row)?,
        gateway_payment: parsed_option(row, "gateway_payment")?,
        success_url: column(row, "success_url")?,
        cancel_url: column(row, "cancel_url")?,
        client_reference_id: column(row, "client_reference_id")?,
        customer_email: parsed_option(row, "customer_email")?,
        locale: column(row, "locale")?,
        metadata: from_json(row, "metadata")?,
        created_at: time(row, "created_at")?,
        expires_at: time(row, "expires_at")?,
    })
}

/// The columns `phase`, `attempt_id` and `order_id`.
pub(crate) fn phase_columns(phase: &Phase) -> (&'static str, Option<&str>, Option<&str>) {
    match phase {
        Phase::Open => ("open", None, None),
        Phase::Confirming(attempt) => ("confirming", Some(attempt.as_str()), None),
        Phase::Authenticating(attempt) => ("authenticating", Some(attempt.as_str()), None),
        Phase::Complete(order) => ("complete", None, Some(order.as_str())),
        Phase::Expired => ("expired", None, None),
    }
}

pub(crate) fn attempt(row: &PgRow) -> Result<Attempt, StoreError> {
    let state = match column(row, "state")? {
        "in_flight" => AttemptState::InFlight,
        "action_required" => AttemptState::ActionRequired,
        "succeeded" => AttemptState::Succeeded,
        "declined" => AttemptState::Declined(from_json(row, "decline")?),
        "failed" => AttemptState::Failed,
        "replaced" => AttemptState::Replaced,
        other => return strange("state of an attempt", other),
    };
    Ok(Attempt {
        id: parsed(row, "id")?,
        session: parsed(row, "session_id")?,
        token: parsed(row, "token")?,
        idempotency_key: IdempotencyKey::stored(column(row, "idempotency_key")?),
        reuses: parsed_option(row, "reuses")?,
        state,
        created_at: time(row, "created_at")?,
        next_try_at: time(row, "next_try_at")?,
        tries: count(row, "tries")?,
    })
}

/// The columns `state` and `decline`.
pub(crate) fn attempt_columns(state: &AttemptState) -> Result<(&'static str, Option<String>), StoreError> {
    Ok(match state {
        AttemptState::InFlight => ("in_flight", None),
        AttemptState::ActionRequired => ("action_required", None),
        AttemptState::Succeeded => ("succeeded", None),
        AttemptState::Declined(decline) => ("declined", Some(json(decline)?)),
        AttemptState::Failed => ("failed", None),
        AttemptState::Replaced => ("replaced", None),
    })
}

pub(crate) fn order(row: &PgRow) -> Result<Order, StoreError> {
    let card: Option<&str> = column(row, "card")?;
    Ok(Order {
        id: parsed(row, "id")?,
        session: parsed(row, "session_id")?,
        merchant: parsed(row, "merchant_id")?,
        amount: money(row)?,
        gateway_payment: parsed(row, "gateway_payment")?,
        card: card.map(serde_json::from_str).transpose().map_err(corrupt)?,
        paid_at: time(row, "paid_at")?,
    })
}

pub(crate) fn event(row: &PgRow) -> Result<Event, StoreError> {
    let kind = column(row, "kind")?;
    Ok(Event {
        id: parsed(row, "id")?,
        merchant: parsed(row, "merchant_id")?,
        mode: mode(row)?,
        kind: EventKind::from_name(kind).map_or_else(|| strange("kind of event", kind), Ok)?,
        session: parsed(row, "session_id")?,
        created_at: time(row, "created_at")?,
    })
}
