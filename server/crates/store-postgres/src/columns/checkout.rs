//! Merchants, keys, sessions, tries and orders.

use domain::{
    model::{
        ApiKey, Attempt, AttemptState, CaptureMethod, CheckoutSession, IdempotencyKey, KeyDigest,
        LatePayments, Merchant, Order, Phase,
    },
    ports::StoreError,
};
use sqlx::postgres::PgRow;

use super::{
    column, count, from_json, from_json_option, json, mode, money, named, parsed, parsed_option, strange,
    time,
};
use crate::error::corrupt;

pub(crate) fn merchant(row: &PgRow) -> Result<Merchant, StoreError> {
    Ok(Merchant {
        id: parsed(row, "id")?,
        name: column(row, "name")?,
        late_payments: named(row, "late_payments", LatePayments::from_name)?,
        created_at: time(row, "created_at")?,
    })
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
        capture: named(row, "capture", CaptureMethod::from_name)?,
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
    Ok(Order {
        id: parsed(row, "id")?,
        session: parsed(row, "session_id")?,
        merchant: parsed(row, "merchant_id")?,
        amount: money(row)?,
        funds: from_json(row, "funds")?,
        gateway_payment: parsed(row, "gateway_payment")?,
        gateway_charge: parsed_option(row, "gateway_charge")?,
        card: from_json_option(row, "card")?,
        paid_at: time(row, "paid_at")?,
    })
}
