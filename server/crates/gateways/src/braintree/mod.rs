//! Braintree by its GraphQL API (<https://developer.paypal.com/braintree/graphql>). A transaction is made for
//! one try with one card: the next try makes another.

mod amount;
mod answer;
mod call;
mod client_token;
mod confirm;
mod declines;
mod disputes;
mod documents;
mod find;
mod ids;
mod operations;
mod order_id;
mod page;
mod payment;
mod refunds;
mod retries;
mod self_check;
mod settings;
mod types;
mod webhook;

use std::fmt;

use async_trait::async_trait;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::{
    model::{Currency, GatewayPaymentId, GatewayRefundId, Mode, SessionId},
    ports::{
        BrowserSide, CancelPayment, CapturePayment, ConfirmPayment, Disputes, Gateway, GatewayError,
        GatewayNotice, GatewayPayment, GatewayRefund, IncomingWebhook, NoticeError, RefundPayment, SelfCheck,
    },
};
use jiff::Timestamp;
use url::Url;

pub(crate) use settings::KIND;

use crate::registry::Wiring;
use client_token::ClientToken;
use retries::Asking;

/// The day whose API we speak.
pub const API_VERSION: &str = "2026-09-01";

/// Which of Braintree's two worlds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Environment {
    /// Test cards, no money.
    Sandbox,
    /// Real cards, real money.
    Production,
}

impl Environment {
    /// The one for this mode.
    pub const fn of(mode: Mode) -> Self {
        match mode {
            Mode::Test => Self::Sandbox,
            Mode::Live => Self::Production,
        }
    }

    /// As Braintree calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sandbox => "sandbox",
            Self::Production => "production",
        }
    }

    /// Where its API is.
    const fn api(self) -> &'static str {
        match self {
            Self::Sandbox => "https://payments.sandbox.braintree-api.com/graphql",
            Self::Production => "https://payments.braintree-api.com/graphql",
        }
    }
}

/// Where Braintree is and who we are there.
#[derive(Clone)]
pub struct BraintreeConfig {
    /// Which world.
    pub environment: Environment,
    /// The API's address, such as `https://payments.braintree-api.com/graphql`.
    pub api: Url,
    /// The merchant, as the Control Panel names it.
    pub merchant_id: String,
    /// The public half of the API key.
    pub public_key: String,
    /// The private half, which signs webhooks too.
    pub private_key: String,
    /// The merchant account of each currency.
    pub merchant_accounts: Vec<(Currency, String)>,
    /// The names of the notes that go along as custom fields.
    pub custom_fields: Vec<String>,
}

impl fmt::Debug for BraintreeConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BraintreeConfig")
            .field("api", &self.api.as_str())
            .field("merchant_id", &self.merchant_id)
            .field("private_key", &"[redacted]")
            .finish_non_exhaustive()
    }
}

/// The adapter.
pub struct Braintree {
    config: BraintreeConfig,
    wiring: Wiring,
    token: ClientToken,
}

impl Braintree {
    /// An adapter that calls through `wiring`.
    pub fn new(config: BraintreeConfig, wiring: &Wiring) -> Self {
        Self { config, wiring: wiring.clone(), token: ClientToken::default() }
    }

    fn asking(&self) -> Asking<'_> {
        Asking::new(self)
    }

    fn headers(&self) -> Vec<(&'static str, String)> {
        let key = format!("{}:{}", self.config.public_key, self.config.private_key);
        vec![
            ("authorization", format!("Basic {}", BASE64_STANDARD.encode(key))),
            ("braintree-version", API_VERSION.to_owned()),
            ("content-type", "application/json".to_owned()),
        ]
    }
}

#[async_trait]
impl Gateway for Braintree {
    async fn confirm(&self, request: &ConfirmPayment) -> Result<GatewayPayment, GatewayError> {
        confirm::confirm(self, request).await
    }

    async fn retrieve(&self, payment: &GatewayPaymentId) -> Result<GatewayPayment, GatewayError> {
        payment::retrieve(&self.asking(), payment).await
    }

    async fn find(&self, session: &SessionId, since: Timestamp) -> Result<Vec<GatewayPayment>, GatewayError> {
        find::find(&self.asking(), session, since).await
    }

    async fn capture(&self, request: &CapturePayment) -> Result<GatewayPayment, GatewayError> {
        operations::capture(self, request).await
    }

    async fn cancel(&self, request: &CancelPayment) -> Result<GatewayPayment, GatewayError> {
        operations::cancel(self, request).await
    }

    async fn refund(&self, request: &RefundPayment) -> Result<GatewayRefund, GatewayError> {
        refunds::refund(self, request).await
    }

    async fn retrieve_refund(&self, refund: &GatewayRefundId) -> Result<GatewayRefund, GatewayError> {
        refunds::retrieve(&self.asking(), refund).await
    }

    async fn refunds(&self, payment: &GatewayPaymentId) -> Result<Vec<GatewayRefund>, GatewayError> {
        refunds::refunds(&self.asking(), payment).await
    }

    fn read_notice(
        &self,
        webhook: &IncomingWebhook<'_>,
        now: Timestamp,
    ) -> Result<GatewayNotice, NoticeError> {
        webhook::read_notice(&self.config, webhook, now)
    }

    fn answer_challenge(&self, query: &str) -> Option<String> {
        webhook::answer_challenge(&self.config, query)
    }

    fn browser_side(&self) -> BrowserSide {
        page::browser_side(self.config.environment)
    }

    async fn browser_key(&self) -> Result<String, GatewayError> {
        self.token.get(self).await
    }

    fn disputes(&self) -> Option<&dyn Disputes> {
        Some(self)
    }

    fn self_check(&self) -> Option<&dyn SelfCheck> {
        Some(self)
    }
}
