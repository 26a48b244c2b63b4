//! A gateway for one test, and the callers that it may have.

use std::{
    future::poll_fn,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    task::Poll,
};

use axum::{
    Router,
    body::{Body, to_bytes},
};
use hmac::{Hmac, KeyInit, Mac};
use http::{HeaderMap, Method, Request, Response, StatusCode, header};
use sandbox::{Config, Sandbox, WebhookTarget};
use serde_json::Value;
use sha2::Sha256;
use tower::ServiceExt;

pub(crate) use receiver::Receiver;

mod receiver;

/// 2026-06-15, at noon UTC.
pub(crate) const START: i64 = 1_781_524_800;

/// A clock that stands still until a test moves it.
#[derive(Clone)]
pub(crate) struct TestClock(Arc<AtomicI64>);

impl TestClock {
    fn new() -> Self {
        Self(Arc::new(AtomicI64::new(START * 1000)))
    }

    pub(crate) fn advance(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1000, Ordering::SeqCst);
    }
}

/// One gateway.
#[derive(Clone)]
pub(crate) struct Gateway {
    pub(crate) sandbox: Sandbox,
    pub(crate) clock: TestClock,
    router: Router,
}

/// Who calls.
#[derive(Clone)]
pub(crate) struct Caller {
    router: Router,
    headers: Vec<(String, String)>,
}

/// What came back.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
    pub(crate) body: Value,
}

impl Gateway {
    pub(crate) async fn new() -> Self {
        Self::with(config()).await
    }

    pub(crate) async fn with(config: Config) -> Self {
        Self::seeded(config, 1).await
    }

    /// With other randomness, as after a restart.
    pub(crate) async fn seeded(config: Config, seed: u64) -> Self {
        let clock = TestClock::new();
        let time = clock.clone();
        let now = move || time.0.load(Ordering::SeqCst);
        let sandbox = Sandbox::open(config, Arc::new(now), Arc::new(scrambled(seed))).await.unwrap();
        let router = sandbox.router();
        Self { sandbox, clock, router }
    }

    fn caller(&self, key: Option<&str>) -> Caller {
        let headers = key.map(|key| ("authorization".to_owned(), format!("Bearer {key}")));
        Caller { router: self.router.clone(), headers: headers.into_iter().collect() }
    }

    /// The merchant's server.
    pub(crate) fn server(&self) -> Caller {
        self.caller(Some(&self.sandbox.keys().secret))
    }

    /// The script in a page.
    pub(crate) fn page(&self) -> Caller {
        self.caller(Some(&self.sandbox.keys().publishable))
    }

    /// Anyone.
    pub(crate) fn anyone(&self) -> Caller {
        self.caller(None)
    }

    /// A payment that was confirmed with this test card, whatever came of it: the intent.
    pub(crate) async fn pay(&self, card: &str) -> Value {
        let form = format!(
            "amount=1099&currency=eur&confirm=true&payment_method={card}&payment_method_types[]=card"
        );
        let answer = self.server().post("/v1/payment_intents", &form).await;
        match answer.status {
            StatusCode::OK => answer.body,
            _ => answer.body["error"]["payment_intent"].clone(),
        }
    }

    /// Arms a fault.
    pub(crate) async fn arm(&self, form: &str) -> Value {
        self.server().post("/sandbox/faults", form).await.ok()
    }

    /// The one payment that there is, as it stands.
    pub(crate) async fn only_payment(&self) -> Value {
        let list = self.server().get("/v1/payment_intents").await.ok();
        let payments = list["data"].as_array().unwrap();
        assert_eq!(payments.len(), 1, "{list}");
        payments[0].clone()
    }

    /// How many charges there are.
    pub(crate) async fn charges(&self) -> usize {
        self.server().get("/v1/charges").await.ok()["data"].as_array().unwrap().len()
    }

    /// The types of all events so far, oldest first.
    pub(crate) async fn event_types(&self) -> Vec<String> {
        let events = self.server().get("/v1/events?limit=100").await.ok();
        let events = events["data"].as_array().unwrap().iter().rev();
        events.map(|event| event["type"].as_str().unwrap().to_owned()).collect()
    }
}

impl Caller {
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, String::new()).await
    }

    pub(crate) async fn delete(&self, path: &str) -> Answer {
        self.send(Method::DELETE, path, String::new()).await
    }

    pub(crate) async fn post(&self, path: &str, form: &str) -> Answer {
        self.send(Method::POST, path, form.to_owned()).await
    }

    pub(crate) async fn send(&self, method: Method, path: &str, body: String) -> Answer {
        self.try_send(method, path, body).await.expect("the connection was cut")
    }

    /// A call whose connection must be cut before anything of an answer has arrived.
    pub(crate) async fn cut(&self, path: &str, form: &str) {
        let answer = self.try_send(Method::POST, path, form.to_owned()).await;
        assert!(answer.is_none(), "{answer:?}");
    }

    /// Nothing if the connection is cut.
    pub(crate) async fn try_send(&self, method: Method, path: &str, body: String) -> Option<Answer> {
        let (parts, body) = self.unread(method, path, body).await.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.ok()?;
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        let body = serde_json::from_str(&text).unwrap_or(Value::Null);
        Some(Answer { status: parts.status, headers: parts.headers, text, body })
    }

    /// An answer whose body nobody has read yet.
    pub(crate) async fn unread(&self, method: Method, path: &str, body: String) -> Response<Body> {
        let mut request = Request::builder().method(method).uri(path);
        if !self.headers.iter().any(|(name, _)| name == "content-type") {
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap()
    }
}

impl Answer {
    /// The object of a successful answer.
    #[track_caller]
    pub(crate) fn ok(self) -> Value {
        assert_eq!(self.status, StatusCode::OK, "{}", self.text);
        self.body
    }

    /// The error of an answer with this status.
    #[track_caller]
    pub(crate) fn error(self, status: u16) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        self.body["error"].clone()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }
}

/// Lets a request begin and stops it at its first wait; true if it had to wait.
pub(crate) async fn begin<F: Future + Unpin>(request: &mut F) -> bool {
    poll_fn(|context| Poll::Ready(Pin::new(&mut *request).poll(context).is_pending())).await
}

pub(crate) fn config() -> Config {
    Config::new("http://localhost:3010".parse().unwrap())
}

/// With these receivers as configured endpoints.
pub(crate) fn telling(receivers: &[&Receiver]) -> Config {
    let webhooks = receivers
        .iter()
        .map(|receiver| WebhookTarget { url: receiver.url.parse().unwrap(), secret: None })
        .collect();
    Config { webhooks, ..config() }
}

/// The object's id.
pub(crate) fn id(object: &Value) -> String {
    object["id"].as_str().unwrap().to_owned()
}

/// What `Stripe-Signature` must be, with one signature for each secret.
pub(crate) fn signed(secrets: &[&str], seconds: i64, body: &str) -> String {
    let mut header = format!("t={seconds}");
    for secret in secrets {
        let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
        mac.update(format!("{seconds}.{body}").as_bytes());
        header = format!("{header},v1={}", hex::encode(mac.finalize().into_bytes()));
    }
    header
}

/// Different bytes at each call and the same in each run (`SplitMix64`).
fn scrambled(seed: u64) -> impl Fn(&mut [u8]) + Send + Sync + 'static {
    let state = AtomicU64::new(seed);
    move |bytes: &mut [u8]| {
        for chunk in bytes.chunks_mut(8) {
            let mut z = state.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            let length = chunk.len();
            chunk.copy_from_slice(&(z ^ (z >> 31)).to_le_bytes()[..length]);
        }
    }
}
