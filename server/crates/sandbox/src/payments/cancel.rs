//! Cancelling: the payment will not be made. A reservation that nobody captures ends so by itself.

use super::{challenge, charge, refund};
use crate::{
    error::Result,
    faults::{Occasion, Operation},
    objects::{PaymentIntent, RefundReason, Status, Step},
    work::Work,
};

/// Cancels; what was reserved is given back. Saves the intent.
pub(crate) async fn cancel(work: &mut Work, intent: &mut PaymentIntent, reason: Option<&str>) -> Result<()> {
    intent.after(Step::Cancel, "canceled")?;
    work.strike(&Occasion::of(Operation::Cancel, intent), &intent.faults)?;
    challenge::void_open(work, intent).await?;
    if intent.status == Status::RequiresCapture {
        give_back(work, intent, None, "charge.refunded").await?;
    }
    end(work, intent, reason).await
}

/// Cancels a payment whose reservation has run out; nothing if it was captured or cancelled in time.
pub(super) async fn expire(work: &mut Work, intent_id: &str) -> Result<()> {
    let Some(mut intent) = work.unit.find::<PaymentIntent>(intent_id).await? else { return Ok(()) };
    if intent.status != Status::RequiresCapture {
        return Ok(());
    }
    work.go_on_under(&intent.faults);
    give_back(work, &intent, Some(RefundReason::ExpiredUncapturedCharge), "charge.expired").await?;
    end(work, &mut intent, Some("automatic")).await
}

async fn give_back(
    work: &mut Work,
    intent: &PaymentIntent,
    reason: Option<RefundReason>,
    event: &'static str,
) -> Result<()> {
    let mut charge = charge::latest(work, intent).await?;
    let reserved = charge.amount;
    refund::release(work, &mut charge, reserved, reason).await?;
    work.unit.save(&charge).await?;
    work.emit(event, charge.render(), None).await?;
    Ok(())
}

async fn end(work: &mut Work, intent: &mut PaymentIntent, reason: Option<&str>) -> Result<()> {
    intent.take(Step::Cancel, "canceled")?;
    intent.amount_capturable = 0;
    intent.canceled_at = Some(work.seconds());
    intent.cancellation_reason = reason.map(str::to_owned);
    work.unit.save(intent).await?;
    work.emit("payment_intent.canceled", intent.render(), None).await?;
    Ok(())
}
