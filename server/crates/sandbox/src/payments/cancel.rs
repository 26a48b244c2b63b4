//! Cancelling: the payment will not be made.

use super::{challenge, charge, refund};
use crate::{
    error::Result,
    objects::{PaymentIntent, Status, Step},
    work::Work,
};

/// Cancels; what was reserved is given back. Saves the intent.
pub(crate) async fn cancel(work: &mut Work, intent: &mut PaymentIntent, reason: Option<&str>) -> Result<()> {
    intent.after(Step::Cancel, "canceled")?;
    challenge::void_open(work, intent).await?;
    if intent.status == Status::RequiresCapture {
        let mut charge = charge::latest(work, intent).await?;
        let reserved = charge.amount;
        refund::release(work, &mut charge, reserved).await?;
        work.unit.save(&charge).await?;
        work.emit("charge.refunded", charge.render(), None).await?;
    }
    intent.take(Step::Cancel, "canceled")?;
    intent.amount_capturable = 0;
    intent.canceled_at = Some(work.seconds());
    intent.cancellation_reason = reason.map(str::to_owned);
    work.unit.save(intent).await?;
    work.emit("payment_intent.canceled", intent.render(), None).await?;
    Ok(())
}
