//! A double for one test, and whoever calls it.

use std::sync::{
    Arc,
    atomic::{AtomicI64, AtomicU64, Ordering},
};

use axum::{
    Router,
    body::{Body, to_bytes},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use braintree_double::{Config, Double};
use http::{Request, Response, StatusCode};
use serde_json::{Value, json};
use tower::ServiceExt;

/// 2026-06-15, at noon UTC.
pub(crate) const START: i64 = 1_781_524_800_000;

/// What is asked of every transaction.
pub(crate) const TRANSACTION: &str = "id legacyId status orderId amount { value currencyCode }";

/// A double, its clock and a caller.
pub(crate) struct World {
    pub(crate) double: Double,
    clock: Arc<AtomicI64>,
}

impl World {
    pub(crate) fn new() -> Self {
        Self::with(Config::default())
    }

    pub(crate) fn with(config: Config) -> Self {
        let clock = Arc::new(AtomicI64::new(START));
        let time = Arc::clone(&clock);
        let double = Double::new(config, move || time.load(Ordering::SeqCst), scrambled());
        Self { double, clock }
    }

    pub(crate) fn advance(&self, milliseconds: i64) {
        self.clock.fetch_add(milliseconds, Ordering::SeqCst);
    }

    /// The merchant's server asks: the whole answer.
    pub(crate) async fn ask(&self, query: &str, variables: Value) -> Value {
        let response = self.try_ask(query, variables).await;
        assert_eq!(response.status(), StatusCode::OK);
        body(response).await.unwrap()
    }

    pub(crate) async fn try_ask(&self, query: &str, variables: Value) -> Response<Body> {
        let config = self.double.config();
        let key = format!("{}:{}", config.public_key, config.private_key);
        let basic = format!("Basic {}", BASE64_STANDARD.encode(key));
        let asked = json!({ "query": query, "variables": variables });
        send(self.double.router(), &[("authorization", &basic), ("braintree-version", "2019-01-01")], &asked)
            .await
    }

    /// The data of an answer without errors.
    #[track_caller]
    pub(crate) fn data(answer: &Value) -> &Value {
        assert!(answer.get("errors").is_none(), "{answer:#}");
        &answer["data"]
    }

    /// A mutation with one input: its payload.
    pub(crate) async fn mutate(&self, name: &str, input: Value, wanted: &str) -> Value {
        let answer = self.try_mutate(name, input, wanted).await;
        Self::data(&answer)[name].clone()
    }

    pub(crate) async fn try_mutate(&self, name: &str, input: Value, wanted: &str) -> Value {
        self.ask(&mutation(name, wanted), json!({ "input": input })).await
    }

    /// A charge of that amount in euros with that nonce: the transaction.
    pub(crate) async fn charge(&self, amount: &str, nonce: &str) -> Value {
        self.sell("chargePaymentMethod", amount, nonce).await
    }

    pub(crate) async fn authorize(&self, amount: &str) -> Value {
        self.sell("authorizePaymentMethod", amount, "fake-valid-nonce").await
    }

    async fn sell(&self, name: &str, amount: &str, nonce: &str) -> Value {
        let input = json!({ "paymentMethodId": nonce, "transaction": { "amount": amount } });
        self.mutate(name, input, &format!("transaction {{ {TRANSACTION} }}")).await["transaction"].clone()
    }
}

/// The text of a mutation that takes its input from a variable.
pub(crate) fn mutation(name: &str, wanted: &str) -> String {
    let mut kind = name.to_owned();
    kind[..1].make_ascii_uppercase();
    format!("mutation ($input: {kind}Input!) {{ {name}(input: $input) {{ {wanted} }} }}")
}

pub(crate) async fn send(router: Router, headers: &[(&str, &str)], body: &Value) -> Response<Body> {
    let mut request = Request::post("/graphql").header("content-type", "application/json");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    router.oneshot(request.body(Body::from(body.to_string())).unwrap()).await.unwrap()
}

/// Nothing if the connection is cut.
pub(crate) async fn body(response: Response<Body>) -> Option<Value> {
    let bytes = to_bytes(response.into_body(), usize::MAX).await.ok()?;
    Some(serde_json::from_slice(&bytes).unwrap())
}

/// The only error of an answer.
#[track_caller]
pub(crate) fn error(answer: &Value) -> &Value {
    let errors = answer["errors"].as_array().unwrap_or_else(|| panic!("no errors in {answer:#}"));
    assert_eq!(errors.len(), 1, "{answer:#}");
    &errors[0]
}

/// The legacy code of the only error of an answer, which must be one of validation.
#[track_caller]
pub(crate) fn code(answer: &Value) -> &str {
    let extensions = &error(answer)["extensions"];
    assert_eq!(extensions["errorClass"], "VALIDATION", "{answer:#}");
    extensions["legacyCode"].as_str().unwrap_or_default()
}

pub(crate) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no string"))
}

/// Different bytes at each call and the same in each run (`SplitMix64`).
fn scrambled() -> impl Fn(&mut [u8]) + Send + Sync + 'static {
    let calls = AtomicU64::new(1);
    move |bytes: &mut [u8]| {
        for chunk in bytes.chunks_mut(8) {
            let mut word = calls.fetch_add(1, Ordering::SeqCst).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            word ^= word >> 31;
            chunk.copy_from_slice(&word.to_le_bytes()[..chunk.len()]);
        }
    }
}
