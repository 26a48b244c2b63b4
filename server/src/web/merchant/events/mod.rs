//! `/v1/events`: what happened, also for whoever missed the webhook.

mod list;
mod retrieve;

pub(super) use list::list;
pub(super) use retrieve::retrieve;

use domain::{
    model::{DeliveryState, Event},
    ports::{Snapshot, StoreError},
};
use serde_json::Value;

use super::objects;
use crate::config::Origin;

/// The event as it is answered, with the number of endpoints that have still to take it.
async fn object(
    snapshot: &mut dyn Snapshot,
    event: &Event,
    public_url: &Origin,
) -> Result<Value, StoreError> {
    let deliveries = snapshot.deliveries(&event.id).await?;
    let pending = deliveries.iter().filter(|delivery| delivery.state == DeliveryState::Pending).count();
    Ok(objects::event(event, pending, public_url))
}
