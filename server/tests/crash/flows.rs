//! What people do while the server dies under them, and how it must end.

use reqwest::Method;
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

use crate::{
    node::{Body, LOOK, PATIENCE},
    world::World,
};

/// The flows, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flow {
    /// A card that pays.
    Pay,
    /// A card that is declined, then one that pays.
    DeclineThenPay,
    /// A card for which the bank asks; the shopper approves.
    Authenticate,
    /// Authorised, then captured in part.
    Capture,
    /// Paid, then given back.
    Refund,
    /// Nobody pays in time.
    Expire,
}

impl Flow {
    pub(crate) const ALL: [Self; 6] =
        [Self::Pay, Self::DeclineThenPay, Self::Authenticate, Self::Capture, Self::Refund, Self::Expire];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Pay => "pay",
            Self::DeclineThenPay => "decline",
            Self::Authenticate => "3ds",
            Self::Capture => "capture",
            Self::Refund => "refund",
            Self::Expire => "expire",
        }
    }

    /// What is left at the gateway, in cents, and how often the merchant is told that the session is
    /// complete and that it has expired.
    pub(crate) const fn outcome(self) -> Outcome {
        match self {
            Self::Pay | Self::DeclineThenPay | Self::Authenticate => {
                Outcome { kept: 2500, completed: 1, expired: 0 }
            }
            Self::Capture => Outcome { kept: 1000, completed: 1, expired: 0 },
            Self::Refund => Outcome { kept: 0, completed: 1, expired: 0 },
            Self::Expire => Outcome { kept: 0, completed: 0, expired: 1 },
        }
    }

    /// Does it, whatever happens to the server meanwhile. Answers the session.
    pub(crate) async fn play(self, world: &mut World) -> String {
        let session = open(world, self).await;
        match self {
            Self::Pay => pay(world, &session, "pm_card_visa").await,
            Self::DeclineThenPay => {
                pay(world, &session, "pm_card_visa_chargeDeclined").await;
                until(world, &session, "it was declined", |step| step["step"] == "retry").await;
                pay(world, &session, "pm_card_mastercard").await;
            }
            Self::Authenticate => {
                pay(world, &session, "pm_card_threeDSecure2Required").await;
                world.approve(&session).await;
                confirm_again(world, &session, "continue", Body::Json(json!({}))).await;
            }
            Self::Capture => {
                pay(world, &session, "pm_card_visa").await;
                let payment = paid(world, &session).await;
                let path = format!("/v1/payment_intents/{payment}/capture");
                world.node.ask(Method::POST, &path, Body::Form("amount_to_capture=1000")).await;
            }
            Self::Refund => {
                pay(world, &session, "pm_card_visa").await;
                let payment = paid(world, &session).await;
                let form = format!("payment_intent={payment}");
                world.node.ask(Method::POST, "/v1/refunds", Body::Form(&form)).await;
            }
            Self::Expire => {
                // A server that dies has the machine's time again. No signature is looked at here.
                world.most_ahead = 21 * 60;
                world.node.advance(6 * 60).await;
            }
        }
        session
    }
}

/// How it must end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) kept: i64,
    pub(crate) completed: usize,
    pub(crate) expired: usize,
}

/// A merchant opens a session. If the answer is lost it is asked for again under the same key, and no
/// second one is opened.
async fn open(world: &mut World, flow: Flow) -> String {
    let life = if flow == Flow::Expire { 5 * 60 + 30 } else { 3600 };
    let expires_at = World::now() + life;
    let mut form = format!(
        "mode=payment&expires_at={expires_at}&line_items[0][quantity]=1&line_items[0][price_data][currency]=eur\
         &line_items[0][price_data][unit_amount]=2500&line_items[0][price_data][product_data][name]=Workshop"
    );
    if flow == Flow::Capture {
        form.push_str("&payment_intent_data[capture_method]=manual");
    }
    let (status, session) = world.node.ask(Method::POST, "/v1/checkout/sessions", Body::Form(&form)).await;
    assert!(status.is_success(), "{session}");
    session["id"].as_str().unwrap().to_owned()
}

async fn pay(world: &mut World, session: &str, token: &str) {
    let body = json!({ "token": token, "email": "ada@shop.test" });
    confirm_again(world, session, "confirm", Body::Json(body)).await;
}

async fn confirm_again(world: &mut World, session: &str, verb: &str, body: Body<'_>) {
    let path = format!("/c/{session}/{verb}");
    let (status, answer) = world.node.ask(Method::POST, &path, body).await;
    assert!(status.is_success(), "{status} {answer}");
}

/// Waits until the page's own question is answered so.
async fn until(world: &mut World, session: &str, what: &str, done: impl Fn(&Value) -> bool) {
    let end = Instant::now() + PATIENCE;
    loop {
        let (_, step) = world.node.ask(Method::GET, &format!("/c/{session}/status"), Body::None).await;
        if done(&step) {
            return;
        }
        assert!(Instant::now() < end, "waited for: {what}; got {step}");
        world.hurry().await;
        sleep(LOOK).await;
    }
}

/// Waits until the merchant sees the session complete; answers its payment.
async fn paid(world: &mut World, session: &str) -> String {
    let end = Instant::now() + PATIENCE;
    loop {
        let path = format!("/v1/checkout/sessions/{session}");
        let (_, object) = world.node.ask(Method::GET, &path, Body::Form("")).await;
        if object["status"] == "complete" {
            return object["payment_intent"].as_str().unwrap().to_owned();
        }
        assert!(Instant::now() < end, "never complete: {object}");
        world.hurry().await;
        sleep(LOOK).await;
    }
}
