//! Checkout sessions.

use domain::{
    model::{
        CaptureMethod, CheckoutSession, Email, GatewayPaymentId, MerchantId, Mode, PaymentLinkId, Phase,
        SessionId, SessionStatus,
    },
    ports::{SessionQuery, StoreError},
};
use sqlx::postgres::PgRow;

use crate::{
    Work,
    columns::{
        column, count, from_json, json, milliseconds, mode, money, named, parsed, parsed_option, strange,
        text, time,
    },
    listing::List,
};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, merchant_id, mode, phase, attempt_id, order_id, lines, amount, currency, capture,
                 gateway, gateway_payment, success_url, cancel_url, client_reference_id, customer_email, locale,
                 metadata, options, collected, payment_link_id, recovered_from, created_at, expires_at,
                 extensions
             FROM sessions ",
            $rest
        )
    };
}

fn session(row: &PgRow) -> Result<CheckoutSession, StoreError> {
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
        extensions: count(row, "extensions")?,
    })
}

fn phase(row: &PgRow) -> Result<Phase, StoreError> {
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

/// Locks it until the transaction ends. Whoever waited for that sees what was done meanwhile.
pub(crate) async fn lock(work: &mut Work, id: &SessionId) -> Result<Option<CheckoutSession>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1 FOR UPDATE")).bind(id.as_str());
    work.one(statement, session).await
}

pub(crate) async fn find(work: &mut Work, id: &SessionId) -> Result<Option<CheckoutSession>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1")).bind(id.as_str());
    work.one(statement, session).await
}

pub(crate) async fn find_of_merchant(
    work: &mut Work,
    merchant: &MerchantId,
    mode: Mode,
    id: &SessionId,
) -> Result<Option<CheckoutSession>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1 AND merchant_id = $2 AND mode = $3"))
        .bind(id.as_str())
        .bind(merchant.as_str())
        .bind(mode.name());
    work.one(statement, session).await
}

pub(crate) async fn find_with_payment(
    work: &mut Work,
    mode: Mode,
    payment: &GatewayPaymentId,
) -> Result<Option<CheckoutSession>, StoreError> {
    let statement = sqlx::query(select!(
        "WHERE mode = $1
           AND id IN (SELECT id FROM sessions WHERE gateway_payment = $2
               UNION ALL SELECT session_id FROM orders WHERE gateway_payment = $2)
         ORDER BY created_at LIMIT 1"
    ))
    .bind(mode.name())
    .bind(payment.as_str());
    work.one(statement, session).await
}

pub(crate) async fn list(work: &mut Work, query: &SessionQuery) -> Result<Vec<CheckoutSession>, StoreError> {
    let email = query.email.as_ref().map(|email| email.as_str().to_owned());
    let mut list = List::of(select!(""), "sessions", &query.listing, SessionId::as_str)
        .only("gateway_payment = $", query.payment.as_ref().map(GatewayPaymentId::to_string))
        .only("payment_link_id = $", query.payment_link.as_ref().map(PaymentLinkId::to_string))
        .only(
            r#"customer_email IS NOT NULL AND lower(customer_email COLLATE "C") = lower($ COLLATE "C")"#,
            email,
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
    list.read(work, session).await
}

pub(crate) async fn latest_copy(
    work: &mut Work,
    copied: &SessionId,
) -> Result<Option<CheckoutSession>, StoreError> {
    let statement = sqlx::query(select!("WHERE recovered_from = $1 ORDER BY position DESC LIMIT 1"));
    work.one(statement.bind(copied.as_str()), session).await
}

pub(crate) async fn add(work: &mut Work, session: &CheckoutSession) -> Result<(), StoreError> {
    let (phase, attempt, order) = phase_columns(&session.phase);
    let statement = sqlx::query(
        "INSERT INTO sessions (id, merchant_id, mode, phase, attempt_id, order_id, lines, amount, currency,
             capture, gateway, gateway_payment, success_url, cancel_url, client_reference_id, customer_email, locale,
             metadata, options, collected, payment_link_id, recovered_from, created_at, expires_at,
             extensions)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
             $22, $23, $24, $25)",
    )
    .bind(session.id.as_str())
    .bind(session.merchant.as_str())
    .bind(session.mode.name())
    .bind(phase)
    .bind(attempt)
    .bind(order)
    .bind(json(&session.lines)?)
    .bind(session.amount.minor)
    .bind(session.amount.currency.code())
    .bind(session.capture.name())
    .bind(session.gateway.as_str())
    .bind(session.gateway_payment.as_ref().map(GatewayPaymentId::as_str))
    .bind(&session.success_url)
    .bind(&session.cancel_url)
    .bind(&session.client_reference_id)
    .bind(session.customer_email.as_ref().map(Email::as_str))
    .bind(&session.locale)
    .bind(json(&session.metadata)?)
    .bind(json(&session.options)?)
    .bind(json(&session.collected)?)
    .bind(session.payment_link.as_ref().map(PaymentLinkId::as_str))
    .bind(session.recovered_from.as_ref().map(SessionId::as_str))
    .bind(milliseconds(session.created_at))
    .bind(milliseconds(session.expires_at))
    .bind(i64::from(session.extensions));
    work.write(statement).await
}

pub(crate) async fn update(work: &mut Work, session: &CheckoutSession) -> Result<(), StoreError> {
    let (phase, attempt, order) = phase_columns(&session.phase);
    let statement = sqlx::query(
        "UPDATE sessions SET phase = $1, attempt_id = $2, order_id = $3, gateway_payment = $4,
             customer_email = $5, lines = $6, amount = $7, currency = $8, metadata = $9, collected = $10,
             expires_at = $11, extensions = $12
         WHERE id = $13",
    )
    .bind(phase)
    .bind(attempt)
    .bind(order)
    .bind(session.gateway_payment.as_ref().map(GatewayPaymentId::as_str))
    .bind(session.customer_email.as_ref().map(Email::as_str))
    .bind(json(&session.lines)?)
    .bind(session.amount.minor)
    .bind(session.amount.currency.code())
    .bind(json(&session.metadata)?)
    .bind(json(&session.collected)?)
    .bind(milliseconds(session.expires_at))
    .bind(i64::from(session.extensions))
    .bind(session.id.as_str());
    work.write(statement).await
}
