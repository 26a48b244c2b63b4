//! What banks believe to be fraud.

use domain::{
    model::{FraudWarning, GatewayChargeId, GatewayPaymentId, GatewayWarningId, MerchantId, Mode, SessionId},
    ports::{StoreError, WarningQuery},
};
use sqlx::postgres::PgRow;

use crate::{
    Work,
    columns::{column, milliseconds, mode, parsed, parsed_option, time},
    listing::List,
};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, session_id, merchant_id, mode, gateway_payment, gateway_charge, fraud_type,
                 actionable, created_at
             FROM fraud_warnings ",
            $rest
        )
    };
}

fn warning(row: &PgRow) -> Result<FraudWarning, StoreError> {
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

pub(crate) async fn find_of_merchant(
    work: &mut Work,
    merchant: &MerchantId,
    mode: Mode,
    id: &GatewayWarningId,
) -> Result<Option<FraudWarning>, StoreError> {
    let statement = sqlx::query(select!("WHERE id = $1 AND merchant_id = $2 AND mode = $3"))
        .bind(id.as_str())
        .bind(merchant.as_str())
        .bind(mode.name());
    work.one(statement, warning).await
}

pub(crate) async fn of_session(
    work: &mut Work,
    session: &SessionId,
) -> Result<Vec<FraudWarning>, StoreError> {
    let statement = sqlx::query(select!("WHERE session_id = $1 ORDER BY position")).bind(session.as_str());
    work.all(statement, warning).await
}

pub(crate) async fn list(work: &mut Work, query: &WarningQuery) -> Result<Vec<FraudWarning>, StoreError> {
    List::of(select!(""), "fraud_warnings", &query.listing, GatewayWarningId::as_str)
        .only("gateway_payment = $", query.payment.as_ref().map(GatewayPaymentId::to_string))
        .only("gateway_charge = $", query.charge.as_ref().map(GatewayChargeId::to_string))
        .read(work, warning)
        .await
}

/// One of that name of another session is a conflict, so that nobody's warning becomes somebody else's.
pub(crate) async fn keep(work: &mut Work, warning: &FraudWarning) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "INSERT INTO fraud_warnings (id, session_id, merchant_id, mode, gateway_payment, gateway_charge,
             fraud_type, actionable, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (mode, id) DO UPDATE SET gateway_payment = excluded.gateway_payment,
             gateway_charge = excluded.gateway_charge, fraud_type = excluded.fraud_type,
             actionable = excluded.actionable
         WHERE fraud_warnings.session_id = excluded.session_id",
    )
    .bind(warning.id.as_str())
    .bind(warning.session.as_str())
    .bind(warning.merchant.as_str())
    .bind(warning.mode.name())
    .bind(warning.payment.as_str())
    .bind(warning.charge.as_ref().map(GatewayChargeId::as_str))
    .bind(&warning.fraud_type)
    .bind(warning.actionable)
    .bind(milliseconds(warning.created_at));
    work.write(statement).await
}
