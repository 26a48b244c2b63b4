//! Checkout sessions.

use domain::{
    model::{
        CaptureMethod, CheckoutSession, Email, GatewayPaymentId, MerchantId, Mode, PaymentLinkId, Phase,
        SessionId, SessionStatus,
    },
    ports::{SessionQuery, StoreError},
};
use rusqlite::{Row, params};

use crate::{
    columns::{
        column, from_json, json, milliseconds, mode, money, named, parsed, parsed_option, strange, text, time,
    },
    listing::List,
    query::Reads,
    writer::Turn,
};

fn session(row: &Row<'_>) -> Result<CheckoutSession, StoreError> {
    Ok(CheckoutSession {
        id: parsed(row, "id")?,
        merchant: parsed(row, "merchant_id")?,
        mode: mode(row)?,
        phase: phase(row)?,
        lines: from_json(row, "lines")?,
        amount: money(row)?,
        capture: named(row, "capture", CaptureMethod::from_name)?,
        gateway: parsed(row, "gateway")?,
        gateway_payment: parsed_option(row, "gateway_payment")?,
        success_url: column(row, "success_url")?,
        cancel_url: column(row, "cancel_url")?,
        client_reference_id: column(row, "client_reference_id")?,
        customer_email: parsed_option(row, "customer_email")?,
        locale: column(row, "locale")?,
        metadata: from_json(row, "metadata")?,
        options: from_json(row, "options")?,
        collected: from_json(row, "collected")?,
        payment_link: parsed_option(row, "payment_link_id")?,
        recovered_from: parsed_option(row, "recovered_from")?,
        created_at: time(row, "created_at")?,
        expires_at: time(row, "expires_at")?,
        extensions: column(row, "extensions")?,
    })
}

fn phase(row: &Row<'_>) -> Result<Phase, StoreError> {
    Ok(match text(row, "phase")? {
        "open" => Phase::Open,
        "confirming" => Phase::Confirming(parsed(row, "attempt_id")?),
        "authenticating" => Phase::Authenticating(parsed(row, "attempt_id")?),
        "complete" => Phase::Complete(parsed(row, "order_id")?),
        "expired" => Phase::Expired,
        other => return Err(strange("phase", other)),
    })
}

/// The columns `phase`, `attempt_id` and `order_id`.
fn phase_columns(phase: &Phase) -> (&'static str, Option<&str>, Option<&str>) {
    match phase {
        Phase::Open => ("open", None, None),
        Phase::Confirming(attempt) => ("confirming", Some(attempt.as_str()), None),
        Phase::Authenticating(attempt) => ("authenticating", Some(attempt.as_str()), None),
        Phase::Complete(order) => ("complete", None, Some(order.as_str())),
        Phase::Expired => ("expired", None, None),
    }
}

pub(crate) fn find(on: &mut impl Reads, id: &SessionId) -> Result<Option<CheckoutSession>, StoreError> {
    on.one("SELECT * FROM sessions WHERE id = ?", [id.as_str()], session)
}

pub(crate) fn find_of_merchant(
    on: &mut impl Reads,
    merchant: &MerchantId,
    mode: Mode,
    id: &SessionId,
) -> Result<Option<CheckoutSession>, StoreError> {
    on.one(
        "SELECT * FROM sessions WHERE id = ? AND merchant_id = ? AND mode = ?",
        [id.as_str(), merchant.as_str(), mode.name()],
        session,
    )
}

pub(crate) fn find_with_payment(
    on: &mut impl Reads,
    mode: Mode,
    payment: &GatewayPaymentId,
) -> Result<Option<CheckoutSession>, StoreError> {
    on.one(
        "SELECT * FROM sessions
         WHERE mode = ?1
           AND (gateway_payment = ?2 OR id IN (SELECT session_id FROM orders WHERE gateway_payment = ?2))",
        [mode.name(), payment.as_str()],
        session,
    )
}

pub(crate) fn list(on: &mut impl Reads, query: &SessionQuery) -> Result<Vec<CheckoutSession>, StoreError> {
    let mut list = List::of("sessions", &query.listing, SessionId::as_str)
        .only_few("gateway_payment = ?", query.payment.as_ref().map(GatewayPaymentId::to_string))
        .only_few("payment_link_id = ?", query.payment_link.as_ref().map(PaymentLinkId::to_string))
        .only_few(
            "customer_email IS NOT NULL AND lower(customer_email) = lower(?)",
            query.email.as_ref().map(|email| email.as_str().to_owned()),
        );
    if query.with_payment {
        list = list.only_if("gateway_payment IS NOT NULL");
    }
    if let Some(status) = query.status {
        list = list.only_if(match status {
            SessionStatus::Open => "phase IN ('open', 'confirming', 'authenticating')",
            SessionStatus::Complete => "phase = 'complete'",
            SessionStatus::Expired => "phase = 'expired'",
        });
    }
    list.read(on, session)
}

pub(crate) fn latest_copy(
    on: &mut impl Reads,
    copied: &SessionId,
) -> Result<Option<CheckoutSession>, StoreError> {
    on.one(
        "SELECT * FROM sessions WHERE recovered_from = ? ORDER BY position DESC LIMIT 1",
        [copied.as_str()],
        session,
    )
}

pub(crate) fn add(turn: &mut Turn, session: &CheckoutSession) -> Result<(), StoreError> {
    let (phase, attempt, order) = phase_columns(&session.phase);
    turn.write(
        "INSERT INTO sessions (id, merchant_id, mode, phase, attempt_id, order_id, lines, amount, currency,
             capture, gateway, gateway_payment, success_url, cancel_url, client_reference_id, customer_email, locale,
             metadata, options, collected, payment_link_id, recovered_from, created_at, expires_at,
             extensions)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            session.id.as_str(),
            session.merchant.as_str(),
            session.mode.name(),
            phase,
            attempt,
            order,
            json(&session.lines)?,
            session.amount.minor,
            session.amount.currency.code(),
            session.capture.name(),
            session.gateway.as_str(),
            session.gateway_payment.as_ref().map(GatewayPaymentId::as_str),
            session.success_url,
            session.cancel_url,
            session.client_reference_id,
            session.customer_email.as_ref().map(Email::as_str),
            session.locale,
            json(&session.metadata)?,
            json(&session.options)?,
            json(&session.collected)?,
            session.payment_link.as_ref().map(PaymentLinkId::as_str),
            session.recovered_from.as_ref().map(SessionId::as_str),
            milliseconds(session.created_at),
            milliseconds(session.expires_at),
            session.extensions,
        ],
    )
}

pub(crate) fn update(turn: &mut Turn, session: &CheckoutSession) -> Result<(), StoreError> {
    let (phase, attempt, order) = phase_columns(&session.phase);
    turn.write(
        "UPDATE sessions SET phase = ?, attempt_id = ?, order_id = ?, lines = ?, amount = ?, currency = ?,
             gateway_payment = ?, customer_email = ?, metadata = ?, collected = ?,
             expires_at = ?, extensions = ?
         WHERE id = ?",
        params![
            phase,
            attempt,
            order,
            json(&session.lines)?,
            session.amount.minor,
            session.amount.currency.code(),
            session.gateway_payment.as_ref().map(GatewayPaymentId::as_str),
            session.customer_email.as_ref().map(Email::as_str),
            json(&session.metadata)?,
            json(&session.collected)?,
            milliseconds(session.expires_at),
            session.extensions,
            session.id.as_str(),
        ],
    )
}
