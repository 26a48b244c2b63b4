//! What banks believe to be fraud.

use domain::{
    model::{FraudWarning, GatewayChargeId, GatewayPaymentId, GatewayWarningId, MerchantId, Mode, SessionId},
    ports::{StoreError, WarningQuery},
};
use rusqlite::{Row, params};

use crate::{
    columns::{column, milliseconds, mode, parsed, parsed_option, time},
    listing::List,
    query::Reads,
    writer::Turn,
};

fn warning(row: &Row<'_>) -> Result<FraudWarning, StoreError> {
    Ok(FraudWarning {
        id: parsed(row, "id")?,
        session: parsed(row, "session_id")?,
        merchant: parsed(row, "merchant_id")?,
        mode: mode(row)?,
        payment: parsed(row, "gateway_payment")?,
        charge: parsed_option(row, "gateway_charge")?,
        fraud_type: column(row, "fraud_type")?,
        actionable: column(row, "actionable")?,
        created_at: time(row, "created_at")?,
    })
}

pub(crate) fn find_of_merchant(
    on: &mut impl Reads,
    merchant: &MerchantId,
    mode: Mode,
    id: &GatewayWarningId,
) -> Result<Option<FraudWarning>, StoreError> {
    on.one(
        "SELECT * FROM fraud_warnings WHERE id = ? AND merchant_id = ? AND mode = ?",
        [id.as_str(), merchant.as_str(), mode.name()],
        warning,
    )
}

pub(crate) fn of_session(on: &mut impl Reads, session: &SessionId) -> Result<Vec<FraudWarning>, StoreError> {
    on.all("SELECT * FROM fraud_warnings WHERE session_id = ? ORDER BY position", [session.as_str()], warning)
}

pub(crate) fn list(on: &mut impl Reads, query: &WarningQuery) -> Result<Vec<FraudWarning>, StoreError> {
    List::of("fraud_warnings", &query.listing, GatewayWarningId::as_str)
        .only_few("gateway_payment = ?", query.payment.as_ref().map(GatewayPaymentId::to_string))
        .only_few("gateway_charge = ?", query.charge.as_ref().map(GatewayChargeId::to_string))
        .read(on, warning)
}

/// One of that name of another session is a conflict, so that nobody's warning becomes somebody else's.
pub(crate) fn keep(turn: &mut Turn, warning: &FraudWarning) -> Result<(), StoreError> {
    turn.write(
        "INSERT INTO fraud_warnings (id, session_id, merchant_id, mode, gateway_payment, gateway_charge,
             fraud_type, actionable, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (mode, id) DO UPDATE SET gateway_payment = excluded.gateway_payment,
             gateway_charge = excluded.gateway_charge, fraud_type = excluded.fraud_type,
             actionable = excluded.actionable
         WHERE fraud_warnings.session_id = excluded.session_id",
        params![
            warning.id.as_str(),
            warning.session.as_str(),
            warning.merchant.as_str(),
            warning.mode.name(),
            warning.payment.as_str(),
            warning.charge.as_ref().map(GatewayChargeId::as_str),
            warning.fraud_type,
            warning.actionable,
            milliseconds(warning.created_at),
        ],
    )
}
