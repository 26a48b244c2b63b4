//! Braintree's webhooks: first whether one is Braintree's, then what it is about
//! (<https://developer.paypal.com/braintree/docs/guides/webhooks/parse>).
//!
//! An endpoint should be sent disputes and failed refunds. Transactions of cards are not told of: how they
//! stand is asked.

mod notification;
mod signature;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::ports::{GatewayNotice, IncomingWebhook, NoticeError};
use jiff::{SignedDuration, Timestamp};

use super::BraintreeConfig;

/// How old a notification may be. One that was not taken is sent again for a day, as it was.
const OLDEST: SignedDuration = SignedDuration::from_hours(36);

/// How far Braintree's clock may be before ours.
const EARLIEST: SignedDuration = SignedDuration::from_mins(5);

/// Checks a webhook and reads it. Nothing of the payload is looked at before its signature is known to be
/// good, and nothing of it is kept but names.
pub(super) fn read_notice(
    config: &BraintreeConfig,
    webhook: &IncomingWebhook<'_>,
    now: Timestamp,
) -> Result<GatewayNotice, NoticeError> {
    let field = |wanted: &str| {
        let mut found = form_urlencoded::parse(webhook.body).filter(|(name, _)| name == wanted);
        found.next().map(|(_, value)| value.into_owned()).ok_or(NoticeError::Signature)
    };
    let (signatures, payload) = (field("bt_signature")?, field("bt_payload")?);
    if !signature::is_by(&config.public_key, &config.private_key, &signatures, &payload) {
        return Err(NoticeError::Signature);
    }
    let lines: String = payload.split(['\r', '\n']).collect();
    let xml = BASE64_STANDARD.decode(lines).map_err(|_| NoticeError::Unreadable)?;
    let told = notification::read(&xml).ok_or(NoticeError::Unreadable)?;
    let age = now.duration_since(told.at);
    if age > OLDEST || age < -EARLIEST {
        return Err(NoticeError::Signature);
    }
    Ok(told.into_notice())
}

/// Answers the question that is asked when an endpoint is set up: whoever knows the private key is who
/// should hear.
pub(super) fn answer_challenge(config: &BraintreeConfig, query: &str) -> Option<String> {
    let (_, challenge) = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "bt_challenge")?;
    signature::answer(&config.public_key, &config.private_key, &challenge)
}
