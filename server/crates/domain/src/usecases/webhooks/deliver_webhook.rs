//! One try to tell a merchant's endpoint of an event.

use jiff::{SignedDuration, Timestamp};
use url::Url;

use super::signature;
use crate::{
    model::{Delivery, DeliveryId, DeliveryState, DeliveryTry, EndpointId, Event, WebhookEndpoint},
    ports::{Courier, OutboundRequest, Ports, Random, StoreError},
    usecases::{jobs::Next, page_numbers, requests},
};

/// How long an event is tried, as Stripe tries (<https://docs.stripe.com/webhooks#automatic-retries>).
const THREE_DAYS: SignedDuration = SignedDuration::from_hours(72);

/// So often it is tried at least, however long that takes.
const FEWEST: u32 = 5;

/// How long tries are kept.
const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// How much of an answer is kept, in characters.
const ANSWER_KEPT: usize = 500;

/// After so many failures in a row an endpoint is left alone for a while.
const PATIENCE: u32 = 5;

/// Sends the event once, with a fresh signature, and writes down what came of it. Anything but a 2xx
/// status is a failure, a redirect too.
pub async fn deliver_webhook(ports: &Ports, courier: &Courier, id: &DeliveryId) -> Result<Next, StoreError> {
    let Some((delivery, event, endpoint)) = load(ports, id).await? else { return Ok(Next::Done) };
    if delivery.state != DeliveryState::Pending {
        return Ok(Next::Done);
    }
    if !endpoint.enabled {
        return give_up(ports, &endpoint.id, id).await;
    }
    let began = ports.clock.now();
    let (status, answer) = send(ports, courier, &event, &endpoint).await;
    let latency = ports.clock.now().duration_since(began).as_millis();
    let tried = DeliveryTry {
        delivery: delivery.id.clone(),
        at: began,
        latency: i64::try_from(latency).unwrap_or(i64::MAX),
        status,
        answer,
    };
    write_down(ports, &endpoint.id, &tried).await
}

async fn load(
    ports: &Ports,
    id: &DeliveryId,
) -> Result<Option<(Delivery, Event, WebhookEndpoint)>, StoreError> {
    let mut snapshot = ports.store.snapshot().await?;
    let Some(delivery) = snapshot.delivery(id).await? else { return Ok(None) };
    let event = snapshot.event(&delivery.event).await?;
    let endpoint = snapshot.webhook_endpoint(&delivery.endpoint).await?;
    Ok(event.zip(endpoint).map(|(event, endpoint)| (delivery, event, endpoint)))
}

/// The answer's status and beginning, or why there was none.
async fn send(
    ports: &Ports,
    courier: &Courier,
    event: &Event,
    endpoint: &WebhookEndpoint,
) -> (Option<u16>, String) {
    let Ok(url) = Url::parse(&endpoint.url) else { return (None, "not a web address".to_owned()) };
    let body = courier.render.render(event);
    let now = ports.clock.now();
    let signature = signature::sign(endpoint.live_secrets(now), now, &body);
    let request = OutboundRequest {
        method: "POST",
        url,
        headers: vec![
            ("content-type", "application/json; charset=utf-8".to_owned()),
            (signature::HEADER, signature),
        ],
        body,
        timeout: courier.timeout,
    };
    match courier.outbound.send(request).await {
        Ok(response) => (Some(response.status), beginning(&response.body)),
        Err(error) => (None, error.to_string()),
    }
}

/// The first characters, without what would disturb a terminal or a database.
fn beginning(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body);
    text.chars().filter(|character| !character.is_control()).take(ANSWER_KEPT).collect()
}

/// Keeps the try and what it changed. It reads anew, and has the endpoint to itself: while the answer
/// was awaited another worker may have tried as well, or a person may have had the event sent again.
async fn write_down(ports: &Ports, endpoint: &EndpointId, tried: &DeliveryTry) -> Result<Next, StoreError> {
    let now = ports.clock.now();
    let mut work = ports.store.begin().await?;
    let Some(mut endpoint) = work.lock_webhook_endpoint(endpoint).await? else { return Ok(Next::Done) };
    let Some(mut delivery) = work.delivery(&tried.delivery).await? else { return Ok(Next::Done) };
    let taken = tried.status.is_some_and(|status| (200..300).contains(&status));
    delivery.tries += 1;
    let next = now + wait(ports.random.as_ref(), delivery.tries);
    // A program that did not run for days has tried nothing meanwhile.
    let over = delivery.tries >= FEWEST && next.duration_since(delivery.began_at) > THREE_DAYS;
    let sent_again = delivery.began_at > tried.at;
    delivery.state = match (delivery.state, taken, over) {
        (_, true, _) if !sent_again => DeliveryState::Delivered,
        (DeliveryState::Pending, false, true) => DeliveryState::Dead,
        (state, ..) => state,
    };
    if note_health(&mut endpoint, taken, now) {
        work.update_webhook_endpoint(&endpoint).await?;
    }
    work.update_delivery(&delivery).await?;
    work.add_delivery_try(tried).await?;
    work.commit().await?;
    match delivery.state {
        DeliveryState::Pending => {
            tracing::warn!(delivery = %delivery.id, tries = delivery.tries, status = tried.status, "an event was not taken; it is sent again");
            Ok(Next::At(next))
        }
        DeliveryState::Dead => {
            tracing::error!(delivery = %delivery.id, tries = delivery.tries, "an event was given up");
            Ok(Next::Done)
        }
        DeliveryState::Delivered => Ok(Next::Done),
    }
}

/// Counts failures in a row; too many, and nothing is sent for a while. Answers whether that changed
/// anything.
fn note_health(endpoint: &mut WebhookEndpoint, taken: bool, now: Timestamp) -> bool {
    if taken && endpoint.failures == 0 {
        return false;
    }
    endpoint.failures = if taken { 0 } else { endpoint.failures.saturating_add(1) };
    endpoint.paused_until = endpoint.failures.checked_sub(PATIENCE).map(|beyond| {
        let seconds = 10_i64 << beyond.min(5);
        now + SignedDuration::from_secs(seconds)
    });
    true
}

/// Gives up what would go to an endpoint that is switched off, if it still is.
async fn give_up(ports: &Ports, endpoint: &EndpointId, id: &DeliveryId) -> Result<Next, StoreError> {
    let mut work = ports.store.begin().await?;
    let Some(endpoint) = work.lock_webhook_endpoint(endpoint).await? else { return Ok(Next::Done) };
    if endpoint.enabled {
        return Ok(Next::At(ports.clock.now()));
    }
    if let Some(mut delivery) = work.delivery(id).await?
        && delivery.state == DeliveryState::Pending
    {
        delivery.state = DeliveryState::Dead;
        work.update_delivery(&delivery).await?;
        work.commit().await?;
    }
    Ok(Next::Done)
}

/// How long to wait after so many tries: ten seconds, four times as long each time, eight hours at the
/// most, and by up to a quarter more or less so that what failed together does not return together.
fn wait(random: &dyn Random, tries: u32) -> SignedDuration {
    let exponent = 2 * tries.saturating_sub(1).min(6);
    let milliseconds = (10_000_i64 << exponent).min(8 * 3_600_000);
    let mut byte = [0_u8];
    random.fill(&mut byte);
    let quarter = milliseconds / 4;
    let jitter = quarter * 2 * i64::from(byte[0]) / 255 - quarter;
    SignedDuration::from_millis(milliseconds + jitter)
}

/// Forgets tries and applied notices that are older than 30 days, requests that are older than two, and the
/// page's numbers of more than 90 days ago.
/// Answers how many.
pub async fn forget_old(ports: &Ports) -> Result<u64, StoreError> {
    let now = ports.clock.now();
    let mut work = ports.store.begin().await?;
    let forgotten = work.forget_before(now - KEPT).await?
        + work.forget_requests_before(now - requests::KEPT).await?
        + work.forget_page_counts_before(page_numbers::first_day_kept(ports)).await?;
    if forgotten > 0 {
        work.commit().await?;
    }
    Ok(forgotten)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::SeededRandom;

    #[test]
    fn waits_grow_to_eight_hours_and_vary_by_a_quarter() {
        let random = SeededRandom::new(1);
        for (tries, seconds) in [(1, 10), (2, 40), (3, 160), (4, 640), (5, 2560), (6, 10_240), (9, 28_800)] {
            let mut seen = std::collections::BTreeSet::new();
            for _ in 0..50 {
                let wait = wait(&random, tries).as_secs_f64() / f64::from(seconds);
                assert!((0.75..=1.25).contains(&wait), "{tries}: {wait}");
                seen.insert(wait.to_bits());
            }
            assert!(seen.len() > 10, "they vary");
        }
    }

    #[test]
    fn an_answer_is_cut_and_cleaned() {
        assert_eq!(beginning(b"ok\r\n\x1b[31m"), "ok[31m");
        assert_eq!(beginning("ü".repeat(600).as_bytes()).chars().count(), ANSWER_KEPT);
    }
}
