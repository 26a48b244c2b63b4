//! Capturing: taking what was reserved, or a part of it.

use super::{charge, refund, taken::taken};
use crate::{
    error::{ApiError, Result},
    faults::{Occasion, Operation},
    objects::{PaymentIntent, Step},
    work::Work,
};

/// Captures `amount`, or all; the rest of the reservation is given back. Saves the intent.
pub(crate) async fn capture(work: &mut Work, intent: &mut PaymentIntent, amount: Option<i64>) -> Result<()> {
    intent.after(Step::Capture, "captured")?;
    let amount = amount.unwrap_or(intent.amount_capturable);
    if amount < 1 {
        return Err(ApiError::parameter(
            "parameter_invalid_integer",
            "amount_to_capture",
            "This value must be greater than or equal to 1.",
        ));
    }
    if amount > intent.amount_capturable {
        return Err(ApiError::parameter(
            "amount_too_large",
            "amount_to_capture",
            "The amount is larger than what can be captured.",
        ));
    }
    work.strike(&Occasion::of(Operation::Capture, intent), &intent.faults)?;
    let mut charge = charge::latest(work, intent).await?;
    charge.captured = true;
    charge.amount_captured = amount;
    let rest = charge.amount - amount;
    if rest > 0 {
        refund::release(work, &mut charge, rest, None).await?;
    }
    work.unit.save(&charge).await?;
    taken(work, &charge).await?;

    intent.take(Step::Capture, "captured")?;
    intent.amount_capturable = 0;
    intent.amount_received = amount;
    work.unit.save(intent).await?;
    work.emit("charge.captured", charge.render(), None).await?;
    if rest > 0 {
        work.emit("charge.refunded", charge.render(), None).await?;
    }
    work.emit("payment_intent.succeeded", intent.render(), None).await?;
    Ok(())
}
