//! What shoppers dispute, and what their banks warn of: noted with the order and passed on. The answer to
//! a dispute is given at the gateway.

use super::{PaymentError, notices::session_of_payment};
use crate::{
    model::{
        CheckoutSession, Dispute, EventKind, FraudWarning, GatewayDisputeId, GatewayName, GatewayWarningId,
    },
    ports::{GatewayDispute, GatewayError, GatewayWarning, Ports, StoreError, UnitOfWork},
    usecases::record::{dispute_event, warning_event},
};

/// Asks how a dispute stands, and writes it down. Answers whether it is about something of ours.
pub(super) async fn apply_dispute(
    ports: &Ports,
    gateway: &GatewayName,
    dispute: &GatewayDisputeId,
) -> Result<bool, PaymentError> {
    let Some(disputes) = ports.gateways.of(gateway).disputes() else { return Ok(false) };
    let Some(told) = known(disputes.retrieve_dispute(dispute).await)? else { return Ok(false) };
    let Some(session) = session_of_payment(ports, gateway, &told.payment).await? else { return Ok(false) };
    let mut work = ports.store.begin().await?;
    let session = work.lock_session(&session.id).await?.ok_or(PaymentError::NoSuchSession)?;
    settle_dispute(ports, work.as_mut(), &session, told).await?;
    work.commit().await?;
    Ok(true)
}

/// Asks how a warning stands, and writes it down. Answers whether it is about something of ours.
pub(super) async fn apply_warning(
    ports: &Ports,
    gateway: &GatewayName,
    warning: &GatewayWarningId,
) -> Result<bool, PaymentError> {
    let Some(disputes) = ports.gateways.of(gateway).disputes() else { return Ok(false) };
    let Some(told) = known(disputes.retrieve_warning(warning).await)? else { return Ok(false) };
    let Some(session) = session_of_payment(ports, gateway, &told.payment).await? else { return Ok(false) };
    let mut work = ports.store.begin().await?;
    let session = work.lock_session(&session.id).await?.ok_or(PaymentError::NoSuchSession)?;
    settle_warning(ports, work.as_mut(), &session, told).await?;
    work.commit().await?;
    Ok(true)
}

/// Nothing if the gateway does not know it; asking again would not change that.
fn known<T>(answer: Result<T, GatewayError>) -> Result<Option<T>, PaymentError> {
    match answer {
        Ok(told) => Ok(Some(told)),
        Err(GatewayError::Rejected(why)) => {
            tracing::warn!(why, "a webhook about a dispute that cannot be read");
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}

/// Writes down how a dispute stands, and tells the merchant what is new in it. The same word twice
/// changes nothing.
async fn settle_dispute(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    told: GatewayDispute,
) -> Result<(), StoreError> {
    let before = work.disputes(&session.id).await?.into_iter().find(|known| known.id == told.id);
    let now = Dispute {
        id: told.id,
        session: session.id.clone(),
        merchant: session.merchant.clone(),
        mode: session.mode,
        payment: told.payment,
        charge: told.charge,
        amount: told.amount,
        reason: told.reason,
        status: told.status,
        evidence_due_by: told.evidence_due_by,
        funds_withdrawn: told.funds_withdrawn,
        created_at: told.created_at,
    };
    if before.as_ref() == Some(&now) {
        return Ok(());
    }
    // An older word that comes late opens nothing again.
    if before.as_ref().is_some_and(|before| before.status.is_over() && !now.status.is_over()) {
        return Ok(());
    }
    work.keep_dispute(&now).await?;
    tracing::warn!(session = session.id.reference(), dispute = %now.id, status = now.status.name(), "a payment is disputed");
    for kind in news(before.as_ref(), &now) {
        dispute_event(ports, work, session, &now, kind).await?;
    }
    Ok(())
}

/// What the merchant has not been told of a dispute.
fn news(before: Option<&Dispute>, now: &Dispute) -> Vec<EventKind> {
    let mut kinds = Vec::new();
    let was_over = before.is_some_and(|before| before.status.is_over());
    let had_funds = before.is_none_or(|before| !before.funds_withdrawn);
    if before.is_none() {
        kinds.push(EventKind::DisputeCreated);
    }
    match (had_funds, now.funds_withdrawn) {
        (true, true) => kinds.push(EventKind::DisputeFundsWithdrawn),
        (false, false) => kinds.push(EventKind::DisputeFundsReinstated),
        _ => {}
    }
    if now.status.is_over() && !was_over {
        kinds.push(EventKind::DisputeClosed);
    }
    if kinds.is_empty() {
        kinds.push(EventKind::DisputeUpdated);
    }
    kinds
}

async fn settle_warning(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    told: GatewayWarning,
) -> Result<(), StoreError> {
    let before = work.fraud_warnings(&session.id).await?.into_iter().find(|known| known.id == told.id);
    let now = FraudWarning {
        id: told.id,
        session: session.id.clone(),
        merchant: session.merchant.clone(),
        mode: session.mode,
        payment: told.payment,
        charge: told.charge,
        fraud_type: told.fraud_type,
        actionable: told.actionable,
        created_at: told.created_at,
    };
    if before.as_ref() == Some(&now) {
        return Ok(());
    }
    work.keep_fraud_warning(&now).await?;
    tracing::warn!(session = session.id.reference(), warning = %now.id, "the bank believes a payment to be fraud");
    let kind = if before.is_none() { EventKind::WarningCreated } else { EventKind::WarningUpdated };
    warning_event(ports, work, session, &now, kind).await
}
