//! `/v1/checkout/sessions`: what shoppers are asked to pay.

mod create;
mod retrieve;

pub(super) use create::create;
pub(super) use retrieve::retrieve;

use domain::model::{CheckoutSession, Order};
use serde_json::Value;

use super::{expand::Expand, objects, payments::Found};
use crate::config::Origin;

/// What of a session can be answered in full.
const POSSIBLE: &[&str] = &["line_items", "payment_intent", "payment_intent.latest_charge"];

/// The session as it is answered, with its payment if that is to be told in full.
fn object(
    session: &CheckoutSession,
    order: Option<&Order>,
    payment: Option<&Found>,
    public_url: &Origin,
    expand: &Expand,
) -> Value {
    let mut object = objects::session(session, order, public_url);
    if expand.wants("line_items") {
        object["line_items"] = objects::line_items(session);
    }
    if let Some(payment) = payment {
        object["payment_intent"] = payment.object(expand, "payment_intent.");
    }
    object
}
