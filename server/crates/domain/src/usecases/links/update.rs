//! A merchant changes a link. Sessions that it has opened stay as they are.

use super::create::{check, expiry};
use crate::{
    model::{Adjustable, CheckoutOptions, MerchantId, PaymentLink, PaymentLinkId},
    ports::{Ports, StoreError, UnitOfWork},
    usecases::{
        MetadataChange, TooManyNotes,
        checkout::{
            InvalidCheckout, NewAdjustable, OpenCheckoutError, Problem,
            lines::{LARGEST_CHOICE, total},
            options,
        },
    },
};

/// What changes; what is `None` stays. Where there are two, the inner `None` removes what is there.
#[derive(Debug, Clone, Default)]
pub struct LinkChange {
    /// Whether it opens sessions.
    pub active: Option<bool>,
    /// See [`PaymentLink::success_url`].
    pub success_url: Option<Option<String>>,
    /// See [`PaymentLink::inactive_message`].
    pub inactive_message: Option<Option<String>>,
    /// See [`PaymentLink::limit`].
    pub limit: Option<Option<u32>>,
    /// When it ends, in seconds since 1970.
    pub expires_at: Option<Option<i64>>,
    /// The merchant's notes.
    pub metadata: Option<MetadataChange>,
    /// What its sessions look like and ask for.
    pub options: Option<OptionsChange>,
    /// Lines whose quantity changes.
    pub quantities: Vec<LinkQuantity>,
}

/// All options as they are to be, if they still are as they were seen.
#[derive(Debug, Clone)]
pub struct OptionsChange {
    /// From what was chosen.
    pub seen: CheckoutOptions,
    /// What was chosen.
    pub chosen: CheckoutOptions,
}

/// How many of a line are sold.
#[derive(Debug, Clone)]
pub struct LinkQuantity {
    /// The line's identifier.
    pub id: String,
    /// How many, if that changes.
    pub quantity: Option<u64>,
    /// What a shopper may choose, if that changes; the inner `None` is nothing.
    pub adjustable: Option<Option<NewAdjustable>>,
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum UpdateLinkError {
    /// There is no such link of the merchant's.
    #[error("there is no such link")]
    NoSuchLink,
    /// The merchant's to mend.
    #[error(transparent)]
    Invalid(#[from] InvalidCheckout),
    /// The options are others by now than those that were seen; to be looked at again.
    #[error("the link was changed meanwhile")]
    ChangedMeanwhile,
    /// The merchant's to mend: too many notes.
    #[error(transparent)]
    Metadata(#[from] TooManyNotes),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<OpenCheckoutError> for UpdateLinkError {
    fn from(error: OpenCheckoutError) -> Self {
        match error {
            OpenCheckoutError::Invalid(invalid) => Self::Invalid(invalid),
            OpenCheckoutError::Store(error) => Self::Store(error),
        }
    }
}

/// Changes a link and answers with it.
pub async fn update_link(
    ports: &Ports,
    merchant: &MerchantId,
    link: &PaymentLinkId,
    change: LinkChange,
) -> Result<PaymentLink, UpdateLinkError> {
    let mut work = ports.store.begin().await?;
    let mut link = work
        .lock_payment_link(link)
        .await?
        .filter(|link| link.merchant == *merchant && link.mode == ports.mode)
        .ok_or(UpdateLinkError::NoSuchLink)?;
    link.active = change.active.unwrap_or(link.active);
    link.success_url = change.success_url.unwrap_or(link.success_url);
    link.inactive_message = change.inactive_message.unwrap_or(link.inactive_message);
    link.limit = change.limit.unwrap_or(link.limit);
    if let Some(end) = change.expires_at {
        link.expires_at = expiry(ports, end)?;
    }
    if let Some(notes) = change.metadata {
        notes.apply(&mut link.metadata)?;
    }
    if let Some(OptionsChange { seen, chosen }) = change.options {
        if link.options != seen {
            return Err(UpdateLinkError::ChangedMeanwhile);
        }
        options::check(&chosen)?;
        link.options = chosen;
    }
    check(ports, link.success_url.as_deref(), link.inactive_message.as_deref(), link.limit)?;
    if !change.quantities.is_empty() {
        set_quantities(ports, work.as_mut(), &mut link, change.quantities).await?;
    }
    work.update_payment_link(&link).await?;
    work.commit().await?;
    Ok(link)
}

async fn set_quantities(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    link: &mut PaymentLink,
    quantities: Vec<LinkQuantity>,
) -> Result<(), UpdateLinkError> {
    for (index, change) in quantities.into_iter().enumerate() {
        let at = |rest: &str| format!("line_items[{index}]{rest}");
        let sold = link.lines.iter_mut().find(|sold| sold.id.as_str() == change.id).ok_or_else(|| {
            let problem = Problem::NoSuchLine(change.id.chars().take(100).collect());
            InvalidCheckout::new(at("[id]"), problem)
        })?;
        sold.quantity = change.quantity.unwrap_or(sold.quantity);
        if let Some(chosen) = change.adjustable {
            sold.adjustable = chosen.map(|chosen| Adjustable {
                minimum: chosen.minimum.unwrap_or(0),
                maximum: chosen.maximum.unwrap_or_else(|| sold.quantity.max(99)),
            });
        }
        match sold.adjustable {
            None if sold.quantity == 0 => {
                return Err(InvalidCheckout::new(at("[quantity]"), Problem::Quantity).into());
            }
            Some(bounds)
                if bounds.maximum > LARGEST_CHOICE
                    || !(bounds.minimum..=bounds.maximum).contains(&sold.quantity) =>
            {
                return Err(InvalidCheckout::new(at("[adjustable_quantity]"), Problem::Adjustable).into());
            }
            _ => {}
        }
    }
    let mut amounts = Vec::with_capacity(link.lines.len());
    for sold in &link.lines {
        let price = work.price(&link.merchant, ports.mode, &sold.price).await?;
        let price =
            price.ok_or_else(|| StoreError::Corrupt(format!("the link {} lacks a price", link.id)))?;
        amounts.push((price.unit_amount, sold.quantity));
    }
    total(amounts)?;
    Ok(())
}
