//! Disputes: a shopper's bank wants money back, or asks about it first.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{BalanceTransaction, DisputeStatus, Evidence};
use crate::{
    form::Metadata,
    store::{Document, Kind},
};

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Dispute {
    pub(crate) id: String,
    pub(crate) created: i64,
    pub(crate) amount: i64,
    pub(crate) currency: String,
    pub(crate) charge: String,
    pub(crate) payment_intent: String,
    /// The card's network.
    pub(crate) brand: String,
    pub(crate) reason: DisputeReason,
    pub(crate) status: DisputeStatus,
    /// Until when the bank takes evidence (Unix seconds).
    pub(crate) due_by: i64,
    pub(crate) evidence: Evidence,
    /// How often evidence was sent to the bank.
    pub(crate) submissions: u32,
    /// It was last sent too late.
    pub(crate) past_due: bool,
    /// What was taken from the account, and what came back.
    pub(crate) balance_transactions: Vec<BalanceTransaction>,
    pub(crate) metadata: Metadata,
}

/// What the shopper says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum DisputeReason {
    Fraudulent,
    ProductNotReceived,
}

impl Document for Dispute {
    const KIND: Kind = Kind::Dispute;

    fn id(&self) -> &str {
        &self.id
    }

    fn created(&self) -> i64 {
        self.created
    }

    fn payment_intent(&self) -> Option<&str> {
        Some(&self.payment_intent)
    }

    fn charge(&self) -> Option<&str> {
        Some(&self.charge)
    }
}

impl Dispute {
    /// Visa's code for the reason: <https://docs.stripe.com/disputes/categories>. An inquiry has only its
    /// category.
    fn network_reason_code(&self) -> &'static str {
        match (self.reason, self.status.is_inquiry()) {
            (DisputeReason::Fraudulent, true) => "10",
            (DisputeReason::Fraudulent, false) => "10.4",
            (DisputeReason::ProductNotReceived, true) => "13",
            (DisputeReason::ProductNotReceived, false) => "13.1",
        }
    }

    pub(crate) fn render(&self) -> Value {
        let code = self.network_reason_code();
        let transactions: Vec<_> = self.balance_transactions.iter().map(BalanceTransaction::render).collect();
        json!({
            "id": self.id,
            "object": "dispute",
            "amount": self.amount,
            "balance_transactions": transactions,
            "charge": self.charge,
            "created": self.created,
            "currency": self.currency,
            "enhanced_eligibility_types": [],
            "evidence": self.evidence.render(),
            "evidence_details": {
                "due_by": self.due_by,
                "enhanced_eligibility": {},
                "has_evidence": !self.evidence.is_empty(),
                "past_due": self.past_due,
                "submission_count": self.submissions,
                "submission_method": if self.submissions == 0 { "not_submitted" } else { "manual" },
            },
            "intended_submission_method": null,
            "is_charge_refundable": self.status.leaves_charge_refundable(),
            "livemode": false,
            "metadata": self.metadata,
            "network_reason_code": code,
            "payment_intent": self.payment_intent,
            "payment_method_details": {
                "card": {
                    "brand": self.brand,
                    "case_type": if self.status.is_inquiry() { "inquiry" } else { "chargeback" },
                    "network": self.brand,
                    "network_reason_code": code,
                },
                "type": "card",
            },
            "reason": self.reason,
            "status": self.status,
        })
    }
}
