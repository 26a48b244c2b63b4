//! Stripe's adapter against the sandbox.

use std::sync::Arc;

use async_trait::async_trait;
use domain::{
    model::{GatewayPaymentId, PaymentToken},
    ports::{Clock as _, Gateway, Random as _},
    testing::{
        MovableClock, SeededRandom,
        gateway_contract::{ContractCard, GatewayWorld, Trouble},
    },
};
use gateways::{
    Wiring,
    stripe::{Stripe, StripeConfig},
};
use hmac::{Hmac, KeyInit as _, Mac as _};
use http::Request;
use http_body_util::Full;
use jiff::Timestamp;
use sandbox::Sandbox;
use serde_json::Value;
use sha2::Sha256;
use tower::ServiceExt as _;

use crate::road::{OtherEnd, Road, whole};

struct World {
    gateway: Arc<Stripe>,
    sandbox: Sandbox,
    road: Arc<Road<SandboxEnd>>,
    clock: Arc<MovableClock>,
}

struct SandboxEnd(Sandbox);

#[async_trait]
impl OtherEnd for SandboxEnd {
    async fn answer(&self, request: Request<Full<bytes::Bytes>>) -> Option<http::Response<Vec<u8>>> {
        whole(self.0.router().oneshot(request).await.unwrap()).await
    }
}

async fn world() -> World {
    let clock = Arc::new(MovableClock::default());
    let (time, random) = (clock.clone(), SeededRandom::new(3));
    let config = sandbox::Config::new("http://localhost:3010".parse().unwrap());
    let time = Arc::new(move || time.now().as_millisecond());
    let sandbox = Sandbox::open(config, time, Arc::new(move |bytes: &mut [u8]| random.fill(bytes)));
    let sandbox = sandbox.await.unwrap();
    let road = Arc::new(Road::to(SandboxEnd(sandbox.clone())));
    let keys = sandbox.keys();
    let config = StripeConfig {
        api: "http://localhost:3010".parse().unwrap(),
        script: "http://localhost:3010/v3/stripe.js".parse().unwrap(),
        link: false,
        publishable_key: keys.publishable.clone(),
        secret_key: keys.secret.clone(),
        webhook_secrets: vec![sandbox.webhook_secret().to_owned()],
    };
    let wiring = Wiring {
        outbound: road.clone(),
        clock: clock.clone(),
        timer: clock.clone(),
        random: Arc::new(SeededRandom::new(4)),
    };
    World { gateway: Arc::new(Stripe::new(config, &wiring)), sandbox, road, clock }
}

impl World {
    async fn ask(&self, method: &str, path: &str, form: &str) -> Value {
        let key = &self.sandbox.keys().secret;
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("authorization", format!("Bearer {key}"))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Full::from(form.as_bytes().to_vec()))
            .unwrap();
        let answer = self.sandbox.router().oneshot(request).await.unwrap();
        serde_json::from_slice(whole(answer).await.unwrap().body()).unwrap_or(Value::Null)
    }
}

#[async_trait]
impl GatewayWorld for World {
    fn gateway(&self) -> Arc<dyn Gateway> {
        self.gateway.clone()
    }

    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Names for test cards are tokens that can be used again and again.
    async fn token(&self, card: ContractCard) -> Option<PaymentToken> {
        let name = match card {
            ContractCard::Pays => "pm_card_visa",
            ContractCard::Declined => "pm_card_visa_chargeDeclinedInsufficientFunds",
            ContractCard::AsksForShopper => "pm_card_threeDSecure2Required",
        };
        Some(name.parse().unwrap())
    }

    fn trouble(&self, trouble: Trouble) {
        self.road.trouble(trouble);
    }

    async fn authenticate(&self, payment: &GatewayPaymentId) {
        let intent = self.ask("GET", &format!("/v1/payment_intents/{payment}"), "").await.to_string();
        let path = &intent[intent.find("/3ds/").unwrap()..];
        let path = &path[..path.find('"').unwrap()];
        self.ask("POST", &format!("{path}/approve"), "").await;
    }

    async fn settle(&self, _: &GatewayPaymentId) {}

    async fn webhook_about(&self, payment: &GatewayPaymentId) -> (Vec<(String, String)>, Vec<u8>) {
        let events = self.ask("GET", "/v1/events?type=payment_intent.succeeded&limit=100", "").await;
        let about = |event: &&Value| event["data"]["object"]["id"] == payment.as_str();
        let event = events["data"].as_array().unwrap().iter().find(about).unwrap().to_string();
        let second = self.clock.now_second();
        let mut mac = Hmac::<Sha256>::new_from_slice(self.sandbox.webhook_secret().as_bytes()).unwrap();
        mac.update(format!("{second}.{event}").as_bytes());
        let signature = format!("t={second},v1={}", hex::encode(mac.finalize().into_bytes()));
        (vec![("stripe-signature".to_owned(), signature)], event.into_bytes())
    }
}

domain::gateway_contract!(world());
