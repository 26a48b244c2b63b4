//! The Dispute (<https://docs.stripe.com/api/disputes/object>) and the early fraud warning
//! (<https://docs.stripe.com/api/radar/early_fraud_warnings/object>).

use domain::model::{Dispute, FraudWarning};
use serde_json::{Value, json};

use super::{code, livemode};

/// The dispute. The evidence and the money's way are at the gateway, where a dispute is answered.
pub(crate) fn dispute(dispute: &Dispute) -> Value {
    let due_by = dispute.evidence_due_by.map(jiff::Timestamp::as_second);
    json!({
        "id": dispute.id,
        "object": "dispute",
        "amount": dispute.amount.minor,
        "balance_transactions": [],
        "charge": dispute.charge,
        "created": dispute.created_at.as_second(),
        "currency": code(dispute.amount.currency),
        "enhanced_eligibility_types": [],
        "evidence": {},
        "evidence_details": {
            "due_by": due_by,
            "enhanced_eligibility": {},
            "has_evidence": false,
            "past_due": false,
            "submission_count": 0,
        },
        "is_charge_refundable": !dispute.funds_withdrawn,
        "livemode": livemode(dispute.mode),
        "metadata": {},
        "payment_intent": dispute.payment,
        "reason": dispute.reason,
        "status": dispute.status.name(),
    })
}

/// The warning.
pub(crate) fn early_fraud_warning(warning: &FraudWarning) -> Value {
    json!({
        "id": warning.id,
        "object": "radar.early_fraud_warning",
        "actionable": warning.actionable,
        "charge": warning.charge,
        "created": warning.created_at.as_second(),
        "fraud_type": warning.fraud_type,
        "livemode": livemode(warning.mode),
        "payment_intent": warning.payment,
    })
}
