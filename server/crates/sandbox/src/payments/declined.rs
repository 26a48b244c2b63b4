//! How a failed payment is told.

use serde_json::{Map, Value, json};

use crate::{
    cards::Decline,
    objects::{Charge, PaymentMethod},
};

/// The error of a declined card, as it stands in `last_payment_error` and, with the intent added, in
/// the answer.
pub(super) fn error(decline: Decline, charge: Option<&Charge>, method: &PaymentMethod) -> Value {
    let mut error = Map::new();
    if let Some(charge) = charge {
        error.insert("charge".into(), json!(charge.id));
    }
    error.insert("code".into(), json!(decline.code()));
    if let Some(decline_code) = decline.decline_code() {
        error.insert("decline_code".into(), json!(decline_code));
    }
    error.insert("message".into(), json!(decline.message()));
    if let Some(param) = decline.param() {
        error.insert("param".into(), json!(param));
    }
    error.insert("payment_method".into(), method.render());
    error.insert("type".into(), json!("card_error"));
    Value::Object(error)
}

/// The error of a challenge that was not passed. No bank was asked, so there is no charge.
pub(super) fn not_authenticated(method: &PaymentMethod) -> Value {
    json!({
        "code": "payment_intent_authentication_failure",
        "message": "The shopper could not be authenticated. Try again, or with another payment method.",
        "payment_method": method.render(),
        "type": "invalid_request_error",
    })
}
