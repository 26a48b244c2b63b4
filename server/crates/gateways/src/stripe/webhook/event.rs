//! What an event is about (<https://docs.stripe.com/api/events/object>).

use domain::{
    model::{GatewayPaymentId, NoticeSubject, SessionId},
    ports::{GatewayNotice, NoticeError},
};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

use crate::stripe::types::{Expandable, Metadata, Named};

/// The kinds of events that an endpoint at Stripe should send, so that nothing is missed. Others that it sends
/// are read too, as far as they tell something.
pub(in crate::stripe) const KINDS: [&str; 18] = [
    "payment_intent.amount_capturable_updated",
    "payment_intent.canceled",
    "payment_intent.payment_failed",
    "payment_intent.processing",
    "payment_intent.requires_action",
    "payment_intent.succeeded",
    "charge.expired",
    "charge.refunded",
    "charge.dispute.closed",
    "charge.dispute.created",
    "charge.dispute.funds_reinstated",
    "charge.dispute.funds_withdrawn",
    "charge.dispute.updated",
    "refund.created",
    "refund.failed",
    "refund.updated",
    "radar.early_fraud_warning.created",
    "radar.early_fraud_warning.updated",
];

#[derive(Deserialize)]
struct Event {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    livemode: bool,
    /// Missing in events of kinds that are none of ours.
    data: Option<Data>,
}

#[derive(Deserialize)]
struct Data {
    object: Value,
}

#[derive(Deserialize)]
struct PaymentIntent {
    id: String,
    #[serde(default)]
    metadata: Metadata,
}

#[derive(Deserialize)]
struct Charge {
    payment_intent: Option<Expandable<Named>>,
    /// A copy of the intent's.
    #[serde(default)]
    metadata: Metadata,
    /// Newest first; only in versions before 2022-11-15.
    refunds: Option<Refunds>,
}

#[derive(Deserialize)]
struct Refunds {
    data: Vec<Named>,
}

#[derive(Deserialize)]
struct Refund {
    id: String,
    payment_intent: Option<Expandable<Named>>,
}

/// Reads an event that is certainly Stripe's.
pub(super) fn read(body: &[u8], live: bool) -> Result<GatewayNotice, NoticeError> {
    let event: Event = serde_json::from_slice(body).map_err(|_| NoticeError::Unreadable)?;
    if event.livemode != live {
        return Err(NoticeError::Unreadable);
    }
    let subject = match event.data {
        Some(data) => subject(&event.kind, data.object)?,
        None => None,
    };
    Ok(GatewayNotice { once: is_once(&event.kind), event: event.id, kind: event.kind, subject })
}

/// The object says what it is, so that kinds of events that are new are understood too.
fn subject(kind: &str, object: Value) -> Result<Option<NoticeSubject>, NoticeError> {
    match object["object"].as_str() {
        Some("payment_intent") => {
            let intent: PaymentIntent = parse(object)?;
            Ok(Some(payment(name(&intent.id)?, &intent.metadata)))
        }
        Some("charge") => charge(kind, parse(object)?),
        Some("refund") => {
            let refund: Refund = parse(object)?;
            let Some(payment) = payment_of(refund.payment_intent.as_ref())? else { return Ok(None) };
            Ok(Some(NoticeSubject::Refund { refund: name(&refund.id)?, payment }))
        }
        Some("dispute") => {
            let dispute: Named = parse(object)?;
            Ok(Some(NoticeSubject::Dispute { dispute: name(dispute.id())? }))
        }
        Some("radar.early_fraud_warning") => {
            let warning: Named = parse(object)?;
            Ok(Some(NoticeSubject::Warning { warning: name(warning.id())? }))
        }
        _ => Ok(None),
    }
}

/// A charge is one of a payment's, and the payment says how things stand. A charge that was made without
/// a payment is none of ours.
fn charge(kind: &str, charge: Charge) -> Result<Option<NoticeSubject>, NoticeError> {
    let Some(payment_id) = payment_of(charge.payment_intent.as_ref())? else { return Ok(None) };
    let newest = charge.refunds.filter(|_| kind == "charge.refunded");
    match newest.as_ref().and_then(|refunds| refunds.data.first()) {
        Some(refund) => Ok(Some(NoticeSubject::Refund { refund: name(refund.id())?, payment: payment_id })),
        None => Ok(Some(payment(payment_id, &charge.metadata))),
    }
}

fn payment(payment: GatewayPaymentId, metadata: &Metadata) -> NoticeSubject {
    let session: Option<SessionId> =
        metadata.checkout_session.as_deref().and_then(|session| session.parse().ok());
    NoticeSubject::Payment { payment, session }
}

fn payment_of(named: Option<&Expandable<Named>>) -> Result<Option<GatewayPaymentId>, NoticeError> {
    named.map(|payment| name(payment.id())).transpose()
}

fn name<T: std::str::FromStr>(id: &str) -> Result<T, NoticeError> {
    id.parse().map_err(|_| NoticeError::Unreadable)
}

fn parse<T: DeserializeOwned>(object: Value) -> Result<T, NoticeError> {
    serde_json::from_value(object).map_err(|_| NoticeError::Unreadable)
}

/// Kinds that an object sees once in its life, so that a second event of the kind is the first once
/// more: Stripe may make two of one happening (<https://docs.stripe.com/webhooks>).
/// A kind is here only if it is certain, because what is taken for a repetition is not looked at.
///
/// A payment is made, succeeds or is canceled once, and these are ends. It is authorised once, since
/// after that no other card can be tried, so the authorisation runs out once. A refund is made once, and
/// fails once, since a failed one stays so. A dispute is opened once, and a warning comes once. All else
/// can come again: a payment can fail, ask for the shopper, be refunded or change many times, and the money
/// of a dispute can go to and fro between two banks until a second round of it is over.
fn is_once(kind: &str) -> bool {
    matches!(
        kind,
        "payment_intent.created"
            | "payment_intent.succeeded"
            | "payment_intent.canceled"
            | "charge.expired"
            | "charge.dispute.created"
            | "radar.early_fraud_warning.created"
            | "refund.created"
            | "refund.failed"
    )
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_asked_for_is_understood() {
        for kind in KINDS {
            let object = kind.rsplit_once('.').unwrap().0;
            let object = if object == "charge.dispute" { "dispute" } else { object };
            let event = json!({
                "id": "evt_1", "type": kind, "livemode": false,
                "data": { "object": { "id": "x_1", "object": object, "payment_intent": "pi_1" } },
            });
            let notice = read(event.to_string().as_bytes(), false).unwrap();
            assert!(notice.subject.is_some(), "{kind}");
        }
    }
}
