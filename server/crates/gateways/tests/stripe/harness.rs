//! An adapter whose calls are answered by the test, and what it asked.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use async_trait::async_trait;
use domain::{
    model::{CaptureMethod, IdempotencyKey, Money, PaymentOptions, SessionId},
    ports::{
        BrowserSide, ConfirmPayment, Gateway as _, GatewayNotice, IncomingWebhook, NoticeError, Outbound,
        OutboundError, OutboundRequest, OutboundResponse,
    },
    testing::{MovableClock, SeededRandom},
};
use gateways::{
    Wiring,
    stripe::{Stripe, StripeConfig},
};
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::Timestamp;
use serde_json::Value;
use sha2::Sha256;

/// A recorded answer.
macro_rules! fixture {
    ($name:literal) => {
        include_str!(concat!("../fixtures/stripe/", $name, ".json"))
    };
}
pub(crate) use fixture;

/// The session whose name stands in the fixtures.
pub(crate) const SESSION: &str = "cs_test_0123456789ABCDEFGHIJKLMNOPQRSTUV";

/// The refund whose name stands in the fixtures.
pub(crate) const REFUND: &str = "re_0123456789ABCDEFGHIJKLMNOPQRSTUV";

type Answer = Box<dyn Fn(&OutboundRequest) -> Result<OutboundResponse, OutboundError> + Send + Sync>;

/// Gives the test's answers, and keeps what it was asked.
pub(crate) struct Recorded {
    answer: Answer,
    asked: Mutex<Vec<Asked>>,
}

/// One request.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) method: &'static str,
    /// Without the query.
    pub(crate) path: String,
    /// The fields of the query or the body, in their order.
    pub(crate) fields: Vec<(String, String)>,
    /// How long it was given.
    pub(crate) timeout: Duration,
    headers: Vec<(&'static str, String)>,
}

impl Asked {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

#[async_trait]
impl Outbound for Recorded {
    async fn send(&self, request: OutboundRequest) -> Result<OutboundResponse, OutboundError> {
        let fields = request.url.query_pairs().chain(form_urlencoded::parse(&request.body));
        self.asked.lock().unwrap().push(Asked {
            method: request.method,
            path: request.url.path().to_owned(),
            fields: fields.map(|(name, value)| (name.into_owned(), value.into_owned())).collect(),
            timeout: request.timeout,
            headers: request.headers.clone(),
        });
        (self.answer)(&request)
    }
}

impl Recorded {
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    /// The only request that there was.
    pub(crate) fn only(&self) -> Asked {
        let asked = self.asked();
        assert_eq!(asked.len(), 1, "{asked:?}");
        asked[0].clone()
    }
}

pub(crate) fn config() -> StripeConfig {
    StripeConfig {
        api: "https://api.gateway.test".parse().unwrap(),
        script: "https://js.gateway.test/v3/".parse().unwrap(),
        link: false,
        publishable_key: "pk_test_1".into(),
        secret_key: "sk_test_1".into(),
        webhook_secrets: vec!["whsec_test".into()],
    }
}

/// An adapter that is answered by a function of the request.
pub(crate) fn stripe(
    answer: impl Fn(&OutboundRequest) -> Result<OutboundResponse, OutboundError> + Send + Sync + 'static,
) -> (Stripe, Arc<Recorded>) {
    stripe_at(&Arc::default(), answer)
}

/// The same on a clock that waiting moves.
pub(crate) fn stripe_at(
    clock: &Arc<MovableClock>,
    answer: impl Fn(&OutboundRequest) -> Result<OutboundResponse, OutboundError> + Send + Sync + 'static,
) -> (Stripe, Arc<Recorded>) {
    let outbound = Arc::new(Recorded { answer: Box::new(answer), asked: Mutex::default() });
    (Stripe::new(config(), &wiring(outbound.clone(), clock)), outbound)
}

/// The same as another customer of Stripe's.
pub(crate) fn stripe_as(
    config: StripeConfig,
    answer: impl Fn(&OutboundRequest) -> Result<OutboundResponse, OutboundError> + Send + Sync + 'static,
) -> (Stripe, Arc<Recorded>) {
    let outbound = Arc::new(Recorded { answer: Box::new(answer), asked: Mutex::default() });
    (Stripe::new(config, &wiring(outbound.clone(), &Arc::default())), outbound)
}

/// What the page is told in this configuration.
pub(crate) fn browser_side(config: StripeConfig) -> BrowserSide {
    stripe_as(config, |_| panic!("the page's needs are known without asking")).0.browser_side()
}

fn wiring(outbound: Arc<dyn Outbound>, clock: &Arc<MovableClock>) -> Wiring {
    Wiring { outbound, clock: clock.clone(), timer: clock.clone(), random: Arc::new(SeededRandom::new(1)) }
}

/// An adapter that gets one answer to everything.
pub(crate) fn answering(status: u16, body: impl Into<String>) -> (Stripe, Arc<Recorded>) {
    let body = body.into();
    stripe(move |_| Ok(response(status, &body)))
}

/// An adapter whose calls are answered by the end of their path.
pub(crate) fn routing(routes: &[(&'static str, u16, &str)]) -> (Stripe, Arc<Recorded>) {
    let routes: Vec<_> =
        routes.iter().map(|(end, status, body)| (*end, *status, (*body).to_owned())).collect();
    stripe(move |request| {
        let route = routes.iter().find(|(end, ..)| request.url.path().ends_with(end));
        let (_, status, body) = route.unwrap_or_else(|| panic!("nothing for {request:?}"));
        Ok(response(*status, body))
    })
}

pub(crate) fn response(status: u16, body: &str) -> OutboundResponse {
    OutboundResponse { status, headers: vec![], body: body.into() }
}

/// A recorded answer, changed in some places (JSON pointers).
pub(crate) fn changed(fixture: &str, changes: &[(&str, Value)]) -> String {
    let mut json: Value = serde_json::from_str(fixture).unwrap();
    for (place, value) in changes {
        *json.pointer_mut(place).unwrap_or_else(|| panic!("no {place}")) = value.clone();
    }
    json.to_string()
}

pub(crate) fn money(minor: i64, code: &str) -> Money {
    Money::new(minor, code.parse().unwrap())
}

pub(crate) fn session() -> SessionId {
    SESSION.parse().unwrap()
}

pub(crate) fn key() -> IdempotencyKey {
    IdempotencyKey::stored("key-1".into())
}

pub(crate) fn a_request() -> ConfirmPayment {
    ConfirmPayment {
        idempotency_key: key(),
        existing: None,
        token: "pm_1".parse().unwrap(),
        amount: money(2598, "EUR"),
        capture: CaptureMethod::Automatic,
        options: PaymentOptions::default(),
        session: session(),
        attempt: "att_0123456789ABCDEFGHIJKLMNOPQRSTUV".parse().unwrap(),
    }
}

/// The signature of a body, in hexadecimal digits, as Stripe makes it.
pub(crate) fn signature(secret: &str, time: &str, body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(format!("{time}.").as_bytes());
    mac.update(body);
    hex::encode(mac.finalize().into_bytes())
}

/// The time of the fixtures' events.
pub(crate) const NOW: i64 = 1_795_350_000;

/// Has an adapter of this configuration read a webhook with these `stripe-signature` headers.
pub(crate) fn read(
    config: StripeConfig,
    signatures: &[&str],
    body: &[u8],
    now: i64,
) -> Result<GatewayNotice, NoticeError> {
    let mut headers = vec![("content-type".to_owned(), "application/json".to_owned())];
    headers.extend(signatures.iter().map(|value| ("stripe-signature".to_owned(), (*value).to_owned())));
    let webhook = IncomingWebhook { headers: &headers, body };
    let now = Timestamp::from_second(now).unwrap();
    stripe_as(config, |_| panic!("a webhook asks nobody")).0.read_notice(&webhook, now)
}
