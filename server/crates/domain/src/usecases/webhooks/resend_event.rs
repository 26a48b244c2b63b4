//! Sending an event once more, because a person asked for it.

use crate::{
    model::{
        Delivery, DeliveryId, DeliveryState, EndpointId, Event, EventId, MerchantId, Task, WebhookEndpoint,
    },
    ports::{Ports, StoreError},
};

/// Why nothing is sent.
#[derive(Debug, thiserror::Error)]
pub enum ResendError {
    /// There is no such event of this merchant's.
    #[error("there is no such event")]
    NoSuchEvent,
    /// No endpoint wants it, or the one that was named is not there or is switched off.
    #[error("no endpoint that is switched on wants this event")]
    NoEndpoint,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Sends an event again, to every endpoint that wants it or to the named one, whether or not it was
/// taken before. The three days of tries begin anew. Answers the deliveries.
pub async fn resend_event(
    ports: &Ports,
    merchant: &MerchantId,
    event: &EventId,
    endpoint: Option<&EndpointId>,
) -> Result<Vec<Delivery>, ResendError> {
    let mut work = ports.store.begin().await?;
    let event = work.event(event).await?;
    let event = event
        .filter(|event| event.merchant == *merchant && event.mode == ports.mode)
        .ok_or(ResendError::NoSuchEvent)?;
    let now = ports.clock.now();
    let mut sent = Vec::new();
    for target in work.webhook_endpoints(merchant, ports.mode).await? {
        if !wanted(&target, &event, endpoint) {
            continue;
        }
        // A worker may be writing down a try, or somebody else may have it sent again as well.
        let Some(target) = work.lock_webhook_endpoint(&target.id).await? else { continue };
        let known = work.deliveries(&event.id).await?;
        let earlier = known.into_iter().find(|delivery| delivery.endpoint == target.id);
        let delivery = if let Some(earlier) = earlier {
            let again = Delivery { state: DeliveryState::Pending, tries: 0, began_at: now, ..earlier };
            work.update_delivery(&again).await?;
            again
        } else {
            let new = Delivery {
                id: DeliveryId::generate(ports.random.as_ref()),
                event: event.id.clone(),
                endpoint: target.id.clone(),
                state: DeliveryState::Pending,
                tries: 0,
                began_at: now,
            };
            work.add_delivery(&new).await?;
            new
        };
        let task = Task::DeliverWebhook(delivery.id.clone());
        work.schedule_job(&task, event.mode, Some(target.id.as_str()), now).await?;
        sent.push(delivery);
    }
    if sent.is_empty() {
        return Err(ResendError::NoEndpoint);
    }
    work.commit().await?;
    Ok(sent)
}

fn wanted(target: &WebhookEndpoint, event: &Event, named: Option<&EndpointId>) -> bool {
    match named {
        Some(named) => target.id == *named && target.enabled,
        None => target.wants(event.kind),
    }
}
