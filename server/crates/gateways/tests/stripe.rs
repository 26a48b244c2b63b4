//! The Stripe adapter against recorded answers: what it sends, and what it makes of what comes.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the report")]

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use domain::{
    model::{AttemptId, DeclineReason, IdempotencyKey, Mode, Money, SessionId},
    ports::{
        ConfirmPayment, Gateway, GatewayError, GatewayPayment, Outbound, OutboundError, OutboundRequest,
        OutboundResponse, PaymentStatus,
    },
    testing::SeededRandom,
};
use gateways::stripe::{API_VERSION, Stripe, StripeConfig};

type Answer = Box<dyn Fn() -> Result<OutboundResponse, OutboundError> + Send + Sync>;

/// Gives one answer to everything, and keeps what it was asked.
struct Recorded {
    answer: Answer,
    asked: Mutex<Vec<OutboundRequest>>,
}

#[async_trait]
impl Outbound for Recorded {
    async fn send(&self, request: OutboundRequest) -> Result<OutboundResponse, OutboundError> {
        self.asked.lock().unwrap().push(request);
        (self.answer)()
    }
}

fn stripe(answer: Answer) -> (Stripe, Arc<Recorded>) {
    let outbound = Arc::new(Recorded { answer, asked: Mutex::default() });
    let config = StripeConfig {
        api: "https://api.gateway.test".parse().unwrap(),
        script: "https://js.gateway.test/v3/".parse().unwrap(),
        publishable_key: "pk_test_1".into(),
        secret_key: "sk_test_1".into(),
        page_origins: vec![],
        frame_origins: vec!["https://hooks.gateway.test".into()],
    };
    (Stripe::new(config, outbound.clone()), outbound)
}

fn answering(status: u16, body: &'static str) -> (Stripe, Arc<Recorded>) {
    stripe(Box::new(move || Ok(OutboundResponse { status, headers: vec![], body: body.into() })))
}

fn a_request() -> ConfirmPayment {
    let random = SeededRandom::new(5);
    ConfirmPayment {
        idempotency_key: IdempotencyKey::stored("key-1".into()),
        existing: None,
        token: "pm_1".parse().unwrap(),
        amount: Money::new(2598, "EUR".parse().unwrap()),
        session: SessionId::generate(&random, Mode::Test),
        attempt: AttemptId::generate(&random),
    }
}

async fn answer_to(status: u16, body: &'static str) -> Result<GatewayPayment, GatewayError> {
    answering(status, body).0.confirm(&a_request()).await
}

const SUCCEEDED: &str = include_str!("fixtures/stripe/intent_succeeded.json");
const REQUIRES_ACTION: &str = include_str!("fixtures/stripe/intent_requires_action.json");
const DECLINED: &str = include_str!("fixtures/stripe/card_declined.json");
const UNEXPECTED_STATE: &str = include_str!("fixtures/stripe/unexpected_state.json");

#[tokio::test]
async fn creates_and_confirms_in_one_call() {
    let (stripe, outbound) = answering(200, SUCCEEDED);
    let request = a_request();
    let payment = stripe.confirm(&request).await.unwrap();
    let PaymentStatus::Succeeded { card: Some(card) } = payment.status else {
        panic!("{:?}", payment.status)
    };
    assert_eq!((card.brand.as_str(), card.last_four.as_str()), ("amex", "0005"));
    assert_eq!(payment.amount, request.amount);

    let asked = outbound.asked.lock().unwrap();
    let [sent] = asked.as_slice() else { panic!("one call") };
    assert_eq!((sent.method, sent.url.as_str()), ("POST", "https://api.gateway.test/v1/payment_intents"));
    let header = |name| sent.headers.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str());
    assert_eq!(header("authorization"), Some("Bearer sk_test_1"));
    assert_eq!(header("idempotency-key"), Some("key-1"));
    assert_eq!(header("stripe-version"), Some(API_VERSION));
    let form: Vec<_> = form_urlencoded::parse(&sent.body).into_owned().collect();
    let value = |name: &str| form.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    assert_eq!(value("amount"), Some("2598"));
    assert_eq!(value("currency"), Some("eur"));
    assert_eq!(value("confirm"), Some("true"));
    assert_eq!(value("payment_method"), Some("pm_1"));
    assert_eq!(value("metadata[checkout_session]"), Some(request.session.as_str()));
    let debugged = format!("{sent:?}");
    assert!(!debugged.contains("sk_test_1") && !debugged.contains("pm_1"), "{debugged}");
}

#[tokio::test]
async fn a_later_try_confirms_the_same_payment() {
    let (stripe, outbound) = answering(200, SUCCEEDED);
    let request = ConfirmPayment { existing: Some("pi_3Q".parse().unwrap()), ..a_request() };
    stripe.confirm(&request).await.unwrap();
    let asked = outbound.asked.lock().unwrap();
    assert_eq!(asked[0].url.path(), "/v1/payment_intents/pi_3Q/confirm");
    let body = String::from_utf8(asked[0].body.clone()).unwrap();
    assert!(!body.contains("amount"), "the amount is the payment's and is not sent again: {body}");
}

#[tokio::test]
async fn retrieves_without_a_key() {
    let (stripe, outbound) = answering(200, REQUIRES_ACTION);
    let payment = stripe.retrieve(&"pi_3Q".parse().unwrap()).await.unwrap();
    assert_eq!(payment.status, PaymentStatus::ActionRequired { client_secret: "pi_3Q_secret_x".into() });
    let asked = outbound.asked.lock().unwrap();
    assert_eq!(asked[0].method, "GET");
    assert!(asked[0].headers.iter().all(|(name, _)| *name != "idempotency-key"));
}

#[tokio::test]
async fn a_card_error_is_a_decline_of_a_known_payment() {
    let payment = answer_to(402, DECLINED).await.unwrap();
    let PaymentStatus::Declined(decline) = payment.status else { panic!("{:?}", payment.status) };
    assert_eq!(decline.reason, DeclineReason::InsufficientFunds);
    assert_eq!(payment.id.as_str(), "pi_3Q");
}

#[tokio::test]
async fn a_payment_that_moved_on_says_how_it_stands() {
    let payment = answer_to(400, UNEXPECTED_STATE).await.unwrap();
    assert_eq!(payment.status, PaymentStatus::Succeeded { card: None });
}

#[tokio::test]
async fn what_may_have_charged_is_unknown_and_what_cannot_have_is_rejected() {
    let error = r#"{"error":{"type":"api_error","message":"x"}}"#;
    for (status, body) in [
        (500, error),
        (503, ""),
        (409, error),
        (429, error),
        (200, "<html>"),
        (200, "{}"),
        (402, error),
        (302, ""),
    ] {
        let answer = answer_to(status, body).await;
        assert!(matches!(answer, Err(GatewayError::Unknown(_))), "{status} {body}: {answer:?}");
    }
    for status in [400, 401, 403, 404] {
        let answer = answer_to(status, error).await;
        assert!(matches!(answer, Err(GatewayError::Rejected(_))), "{status}: {answer:?}");
    }
}

#[tokio::test]
async fn a_line_that_was_never_open_is_told_from_one_that_broke() {
    let (never, _) = stripe(Box::new(|| Err(OutboundError::NotSent("refused".into()))));
    assert!(matches!(never.confirm(&a_request()).await, Err(GatewayError::Unreachable(_))));
    let (broke, _) = stripe(Box::new(|| Err(OutboundError::NoAnswer("reset".into()))));
    assert!(matches!(broke.confirm(&a_request()).await, Err(GatewayError::Unknown(_))));
}

#[tokio::test]
async fn the_page_is_told_exactly_its_hosts() {
    let side = answering(200, "").0.browser_side();
    assert_eq!(side.script_origins, ["https://js.gateway.test"]);
    assert_eq!(side.frame_origins, ["https://js.gateway.test", "https://hooks.gateway.test"]);
    assert_eq!(side.connect_origins, ["https://api.gateway.test"]);
}
