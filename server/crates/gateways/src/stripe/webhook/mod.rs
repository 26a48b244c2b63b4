//! Stripe's webhooks: first whether one is Stripe's, then what it is about.
//!
//! An endpoint at Stripe should send [`KINDS`], in a version of the API from [`OLDEST_VERSION`] on: before
//! that, most refunds had no events of their own
//! (<https://docs.stripe.com/changelog/acacia/2024-10-28/refund-webhook-update>).

mod event;
mod signature;

use domain::ports::{GatewayNotice, IncomingWebhook, NoticeError};
use jiff::Timestamp;

pub(super) use event::KINDS;

use super::StripeConfig;

/// The day of the oldest version of the API in which events tell enough.
pub(super) const OLDEST_VERSION: &str = "2024-10-28";

/// The header that carries the signatures.
const HEADER: &str = "stripe-signature";

/// Checks a webhook and reads it. Nothing of the body is looked at before its signature is known to be
/// good, and nothing of it is kept but names.
pub(super) fn read_notice(
    config: &StripeConfig,
    webhook: &IncomingWebhook<'_>,
    now: Timestamp,
) -> Result<GatewayNotice, NoticeError> {
    let ours = webhook.headers.iter().filter(|(name, _)| name == HEADER);
    // A proxy may send one header on as two.
    let header = ours.map(|(_, value)| value.as_str()).collect::<Vec<_>>().join(",");
    let signed = signature::parse(&header).ok_or(NoticeError::Signature)?;
    if !signed.is_fresh(now) || !signed.is_by_any_of(&config.webhook_secrets, webhook.body) {
        return Err(NoticeError::Signature);
    }
    event::read(webhook.body, config.is_live())
}
