//! Braintree's adapter against the double.

use std::sync::Arc;

use async_trait::async_trait;
use braintree_double::{Config, Double};
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
    braintree::{Braintree, BraintreeConfig, Environment},
};
use http::Request;
use http_body_util::Full;
use jiff::Timestamp;
use tower::ServiceExt as _;

use crate::road::{OtherEnd, Road, whole};

struct World {
    gateway: Arc<Braintree>,
    double: Double,
    road: Arc<Road<DoubleEnd>>,
    clock: Arc<MovableClock>,
}

struct DoubleEnd(Double);

#[async_trait]
impl OtherEnd for DoubleEnd {
    async fn answer(&self, request: Request<Full<bytes::Bytes>>) -> Option<http::Response<Vec<u8>>> {
        whole(self.0.router().oneshot(request).await.unwrap()).await
    }
}

#[expect(clippy::unused_async, reason = "the contract waits for its worlds")]
async fn world() -> World {
    let clock = Arc::new(MovableClock::default());
    let (time, random) = (clock.clone(), SeededRandom::new(3));
    let config = Config::default();
    let double = Double::new(
        config.clone(),
        move || time.now().as_millisecond(),
        move |bytes: &mut [u8]| random.fill(bytes),
    );
    let road = Arc::new(Road::to(DoubleEnd(double.clone())));
    let accounts = config.merchant_accounts.iter();
    let config = BraintreeConfig {
        environment: Environment::Sandbox,
        api: "https://payments.sandbox.braintree-api.com/graphql".parse().unwrap(),
        merchant_accounts: accounts
            .map(|account| (account.currency.parse().unwrap(), account.id.clone()))
            .collect(),
        merchant_id: config.merchant_id,
        public_key: config.public_key,
        private_key: config.private_key,
        custom_fields: vec![],
    };
    let wiring = Wiring {
        outbound: road.clone(),
        clock: clock.clone(),
        timer: clock.clone(),
        random: Arc::new(SeededRandom::new(4)),
    };
    World { gateway: Arc::new(Braintree::new(config, &wiring)), double, road, clock }
}

#[async_trait]
impl GatewayWorld for World {
    fn gateway(&self) -> Arc<dyn Gateway> {
        self.gateway.clone()
    }

    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The bank's question comes before there is a token.
    async fn token(&self, card: ContractCard) -> Option<PaymentToken> {
        let nonce = match card {
            ContractCard::Pays => self.double.new_nonce("4111111111111111").unwrap(),
            ContractCard::Declined => "fake-processor-declined-visa-nonce".to_owned(),
            ContractCard::AsksForShopper => return None,
        };
        Some(nonce.parse().unwrap())
    }

    fn trouble(&self, trouble: Trouble) {
        self.road.trouble(trouble);
    }

    async fn authenticate(&self, payment: &GatewayPaymentId) {
        panic!("{payment} never asks for the shopper");
    }

    async fn settle(&self, payment: &GatewayPaymentId) {
        self.double.settle(payment.as_str()).unwrap();
    }

    async fn webhook_about(&self, payment: &GatewayPaymentId) -> (Vec<(String, String)>, Vec<u8>) {
        let body = self.double.settle(payment.as_str()).unwrap().form();
        (vec![("content-type".to_owned(), "application/x-www-form-urlencoded".to_owned())], body.into_bytes())
    }
}

domain::gateway_contract!(world());
