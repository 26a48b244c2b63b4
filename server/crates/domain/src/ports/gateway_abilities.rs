//! What some gateways can do and others cannot.

use async_trait::async_trait;
use jiff::Timestamp;

use super::GatewayError;
use crate::model::{
    DisputeStatus, GatewayChargeId, GatewayDisputeId, GatewayPaymentId, GatewayWarningId, Mode, Money,
};

/// Tells of payments that a shopper disputes with the bank, and of those that a bank warns of.
#[async_trait]
pub trait Disputes: Send + Sync {
    /// How a dispute stands now.
    async fn retrieve_dispute(&self, dispute: &GatewayDisputeId) -> Result<GatewayDispute, GatewayError>;

    /// How a warning stands now.
    async fn retrieve_warning(&self, warning: &GatewayWarningId) -> Result<GatewayWarning, GatewayError>;
}

/// A dispute as the gateway tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatewayDispute {
    /// The gateway's name for it.
    pub id: GatewayDisputeId,
    /// The payment that is disputed.
    pub payment: GatewayPaymentId,
    /// Its charge, where gateways have such a thing.
    pub charge: Option<GatewayChargeId>,
    /// How much of it.
    pub amount: Money,
    /// Why, in Stripe's words (<https://docs.stripe.com/api/disputes/object>, `reason`).
    pub reason: String,
    /// How it stands.
    pub status: DisputeStatus,
    /// Until when the merchant may answer.
    pub evidence_due_by: Option<Timestamp>,
    /// Whether the money is with the bank at the moment.
    pub funds_withdrawn: bool,
    /// When it was opened.
    pub created_at: Timestamp,
}

/// A bank's warning of fraud as the gateway tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatewayWarning {
    /// The gateway's name for it.
    pub id: GatewayWarningId,
    /// The payment that it is about.
    pub payment: GatewayPaymentId,
    /// Its charge.
    pub charge: Option<GatewayChargeId>,
    /// What kind of fraud, in the gateway's words.
    pub fraud_type: String,
    /// Whether a refund could still forestall a dispute.
    pub actionable: bool,
    /// When it came.
    pub created_at: Timestamp,
}

/// Looks whether the gateway is set up right, without moving any money.
#[async_trait]
pub trait SelfCheck: Send + Sync {
    /// Asks the gateway about everything that we rely on.
    async fn check(&self, expected: &Expected) -> Vec<Finding>;
}

/// What the gateway should be set up for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// Test or live.
    pub mode: Mode,
    /// Where its webhooks should come to.
    pub hooks_url: String,
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How it was found.
    pub verdict: Verdict,
    /// What was found, in a plain sentence that names no secret.
    pub sentence: String,
}

/// How something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// As it should be.
    Good,
    /// Payments work, but something is amiss or could not be seen.
    Doubtful,
    /// Payments will not work.
    Bad,
}

impl Finding {
    /// As it should be.
    pub fn good(sentence: impl Into<String>) -> Self {
        Self { verdict: Verdict::Good, sentence: sentence.into() }
    }

    /// Something is amiss or could not be seen.
    pub fn doubtful(sentence: impl Into<String>) -> Self {
        Self { verdict: Verdict::Doubtful, sentence: sentence.into() }
    }

    /// Payments will not work.
    pub fn bad(sentence: impl Into<String>) -> Self {
        Self { verdict: Verdict::Bad, sentence: sentence.into() }
    }
}
