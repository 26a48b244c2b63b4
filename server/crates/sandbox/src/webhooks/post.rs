//! Putting events into the queue, straight or as a fault wants it.

use super::{HeldEvents, queue};
use crate::{
    faults::Fault,
    objects::{Event, WebhookEndpoint},
    store::{Filter, Unit},
};

/// Queues the events of one piece of work for every endpoint that wants to know. They count once the
/// unit is committed.
pub(crate) async fn post(
    unit: &mut Unit,
    events: &[Event],
    fault: Option<Fault>,
    held: Option<&HeldEvents>,
    now: i64,
) -> Result<(), sqlx::Error> {
    let Some(last) = events.last() else { return Ok(()) };
    let story = last.story();
    if fault != Some(Fault::WebhookNever) {
        let endpoints = unit.all::<WebhookEndpoint>(&Filter::default()).await?;
        let held_for = match fault {
            Some(Fault::WebhookOutOfOrder) => story,
            _ => held.map(HeldEvents::id),
        };
        let copies = if fault == Some(Fault::WebhookTwice) { 2 } else { 1 };
        let forged = fault == Some(Fault::WebhookBadSignature);
        for event in events {
            for endpoint in endpoints.iter().filter(|endpoint| endpoint.wants(&event.kind)) {
                for _ in 0..copies {
                    let entry = queue::Entry { event: &event.id, endpoint: &endpoint.id, held_for, forged };
                    queue::add(unit, &entry, now).await?;
                }
            }
        }
    }
    // Also if only an earlier try at the same payment was out of order.
    match story {
        Some(story) if !last.is_waiting() => queue::release_reversed(unit, story, now).await,
        _ => Ok(()),
    }
}
