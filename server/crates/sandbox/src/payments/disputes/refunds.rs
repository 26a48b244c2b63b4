//! What disputes and refunds of one charge have to do with each other.

use super::end;
use crate::{
    error::{ApiError, Result},
    objects::{Charge, Dispute, DisputeStep},
    store::Filter,
    work::Work,
};

/// Refuses to give back what a bank has taken, or wants.
pub(in crate::payments) async fn check_refundable(work: &mut Work, charge: &Charge) -> Result<()> {
    let disputes = of(work, charge).await?;
    if disputes.iter().all(|dispute| dispute.status.leaves_charge_refundable()) {
        return Ok(());
    }
    let message = format!("Charge {} has been charged back; cannot issue a refund.", charge.id);
    Err(ApiError::invalid(message).code("charge_disputed"))
}

/// A bank that only asked has no more to ask once the shopper has all of the money.
pub(in crate::payments) async fn follow_refund(work: &mut Work, charge: &Charge) -> Result<()> {
    if !charge.refunded() {
        return Ok(());
    }
    for mut dispute in of(work, charge).await? {
        end::end(work, &mut dispute, DisputeStep::Dismiss).await?;
    }
    Ok(())
}

async fn of(work: &mut Work, charge: &Charge) -> Result<Vec<Dispute>> {
    if !charge.disputed {
        return Ok(Vec::new());
    }
    let filter = Filter { charge: Some(charge.id.clone()), ..Filter::default() };
    Ok(work.unit.all(&filter).await?)
}
