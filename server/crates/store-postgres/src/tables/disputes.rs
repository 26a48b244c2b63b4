//! What shoppers dispute with their banks.

use domain::{
    model::{
        Dispute, DisputeStatus, GatewayChargeId, GatewayDisputeId, GatewayPaymentId, MerchantId, Mode,
        SessionId,
    },
    ports::{DisputeQuery, StoreError},
};
use sqlx::postgres::PgRow;

use crate::{
    Work,
    columns::{column, milliseconds, mode, money, named, parsed, parsed_option, time, time_option},
    listing::List,
};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, session_id, merchant_id, mode, gateway_payment, gateway_charge, amount, currency,
                 reason, status, evidence_due_by, funds_withdrawn, created_at
             FROM disputes ",
            $rest
        )
    };
}

fn dispute(row: &PgRow) -> Result<Dispute, StoreError> {
    Ok(Dispute {
        id: parsed(row, "id")?,
        session: parsed(row, "session_id")?,
        merchant: parsed(row, "merchant_id")?,
        mode: mode(row)?,
        payment: parsed(row, "gateway_payment")?,
        charge: parsed_option(row, "gateway_charge")?,
        amount: money(row)?,
        reason: column(row, "reason")?,
        status: named(row, "status", DisputeStatus::from_name)?,
        evidence_due_by: time_option(row, "evidence_due_by")?,
        funds_withdrawn: column(row, "funds_withdrawn")?,
        created_at: time(row, "created_at")?,
    })
}

pub(crate) async fn find_of_merchant(
    work: &mut Work,
    merchant: &MerchantId,
    mode: Mode,
    id: &GatewayDisputeId,
) -> Result<Option<Dispute>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1 AND merchant_id = $2 AND mode = $3"))
        .bind(id.as_str())
        .bind(merchant.as_str())
        .bind(mode.name());
    work.one(statement, dispute).await
}

pub(crate) async fn of_session(work: &mut Work, session: &SessionId) -> Result<Vec<Dispute>, StoreError> {
    let statement = sqlx::query(select!("WHERE session_id = $1 ORDER BY position")).bind(session.as_str());
    work.all(statement, dispute).await
}

pub(crate) async fn list(work: &mut Work, query: &DisputeQuery) -> Result<Vec<Dispute>, StoreError> {
    List::of(select!(""), "disputes", &query.listing, GatewayDisputeId::as_str)
        .only("gateway_payment = $", query.payment.as_ref().map(GatewayPaymentId::to_string))
        .only("gateway_charge = $", query.charge.as_ref().map(GatewayChargeId::to_string))
        .read(work, dispute)
        .await
}

/// One of that name of another session is a conflict, so that nobody's dispute becomes somebody else's.
pub(crate) async fn keep(work: &mut Work, dispute: &Dispute) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "INSERT INTO disputes (id, session_id, merchant_id, mode, gateway_payment, gateway_charge, amount,
             currency, reason, status, evidence_due_by, funds_withdrawn, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT (mode, id) DO UPDATE SET gateway_payment = excluded.gateway_payment,
             gateway_charge = excluded.gateway_charge, amount = excluded.amount, currency = excluded.currency,
             reason = excluded.reason, status = excluded.status, evidence_due_by = excluded.evidence_due_by,
             funds_withdrawn = excluded.funds_withdrawn
         WHERE disputes.session_id = excluded.session_id",
    )
    .bind(dispute.id.as_str())
    .bind(dispute.session.as_str())
    .bind(dispute.merchant.as_str())
    .bind(dispute.mode.name())
    .bind(dispute.payment.as_str())
    .bind(dispute.charge.as_ref().map(GatewayChargeId::as_str))
    .bind(dispute.amount.minor)
    .bind(dispute.amount.currency.code())
    .bind(&dispute.reason)
    .bind(dispute.status.name())
    .bind(dispute.evidence_due_by.map(milliseconds))
    .bind(dispute.funds_withdrawn)
    .bind(milliseconds(dispute.created_at));
    work.write(statement).await
}
