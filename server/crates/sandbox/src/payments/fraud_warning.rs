//! Warning: a bank says that a charge was fraud, before the shopper disputes it.

use crate::{
    cards::Behaviour,
    error::Result,
    objects::{Charge, FraudWarning, PaymentIntent},
    store::Filter,
    work::Work,
};

/// The warning arrives.
pub(super) async fn warn(work: &mut Work, charge_id: &str) -> Result<()> {
    let Some(charge) = work.unit.find::<Charge>(charge_id).await? else { return Ok(()) };
    if let Some(intent) = work.unit.find::<PaymentIntent>(&charge.payment_intent).await? {
        work.go_on_under(&intent.faults);
    }
    let warning = FraudWarning {
        id: work.id("issfr"),
        created: work.seconds(),
        actionable: !charge.refunded(),
        charge: charge.id,
        payment_intent: charge.payment_intent,
    };
    work.unit.save(&warning).await?;
    work.emit("radar.early_fraud_warning.created", warning.render(), None).await?;
    Ok(())
}

/// There is something to be done about a warning as long as the shopper does not have all of the money.
pub(super) async fn follow_refund(work: &mut Work, charge: &Charge) -> Result<()> {
    if charge.card.behaviour != Behaviour::EarlyFraudWarning {
        return Ok(());
    }
    let filter = Filter { charge: Some(charge.id.clone()), ..Filter::default() };
    for mut warning in work.unit.all::<FraudWarning>(&filter).await? {
        let before = warning.render();
        warning.actionable = !charge.refunded();
        let after = warning.render();
        if after != before {
            work.unit.save(&warning).await?;
            work.emit_update("radar.early_fraud_warning.updated", &before, after).await?;
        }
    }
    Ok(())
}
