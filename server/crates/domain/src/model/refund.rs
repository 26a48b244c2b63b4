//! Money given back.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{GatewayPaymentId, GatewayRefundId, MerchantId, Mode, Money, RefundId, SessionId};

/// Money given back, or on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refund {
    /// Its identifier.
    pub id: RefundId,
    /// The session whose payment is refunded.
    pub session: SessionId,
    /// Whose it is.
    pub merchant: MerchantId,
    /// Test or live.
    pub mode: Mode,
    /// The payment at the gateway.
    pub payment: GatewayPaymentId,
    /// How much.
    pub amount: Money,
    /// Why.
    pub reason: RefundReason,
    /// The merchant's idempotency key: asked for under it again, it is the same refund.
    #[serde(default)]
    pub request_key: Option<String>,
    /// The merchant's own notes.
    pub metadata: BTreeMap<String, String>,
    /// How it stands.
    pub state: RefundState,
    /// The gateway's name for it, once it is known.
    pub gateway_refund: Option<GatewayRefundId>,
    /// When it was asked for.
    pub created_at: Timestamp,
}

impl Refund {
    /// Whether its amount is given back or about to be: it cannot be given back once more.
    pub fn counts(&self) -> bool {
        matches!(self.state, RefundState::Pending | RefundState::Succeeded)
    }
}

/// Why money is given back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefundReason {
    /// The shopper paid twice.
    Duplicate,
    /// The shopper was not the card's owner.
    Fraudulent,
    /// The shopper wanted it.
    RequestedByCustomer,
    /// The payment came after the session had expired, and the merchant gives such payments back.
    ExpiredSession,
    /// The merchant did not say.
    Unsaid,
}

/// How a refund stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefundState {
    /// Asked for; the gateway or the bank has not decided.
    Pending,
    /// Given back.
    Succeeded,
    /// Not given back after all, and why in the gateway's words. It may happen to one that succeeded.
    Failed(String),
    /// Called off before it was given back.
    Canceled,
}
