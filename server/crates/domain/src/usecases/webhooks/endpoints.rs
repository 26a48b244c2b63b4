//! A merchant says where events are to be sent.

use jiff::SignedDuration;
use url::Url;

use crate::{
    model::{
        EndpointId, EndpointSecret, EventKind, MerchantId, Mode, RequestClaim, WebhookEndpoint, WebhookSecret,
    },
    ports::{Ports, StoreError, UnitOfWork},
};

/// How many endpoints a merchant can have, as with Stripe.
const MOST: usize = 16;

/// The longest that an old secret signs on while it is rolled.
const LONGEST_OVERLAP: SignedDuration = SignedDuration::from_hours(24);

/// What the merchant asks for.
#[derive(Debug, Clone)]
pub struct NewEndpoint {
    /// Whose it is.
    pub merchant: MerchantId,
    /// Where events are sent.
    pub url: String,
    /// A note.
    pub description: Option<String>,
    /// Which events; `None` is all of them.
    pub events: Option<Vec<EventKind>>,
}

/// What is to be changed; `None` leaves it.
#[derive(Debug, Clone, Default)]
pub struct EndpointChange {
    /// Where events are sent.
    pub url: Option<String>,
    /// A note; `Some(None)` removes it.
    pub description: Option<Option<String>>,
    /// Which events; `Some(None)` is all of them.
    pub events: Option<Option<Vec<EventKind>>>,
    /// Whether it is told at all.
    pub enabled: Option<bool>,
}

/// Why an endpoint was not added or changed.
#[derive(Debug, thiserror::Error)]
pub enum EndpointError {
    /// Not a web address that events can be sent to.
    #[error("an absolute http or https address without user name is needed (https in live mode)")]
    Url,
    /// An empty list of events.
    #[error("at least one event is needed")]
    NoEvents,
    /// Enough is enough.
    #[error("there can be at most 16 endpoints")]
    TooMany,
    /// The overlap is negative or too long.
    #[error("the old secret can sign on for at most 24 hours")]
    Overlap,
    /// There is no such endpoint of this merchant's.
    #[error("there is no such webhook endpoint")]
    NoSuchEndpoint,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Adds an endpoint. Its secret is in it; it is meant to be shown this once.
pub async fn add_endpoint(
    ports: &Ports,
    new: NewEndpoint,
    claim: Option<&RequestClaim>,
) -> Result<WebhookEndpoint, EndpointError> {
    check(ports.mode, &new.url, new.events.as_deref())?;
    let mut work = ports.store.begin().await?;
    // Two that are added at once must not both find the last free place.
    work.lock_merchants().await?;
    if work.webhook_endpoints(&new.merchant, ports.mode).await?.len() >= MOST {
        return Err(EndpointError::TooMany);
    }
    let secret = WebhookSecret::generate(ports.random.as_ref());
    let endpoint = WebhookEndpoint {
        id: EndpointId::generate(ports.random.as_ref()),
        merchant: new.merchant,
        mode: ports.mode,
        url: new.url,
        description: new.description,
        events: new.events,
        secrets: vec![EndpointSecret { secret, expires_at: None }],
        enabled: true,
        failures: 0,
        paused_until: None,
        created_at: ports.clock.now(),
    };
    work.add_webhook_endpoint(&endpoint).await?;
    if let Some(claim) = claim {
        work.mark_request(claim, endpoint.id.as_str()).await?;
    }
    work.commit().await?;
    tracing::info!(endpoint = %endpoint.id, "webhook endpoint added");
    Ok(endpoint)
}

/// Changes an endpoint. A new address, or switching it on, ends a pause.
pub async fn change_endpoint(
    ports: &Ports,
    merchant: &MerchantId,
    id: &EndpointId,
    change: EndpointChange,
) -> Result<WebhookEndpoint, EndpointError> {
    let mut work = ports.store.begin().await?;
    let mut endpoint = theirs(ports, work.as_mut(), merchant, id).await?;
    if change.url.is_some() || change.enabled == Some(true) {
        endpoint.failures = 0;
        endpoint.paused_until = None;
    }
    endpoint.url = change.url.unwrap_or(endpoint.url);
    endpoint.description = change.description.unwrap_or(endpoint.description);
    endpoint.events = change.events.unwrap_or(endpoint.events);
    endpoint.enabled = change.enabled.unwrap_or(endpoint.enabled);
    check(ports.mode, &endpoint.url, endpoint.events.as_deref())?;
    work.update_webhook_endpoint(&endpoint).await?;
    work.commit().await?;
    Ok(endpoint)
}

/// Makes a new secret, which signs from now on. The old one signs beside it for `overlap`.
pub async fn roll_secret(
    ports: &Ports,
    merchant: &MerchantId,
    id: &EndpointId,
    overlap: SignedDuration,
    claim: Option<&RequestClaim>,
) -> Result<WebhookEndpoint, EndpointError> {
    if overlap.is_negative() || overlap > LONGEST_OVERLAP {
        return Err(EndpointError::Overlap);
    }
    let mut work = ports.store.begin().await?;
    let mut endpoint = theirs(ports, work.as_mut(), merchant, id).await?;
    endpoint.roll(WebhookSecret::generate(ports.random.as_ref()), ports.clock.now(), overlap);
    work.update_webhook_endpoint(&endpoint).await?;
    if let Some(claim) = claim {
        work.mark_request(claim, endpoint.id.as_str()).await?;
    }
    work.commit().await?;
    tracing::info!(endpoint = %endpoint.id, "webhook secret rolled");
    Ok(endpoint)
}

/// Removes an endpoint. What was on its way there is not sent any more.
pub async fn remove_endpoint(
    ports: &Ports,
    merchant: &MerchantId,
    id: &EndpointId,
) -> Result<(), EndpointError> {
    let mut work = ports.store.begin().await?;
    let endpoint = theirs(ports, work.as_mut(), merchant, id).await?;
    work.remove_webhook_endpoint(&endpoint.id).await?;
    work.commit().await?;
    tracing::info!(endpoint = %endpoint.id, "webhook endpoint removed");
    Ok(())
}

async fn theirs(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    merchant: &MerchantId,
    id: &EndpointId,
) -> Result<WebhookEndpoint, EndpointError> {
    let found = work.lock_webhook_endpoint(id).await?;
    found
        .filter(|endpoint| endpoint.merchant == *merchant && endpoint.mode == ports.mode)
        .ok_or(EndpointError::NoSuchEndpoint)
}

fn check(mode: Mode, url: &str, events: Option<&[EventKind]>) -> Result<(), EndpointError> {
    let allowed = Url::parse(url).is_ok_and(|url| {
        let scheme = url.scheme() == "https" || url.scheme() == "http" && mode == Mode::Test;
        scheme && url.has_host() && url.username().is_empty() && url.password().is_none()
    });
    if !allowed {
        return Err(EndpointError::Url);
    }
    if events.is_some_and(<[EventKind]>::is_empty) {
        return Err(EndpointError::NoEvents);
    }
    Ok(())
}
