//! What a bank does by itself once money has been taken from a card.

use crate::{cards::Behaviour, deadlines::Deadline, error::Result, objects::Charge, work::Work};

/// Sets what comes of it, which is due at once: whoever was answered finds it already done.
pub(super) async fn taken(work: &mut Work, charge: &Charge) -> Result<()> {
    let deadline = match charge.card.behaviour {
        Behaviour::Dispute(_) => Deadline::DisputeOpens,
        Behaviour::EarlyFraudWarning => Deadline::FraudWarningComes,
        _ => return Ok(()),
    };
    deadline.set(&mut work.unit, &charge.id, work.now).await?;
    Ok(())
}
