//! What the page gets: what it must allow, and the client token.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use domain::{
    ports::{
        Gateway as _, GatewayError, GatewayScript, Outbound, OutboundError, OutboundRequest, OutboundResponse,
    },
    testing::MovableClock,
};
use gateways::braintree::{Braintree, BraintreeConfig, Environment};
use jiff::SignedDuration;
use serde_json::json;
use tokio::sync::Semaphore;

use crate::harness::{answering, braintree_at, config, response, wiring};

fn token(text: &str) -> String {
    json!({ "data": { "answer": { "clientToken": text } } }).to_string()
}

#[test]
fn each_environment_has_its_hosts() {
    for (environment, api, analytics) in [
        (
            Environment::Sandbox,
            "https://api.sandbox.braintreegateway.com",
            "https://client-analytics.sandbox.braintreegateway.com",
        ),
        (
            Environment::Production,
            "https://api.braintreegateway.com",
            "https://client-analytics.braintreegateway.com",
        ),
    ] {
        let nobody = answering("").1;
        let config = BraintreeConfig { environment, ..config() };
        let side = Braintree::new(config, &wiring(nobody, &Arc::default())).browser_side();
        assert_eq!(side.driver, "braintree");
        let ours = |name| GatewayScript::Ours { name };
        assert_eq!(side.scripts, [ours("braintree/client.js"), ours("braintree/hosted-fields.js")]);
        let logger = "https://www.paypal.com";
        assert_eq!(side.connect_origins, [api, analytics, "https://*.braintree-api.com", logger]);
        assert_eq!(side.frame_origins, ["https://assets.braintreegateway.com"]);
        assert_eq!(side.image_origins, ["https://assets.braintreegateway.com"]);
        assert!(side.script_origins.is_empty() && !side.writes_scripts, "our own files, and nobody else's");
    }
}

/// An adapter whose tokens are numbered, and how many were asked for. `fails` is the first that is not given.
fn numbered(clock: &Arc<MovableClock>, fails: usize) -> (Braintree, Arc<AtomicUsize>) {
    let count = Arc::new(AtomicUsize::new(0));
    let counted = count.clone();
    let (braintree, _) = braintree_at(clock, move |_| {
        let number = counted.fetch_add(1, Ordering::SeqCst) + 1;
        if number < fails { Ok(response(200, &token(&format!("token{number}")))) } else { refused() }
    });
    (braintree, count)
}

fn refused() -> Result<OutboundResponse, OutboundError> {
    Err(OutboundError::Forbidden("for good".into()))
}

#[tokio::test]
async fn a_token_serves_for_some_minutes() {
    let clock = Arc::new(MovableClock::default());
    let (braintree, asked) = numbered(&clock, usize::MAX);
    for _ in 0..3 {
        assert_eq!(braintree.browser_key().await.unwrap(), "token1");
        clock.advance(SignedDuration::from_mins(3));
    }
    clock.advance(SignedDuration::from_mins(1));
    assert_eq!(braintree.browser_key().await.unwrap(), "token2");
    assert_eq!(asked.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn an_old_token_is_better_than_none_but_not_for_ever() {
    let clock = Arc::new(MovableClock::default());
    let (braintree, _) = numbered(&clock, 2);
    assert_eq!(braintree.browser_key().await.unwrap(), "token1");
    clock.advance(SignedDuration::from_mins(119));
    assert_eq!(braintree.browser_key().await.unwrap(), "token1");
    clock.advance(SignedDuration::from_mins(2));
    let none = braintree.browser_key().await;
    assert!(matches!(none, Err(GatewayError::Unreachable(_))), "{none:?}");
}

/// Answers when it is let.
struct Slow {
    let_through: Semaphore,
    asked: AtomicUsize,
}

#[async_trait::async_trait]
impl Outbound for Slow {
    async fn send(&self, _: OutboundRequest) -> Result<OutboundResponse, OutboundError> {
        let number = self.asked.fetch_add(1, Ordering::SeqCst) + 1;
        self.let_through.acquire().await.unwrap().forget();
        Ok(response(200, &token(&format!("token{number}"))))
    }
}

#[tokio::test]
async fn one_asks_and_the_others_wait_or_take_the_old_one() {
    let clock = Arc::new(MovableClock::default());
    let slow = Arc::new(Slow { let_through: Semaphore::new(0), asked: AtomicUsize::new(0) });
    let braintree = Braintree::new(config(), &wiring(slow.clone(), &clock));

    // With none, everybody waits for the one.
    let many =
        futures::future::join3(braintree.browser_key(), braintree.browser_key(), braintree.browser_key());
    let let_through = async { slow.let_through.add_permits(1) };
    let ((first, second, third), ()) = futures::future::join(many, let_through).await;
    assert_eq!([first, second, third].map(Result::unwrap), ["token1"; 3]);
    assert_eq!(slow.asked.load(Ordering::SeqCst), 1);

    // With an old one, nobody but the first waits.
    clock.advance(SignedDuration::from_mins(11));
    let mut first = Box::pin(braintree.browser_key());
    assert!(futures::poll!(&mut first).is_pending());
    assert_eq!(braintree.browser_key().await.unwrap(), "token1");
    slow.let_through.add_permits(1);
    assert_eq!(first.await.unwrap(), "token2");
    assert_eq!(slow.asked.load(Ordering::SeqCst), 2);
}

/// Whoever asked may go away; the next one asks.
#[tokio::test]
async fn who_goes_away_leaves_nobody_waiting() {
    let clock = Arc::new(MovableClock::default());
    let slow = Arc::new(Slow { let_through: Semaphore::new(0), asked: AtomicUsize::new(0) });
    let braintree = Braintree::new(config(), &wiring(slow.clone(), &clock));
    let mut first = Box::pin(braintree.browser_key());
    assert!(futures::poll!(&mut first).is_pending());
    let mut second = Box::pin(braintree.browser_key());
    assert!(futures::poll!(&mut second).is_pending());
    drop(first);
    slow.let_through.add_permits(1);
    assert_eq!(second.await.unwrap(), "token2");
}
