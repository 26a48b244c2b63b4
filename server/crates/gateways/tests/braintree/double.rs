//! The adapter on the double, in this process.

use std::sync::Arc;

use async_trait::async_trait;
use braintree_double::{Config, Double};
use domain::{
    ports::{Clock as _, Outbound, OutboundError, OutboundRequest, OutboundResponse, Random as _},
    testing::{MovableClock, SeededRandom},
};
use gateways::braintree::{Braintree, BraintreeConfig, Environment};
use http::Request;
use http_body_util::{BodyExt as _, Full};
use tower::ServiceExt as _;

use crate::harness::wiring;

/// The adapter, the double and the clock of both.
pub(crate) struct World {
    pub(crate) braintree: Arc<Braintree>,
    pub(crate) double: Double,
    pub(crate) clock: Arc<MovableClock>,
}

struct Way(Double);

#[async_trait]
impl Outbound for Way {
    async fn send(&self, request: OutboundRequest) -> Result<OutboundResponse, OutboundError> {
        let mut built = Request::builder().method(request.method).uri(request.url.path());
        for (name, value) in &request.headers {
            built = built.header(*name, value);
        }
        let asked = built.body(Full::from(request.body)).unwrap();
        let (parts, body) = self.0.router().oneshot(asked).await.unwrap().into_parts();
        let lost = |_| OutboundError::NoAnswer("the connection broke".to_owned());
        let body = body.collect().await.map_err(lost)?.to_bytes().to_vec();
        Ok(OutboundResponse { status: parts.status.as_u16(), headers: vec![], body })
    }
}

impl World {
    pub(crate) fn new() -> Self {
        Self::with(Config::default())
    }

    pub(crate) fn with(config: Config) -> Self {
        let clock = Arc::new(MovableClock::default());
        let (time, random) = (clock.clone(), SeededRandom::new(3));
        let account = |account: &braintree_double::MerchantAccount| {
            (account.currency.parse().unwrap(), account.id.clone())
        };
        let ours = BraintreeConfig {
            environment: Environment::Sandbox,
            api: "https://payments.sandbox.braintree-api.com/graphql".parse().unwrap(),
            merchant_id: config.merchant_id.clone(),
            public_key: config.public_key.clone(),
            private_key: config.private_key.clone(),
            merchant_accounts: config.merchant_accounts.iter().map(account).collect(),
            custom_fields: vec![],
        };
        let double = Double::new(
            config,
            move || time.now().as_millisecond(),
            move |bytes: &mut [u8]| random.fill(bytes),
        );
        let way = Arc::new(Way(double.clone()));
        Self { braintree: Arc::new(Braintree::new(ours, &wiring(way, &clock))), double, clock }
    }
}
