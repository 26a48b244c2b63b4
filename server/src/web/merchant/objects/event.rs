//! The Event (<https://docs.stripe.com/api/events/object>), as it is answered and as it is sent.

use domain::{
    model::{Event, Subject},
    ports::RenderEvent,
};
use serde_json::{Value, json};

use super::{charge, dispute, early_fraud_warning, livemode, payment_intent, refund, session};
use crate::{storefront::Storefront, web::merchant::API_VERSION};

/// Writes events as Stripe does: what merchants' webhooks carry.
#[derive(Debug, Clone)]
pub struct StripeEvents {
    storefront: Storefront,
}

impl StripeEvents {
    /// Events of the checkout that shoppers reach there.
    pub fn new(storefront: Storefront) -> Self {
        Self { storefront }
    }
}

impl RenderEvent for StripeEvents {
    /// `pending_webhooks` is 1: whoever reads this has not taken it yet, and of other endpoints
    /// nothing is known here.
    fn render(&self, told: &Event) -> Vec<u8> {
        event(told, 1, &self.storefront).to_string().into_bytes()
    }
}

/// The event, with the thing that it is about as it was then. `pending` is how many endpoints have
/// still to take it.
pub(crate) fn event(event: &Event, pending: usize, storefront: &Storefront) -> Value {
    let object = match &event.subject {
        Subject::Session { session: about, order } => session(about, order.as_deref(), storefront),
        Subject::Payment { payment } if event.kind.is_about_a_charge() => charge(payment),
        Subject::Payment { payment } => {
            let canceled_at = payment.canceled.map(|_| event.created_at);
            payment_intent(payment, canceled_at)
        }
        // The event is about a refund as it was, and that does not know its charge.
        Subject::Refund { refund: about } => refund(about, None),
        Subject::Dispute { dispute: about } => dispute(about),
        Subject::Warning { warning } => early_fraud_warning(warning),
    };
    json!({
        "id": event.id,
        "object": "event",
        "api_version": API_VERSION,
        "created": event.created_at.as_second(),
        "data": { "object": object },
        "livemode": livemode(event.mode),
        "pending_webhooks": pending,
        "request": { "id": null, "idempotency_key": null },
        "type": event.kind.name(),
    })
}
