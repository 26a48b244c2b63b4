//! What shoppers dispute with their banks, and what banks warn of.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    GatewayChargeId, GatewayDisputeId, GatewayPaymentId, GatewayWarningId, MerchantId, Mode, Money, SessionId,
};

/// A shopper's bank wants money back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispute {
    /// The gateway's name for it.
    pub id: GatewayDisputeId,
    /// The session that was paid.
    pub session: SessionId,
    /// Whose it is.
    pub merchant: MerchantId,
    /// Test or live.
    pub mode: Mode,
    /// The payment that is disputed.
    pub payment: GatewayPaymentId,
    /// Its charge, where gateways have such a thing.
    pub charge: Option<GatewayChargeId>,
    /// How much of it.
    pub amount: Money,
    /// Why, in Stripe's words.
    pub reason: String,
    /// How it stands.
    pub status: DisputeStatus,
    /// Until when the merchant may answer, at the gateway.
    pub evidence_due_by: Option<Timestamp>,
    /// Whether the money is with the bank at the moment.
    pub funds_withdrawn: bool,
    /// When it was opened.
    pub created_at: Timestamp,
}

/// How a dispute stands (<https://docs.stripe.com/api/disputes/object>, `status`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DisputeStatus {
    /// The bank only asks, and waits for the merchant's answer.
    WarningNeedsResponse,
    /// The bank only asked, and looks at the answer.
    WarningUnderReview,
    /// The bank only asked, and asks no more.
    WarningClosed,
    /// It waits for the merchant's answer.
    NeedsResponse,
    /// The bank looks at the answer.
    UnderReview,
    /// The merchant keeps the money.
    Won,
    /// The shopper has it back.
    Lost,
    /// It was forestalled before it became one.
    Prevented,
}

impl DisputeStatus {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::WarningNeedsResponse,
        Self::WarningUnderReview,
        Self::WarningClosed,
        Self::NeedsResponse,
        Self::UnderReview,
        Self::Won,
        Self::Lost,
        Self::Prevented,
    ];

    /// Stripe's name for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::WarningNeedsResponse => "warning_needs_response",
            Self::WarningUnderReview => "warning_under_review",
            Self::WarningClosed => "warning_closed",
            Self::NeedsResponse => "needs_response",
            Self::UnderReview => "under_review",
            Self::Won => "won",
            Self::Lost => "lost",
            Self::Prevented => "prevented",
        }
    }

    /// The one of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }

    /// Whether the bank wants the money itself, or wanted it: more than a question, and not forestalled.
    pub const fn is_formal(self) -> bool {
        matches!(self, Self::NeedsResponse | Self::UnderReview | Self::Won | Self::Lost)
    }

    /// Whether the money can still be refunded: the bank neither has it nor has a claim to it.
    pub const fn leaves_refundable(self) -> bool {
        matches!(
            self,
            Self::WarningNeedsResponse | Self::WarningUnderReview | Self::WarningClosed | Self::Won
        )
    }

    /// Whether it is over.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::WarningClosed | Self::Won | Self::Lost | Self::Prevented)
    }
}

/// A bank believes a payment to be fraud; a dispute may follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FraudWarning {
    /// The gateway's name for it.
    pub id: GatewayWarningId,
    /// The session that was paid.
    pub session: SessionId,
    /// Whose it is.
    pub merchant: MerchantId,
    /// Test or live.
    pub mode: Mode,
    /// The payment that it is about.
    pub payment: GatewayPaymentId,
    /// Its charge, where gateways have such a thing.
    pub charge: Option<GatewayChargeId>,
    /// What kind of fraud, in the gateway's words.
    pub fraud_type: String,
    /// Whether a refund could still forestall a dispute.
    pub actionable: bool,
    /// When it came.
    pub created_at: Timestamp,
}
