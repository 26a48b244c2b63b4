//! An adapter whose questions are answered by the test, and what it asked.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::Duration,
};

use async_trait::async_trait;
use domain::{
    model::{CaptureMethod, IdempotencyKey, Money, PaymentOptions, SessionId},
    ports::{ConfirmPayment, Outbound, OutboundError, OutboundRequest, OutboundResponse},
    testing::{MovableClock, SeededRandom},
};
use gateways::{
    Wiring,
    braintree::{Braintree, BraintreeConfig, Environment},
};
use serde_json::{Value, json};

/// A written answer.
macro_rules! fixture {
    ($name:literal) => {
        include_str!(concat!("../fixtures/braintree/", $name, ".json"))
    };
}
pub(crate) use fixture;

/// The session whose name stands in the fixtures.
pub(crate) const SESSION: &str = "cs_test_0123456789ABCDEFGHIJKLMNOPQRSTUV";

/// The try whose name stands there.
pub(crate) const ATTEMPT: &str = "att_0123456789ABCDEFGHIJKLMNOPQRSTUV";

/// The refund whose name stands there.
pub(crate) const REFUND: &str = "re_0123456789ABCDEFGHIJKLMNOPQRSTUV";

/// What Braintree calls everything, if it is asked what it calls it.
pub(crate) const GLOBAL: &str = "Z2xvYmFs";

type Answered = Result<OutboundResponse, OutboundError>;
type Answer = Box<dyn Fn(&Asked) -> Answered + Send + Sync>;

/// Gives the test's answers, and keeps what it was asked.
pub(crate) struct Written {
    answer: Answer,
    asked: Mutex<Vec<Asked>>,
}

/// One question.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) url: String,
    /// What the document calls itself, such as `Charge`.
    pub(crate) operation: String,
    pub(crate) variables: Value,
    pub(crate) timeout: Duration,
    pub(crate) body: Vec<u8>,
    headers: Vec<(&'static str, String)>,
}

impl Asked {
    fn of(request: &OutboundRequest) -> Self {
        let body: Value = serde_json::from_slice(&request.body).unwrap();
        let named = body["query"].as_str().unwrap().split([' ', '(']).nth(1).unwrap();
        Self {
            url: request.url.to_string(),
            operation: named.to_owned(),
            variables: body["variables"].clone(),
            timeout: request.timeout,
            body: request.body.clone(),
            headers: request.headers.clone(),
        }
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn input(&self) -> &Value {
        &self.variables["input"]
    }
}

#[async_trait]
impl Outbound for Written {
    async fn send(&self, request: OutboundRequest) -> Answered {
        let asked = Asked::of(&request);
        self.asked.lock().unwrap().push(asked.clone());
        (self.answer)(&asked)
    }
}

impl Written {
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    /// What was asked but for what things are called.
    pub(crate) fn operations(&self) -> Vec<String> {
        let asked = self.asked().into_iter().map(|asked| asked.operation);
        asked.filter(|operation| operation != "GlobalId").collect()
    }

    /// The only question of that name.
    pub(crate) fn only(&self, operation: &str) -> Asked {
        let mut asked = self.asked();
        asked.retain(|asked| asked.operation == operation);
        assert_eq!(asked.len(), 1, "{operation} in {:?}", self.operations());
        asked.remove(0)
    }
}

pub(crate) fn config() -> BraintreeConfig {
    let account = |code: &str, account: &str| (code.parse().unwrap(), account.to_owned());
    BraintreeConfig {
        environment: Environment::Sandbox,
        api: "https://payments.braintree.test/graphql".parse().unwrap(),
        merchant_id: "shop".into(),
        public_key: "public1".into(),
        private_key: "private1".into(),
        merchant_accounts: vec![account("EUR", "shop_eur"), account("JPY", "shop_jpy")],
        custom_fields: vec!["description".into(), "order_number".into()],
    }
}

/// On a clock that waiting moves.
pub(crate) fn wiring(outbound: Arc<dyn Outbound>, clock: &Arc<MovableClock>) -> Wiring {
    let random = Arc::new(SeededRandom::new(1));
    Wiring { outbound, clock: clock.clone(), timer: clock.clone(), random }
}

/// An adapter that is answered by a function of the question.
pub(crate) fn braintree_at(
    clock: &Arc<MovableClock>,
    answer: impl Fn(&Asked) -> Answered + Send + Sync + 'static,
) -> (Braintree, Arc<Written>) {
    let outbound = Arc::new(Written { answer: Box::new(answer), asked: Mutex::default() });
    (Braintree::new(config(), &wiring(outbound.clone(), clock)), outbound)
}

/// Likewise; what things are called is answered by itself.
pub(crate) fn braintree(
    answer: impl Fn(&Asked) -> Answered + Send + Sync + 'static,
) -> (Braintree, Arc<Written>) {
    braintree_at(&Arc::default(), move |asked| match asked.operation.as_str() {
        "GlobalId" => Ok(response(200, &json!({ "data": { "answer": GLOBAL } }).to_string())),
        _ => answer(asked),
    })
}

/// An adapter that gets one answer to everything but names.
pub(crate) fn answering(body: impl Into<String>) -> (Braintree, Arc<Written>) {
    let body = body.into();
    braintree(move |_| Ok(response(200, &body)))
}

/// An adapter that gets these answers, each for a question of that name, in this order.
pub(crate) fn in_turn(answers: &[(&'static str, &str)]) -> (Braintree, Arc<Written>) {
    let answers: VecDeque<_> = answers.iter().map(|(name, body)| (*name, (*body).to_owned())).collect();
    let answers = Mutex::new(answers);
    braintree(move |asked| {
        let (name, body) = answers.lock().unwrap().pop_front().expect("no more questions than answers");
        assert_eq!(name, asked.operation);
        Ok(response(200, &body))
    })
}

pub(crate) fn response(status: u16, body: &str) -> OutboundResponse {
    OutboundResponse { status, headers: vec![], body: body.into() }
}

/// A written answer, changed in some places (JSON pointers).
pub(crate) fn changed(fixture: &str, changes: &[(&str, Value)]) -> String {
    let mut json: Value = serde_json::from_str(fixture).unwrap();
    for (place, value) in changes {
        *json.pointer_mut(place).unwrap_or_else(|| panic!("no {place}")) = value.clone();
    }
    json.to_string()
}

/// The transaction of a payload, as the answer to who it is.
pub(crate) fn as_node(fixture: &str, changes: &[(&str, Value)]) -> String {
    let json: Value = serde_json::from_str(fixture).unwrap();
    let mut transaction = json["data"]["answer"]["transaction"].clone();
    transaction["__typename"] = json!("Transaction");
    transaction["refunds"] = json!([]);
    for (name, value) in changes {
        transaction[*name] = value.clone();
    }
    json!({ "data": { "answer": transaction } }).to_string()
}

/// Errors of these classes, codes and places in the input, all from doing what was asked.
pub(crate) fn errors(errors: &[(&str, Option<&str>, &[&str])]) -> String {
    let errors = errors.iter().map(|(class, code, place)| {
        let mut extensions = json!({ "errorClass": class });
        if let Some(code) = code {
            extensions["legacyCode"] = json!(code);
        }
        if !place.is_empty() {
            extensions["inputPath"] = json!(place);
        }
        json!({ "message": "Something of tokencc_1.", "path": ["answer"], "extensions": extensions })
    });
    json!({ "data": { "answer": null }, "errors": errors.collect::<Vec<_>>() }).to_string()
}

pub(crate) fn money(minor: i64, code: &str) -> Money {
    Money::new(minor, code.parse().unwrap())
}

pub(crate) fn session() -> SessionId {
    SESSION.parse().unwrap()
}

pub(crate) fn key() -> IdempotencyKey {
    IdempotencyKey::stored("key1".into())
}

pub(crate) fn a_request() -> ConfirmPayment {
    ConfirmPayment {
        idempotency_key: key(),
        existing: None,
        token: "tokencc_1".parse().unwrap(),
        amount: money(2598, "EUR"),
        capture: CaptureMethod::Automatic,
        options: PaymentOptions::default(),
        session: session(),
        attempt: ATTEMPT.parse().unwrap(),
    }
}
