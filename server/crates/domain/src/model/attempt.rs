//! One try at paying a session.

use jiff::Timestamp;

use super::{AttemptId, Decline, GatewayPaymentId, IdempotencyKey, PaymentToken, SessionId};

/// One try at paying. It is stored before the gateway is called, so that a crash in the middle can
/// be taken up again with the same key and the same request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// Its identifier.
    pub id: AttemptId,
    /// The session that is being paid.
    pub session: SessionId,
    /// The card's token. The same token is never sent under two keys.
    pub token: PaymentToken,
    /// The key under which the gateway is asked, also when it is asked again.
    pub idempotency_key: IdempotencyKey,
    /// The gateway's payment that existed when this try began and is confirmed once more by it.
    /// Part of the request, hence fixed: a repeated call must be the same call.
    pub reuses: Option<GatewayPaymentId>,
    /// How it ended, or that it has not.
    pub state: AttemptState,
    /// When it was stored.
    pub created_at: Timestamp,
    /// How often the gateway was asked about it.
    pub tries: u32,
}

impl Attempt {
    /// Whether the gateway still has to say how it ended.
    pub fn is_undecided(&self) -> bool {
        matches!(self.state, AttemptState::InFlight | AttemptState::ActionRequired)
    }
}

/// How a try ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AttemptState {
    /// The gateway was asked, or is about to be; no answer is known.
    InFlight,
    /// The bank wants to see the shopper.
    ActionRequired,
    /// Paid.
    Succeeded,
    /// Refused; nothing was charged.
    Declined(Decline),
    /// The gateway would not take the request, for a reason that is ours to mend; nothing was charged.
    Failed,
    /// The shopper chose another card while the bank's question was open.
    Replaced,
}
