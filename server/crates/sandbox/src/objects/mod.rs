//! The API's objects: what is kept of each, and how it looks to a caller.

pub(crate) use charge::{Authentication, AuthenticationResult, Charge, ChargeStatus, Risk};
pub(crate) use event::Event;
pub(crate) use payment_intent::{CaptureMethod, PaymentIntent, SetupFutureUsage, ThreeDSecureRequest};
pub(crate) use payment_method::{Card, PaymentMethod, hide_from_page};
pub(crate) use people::{BillingDetails, Shipping, email};
pub(crate) use refund::{Refund, RefundReason, RefundStatus};
pub(crate) use status::{Status, Step};
pub(crate) use webhook_endpoint::WebhookEndpoint;

mod charge;
mod event;
mod payment_intent;
mod payment_method;
mod people;
mod refund;
mod status;
mod webhook_endpoint;

/// A page of a list, in the API's shape.
pub(crate) fn list(url: &str, data: Vec<serde_json::Value>, has_more: bool) -> serde_json::Value {
    serde_json::json!({ "object": "list", "data": data, "has_more": has_more, "url": url })
}
