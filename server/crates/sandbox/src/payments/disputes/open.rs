//! Opening: the bank of a shopper disputes a charge.

use super::{funds, lapse};
use crate::{
    cards::{Behaviour, Disputed},
    error::Result,
    form::Metadata,
    objects::{Charge, Dispute, DisputeReason, DisputeStatus, Evidence, PaymentIntent},
    work::Work,
};

/// How long a bank takes evidence, in seconds: until the end of the day that is eight days off.
const ANSWERED_WITHIN: i64 = 8 * DAY;
const DAY: i64 = 24 * 60 * 60;

/// Opens what the card's behaviour says; nothing if all was given back already.
pub(in crate::payments) async fn open(work: &mut Work, charge_id: &str) -> Result<()> {
    let Some(mut charge) = work.unit.find::<Charge>(charge_id).await? else { return Ok(()) };
    let Behaviour::Dispute(disputed) = charge.card.behaviour else { return Ok(()) };
    if charge.refundable() == 0 {
        return Ok(());
    }
    if let Some(intent) = work.unit.find::<PaymentIntent>(&charge.payment_intent).await? {
        work.go_on_under(&intent.faults);
    }
    charge.disputed = true;
    work.unit.save(&charge).await?;
    for amount in amounts(disputed, charge.refundable()) {
        open_one(work, &charge, disputed, amount).await?;
    }
    Ok(())
}

/// What each dispute is about; an amount that cannot be halved is disputed once.
fn amounts(disputed: Disputed, amount: i64) -> Vec<i64> {
    match disputed {
        Disputed::Several if amount > 1 => vec![amount / 2, amount - amount / 2],
        _ => vec![amount],
    }
}

async fn open_one(work: &mut Work, charge: &Charge, disputed: Disputed, amount: i64) -> Result<()> {
    let (reason, status) = match disputed {
        Disputed::Fraudulent | Disputed::Several => (DisputeReason::Fraudulent, DisputeStatus::NeedsResponse),
        Disputed::NotReceived => (DisputeReason::ProductNotReceived, DisputeStatus::NeedsResponse),
        Disputed::Inquiry => (DisputeReason::Fraudulent, DisputeStatus::WarningNeedsResponse),
    };
    let mut dispute = Dispute {
        id: work.id("dp"),
        created: work.seconds(),
        amount,
        currency: charge.currency.clone(),
        charge: charge.id.clone(),
        payment_intent: charge.payment_intent.clone(),
        brand: charge.card.brand.clone(),
        reason,
        status,
        due_by: due_by(work.seconds()),
        evidence: Evidence::default(),
        submissions: 0,
        past_due: false,
        balance_transactions: Vec::new(),
        metadata: Metadata::new(),
    };
    if !status.is_inquiry() {
        funds::withdraw(work, &mut dispute);
    }
    work.unit.save(&dispute).await?;
    lapse::set(work, &dispute).await?;
    work.emit("charge.dispute.created", dispute.render(), None).await?;
    if !status.is_inquiry() {
        work.emit("charge.dispute.funds_withdrawn", dispute.render(), None).await?;
    }
    Ok(())
}

/// The last second of a UTC day. All are Unix seconds, which have no leap seconds.
pub(super) fn due_by(opened: i64) -> i64 {
    let last = opened + ANSWERED_WITHIN;
    last - last.rem_euclid(DAY) + DAY - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn evidence_is_due_at_the_end_of_a_day() {
        assert_eq!(due_by(0), 9 * DAY - 1);
        assert_eq!(due_by(DAY - 1), 9 * DAY - 1);
        assert_eq!(due_by(DAY), 10 * DAY - 1);
    }

    #[test]
    fn several_disputes_share_the_amount() {
        assert_eq!(amounts(Disputed::Several, 1099), [549, 550]);
        assert_eq!(amounts(Disputed::Several, 1), [1]);
        assert_eq!(amounts(Disputed::Fraudulent, 1099), [1099]);
    }
}
