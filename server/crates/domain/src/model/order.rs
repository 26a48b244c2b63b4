//! What was paid.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    CancelReason, Card, GatewayChargeId, GatewayPaymentId, MerchantId, Money, OrderId, SessionId,
    ids::reference,
};

/// A paid order. There is one for each session that was paid, and never two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// Its identifier.
    pub id: OrderId,
    /// The session that was paid.
    pub session: SessionId,
    /// Whose order it is.
    pub merchant: MerchantId,
    /// What was charged or authorised.
    pub amount: Money,
    /// Where the money is.
    pub funds: Funds,
    /// The gateway's payment behind it.
    pub gateway_payment: GatewayPaymentId,
    /// The gateway's name for the charge, where it has one.
    pub gateway_charge: Option<GatewayChargeId>,
    /// The card that paid, where the gateway told it.
    pub card: Option<Card>,
    /// When the payment was settled here.
    pub paid_at: Timestamp,
}

/// Where an order's money is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum Funds {
    /// Reserved on the card. The merchant captures it, or it is given up.
    Authorized {
        /// Until when it can be captured, where the gateway told it.
        until: Option<Timestamp>,
    },
    /// Taken.
    Captured {
        /// How much: all of it or, for a partial capture, less.
        amount: Money,
    },
    /// Given up before it was taken.
    Released {
        /// Why.
        reason: CancelReason,
    },
}

impl Order {
    /// A short reference that a person can read out: the last ten letters and digits of the id.
    pub fn reference(&self) -> String {
        reference(self.id.as_str())
    }

    /// What was taken; nothing while it is only reserved.
    pub fn captured(&self) -> Money {
        match self.funds {
            Funds::Captured { amount } => amount,
            Funds::Authorized { .. } | Funds::Released { .. } => Money::new(0, self.amount.currency),
        }
    }
}
