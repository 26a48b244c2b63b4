//! The process, an adapter that calls it, and what a test does there by itself.

use std::{
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Arc, LazyLock},
};

use async_trait::async_trait;
use domain::{
    model::{AttemptId, CaptureMethod, IdempotencyKey, Mode, Money, PaymentOptions, PaymentToken, SessionId},
    ports::{ConfirmPayment, Outbound, OutboundError, OutboundRequest, OutboundResponse, Random},
    testing::{MovableClock, SeededRandom},
};
use gateways::{
    Wiring,
    stripe::{Stripe, StripeConfig},
};
use reqwest::{Client, Method};
use serde_json::Value;
use url::Url;

/// The repository's root.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../..");

/// One for all tests of this binary. Its standard input is the end of a pipe of ours, so it ends when we do.
static LOCALSTRIPE: LazyLock<(Url, Child)> = LazyLock::new(|| {
    let python = Path::new(ROOT).join("target/venvs/localstripe/bin/python");
    assert!(python.exists(), "localstripe is not installed; server/setup/python.sh installs it");
    let mut process = Command::new(python)
        .arg(Path::new(ROOT).join("server/setup/localstripe_server.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
    (line.trim().parse().expect("it says where it listens"), process)
});

/// What is new in each test.
static RANDOM: LazyLock<SeededRandom> = LazyLock::new(|| SeededRandom::new(1));

/// The secret that its webhooks are signed with.
pub(crate) const WEBHOOK_SECRET: &str = "whsec_local";

fn client() -> Client {
    // The client wants a TLS library though nothing here is encrypted; the first one of a process stays.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder().no_proxy().build().unwrap()
}

/// HTTP as the server speaks it, without what it adds for the world outside.
struct Http(Client);

#[async_trait]
impl Outbound for Http {
    async fn send(&self, request: OutboundRequest) -> Result<OutboundResponse, OutboundError> {
        let method: Method = request.method.parse().unwrap();
        let builder = self.0.request(method, request.url).timeout(request.timeout).body(request.body);
        let headers = request.headers.into_iter();
        let builder = headers.fold(builder, |builder, (name, value)| builder.header(name, value));
        let no_answer = |error: reqwest::Error| OutboundError::NoAnswer(error.to_string());
        let response = builder.send().await.map_err(no_answer)?;
        let status = response.status().as_u16();
        let text = |(name, value): (&reqwest::header::HeaderName, &reqwest::header::HeaderValue)| {
            (name.to_string(), value.to_str().unwrap().to_owned())
        };
        let headers = response.headers().iter().map(text).collect();
        let body = response.bytes().await.map_err(no_answer)?.to_vec();
        Ok(OutboundResponse { status, headers, body })
    }
}

/// An adapter that calls localstripe. Waiting takes no time.
pub(crate) fn stripe() -> Stripe {
    stripe_with_secret(WEBHOOK_SECRET)
}

pub(crate) fn stripe_with_secret(webhook_secret: &str) -> Stripe {
    let config = StripeConfig {
        api: LOCALSTRIPE.0.clone(),
        script: LOCALSTRIPE.0.join("/js.stripe.com/v3/").unwrap(),
        link: false,
        publishable_key: "pk_test_local".into(),
        secret_key: "sk_test_local".into(),
        webhook_secrets: vec![webhook_secret.into()],
    };
    let clock = Arc::new(MovableClock::default());
    let random = Arc::new(SeededRandom::new(1));
    Stripe::new(
        config,
        &Wiring { outbound: Arc::new(Http(client())), clock: clock.clone(), timer: clock, random },
    )
}

/// What a shopper's browser or an operator asks of localstripe, in a form.
pub(crate) async fn ask(path: &str, fields: &[(&str, &str)]) -> Value {
    let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let response = client()
        .post(LOCALSTRIPE.0.join(path).unwrap())
        .bearer_auth("sk_test_local")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(form)
        .send()
        .await
        .unwrap();
    let (status, body) = (response.status(), response.bytes().await.unwrap());
    assert!(status.is_success(), "{path}: {status} {}", String::from_utf8_lossy(&body));
    serde_json::from_slice(&body).unwrap_or(Value::Null)
}

/// The token of a card, as a browser gets it.
pub(crate) async fn card(number: &str) -> PaymentToken {
    let card = [
        ("type", "card"),
        ("card[number]", number),
        ("card[exp_month]", "12"),
        ("card[exp_year]", "2034"),
        ("card[cvc]", "123"),
    ];
    ask("/v1/payment_methods", &card).await["id"].as_str().unwrap().parse().unwrap()
}

/// A request to charge 25.98 to a card, in a session of its own.
pub(crate) async fn a_request(number: &str) -> ConfirmPayment {
    let random: &dyn Random = &*RANDOM;
    ConfirmPayment {
        idempotency_key: IdempotencyKey::generate(random),
        existing: None,
        token: card(number).await,
        amount: euros(2598),
        capture: CaptureMethod::Automatic,
        options: PaymentOptions::default(),
        session: SessionId::generate(random, Mode::Test),
        attempt: AttemptId::generate(random),
    }
}

pub(crate) fn euros(minor: i64) -> Money {
    Money::new(minor, "EUR".parse().unwrap())
}

/// A card that just pays.
pub(crate) const GOOD: &str = "4242424242424242";
