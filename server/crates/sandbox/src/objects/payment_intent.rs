//! PaymentIntents: one payment, from the wish to the money.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Shipping, Status, Step, payment_method::hide_from_page};
use crate::{
    auth::Caller,
    error::{ApiError, Result},
    faults::Fault,
    form::Metadata,
    store::{Document, Kind},
};

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct PaymentIntent {
    pub(crate) id: String,
    pub(crate) client_secret: String,
    pub(crate) created: i64,
    pub(crate) status: Status,
    pub(crate) amount: i64,
    pub(crate) amount_capturable: i64,
    pub(crate) amount_received: i64,
    pub(crate) currency: String,
    pub(crate) capture_method: CaptureMethod,
    /// Set when the caller leaves the choice of payment methods to the gateway: may they redirect?
    pub(crate) automatic_payment_methods: Option<bool>,
    pub(crate) payment_method: Option<String>,
    pub(crate) latest_charge: Option<String>,
    /// As it is rendered.
    pub(crate) last_payment_error: Option<Value>,
    /// As it is rendered.
    pub(crate) next_action: Option<Value>,
    /// The challenge that `next_action` leads to.
    pub(crate) challenge: Option<String>,
    pub(crate) request_three_d_secure: ThreeDSecureRequest,
    pub(crate) canceled_at: Option<i64>,
    pub(crate) cancellation_reason: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) metadata: Metadata,
    pub(crate) receipt_email: Option<String>,
    pub(crate) setup_future_usage: Option<SetupFutureUsage>,
    pub(crate) shipping: Option<Shipping>,
    pub(crate) statement_descriptor: Option<String>,
    pub(crate) statement_descriptor_suffix: Option<String>,
    /// What goes on to go wrong with it, since it was last confirmed.
    #[serde(default)]
    pub(crate) faults: Vec<Fault>,
}

/// When the money is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum CaptureMethod {
    Automatic,
    AutomaticAsync,
    Manual,
}

/// What the card is kept for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum SetupFutureUsage {
    OnSession,
    OffSession,
}

/// How much the merchant wants the shopper to authenticate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ThreeDSecureRequest {
    /// When the card needs it.
    Automatic,
    /// Whenever the card can.
    Any,
    /// Whenever the card can, and with a challenge.
    Challenge,
}

impl Document for PaymentIntent {
    const KIND: Kind = Kind::PaymentIntent;

    fn id(&self) -> &str {
        &self.id
    }

    fn created(&self) -> i64 {
        self.created
    }
}

impl PaymentIntent {
    /// Takes a step, or refuses it: `verb` says what was wanted.
    pub(crate) fn take(&mut self, step: Step, verb: &str) -> Result<()> {
        self.status = self.after(step, verb)?;
        Ok(())
    }

    /// Refuses a step that could not be taken.
    pub(crate) fn after(&self, step: Step, verb: &str) -> Result<Status> {
        self.status.after(step).ok_or_else(|| self.unexpected_state(verb))
    }

    /// The error for what cannot be done in this status.
    pub(crate) fn unexpected_state(&self, verb: &str) -> ApiError {
        ApiError::invalid(format!(
            "This PaymentIntent cannot be {verb}, because its status is {}.",
            self.status.name()
        ))
        .code("payment_intent_unexpected_state")
    }

    pub(crate) fn render(&self) -> Value {
        let automatic = self.automatic_payment_methods.map(|redirects| {
            json!({ "allow_redirects": if redirects { "always" } else { "never" }, "enabled": true })
        });
        json!({
            "id": self.id,
            "object": "payment_intent",
            "allowed_payment_method_types": null,
            "amount": self.amount,
            "amount_capturable": self.amount_capturable,
            "amount_details": { "tip": {} },
            "amount_received": self.amount_received,
            "application": null,
            "application_fee_amount": null,
            "automatic_payment_methods": automatic,
            "canceled_at": self.canceled_at,
            "cancellation_reason": self.cancellation_reason,
            "capture_method": self.capture_method,
            "client_secret": self.client_secret,
            "confirmation_method": "automatic",
            "created": self.created,
            "currency": self.currency,
            "customer": null,
            "customer_account": null,
            "description": self.description,
            "excluded_payment_method_types": null,
            "last_payment_error": self.last_payment_error,
            "latest_charge": self.latest_charge,
            "livemode": false,
            "managed_payments": null,
            "metadata": self.metadata,
            "next_action": self.next_action,
            "on_behalf_of": null,
            "payment_method": self.payment_method,
            "payment_method_configuration_details": null,
            "payment_method_options": {
                "card": {
                    "installments": null,
                    "mandate_options": null,
                    "network": null,
                    "request_three_d_secure": self.request_three_d_secure,
                },
            },
            "payment_method_types": ["card"],
            "payment_record": null,
            "processing": null,
            "receipt_email": self.receipt_email,
            "review": null,
            "setup_future_usage": self.setup_future_usage,
            "shipping": self.shipping,
            "source": null,
            "statement_descriptor": self.statement_descriptor,
            "statement_descriptor_suffix": self.statement_descriptor_suffix,
            "status": self.status,
            "transfer_data": null,
            "transfer_group": null,
        })
    }

    /// What this caller may know of it.
    pub(crate) fn render_for(&self, caller: Caller) -> Value {
        let mut object = self.render();
        if caller == Caller::Publishable {
            if let Some(fields) = object.as_object_mut() {
                fields.retain(|name, _| FOR_PAGES.contains(&name.as_str()));
            }
            if let Some(method) = object.pointer_mut("/last_payment_error/payment_method") {
                hide_from_page(method);
            }
        }
        object
    }
}

/// The fields that the API shows to a publishable key.
const FOR_PAGES: [&str; 26] = [
    "id",
    "object",
    "amount",
    "amount_details",
    "automatic_payment_methods",
    "canceled_at",
    "cancellation_reason",
    "capture_method",
    "client_secret",
    "confirmation_method",
    "created",
    "currency",
    "description",
    "excluded_payment_method_types",
    "last_payment_error",
    "livemode",
    "next_action",
    "payment_method",
    "payment_method_configuration_details",
    "payment_method_types",
    "processing",
    "receipt_email",
    "setup_future_usage",
    "shipping",
    "source",
    "status",
];
