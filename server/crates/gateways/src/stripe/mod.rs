//! Stripe's PaymentIntents, spoken to Stripe itself and to the sandbox, which answers alike
//! (<https://docs.stripe.com/api/payment_intents>).

mod amount;
mod answer;
mod call;
mod confirm;
mod declines;
mod disputes;
mod find;
pub mod languages;
mod list;
mod operations;
pub mod origins;
mod payment;
mod refunds;
mod retries;
mod self_check;
mod settings;
mod types;
mod webhook;

use std::{fmt, time::Duration};

use async_trait::async_trait;
use domain::{
    model::{GatewayPaymentId, GatewayRefundId, SessionId},
    ports::{
        BrowserSide, CancelPayment, CapturePayment, ConfirmPayment, Disputes, Gateway, GatewayError,
        GatewayNotice, GatewayPayment, GatewayRefund, IncomingWebhook, NoticeError, OutboundError,
        OutboundRequest, OutboundResponse, RefundPayment, SelfCheck,
    },
};
use jiff::Timestamp;
use url::Url;

pub(crate) use settings::KIND;

use crate::registry::Wiring;
use answer::Answer;
use call::Call;

/// The version of the API whose shapes [`types`] reads.
pub const API_VERSION: &str = "2026-10-28.endive";

/// Where Stripe is and who we are there.
#[derive(Clone)]
pub struct StripeConfig {
    /// The API's origin, such as `https://api.stripe.com`.
    pub api: Url,
    /// The script's address, such as `https://js.stripe.com/endive/stripe.js`.
    pub script: Url,
    /// Whether Link may show in the card fields.
    pub link: bool,
    /// The publishable key, which the browser gets.
    pub publishable_key: String,
    /// The secret key.
    pub secret_key: String,
    /// The secrets (`whsec_…`) of the endpoint that Stripe sends webhooks to; several while one is
    /// rolled. Without one, no webhook is believed.
    pub webhook_secrets: Vec<String>,
}

impl StripeConfig {
    /// Whether the secret key is for real money: `sk_live_…`, or `rk_live_…` if it is a restricted one
    /// (<https://docs.stripe.com/keys>).
    fn is_live(&self) -> bool {
        self.secret_key.contains("_live_")
    }
}

impl fmt::Debug for StripeConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StripeConfig")
            .field("api", &self.api.as_str())
            .field("script", &self.script.as_str())
            .field("secret_key", &"[redacted]")
            .finish_non_exhaustive()
    }
}

/// The adapter.
pub struct Stripe {
    config: StripeConfig,
    wiring: Wiring,
}

impl Stripe {
    /// An adapter that calls through `wiring`.
    pub fn new(config: StripeConfig, wiring: &Wiring) -> Self {
        Self { config, wiring: wiring.clone() }
    }

    /// Makes a call, more than once if need be.
    async fn send(&self, call: Call) -> Result<Answer, GatewayError> {
        retries::send(self, &call).await
    }

    /// Makes a call once.
    async fn exchange(&self, call: &Call, timeout: Duration) -> Result<OutboundResponse, OutboundError> {
        let mut headers = vec![
            ("authorization", format!("Bearer {}", self.config.secret_key)),
            ("stripe-version", API_VERSION.to_owned()),
        ];
        let url = self.config.api.join(&call.target());
        let body = call.body();
        if !body.is_empty() {
            headers.push(("content-type", "application/x-www-form-urlencoded".to_owned()));
        }
        headers.extend(call.idempotency_key.clone().map(|key| ("idempotency-key", key)));
        let request = OutboundRequest {
            method: call.method,
            url: url.map_err(|error| OutboundError::Forbidden(format!("no address: {error}")))?,
            headers,
            body: body.into_bytes(),
            timeout,
        };
        self.wiring.outbound.send(request).await
    }
}

#[async_trait]
impl Gateway for Stripe {
    async fn confirm(&self, request: &ConfirmPayment) -> Result<GatewayPayment, GatewayError> {
        confirm::confirm(self, request).await
    }

    async fn retrieve(&self, payment: &GatewayPaymentId) -> Result<GatewayPayment, GatewayError> {
        payment::retrieve(self, payment).await
    }

    async fn find(&self, session: &SessionId, since: Timestamp) -> Result<Vec<GatewayPayment>, GatewayError> {
        find::find(self, session, since).await
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
        refunds::retrieve(self, refund).await
    }

    async fn refunds(&self, payment: &GatewayPaymentId) -> Result<Vec<GatewayRefund>, GatewayError> {
        refunds::refunds(self, payment).await
    }

    fn read_notice(
        &self,
        webhook: &IncomingWebhook<'_>,
        now: Timestamp,
    ) -> Result<GatewayNotice, NoticeError> {
        webhook::read_notice(&self.config, webhook, now)
    }

    fn browser_side(&self) -> BrowserSide {
        origins::browser_side(&self.config)
    }

    async fn browser_key(&self) -> Result<String, GatewayError> {
        Ok(self.config.publishable_key.clone())
    }

    fn disputes(&self) -> Option<&dyn Disputes> {
        Some(self)
    }

    fn self_check(&self) -> Option<&dyn SelfCheck> {
        Some(self)
    }
}
