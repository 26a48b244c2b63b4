//! Something asked of the gateway about a payment that exists.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{GatewayPaymentId, IdempotencyKey, Money, OperationId, RefundId, SessionId};

/// A capture, a cancellation or a refund, stored before the gateway is asked, so that a crash in the
/// middle can be taken up again with the same key and the same request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// Its identifier.
    pub id: OperationId,
    /// The session whose payment it is about.
    pub session: SessionId,
    /// The payment at the gateway.
    pub payment: GatewayPaymentId,
    /// What is asked.
    pub kind: OperationKind,
    /// The key under which the gateway is asked, also when it is asked again.
    pub idempotency_key: IdempotencyKey,
    /// What became of it.
    pub state: OperationState,
    /// When it was stored.
    pub created_at: Timestamp,
    /// How often the gateway was asked.
    pub tries: u32,
}

impl Operation {
    /// Whether the gateway still has to say what became of it.
    pub fn is_undecided(&self) -> bool {
        self.state == OperationState::InFlight
    }
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum OperationKind {
    /// Take what was authorised, or a part of it; the rest is given back.
    Capture {
        /// How much.
        amount: Money,
    },
    /// Give up a payment that has taken nothing yet.
    Cancel {
        /// Why.
        reason: CancelReason,
    },
    /// Give money back.
    Refund {
        /// The refund that is asked for.
        refund: RefundId,
        /// How much.
        amount: Money,
    },
}

/// Why a payment was given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CancelReason {
    /// The merchant asked for it, and said no more.
    RequestedByMerchant,
    /// The merchant says that the shopper wanted it.
    RequestedByShopper,
    /// The merchant says that it is fraud.
    Fraudulent,
    /// The merchant says that nobody wants it any more.
    Abandoned,
    /// The session's time ran out.
    SessionExpired,
    /// The session was paid by another payment, or the merchant says so.
    Duplicate,
    /// The authorisation's time ran out before it was captured.
    AuthorizationExpired,
}

/// What became of an operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OperationState {
    /// The gateway was asked, or is about to be; no answer is known.
    InFlight,
    /// Done.
    Done,
    /// The gateway would not; nothing changed by it. The words are for the log and the merchant.
    Refused(String),
}
