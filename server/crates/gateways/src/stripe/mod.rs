//! Stripe's PaymentIntents, spoken to Stripe itself and to the sandbox, which answers alike
//! (<https://docs.stripe.com/api/payment_intents>).

mod amount;
mod answer;
mod declines;
mod request;
mod types;

use std::{fmt, sync::Arc, time::Duration};

use async_trait::async_trait;
use domain::{
    model::GatewayPaymentId,
    ports::{
        BrowserSide, ConfirmPayment, Gateway, GatewayError, GatewayPayment, GatewayScript, Outbound,
        OutboundError, OutboundRequest,
    },
};
use url::Url;

/// The version of the API whose shapes [`types`] reads.
pub const API_VERSION: &str = "2026-10-28.endive";

/// How long one call may take. Shorter than the lease under which a payment is confirmed.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Where Stripe is and who we are there.
#[derive(Clone)]
pub struct StripeConfig {
    /// The API's origin, such as `https://api.stripe.com`.
    pub api: Url,
    /// The script's address, such as `https://js.stripe.com/v3/`.
    pub script: Url,
    /// The publishable key, which the browser gets.
    pub publishable_key: String,
    /// The secret key.
    pub secret_key: String,
    /// Hosts for `script-src` and `frame-src`; the script's own origin if empty.
    pub page_origins: Vec<String>,
    /// Further hosts for `frame-src` alone.
    pub frame_origins: Vec<String>,
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
    outbound: Arc<dyn Outbound>,
}

impl Stripe {
    /// An adapter that calls through `outbound`.
    pub fn new(config: StripeConfig, outbound: Arc<dyn Outbound>) -> Self {
        Self { config, outbound }
    }

    async fn call(&self, call: request::Call) -> Result<GatewayPayment, GatewayError> {
        let mut headers = vec![
            ("authorization", format!("Bearer {}", self.config.secret_key)),
            ("stripe-version", API_VERSION.to_owned()),
        ];
        if !call.form.is_empty() {
            headers.push(("content-type", "application/x-www-form-urlencoded".to_owned()));
        }
        headers.extend(call.idempotency_key.map(|key| ("idempotency-key", key)));
        let url = self.config.api.join(&call.path);
        let request = OutboundRequest {
            method: call.method,
            url: url.map_err(|error| GatewayError::Rejected(format!("no address: {error}")))?,
            headers,
            body: call.form.into_bytes(),
            timeout: TIMEOUT,
        };
        match self.outbound.send(request).await {
            Ok(response) => answer::read(&response),
            Err(OutboundError::NotSent(why) | OutboundError::Forbidden(why)) => {
                Err(GatewayError::Unreachable(why))
            }
            Err(OutboundError::NoAnswer(why)) => Err(GatewayError::Unknown(why)),
        }
    }
}

#[async_trait]
impl Gateway for Stripe {
    async fn confirm(&self, request: &ConfirmPayment) -> Result<GatewayPayment, GatewayError> {
        self.call(request::confirm(request)).await
    }

    async fn retrieve(&self, payment: &GatewayPaymentId) -> Result<GatewayPayment, GatewayError> {
        self.call(request::retrieve(payment)).await
    }

    fn browser_side(&self) -> BrowserSide {
        let script_origin = self.config.script.origin().ascii_serialization();
        let api_origin = self.config.api.origin().ascii_serialization();
        let script_origins = match self.config.page_origins.as_slice() {
            [] => vec![script_origin],
            origins => origins.to_vec(),
        };
        let mut frame_origins = script_origins.clone();
        frame_origins.extend(self.config.frame_origins.iter().cloned());
        BrowserSide {
            script: GatewayScript::Stripe {
                url: self.config.script.to_string(),
                publishable_key: self.config.publishable_key.clone(),
            },
            script_origins,
            frame_origins,
            connect_origins: vec![api_origin],
        }
    }
}
