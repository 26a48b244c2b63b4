//! Asking again: when, how, how long, and what is known in the end.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::Duration,
};

use domain::{
    ports::{
        CancelPayment, Clock as _, Gateway, GatewayError, GatewayPayment, OutboundError, OutboundRequest,
        OutboundResponse,
    },
    testing::MovableClock,
};
use gateways::stripe::Stripe;
use jiff::SignedDuration;

use crate::harness::{Recorded, a_request, fixture, key, response, stripe_at};

/// What becomes of one try.
#[derive(Debug, Clone, Copy)]
enum Try {
    NotSent,
    NoAnswer,
    Forbidden,
    Answer(u16, &'static str),
    /// With a header.
    Told(u16, (&'static str, &'static str), &'static str),
}

use Try::{Answer, Forbidden, NoAnswer, NotSent, Told};

const GOOD: Try = Answer(200, fixture!("intent_succeeded"));
const BAD: Try = Answer(400, r#"{"error":{"type":"invalid_request_error","code":"parameter_invalid"}}"#);
const KEY_ROLLED: Try = Answer(401, r#"{"error":{"type":"invalid_request_error"}}"#);
const IN_USE: Try = Answer(409, r#"{"error":{"type":"idempotency_error","code":"idempotency_key_in_use"}}"#);
const LOCKED: Try = Answer(429, r#"{"error":{"type":"invalid_request_error","code":"lock_timeout"}}"#);
const TOO_MANY: Try = Answer(429, r#"{"error":{"type":"invalid_request_error","code":"rate_limit"}}"#);
const TROUBLE: Try = Answer(500, r#"{"error":{"type":"api_error"}}"#);
const SOMEBODY_ELSES: Try = Answer(502, "<html>");

fn outcome(which: Try) -> Result<OutboundResponse, OutboundError> {
    match which {
        NotSent => Err(OutboundError::NotSent("refused".into())),
        NoAnswer => Err(OutboundError::NoAnswer("reset".into())),
        Forbidden => Err(OutboundError::Forbidden("not there".into())),
        Answer(status, body) => Ok(response(status, body)),
        Told(status, (name, value), body) => {
            let headers = vec![(name.to_owned(), value.to_owned())];
            Ok(OutboundResponse { headers, ..response(status, body) })
        }
    }
}

/// An adapter whose tries end like this, one after the other, and no more of them than there are.
fn trying(clock: &Arc<MovableClock>, tries: &[Try]) -> (Stripe, Arc<Recorded>) {
    let tries = Mutex::new(VecDeque::from_iter(tries.to_vec()));
    stripe_at(clock, move |_: &OutboundRequest| {
        outcome(tries.lock().unwrap().pop_front().expect("no more tries than the test has"))
    })
}

async fn confirmed(tries: &[Try]) -> (Result<GatewayPayment, GatewayError>, Arc<Recorded>) {
    let (stripe, outbound) = trying(&Arc::default(), tries);
    (stripe.confirm(&a_request()).await, outbound)
}

#[tokio::test]
async fn asks_again_in_the_same_words_under_the_same_key() {
    for first in [NotSent, NoAnswer, IN_USE, LOCKED, TOO_MANY, TROUBLE, SOMEBODY_ELSES, Answer(503, "")] {
        let (payment, outbound) = confirmed(&[first, GOOD]).await;
        assert!(payment.is_ok(), "{first:?}: {payment:?}");
        let asked = outbound.asked();
        assert_eq!(asked.len(), 2, "{first:?}");
        assert_eq!((asked[0].method, &asked[0].path), (asked[1].method, &asked[1].path));
        assert_eq!(asked[0].fields, asked[1].fields);
        assert_eq!(asked[0].header("idempotency-key"), Some("key-1"));
        assert_eq!(asked[1].header("idempotency-key"), Some("key-1"));
    }
}

#[tokio::test]
async fn a_look_at_a_payment_is_repeated_too() {
    let (stripe, outbound) = trying(&Arc::default(), &[TROUBLE, NoAnswer, GOOD]);
    assert!(stripe.retrieve(&"pi_3Q".parse().unwrap()).await.is_ok());
    assert_eq!(outbound.asked().len(), 3);
}

#[tokio::test]
async fn what_stripe_says_of_asking_again_counts_more_than_the_status() {
    let no = ("stripe-should-retry", "false");
    for final_word in [Told(500, no, "{}"), Told(409, no, "{}"), Told(429, no, "{}")] {
        let (answer, outbound) = confirmed(&[final_word]).await;
        assert!(matches!(answer, Err(GatewayError::Unknown(_))), "{final_word:?} {answer:?}");
        assert_eq!(outbound.asked().len(), 1, "{final_word:?}");
    }
    let yes = ("stripe-should-retry", "true");
    for passing in [Told(400, yes, "{}"), Told(402, yes, "{}"), Told(404, yes, "{}")] {
        let (answer, outbound) = confirmed(&[passing, GOOD]).await;
        assert!(answer.is_ok(), "{passing:?} {answer:?}");
        assert_eq!(outbound.asked().len(), 2, "{passing:?}");
    }
    let done = Told(200, yes, fixture!("intent_succeeded"));
    assert!(confirmed(&[done]).await.0.is_ok(), "there is nothing to ask for again");
}

#[tokio::test]
async fn what_no_repetition_mends_is_asked_once() {
    let declined = Answer(402, fixture!("card_declined"));
    for only in [GOOD, BAD, KEY_ROLLED, declined, Answer(200, "<html>"), Answer(302, ""), Forbidden] {
        let (_, outbound) = confirmed(&[only]).await;
        assert_eq!(outbound.asked().len(), 1, "{only:?}");
    }
}

#[tokio::test]
async fn waits_longer_each_time_and_never_quite_as_long() {
    let clock = Arc::new(MovableClock::default());
    let mut totals = Vec::new();
    // One adapter: what is random goes on.
    let times = Arc::new(Mutex::new(Vec::new()));
    let (stripe, _) = stripe_at(&clock, {
        let (clock, times) = (clock.clone(), times.clone());
        move |_: &OutboundRequest| {
            times.lock().unwrap().push(clock.now());
            outcome(NotSent)
        }
    });
    for _ in 0..20 {
        times.lock().unwrap().clear();
        let _ = stripe.confirm(&a_request()).await;
        let times = times.lock().unwrap();
        assert_eq!(times.len(), 4);
        for (gap, most) in times.windows(2).zip([500, 1000, 2000]) {
            let pause = gap[1].duration_since(gap[0]).as_millis();
            assert!((most / 2..=most).contains(&pause), "{pause} of {most} ms");
        }
        totals.push(times[3].duration_since(times[0]));
    }
    totals.sort();
    totals.dedup();
    assert!(totals.len() > 10, "they must not all come back at once: {totals:?}");
}

#[tokio::test]
async fn waits_as_long_as_it_is_asked_to_if_there_is_time() {
    for (header, at_least, tries) in [("7", 7, 2), ("0", 0, 2), ("Mon, 23 Nov 2026 12:00:00 GMT", 0, 2)] {
        let clock = Arc::new(MovableClock::default());
        let before = clock.now();
        let told = Told(503, ("retry-after", header), "");
        let (stripe, outbound) = trying(&clock, &[told, GOOD]);
        assert!(stripe.confirm(&a_request()).await.is_ok());
        assert_eq!(outbound.asked().len(), tries, "{header}");
        let waited = clock.now().duration_since(before);
        assert!(waited >= SignedDuration::from_secs(at_least), "{header}: {waited}");
        assert!(waited <= SignedDuration::from_secs(at_least + 1), "{header}: {waited}");
    }
    let clock = Arc::new(MovableClock::default());
    let before = clock.now();
    let (stripe, _) = trying(&clock, &[Told(503, ("retry-after", "60"), "")]);
    assert!(matches!(stripe.confirm(&a_request()).await, Err(GatewayError::Unknown(_))));
    assert_eq!(clock.now(), before, "sooner than asked would be no use, and later is too late");
}

/// The shopper waits, and so does whoever would ask next.
#[tokio::test]
async fn all_tries_together_have_an_end() {
    for (each, tries, doing) in [(9, 3, true), (30, 1, true), (6, 2, false), (9, 1, false)] {
        let clock = Arc::new(MovableClock::default());
        let before = clock.now();
        let (stripe, outbound) = stripe_at(&clock, {
            let clock = clock.clone();
            move |request: &OutboundRequest| {
                clock.advance(
                    SignedDuration::from_secs(each).min(SignedDuration::try_from(request.timeout).unwrap()),
                );
                outcome(NoAnswer)
            }
        });
        let limit = if doing {
            let answer = stripe.confirm(&a_request()).await;
            assert!(matches!(answer, Err(GatewayError::Unknown(_))), "{answer:?}");
            25
        } else {
            assert!(stripe.retrieve(&"pi_3Q".parse().unwrap()).await.is_err());
            10
        };
        let asked = outbound.asked();
        assert_eq!((asked.len(), asked[0].timeout), (tries, Duration::from_secs(limit)), "{each} s each");
        assert!(asked.iter().all(|asked| asked.timeout >= Duration::from_secs(2)), "{asked:?}");
        let took = clock.now().duration_since(before);
        assert!(took <= SignedDuration::from_secs(limit.try_into().unwrap()), "{took}");
    }
}

/// The name of an error's kind.
fn kind<T: std::fmt::Debug>(answer: Result<T, GatewayError>) -> &'static str {
    match answer.expect_err("these all fail") {
        GatewayError::Unreachable(_) => "unreachable",
        GatewayError::Rejected(_) => "rejected",
        GatewayError::NotYet(_) => "not yet",
        GatewayError::Unknown(_) => "unknown",
    }
}

#[tokio::test]
async fn the_end_says_no_more_than_all_tries_together_do() {
    for (tries, expected) in [
        (&[NotSent; 4][..], "unreachable"),
        (&[Forbidden], "unreachable"),
        (&[NotSent, Forbidden], "unreachable"),
        (&[TOO_MANY; 4], "not yet"),
        (&[TOO_MANY, NotSent, NotSent, NotSent], "not yet"),
        (&[NotSent, NotSent, NotSent, TOO_MANY], "not yet"),
        (&[TOO_MANY, BAD], "rejected"),
        (&[NotSent, KEY_ROLLED], "rejected"),
        (&[NotSent, NotSent, NotSent, NoAnswer], "unknown"),
        (&[NoAnswer, NotSent, NotSent, NotSent], "unknown"),
        (&[NoAnswer, TOO_MANY, TOO_MANY, TOO_MANY], "unknown"),
        (&[TROUBLE, NotSent, NotSent, NotSent], "unknown"),
        (&[LOCKED; 4], "unknown"),
        (&[IN_USE; 4], "unknown"),
        (&[TROUBLE; 4], "unknown"),
        // The first may have charged; that the repetition is refused does not undo it.
        (&[NoAnswer, KEY_ROLLED], "unknown"),
        (&[TROUBLE, BAD], "unknown"),
        (&[SOMEBODY_ELSES, TOO_MANY, BAD], "unknown"),
    ] {
        assert_eq!(kind(confirmed(tries).await.0), expected, "{tries:?}");
        let (stripe, _) = trying(&Arc::default(), tries);
        let cancel = CancelPayment { idempotency_key: key(), payment: "pi_3Q".parse().unwrap() };
        assert_eq!(kind(stripe.cancel(&cancel).await), expected, "{tries:?}");
    }
}

#[tokio::test]
async fn a_look_does_nothing_so_its_last_answer_counts() {
    for (tries, expected) in [
        (&[NoAnswer, BAD][..], "rejected"),
        (&[TROUBLE, NoAnswer, TOO_MANY, TOO_MANY], "not yet"),
        (&[NotSent; 4], "unreachable"),
        (&[NoAnswer, NotSent, NotSent, NotSent], "unknown"),
        (&[TROUBLE; 4], "unknown"),
    ] {
        let (stripe, _) = trying(&Arc::default(), tries);
        assert_eq!(kind(stripe.retrieve(&"pi_3Q".parse().unwrap()).await), expected, "{tries:?}");
    }
}
