//! Refunding: giving money back, at once or in two steps.

use super::{disputes, fraud_warning};
use crate::{
    cards::Behaviour,
    deadlines::Deadline,
    error::{ApiError, Result},
    faults::{self, Fault, Occasion, Operation},
    form::Metadata,
    money,
    objects::{Charge, ChargeStatus, PaymentIntent, Refund, RefundReason, RefundStatus},
    work::Work,
};

/// How long a refund takes that changes later, in milliseconds.
const SETTLES_AFTER: i64 = 10_000;

/// A refund as it was asked for.
#[derive(Debug, Clone)]
pub(crate) struct Requested {
    /// All that is left, if absent.
    pub(crate) amount: Option<i64>,
    pub(crate) reason: Option<RefundReason>,
    pub(crate) metadata: Metadata,
}

/// Gives back `requested.amount` of a charge, never more than is left of it.
pub(crate) async fn refund(work: &mut Work, mut charge: Charge, requested: Requested) -> Result<Refund> {
    disputes::check_refundable(work, &charge).await?;
    let amount = check(&charge, requested.amount)?;
    strike(work, &charge, &requested.metadata).await?;
    let (status, later) = match charge.card.behaviour {
        _ if work.struck.has(Fault::RefundFailsLater) => {
            (RefundStatus::Succeeded, Some(Deadline::RefundFails))
        }
        Behaviour::RefundPending => (RefundStatus::Pending, Some(Deadline::RefundSucceeds)),
        Behaviour::RefundFails => (RefundStatus::Succeeded, Some(Deadline::RefundFails)),
        _ => (RefundStatus::Succeeded, None),
    };
    let refund = Refund {
        id: work.id("re"),
        created: work.seconds(),
        amount,
        currency: charge.currency.clone(),
        charge: charge.id.clone(),
        payment_intent: charge.payment_intent.clone(),
        reason: requested.reason,
        status,
        metadata: requested.metadata,
        faults: work.struck.lasting(),
    };
    charge.amount_refunded += amount;
    work.unit.save(&refund).await?;
    work.unit.save(&charge).await?;
    if let Some(deadline) = later {
        deadline.set(&mut work.unit, &refund.id, work.now + SETTLES_AFTER).await?;
    }
    work.emit("charge.refunded", charge.render(), None).await?;
    work.emit("refund.created", refund.render(), None).await?;
    disputes::follow_refund(work, &charge).await?;
    fraud_warning::follow_refund(work, &charge).await?;
    Ok(refund)
}

/// A refund's filters look at its own metadata and at its payment's.
async fn strike(work: &mut Work, charge: &Charge, own: &Metadata) -> Result<()> {
    let Some(intent) = work.unit.find::<PaymentIntent>(&charge.payment_intent).await? else { return Ok(()) };
    let mut occasion = Occasion::of(Operation::Refund, &intent).with_metadata(own);
    occasion.named = faults::named(own)?;
    work.strike(&occasion, &[])
}

/// The amount to give back, if that much can be.
fn check(charge: &Charge, amount: Option<i64>) -> Result<i64> {
    if charge.status == ChargeStatus::Failed {
        return Err(ApiError::invalid(format!("Charge {} failed, so it cannot be refunded.", charge.id)));
    }
    if !charge.captured {
        return Err(ApiError::invalid(format!(
            "Charge {} is not captured yet. Cancel its PaymentIntent instead.",
            charge.id
        )));
    }
    let left = charge.refundable();
    if left == 0 {
        let message = format!("Charge {} has already been refunded.", charge.id);
        return Err(ApiError::invalid(message).code("charge_already_refunded"));
    }
    let amount = amount.unwrap_or(left);
    if amount < 1 {
        return Err(ApiError::parameter(
            "parameter_invalid_integer",
            "amount",
            "This value must be greater than or equal to 1.",
        ));
    }
    if amount > left {
        let message = format!(
            "Refund amount ({}) is greater than the unrefunded amount on the charge ({}).",
            money::display(amount, &charge.currency),
            money::display(left, &charge.currency)
        );
        return Err(ApiError::invalid(message).param("amount"));
    }
    Ok(amount)
}

/// Gives back what was reserved and never taken. The caller saves the charge and tells of it.
pub(super) async fn release(
    work: &mut Work,
    charge: &mut Charge,
    amount: i64,
    reason: Option<RefundReason>,
) -> Result<()> {
    let refund = Refund {
        id: work.id("re"),
        created: work.seconds(),
        amount,
        currency: charge.currency.clone(),
        charge: charge.id.clone(),
        payment_intent: charge.payment_intent.clone(),
        reason,
        status: RefundStatus::Succeeded,
        metadata: Metadata::new(),
        faults: Vec::new(),
    };
    charge.amount_refunded += amount;
    work.unit.save(&refund).await?;
    work.emit("refund.created", refund.render(), None).await?;
    Ok(())
}

/// Finishes a refund whose time has come.
pub(super) async fn settle(work: &mut Work, id: &str, failed: bool) -> Result<()> {
    let Some(mut refund) = work.unit.find::<Refund>(id).await? else { return Ok(()) };
    work.go_on_under(&refund.faults);
    let before = refund.render();
    refund.status = if failed { RefundStatus::Failed } else { RefundStatus::Succeeded };
    work.unit.save(&refund).await?;
    work.emit_update("refund.updated", &before, refund.render()).await?;
    if failed {
        work.emit("refund.failed", refund.render(), None).await?;
        take_back(work, &refund).await?;
    }
    Ok(())
}

/// A refund that failed leaves the money with the merchant.
async fn take_back(work: &mut Work, refund: &Refund) -> Result<()> {
    let Some(mut charge) = work.unit.find::<Charge>(&refund.charge).await? else { return Ok(()) };
    let before = charge.render();
    charge.amount_refunded -= refund.amount;
    work.unit.save(&charge).await?;
    work.emit_update("charge.updated", &before, charge.render()).await?;
    fraud_warning::follow_refund(work, &charge).await
}
