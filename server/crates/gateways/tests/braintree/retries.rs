//! Asking again: how, how long, and what is known in the end.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::Duration,
};

use domain::{
    ports::{Clock as _, Gateway as _, GatewayError, GatewayPayment, OutboundError},
    testing::MovableClock,
};
use jiff::SignedDuration;
use serde_json::json;

use crate::harness::{ATTEMPT, SESSION, Written, a_request, braintree_at, errors, fixture, response};

/// What becomes of one try.
#[derive(Debug, Clone)]
enum Try {
    NotSent,
    NoAnswer,
    Forbidden,
    Answer(String),
}

use Try::{Answer, Forbidden, NoAnswer, NotSent};

fn good() -> Try {
    Answer(fixture!("charged").to_owned())
}

fn class(class: &str) -> Try {
    Answer(errors(&[(class, None, &["input"])]))
}

fn in_flight() -> Try {
    Answer(errors(&[("VALIDATION", None, &["input", "apiRequestKey"])]))
}

fn used_nonce() -> Try {
    Answer(errors(&[("VALIDATION", Some("91564"), &["input", "paymentMethodId"])]))
}

/// The books, with what was charged in them or with nothing.
fn books(charged: bool) -> Try {
    let mut edges = vec![];
    if charged {
        let charged: serde_json::Value = serde_json::from_str(fixture!("charged")).unwrap();
        edges.push(json!({ "node": charged["data"]["answer"]["transaction"] }));
    }
    let page = json!({ "pageInfo": { "hasNextPage": false, "endCursor": null }, "edges": edges });
    Answer(json!({ "data": { "answer": { "transactions": page } } }).to_string())
}

/// Tries that end like this, one after the other, and no more of them than there are.
async fn confirmed_at(
    clock: &Arc<MovableClock>,
    tries: Vec<Try>,
) -> (Result<GatewayPayment, GatewayError>, Arc<Written>) {
    let tries = Mutex::new(VecDeque::from(tries));
    let (braintree, outbound) =
        braintree_at(clock, move |_| match tries.lock().unwrap().pop_front().expect("no more tries") {
            NotSent => Err(OutboundError::NotSent("refused".into())),
            NoAnswer => Err(OutboundError::NoAnswer("reset".into())),
            Forbidden => Err(OutboundError::Forbidden("not there".into())),
            Answer(body) => Ok(response(200, &body)),
        });
    (braintree.confirm(&a_request()).await, outbound)
}

async fn confirmed(tries: Vec<Try>) -> (Result<GatewayPayment, GatewayError>, Arc<Written>) {
    confirmed_at(&Arc::default(), tries).await
}

#[tokio::test]
async fn asks_again_in_the_same_words_under_the_same_key() {
    for first in [
        NotSent,
        NoAnswer,
        class("INTERNAL"),
        class("RESOURCE_LIMIT"),
        class("SERVICE_AVAILABILITY"),
        in_flight(),
    ] {
        let (payment, outbound) = confirmed(vec![first.clone(), good()]).await;
        assert!(payment.is_ok(), "{first:?}: {payment:?}");
        let asked = outbound.asked();
        assert_eq!(asked.len(), 2, "{first:?}");
        assert_eq!(asked[0].body, asked[1].body);
        assert_eq!(asked[1].input()["apiRequestKey"], "key1");
    }
}

#[tokio::test]
async fn a_no_is_a_no() {
    for first in [class("AUTHENTICATION"), Answer(fixture!("refused").to_owned()), Forbidden] {
        let (payment, outbound) = confirmed(vec![first.clone()]).await;
        assert!(payment.is_err(), "{first:?}");
        assert_eq!(outbound.asked().len(), 1, "{first:?}");
    }
}

#[tokio::test]
async fn gives_up_after_some_seconds() {
    let clock = Arc::new(MovableClock::default());
    let began = clock.now();
    let (payment, outbound) = confirmed_at(&clock, vec![NoAnswer; 4]).await;
    assert!(matches!(payment, Err(GatewayError::Unknown(_))), "{payment:?}");
    assert_eq!(outbound.asked().len(), 4);
    assert_eq!(clock.now().duration_since(began), SignedDuration::from_millis(4300));
}

/// Together they must not take longer than the shopper is kept waiting.
#[tokio::test]
async fn slow_answers_leave_less_time_for_the_next() {
    let clock = Arc::new(MovableClock::default());
    let slow = clock.clone();
    let (braintree, outbound) = braintree_at(&clock, move |asked| {
        slow.advance(SignedDuration::from_secs(10).min(SignedDuration::try_from(asked.timeout).unwrap()));
        Err(OutboundError::NoAnswer("too slow".into()))
    });
    let began = clock.now();
    braintree.confirm(&a_request()).await.unwrap_err();
    let timeouts: Vec<_> = outbound.asked().iter().map(|asked| asked.timeout).collect();
    assert_eq!(timeouts, [24_000, 13_700, 2_700].map(Duration::from_millis));
    assert!(clock.now().duration_since(began) < SignedDuration::from_secs(25));
}

/// Once an answer was lost, no later failure can tell that nothing was charged.
#[tokio::test]
async fn what_was_lost_stays_unknown() {
    let limit = class("RESOURCE_LIMIT");
    for tries in [
        vec![NoAnswer, NotSent, NotSent, NotSent],
        vec![NoAnswer, limit.clone(), limit.clone(), limit.clone()],
        vec![NoAnswer, Answer(fixture!("refused").to_owned())],
        vec![class("INTERNAL"), class("AUTHENTICATION")],
        vec![in_flight(), limit.clone(), limit.clone(), limit.clone()],
    ] {
        let (payment, _) = confirmed(tries.clone()).await;
        assert!(matches!(payment, Err(GatewayError::Unknown(_))), "{tries:?}: {payment:?}");
    }
    let (payment, _) = confirmed(vec![NotSent, limit.clone(), NotSent, limit]).await;
    assert!(matches!(payment, Err(GatewayError::NotYet(_))), "none of these was done: {payment:?}");
}

#[tokio::test]
async fn a_used_nonce_may_have_been_used_by_this_try() {
    let (payment, outbound) = confirmed(vec![used_nonce(), books(true)]).await;
    assert_eq!(payment.unwrap().id.as_str(), "3s8b9xk2");
    let expected = json!({ "orderId": { "is": format!("{SESSION}.{ATTEMPT}") } });
    assert_eq!(*outbound.only("Search").input(), expected);

    // The books may be a moment late.
    let (payment, _) = confirmed(vec![used_nonce(), books(false), books(false), books(true)]).await;
    assert!(payment.is_ok(), "{payment:?}");
}

#[tokio::test]
async fn a_used_nonce_that_the_books_know_nothing_of_is_somebody_elses() {
    let looked = || vec![books(false), books(false), books(false)];
    let (payment, _) = confirmed([vec![used_nonce()], looked()].concat()).await;
    assert!(matches!(payment, Err(GatewayError::Rejected(_))), "{payment:?}");
    let (payment, _) = confirmed([vec![NoAnswer, used_nonce()], looked()].concat()).await;
    assert!(matches!(payment, Err(GatewayError::Unknown(_))), "an answer was lost before: {payment:?}");
}

#[tokio::test]
async fn a_nonce_is_not_called_used_by_others_without_a_look() {
    for unseen in [class("AUTHORIZATION"), Answer("<html>".to_owned())] {
        let looks = vec![unseen.clone(); 4];
        let (payment, _) = confirmed([vec![used_nonce()], looks].concat()).await;
        assert!(matches!(payment, Err(GatewayError::Unknown(_))), "{unseen:?}: {payment:?}");
    }
}

/// An error without a code, from doing it, may be that one: which code it has is not published.
#[tokio::test]
async fn a_request_in_flight_is_looked_for_and_never_called_off() {
    for busy in [in_flight(), Answer(errors(&[("VALIDATION", None, &[])]))] {
        let waiting = vec![busy.clone(); 4];
        let (payment, _) = confirmed([waiting.clone(), vec![books(true)]].concat()).await;
        assert_eq!(payment.unwrap().id.as_str(), "3s8b9xk2");
        let nothing = vec![books(false), books(false), books(false)];
        let (payment, _) = confirmed([waiting, nothing].concat()).await;
        assert!(matches!(payment, Err(GatewayError::Unknown(_))), "{busy:?}: {payment:?}");
    }
}
