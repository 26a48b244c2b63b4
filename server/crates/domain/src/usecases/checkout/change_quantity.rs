//! The shopper changes how many of something are bought.

use super::lines::total;
use crate::{
    model::{CheckoutSession, LineItemId, Phase, SessionId},
    ports::{Ports, StoreError, UnitOfWork},
    usecases::payments::{PaymentError, in_our_mode},
};

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuantityChange {
    /// It is so now.
    Changed(Box<CheckoutSession>),
    /// It stays as it is: nobody may change it, not to that, or not any more.
    Refused(Box<CheckoutSession>),
}

/// Sets how many of a line are bought, where the merchant allows it and before anything was paid or
/// tried.
pub async fn change_quantity(
    ports: &Ports,
    session: &SessionId,
    line: &LineItemId,
    quantity: u64,
) -> Result<QuantityChange, PaymentError> {
    in_our_mode(ports, session)?;
    let mut work = ports.store.begin().await?;
    let mut session = work.lock_session(session).await?.ok_or(PaymentError::NoSuchSession)?;
    let before = session.clone();
    let refused = Ok(QuantityChange::Refused(Box::new(before)));

    if session.is_overdue(ports.clock.now()) || !amount_may_change(work.as_mut(), &session).await? {
        return refused;
    }
    let Some(line) = session.lines.iter_mut().find(|known| known.id == *line) else { return refused };
    if !line.adjustable.is_some_and(|bounds| (bounds.minimum..=bounds.maximum).contains(&quantity)) {
        return refused;
    }
    line.quantity = quantity;
    let Ok(amount) = total(session.lines.iter().map(|line| (line.unit_amount, line.quantity))) else {
        return refused;
    };
    session.amount = amount;
    work.update_session(&session).await?;
    work.commit().await?;
    Ok(QuantityChange::Changed(Box::new(session)))
}

/// Whether the amount may still change. After the first try it may not: the gateway has it in its
/// books, and an answer that was lost may yet tell of it.
pub(super) async fn amount_may_change(
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
) -> Result<bool, StoreError> {
    let untouched = session.phase == Phase::Open && session.gateway_payment.is_none();
    Ok(untouched && work.last_attempt(&session.id).await?.is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        testing::{Harness, a_checkout},
        usecases::{NewAdjustable, open_checkout},
    };

    async fn adjustable(harness: &Harness) -> CheckoutSession {
        let mut new = a_checkout(&harness.merchant().await);
        new.lines[0].adjustable = Some(NewAdjustable { minimum: Some(1), maximum: Some(5) });
        open_checkout(&harness.ports, new, None).await.unwrap()
    }

    #[tokio::test]
    async fn the_amount_follows_the_quantity() {
        let harness = Harness::new();
        let session = adjustable(&harness).await;
        let one = session.lines[0].unit_amount.minor;
        let change = change_quantity(&harness.ports, &session.id, &session.lines[0].id, 4).await.unwrap();
        assert!(matches!(change, QuantityChange::Changed(changed) if changed.amount.minor == 4 * one));
        assert_eq!(harness.session(&session.id).await.amount.minor, 4 * one);
    }

    #[tokio::test]
    async fn what_the_merchant_did_not_allow_changes_nothing() {
        let harness = Harness::new();
        let session = adjustable(&harness).await;
        for quantity in [0, 6, u64::MAX] {
            let line = &session.lines[0].id;
            let change = change_quantity(&harness.ports, &session.id, line, quantity).await.unwrap();
            assert_eq!(change, QuantityChange::Refused(Box::new(session.clone())));
        }
        let fixed = harness.open().await;
        let change = change_quantity(&harness.ports, &fixed.id, &fixed.lines[0].id, 2).await.unwrap();
        assert_eq!(change, QuantityChange::Refused(Box::new(fixed)));
    }
}
