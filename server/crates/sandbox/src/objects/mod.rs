//! The API's objects: what is kept of each, and how it looks to a caller.

use serde_json::Value;

pub(crate) use balance_transaction::BalanceTransaction;
pub(crate) use charge::{Authentication, AuthenticationResult, Charge, ChargeStatus, Risk};
pub(crate) use dispute::{Dispute, DisputeReason};
pub(crate) use dispute_status::{DisputeStatus, DisputeStep};
pub(crate) use event::Event;
pub(crate) use evidence::{Evidence, EvidenceChange};
pub(crate) use fraud_warning::FraudWarning;
pub(crate) use payment_intent::{CaptureMethod, PaymentIntent, SetupFutureUsage, ThreeDSecureRequest};
pub(crate) use payment_method::{Card, PaymentMethod, hide_from_page};
pub(crate) use people::{BillingDetails, Shipping, email};
pub(crate) use refund::{Refund, RefundReason, RefundStatus};
pub(crate) use status::{Status, Step};
pub(crate) use webhook_endpoint::WebhookEndpoint;

mod balance_transaction;
mod charge;
mod dispute;
mod dispute_status;
mod event;
mod evidence;
mod fraud_warning;
mod payment_intent;
mod payment_method;
mod people;
mod refund;
mod status;
mod webhook_endpoint;

/// A page of a list, in the API's shape.
pub(crate) fn list(url: &str, data: Vec<Value>, has_more: bool) -> Value {
    Value::from_iter([
        ("object", Value::from("list")),
        ("data", Value::Array(data)),
        ("has_more", Value::Bool(has_more)),
        ("url", Value::from(url)),
    ])
}
