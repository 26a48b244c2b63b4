//! `/v1/events`: what happened, also for whoever missed the webhook.

mod list;
mod retrieve;

pub(super) use list::list;
pub(super) use retrieve::retrieve;

use domain::{
    model::{DeliveryState, Event},
    ports::{Snapshot, StoreError},
};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::objects;
use crate::storefront::Storefront;

/// For how long events are told, as with Stripe. They are kept longer, with what they are about.
const TOLD: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The time of the oldest event that is still told.
fn oldest(now: Timestamp) -> Timestamp {
    now - TOLD
}

/// The event as it is answered, with the number of endpoints that have still to take it.
async fn object(
    snapshot: &mut dyn Snapshot,
    event: &Event,
    storefront: &Storefront,
) -> Result<Value, StoreError> {
    let deliveries = snapshot.deliveries(&event.id).await?;
    let pending = deliveries.iter().filter(|delivery| delivery.state == DeliveryState::Pending).count();
    Ok(objects::event(event, pending, storefront))
}
