//! Finding payments whose answers never came.

use domain::{
    model::SessionId,
    ports::{GatewayError, GatewayPayment},
};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::{Stripe, answer::strange, call::Call, list::list, payment::retrieve};

/// How far Stripe's clock may be behind ours.
const SLACK: SignedDuration = SignedDuration::from_mins(5);

/// Every payment that carries the session's name. Stripe's search would find them without reading the
/// others, but may be minutes behind (<https://docs.stripe.com/search>), and what it does
/// not find yet would be charged again.
///
/// The list comes without charges: a hundred of them on one page would be large and slow, and all but
/// one or two are other people's. The session's own are asked for one by one.
pub(super) async fn find(
    stripe: &Stripe,
    session: &SessionId,
    since: Timestamp,
) -> Result<Vec<GatewayPayment>, GatewayError> {
    let oldest = since.as_second().saturating_sub(SLACK.as_secs());
    let call = Call::get("/v1/payment_intents").with("created[gte]", oldest.to_string());
    let ours = |intent: &Value| intent["metadata"]["checkout_session"].as_str() == Some(session.as_str());
    let mut found = Vec::new();
    for intent in list(stripe, call, ours).await? {
        let id = intent["id"].as_str().and_then(|id| id.parse().ok());
        found.push(retrieve(stripe, &id.ok_or_else(|| strange("the payment's id"))?).await?);
    }
    Ok(found)
}
