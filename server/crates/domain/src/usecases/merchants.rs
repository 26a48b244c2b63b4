//! Who sells, and by which rules.

use crate::{
    model::{GatewayName, LatePayments, Merchant, MerchantId},
    ports::{Ports, StoreError},
};

/// The first merchant, made under `name` with this gateway if there is none: a checkout of one's own begins with one.
/// Two programs that start at once make one merchant.
pub async fn ensure_merchant(
    ports: &Ports,
    name: &str,
    gateway: &GatewayName,
) -> Result<Merchant, StoreError> {
    if let Some(first) = ports.store.snapshot().await?.merchants().await?.into_iter().next() {
        return Ok(first);
    }
    let mut work = ports.store.begin().await?;
    work.lock_merchants().await?;
    if let Some(first) = work.merchants().await?.into_iter().next() {
        return Ok(first);
    }
    let merchant = Merchant {
        id: MerchantId::generate(ports.random.as_ref()),
        name: name.to_owned(),
        late_payments: LatePayments::default(),
        more_time: true,
        gateway: gateway.clone(),
        created_at: ports.clock.now(),
    };
    work.add_merchant(&merchant).await?;
    work.commit().await?;
    Ok(merchant)
}

/// Sets what becomes of payments that succeed after their session has expired.
pub async fn set_late_payments(
    ports: &Ports,
    merchant: &MerchantId,
    rule: LatePayments,
) -> Result<(), StoreError> {
    change(ports, merchant, |merchant| merchant.late_payments = rule).await
}

/// Sets whether shoppers may have more time.
pub async fn set_more_time(ports: &Ports, merchant: &MerchantId, allowed: bool) -> Result<(), StoreError> {
    change(ports, merchant, |merchant| merchant.more_time = allowed).await
}

/// Chooses who charges the cards of sessions that are opened from now on.
pub async fn choose_gateway(
    ports: &Ports,
    merchant: &MerchantId,
    gateway: &GatewayName,
) -> Result<(), StoreError> {
    change(ports, merchant, |merchant| merchant.gateway = gateway.clone()).await
}

/// Changes a merchant, if that changes anything. Nobody else changes one at the same time.
async fn change(
    ports: &Ports,
    merchant: &MerchantId,
    change: impl Fn(&mut Merchant) + Send,
) -> Result<(), StoreError> {
    let changed = |stored: Option<Merchant>| {
        let stored = stored?;
        let mut changed = stored.clone();
        change(&mut changed);
        (changed != stored).then_some(changed)
    };
    if changed(ports.store.snapshot().await?.merchant(merchant).await?).is_none() {
        return Ok(());
    }
    let mut work = ports.store.begin().await?;
    work.lock_merchants().await?;
    if let Some(changed) = changed(work.merchant(merchant).await?) {
        work.update_merchant(&changed).await?;
        work.commit().await?;
    }
    Ok(())
}
