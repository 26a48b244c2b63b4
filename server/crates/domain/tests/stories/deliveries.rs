//! Events reach the merchant's endpoints, however long that takes and whoever else does not answer.

use domain::{
    model::{Delivery, DeliveryState, DeliveryTry, Event, EventKind, Job, WebhookEndpoint},
    testing::Harness,
    usecases::{
        EndpointChange, ResendError, change_endpoint, forget_old, remove_endpoint, resend_event, roll_secret,
        run_job, take_jobs,
    },
};
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::SignedDuration;
use sha2::Sha256;

const FIRST: &str = "https://shop.test/hooks";
const SECOND: &str = "https://stock.test/hooks";

/// Has a session expire: one event.
async fn an_event(harness: &Harness) -> Event {
    let session = harness.open().await;
    harness.clock.advance(SignedDuration::from_hours(24));
    harness.work().await;
    let mut events = harness.events(&session.id).await;
    assert_eq!(events.len(), 1);
    events.remove(0)
}

async fn deliveries(harness: &Harness, event: &Event) -> Vec<Delivery> {
    harness.ports.store.snapshot().await.unwrap().deliveries(&event.id).await.unwrap()
}

async fn delivery(harness: &Harness, event: &Event) -> Delivery {
    let mut all = deliveries(harness, event).await;
    assert_eq!(all.len(), 1);
    all.remove(0)
}

async fn tries(harness: &Harness, event: &Event) -> Vec<DeliveryTry> {
    let delivery = delivery(harness, event).await;
    harness.ports.store.snapshot().await.unwrap().delivery_tries(&delivery.id).await.unwrap()
}

async fn stored(harness: &Harness, endpoint: &WebhookEndpoint) -> WebhookEndpoint {
    let mut snapshot = harness.ports.store.snapshot().await.unwrap();
    snapshot.webhook_endpoint(&endpoint.id).await.unwrap().unwrap()
}

async fn switch(harness: &Harness, endpoint: &WebhookEndpoint, on: bool) {
    let change = EndpointChange { enabled: Some(on), ..EndpointChange::default() };
    change_endpoint(&harness.ports, &endpoint.merchant, &endpoint.id, change).await.unwrap();
}

/// The bodies that came to an address.
fn came_to(harness: &Harness, url: &str) -> Vec<String> {
    harness.site.received().into_iter().filter(|(_, _, to)| to == url).map(|(body, ..)| body).collect()
}

fn body_of(event: &Event) -> String {
    format!("{} {}", event.id, event.kind.name())
}

/// The signatures in a header, after checking its time, and what they would be under a secret.
fn signatures(harness: &Harness, header: &str, body: &str, secret: &str) -> (Vec<String>, String) {
    let time = harness.clock.now_second().to_string();
    let mut parts = header.split(',');
    assert_eq!(parts.next(), Some(format!("t={time}").as_str()));
    let signatures = parts.map(|part| part.strip_prefix("v1=").expect("only v1").to_owned()).collect();
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(format!("{time}.{body}").as_bytes());
    (signatures, hex::encode(mac.finalize().into_bytes()))
}

fn revealed(endpoint: &WebhookEndpoint) -> &str {
    endpoint.secrets[0].secret.reveal()
}

#[tokio::test]
async fn an_event_is_sent_signed_and_taken() {
    let harness = Harness::new();
    let endpoint = harness.endpoint().await;
    let event = an_event(&harness).await;
    let received = harness.site.received();
    assert_eq!(received.len(), 1);
    let (body, header, url) = &received[0];
    assert_eq!((body, url.as_str()), (&body_of(&event), FIRST));
    let (made, expected) = signatures(&harness, header, body, revealed(&endpoint));
    assert_eq!(made, [expected]);

    assert_eq!(delivery(&harness, &event).await.state, DeliveryState::Delivered);
    let tried = tries(&harness, &event).await;
    assert_eq!((tried[0].status, tried[0].answer.as_str()), (Some(200), "thank you"));
    assert_eq!(harness.work_next().await, None);
}

#[tokio::test]
async fn while_a_secret_is_rolled_both_sign() {
    let harness = Harness::new();
    let old = harness.endpoint().await;
    let hours = SignedDuration::from_hours;
    let new = roll_secret(&harness.ports, &old.merchant, &old.id, hours(24), None).await.unwrap();
    assert_ne!(revealed(&old), revealed(&new));
    harness.site.will([Some(500)]);
    let event = an_event_in(&harness, hours(1)).await;
    let (body, header, _) = harness.site.received().remove(0);
    assert_eq!(body, body_of(&event));
    let (made, by_new) = signatures(&harness, &header, &body, revealed(&new));
    let (_, by_old) = signatures(&harness, &header, &body, revealed(&old));
    assert_eq!(made, [by_new, by_old]);

    // The same event again, when the old one is over: a fresh time, one signature.
    harness.clock.advance(hours(24));
    harness.work().await;
    let (body, header, _) = harness.site.received().remove(1);
    let (made, by_new) = signatures(&harness, &header, &body, revealed(&new));
    assert_eq!(made, [by_new]);
}

/// Has a session expire that lives for so long.
async fn an_event_in(harness: &Harness, life: SignedDuration) -> Event {
    let mut new = domain::testing::a_checkout(&harness.merchant().await);
    new.expires_at = Some(harness.clock.now_second() + life.as_secs());
    let session = domain::usecases::open_checkout(&harness.ports, new, None).await.unwrap();
    harness.clock.advance(life);
    harness.work().await;
    harness.events(&session.id).await.remove(0)
}

#[tokio::test]
async fn whatever_is_no_2xx_is_tried_again() {
    let harness = Harness::new();
    harness.endpoint().await;
    harness.site.will([Some(500), Some(302), None, Some(199), Some(204)]);
    let event = an_event(&harness).await;
    for expected in 1..=4 {
        assert_eq!(delivery(&harness, &event).await.state, DeliveryState::Pending);
        assert_eq!(tries(&harness, &event).await.len(), expected);
        harness.work_next().await.unwrap();
    }
    assert_eq!(delivery(&harness, &event).await.state, DeliveryState::Delivered);
    let tried = tries(&harness, &event).await;
    let statuses: Vec<_> = tried.iter().map(|tried| tried.status).collect();
    assert_eq!(statuses, [Some(500), Some(302), None, Some(199), Some(204)]);
    assert!(tried[2].answer.contains("time ran out"), "{:?}", tried[2]);
}

#[tokio::test]
async fn the_waits_grow_and_after_three_days_it_is_over() {
    let harness = Harness::new();
    harness.endpoint().await;
    harness.site.break_down(FIRST, true);
    let event = an_event(&harness).await;
    let mut times = vec![SignedDuration::ZERO];
    while let Some(wait) = harness.work_next().await {
        if !wait.is_zero() {
            times.push(times[times.len() - 1] + wait);
        }
    }
    let end = delivery(&harness, &event).await;
    assert_eq!((end.state, usize::try_from(end.tries).unwrap()), (DeliveryState::Dead, times.len()));
    let waits: Vec<_> = times.windows(2).map(|pair| (pair[1] - pair[0]).as_secs_f64()).collect();
    let short = waits.iter().take(6).zip([10.0, 40.0, 160.0, 640.0, 2560.0, 10_240.0]);
    for (wait, about) in short {
        assert!((about * 0.75..=about * 1.25).contains(wait), "{waits:?}");
    }
    let last = times[times.len() - 1];
    assert!(last <= SignedDuration::from_hours(72) && last > SignedDuration::from_hours(61), "{last:?}");
}

#[tokio::test]
async fn a_dead_event_is_sent_again_when_a_person_says_so() {
    let harness = Harness::new();
    let endpoint = harness.endpoint().await;
    harness.site.break_down(FIRST, true);
    let event = an_event(&harness).await;
    while harness.work_next().await.is_some() {}
    assert_eq!(delivery(&harness, &event).await.state, DeliveryState::Dead);

    harness.site.break_down(FIRST, false);
    let before = tries(&harness, &event).await.len();
    let sent = resend_event(&harness.ports, &event.merchant, &event.id, Some(&endpoint.id)).await.unwrap();
    assert_eq!(sent.len(), 1);
    while harness.work_next().await.is_some() {}
    assert_eq!(delivery(&harness, &event).await.state, DeliveryState::Delivered);
    assert_eq!(tries(&harness, &event).await.len(), before + 1);
    // What was taken can be sent again as well.
    resend_event(&harness.ports, &event.merchant, &event.id, None).await.unwrap();
    harness.work().await;
    assert_eq!(tries(&harness, &event).await.len(), before + 2);
}

#[tokio::test]
async fn nothing_is_sent_again_that_is_not_the_merchants() {
    let harness = Harness::new();
    let endpoint = harness.endpoint().await;
    let event = an_event(&harness).await;
    let stranger = domain::testing::a_merchant(harness.ports.random.as_ref());
    let refused = resend_event(&harness.ports, &stranger.id, &event.id, None).await;
    assert!(matches!(refused, Err(ResendError::NoSuchEvent)), "{refused:?}");
    switch(&harness, &endpoint, false).await;
    let nobody = resend_event(&harness.ports, &event.merchant, &event.id, None).await;
    assert!(matches!(nobody, Err(ResendError::NoEndpoint)), "{nobody:?}");
}

#[tokio::test]
async fn a_dead_endpoint_does_not_hold_up_another() {
    let harness = Harness::new();
    harness.endpoint_at(FIRST).await;
    harness.endpoint_at(SECOND).await;
    harness.site.break_down(FIRST, true);
    let mut expected = Vec::new();
    for _ in 0..8 {
        expected.push(body_of(&an_event(&harness).await));
        assert_eq!(came_to(&harness, SECOND), expected, "each at once");
    }
    assert!(came_to(&harness, FIRST).len() > 8, "the other is tried again and again");
}

#[tokio::test]
async fn a_slow_endpoint_does_not_hold_up_another() {
    let harness = Harness::new();
    let (slow, other) = (harness.endpoint_at(FIRST).await, harness.endpoint_at(SECOND).await);
    for _ in 0..6 {
        harness.open().await;
    }
    harness.clock.advance(SignedDuration::from_hours(24));
    for job in take_jobs(&harness.ports, 100).await.unwrap() {
        run_job(&harness.ports, &harness.courier, &job).await.unwrap();
    }
    let lane = |jobs: &[Job], endpoint: &WebhookEndpoint| {
        jobs.iter().filter(|job| job.lane.as_deref() == Some(endpoint.id.as_str())).count()
    };
    // Nobody hears from the first for a while: four calls are under way there, and no more.
    let taken = take_jobs(&harness.ports, 100).await.unwrap();
    assert_eq!((lane(&taken, &slow), lane(&taken, &other)), (4, 4));
    for job in taken.iter().filter(|job| job.lane.as_deref() == Some(other.id.as_str())) {
        run_job(&harness.ports, &harness.courier, job).await.unwrap();
    }
    let taken = take_jobs(&harness.ports, 100).await.unwrap();
    assert_eq!((lane(&taken, &slow), lane(&taken, &other)), (0, 2));
}

#[tokio::test]
async fn an_endpoint_that_fails_too_often_is_left_alone_for_a_while() {
    let harness = Harness::new();
    let endpoint = harness.endpoint().await;
    let mut sessions = Vec::new();
    for _ in 0..7 {
        sessions.push(harness.open().await.id);
    }
    harness.site.break_down(FIRST, true);
    harness.clock.advance(SignedDuration::from_hours(24));
    harness.work().await;
    let paused = stored(&harness, &endpoint).await;
    assert!(paused.failures >= 5 && paused.paused_until.is_some(), "{paused:?}");
    let tried = came_to(&harness, FIRST).len();
    harness.work().await;
    assert_eq!(came_to(&harness, FIRST).len(), tried, "nothing is sent while it is left alone");

    harness.site.break_down(FIRST, false);
    while harness.work_next().await.is_some() {}
    let well = stored(&harness, &endpoint).await;
    assert_eq!((well.failures, well.paused_until), (0, None));
    for session in sessions {
        let event = harness.events(&session).await.remove(0);
        assert_eq!(delivery(&harness, &event).await.state, DeliveryState::Delivered);
    }
}

#[tokio::test]
async fn who_is_switched_off_is_told_nothing() {
    let harness = Harness::new();
    let (first, second) = (harness.endpoint_at(FIRST).await, harness.endpoint_at(SECOND).await);
    harness.site.break_down(FIRST, true);
    let waiting = an_event(&harness).await;
    switch(&harness, &first, false).await;
    harness.work_next().await;
    let of_first = |all: Vec<Delivery>| all.into_iter().find(|delivery| delivery.endpoint == first.id);
    assert_eq!(of_first(deliveries(&harness, &waiting).await).unwrap().state, DeliveryState::Dead);

    let tried = came_to(&harness, FIRST).len();
    let unheard = an_event(&harness).await;
    assert_eq!(came_to(&harness, FIRST).len(), tried);
    assert_eq!(deliveries(&harness, &unheard).await.len(), 1, "for the other alone");

    switch(&harness, &first, true).await;
    harness.site.break_down(FIRST, false);
    let heard = an_event(&harness).await;
    assert_eq!(came_to(&harness, FIRST).last(), Some(&body_of(&heard)));
    assert_eq!(deliveries(&harness, &heard).await.len(), 2);
    assert!(stored(&harness, &second).await.enabled);
}

#[tokio::test]
async fn what_was_on_its_way_to_a_removed_endpoint_is_not_sent() {
    let harness = Harness::new();
    let endpoint = harness.endpoint().await;
    harness.site.will([Some(500)]);
    let event = an_event(&harness).await;
    remove_endpoint(&harness.ports, &endpoint.merchant, &endpoint.id).await.unwrap();
    assert_eq!(harness.work_next().await, None);
    assert_eq!(deliveries(&harness, &event).await, []);
    assert_eq!(came_to(&harness, FIRST).len(), 1);
}

#[tokio::test]
async fn an_endpoint_is_told_what_it_asked_for() {
    let harness = Harness::new();
    let endpoint = harness.endpoint().await;
    let events = Some(Some(vec![EventKind::SessionCompleted]));
    let change = EndpointChange { events, ..EndpointChange::default() };
    change_endpoint(&harness.ports, &endpoint.merchant, &endpoint.id, change).await.unwrap();
    let session = harness.open().await;
    harness.pay(&session.id, "pm_1").await.unwrap();
    harness.work().await;
    let came = came_to(&harness, FIRST);
    assert_eq!(came.len(), 1);
    assert!(came[0].ends_with("checkout.session.completed"), "{came:?}");
}

#[tokio::test]
async fn tries_are_forgotten_after_thirty_days_and_events_are_not() {
    let harness = Harness::new();
    harness.endpoint().await;
    let event = an_event(&harness).await;
    harness.hear("evt_1 payment_intent.succeeded pi_7").await.unwrap();
    harness.work().await;
    harness.clock.advance(SignedDuration::from_hours(30 * 24));
    assert_eq!(forget_old(&harness.ports).await.unwrap(), 0);
    harness.clock.advance(SignedDuration::from_secs(1));
    assert_eq!(forget_old(&harness.ports).await.unwrap(), 2, "a try and a notice");
    assert_eq!(tries(&harness, &event).await, []);
    assert_eq!(delivery(&harness, &event).await.state, DeliveryState::Delivered);
    assert_eq!(harness.events(&event.session).await, [event]);
}
