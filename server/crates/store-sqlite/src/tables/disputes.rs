//! What shoppers dispute with their banks.

use domain::{
    model::{
        Dispute, DisputeStatus, GatewayChargeId, GatewayDisputeId, GatewayPaymentId, MerchantId, Mode,
        SessionId,
    },
    ports::{DisputeQuery, StoreError},
};
use rusqlite::{Row, params};

use crate::{
    columns::{column, milliseconds, mode, money, named, parsed, parsed_option, time, time_option},
    listing::List,
    query::Reads,
    writer::Turn,
};

fn dispute(row: &Row<'_>) -> Result<Dispute, StoreError> {
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

pub(crate) fn find_of_merchant(
    on: &mut impl Reads,
    merchant: &MerchantId,
    mode: Mode,
    id: &GatewayDisputeId,
) -> Result<Option<Dispute>, StoreError> {
    on.one(
        "SELECT * FROM disputes WHERE id = ? AND merchant_id = ? AND mode = ?",
        [id.as_str(), merchant.as_str(), mode.name()],
        dispute,
    )
}

pub(crate) fn of_session(on: &mut impl Reads, session: &SessionId) -> Result<Vec<Dispute>, StoreError> {
    on.all("SELECT * FROM disputes WHERE session_id = ? ORDER BY position", [session.as_str()], dispute)
}

pub(crate) fn list(on: &mut impl Reads, query: &DisputeQuery) -> Result<Vec<Dispute>, StoreError> {
    List::of("disputes", &query.listing, GatewayDisputeId::as_str)
        .only_few("gateway_payment = ?", query.payment.as_ref().map(GatewayPaymentId::to_string))
        .only_few("gateway_charge = ?", query.charge.as_ref().map(GatewayChargeId::to_string))
        .read(on, dispute)
}

/// One of that name of another session is a conflict, so that nobody's dispute becomes somebody else's.
pub(crate) fn keep(turn: &mut Turn, dispute: &Dispute) -> Result<(), StoreError> {
    turn.write(
        "INSERT INTO disputes (id, session_id, merchant_id, mode, gateway_payment, gateway_charge, amount,
             currency, reason, status, evidence_due_by, funds_withdrawn, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (mode, id) DO UPDATE SET gateway_payment = excluded.gateway_payment,
             gateway_charge = excluded.gateway_charge, amount = excluded.amount, currency = excluded.currency,
             reason = excluded.reason, status = excluded.status, evidence_due_by = excluded.evidence_due_by,
             funds_withdrawn = excluded.funds_withdrawn
         WHERE disputes.session_id = excluded.session_id",
        params![
            dispute.id.as_str(),
            dispute.session.as_str(),
            dispute.merchant.as_str(),
            dispute.mode.name(),
            dispute.payment.as_str(),
            dispute.charge.as_ref().map(GatewayChargeId::as_str),
            dispute.amount.minor,
            dispute.amount.currency.code(),
            dispute.reason,
            dispute.status.name(),
            dispute.evidence_due_by.map(milliseconds),
            dispute.funds_withdrawn,
            milliseconds(dispute.created_at),
        ],
    )
}
