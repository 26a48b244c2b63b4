//! What was paid.

use jiff::Timestamp;

use super::{Card, GatewayPaymentId, MerchantId, Money, OrderId, SessionId, ids::reference};

/// A paid order. There is one for each session that was paid, and never two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Its identifier.
    pub id: OrderId,
    /// The session that was paid.
    pub session: SessionId,
    /// Whose order it is.
    pub merchant: MerchantId,
    /// What was charged.
    pub amount: Money,
    /// The gateway's payment behind it.
    pub gateway_payment: GatewayPaymentId,
    /// The card that paid, where the gateway told it.
    pub card: Option<Card>,
    /// When the payment was settled here.
    pub paid_at: Timestamp,
}

impl Order {
    /// A short reference that a person can read out: the last ten letters and digits of the id.
    pub fn reference(&self) -> String {
        reference(self.id.as_str())
    }
}
