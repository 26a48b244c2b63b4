//! Lists: the newest first, in parts.

use jiff::Timestamp;

use super::tables::Table;
use crate::{
    model::{
        CheckoutSession, Dispute, Event, EventId, FraudWarning, GatewayDisputeId, GatewayWarningId,
        MerchantId, Mode, PaymentLink, PaymentLinkId, Price, PriceId, Product, ProductId, Refund, RefundId,
        SessionId,
    },
    ports::Listing,
};

/// What a merchant has lists of.
pub(super) trait Listed: Clone {
    /// What names one.
    type Id: PartialEq;

    fn id(&self) -> &Self::Id;
    fn owner(&self) -> (&MerchantId, Mode);
    fn created_at(&self) -> Timestamp;
}

macro_rules! listed {
    ($($row:ident by $id:ident),* $(,)?) => {
        $(impl Listed for $row {
            type Id = $id;

            fn id(&self) -> &$id {
                &self.id
            }

            fn owner(&self) -> (&MerchantId, Mode) {
                (&self.merchant, self.mode)
            }

            fn created_at(&self) -> Timestamp {
                self.created_at
            }
        })*
    };
}

listed!(
    CheckoutSession by SessionId,
    Dispute by GatewayDisputeId,
    Event by EventId,
    FraudWarning by GatewayWarningId,
    PaymentLink by PaymentLinkId,
    Price by PriceId,
    Product by ProductId,
    Refund by RefundId,
);

/// The part of a merchant's list that is asked for, of what is `wanted`.
pub(super) fn list<T: Listed>(
    table: &Table<T>,
    listing: &Listing<T::Id>,
    wanted: impl Fn(&T) -> bool,
) -> Vec<T> {
    let own = |row: &&T| row.owner() == (&listing.merchant, listing.mode);
    let mut rows: Vec<&T> = table.iter().filter(own).collect();
    // Stable, so that what was made at the same moment stays in the order in which it was added.
    rows.sort_by_key(|row| row.created_at());

    // Beside one that is not there is nothing.
    let place = |id: &T::Id| rows.iter().position(|row| row.id() == id);
    let end = listing.older_than.as_ref().map_or(rows.len(), |id| place(id).unwrap_or(0));
    let start = listing.newer_than.as_ref().map_or(0, |id| place(id).map_or(rows.len(), |place| place + 1));
    let part = rows.get(start..end).unwrap_or_default().iter().filter(|row| {
        listing.since.is_none_or(|since| row.created_at() >= since)
            && listing.until.is_none_or(|until| row.created_at() < until)
            && wanted(row)
    });

    let limit = usize::try_from(listing.limit).expect("32 bits fit");
    if listing.newer_than.is_some() {
        let mut nearest: Vec<T> = part.take(limit).map(|row| T::clone(row)).collect();
        nearest.reverse();
        return nearest;
    }
    part.rev().take(limit).map(|row| T::clone(row)).collect()
}
