//! The Dispute (<https://docs.stripe.com/api/disputes/object>) and the early fraud warning
//! (<https://docs.stripe.com/api/radar/early_fraud_warnings/object>).

use domain::model::{Dispute, DisputeStatus, FraudWarning};
use serde_json::{Map, Value, json};

use super::{charge::charge_name, code, livemode};

/// The dispute. What is said about it and where the money goes is at the gateway, where it is answered: here
/// there is no evidence and no transaction, and that evidence was sent is seen by what the bank does.
pub(crate) fn dispute(dispute: &Dispute) -> Value {
    let answered = matches!(
        dispute.status,
        DisputeStatus::WarningUnderReview | DisputeStatus::UnderReview | DisputeStatus::Won
    );
    json!({
        "id": dispute.id,
        "object": "dispute",
        "amount": dispute.amount.minor,
        "balance_transactions": [],
        "charge": charge_name(dispute.charge.as_ref(), &dispute.payment),
        "created": dispute.created_at.as_second(),
        "currency": code(dispute.amount.currency),
        "enhanced_eligibility_types": [],
        "evidence": no_evidence(),
        "evidence_details": {
            "due_by": dispute.evidence_due_by.map(jiff::Timestamp::as_second),
            "enhanced_eligibility": {},
            "has_evidence": answered,
            "past_due": false,
            "submission_count": i32::from(answered),
            "submission_method": if answered { "manual" } else { "not_submitted" },
        },
        "intended_submission_method": null,
        "is_charge_refundable": dispute.status.leaves_refundable(),
        "livemode": livemode(dispute.mode),
        "metadata": {},
        "payment_intent": dispute.payment,
        "reason": dispute.reason,
        "status": dispute.status.name(),
    })
}

fn no_evidence() -> Value {
    let mut evidence: Map<_, _> = EVIDENCE.iter().map(|name| ((*name).to_owned(), Value::Null)).collect();
    evidence.insert("enhanced_evidence".to_owned(), json!({}));
    Value::Object(evidence)
}

/// What a bank can be told. All of it is kept at the gateway.
pub(crate) const EVIDENCE: [&str; 27] = [
    "access_activity_log",
    "billing_address",
    "cancellation_policy",
    "cancellation_policy_disclosure",
    "cancellation_rebuttal",
    "customer_communication",
    "customer_email_address",
    "customer_name",
    "customer_purchase_ip",
    "customer_signature",
    "duplicate_charge_documentation",
    "duplicate_charge_explanation",
    "duplicate_charge_id",
    "product_description",
    "receipt",
    "refund_policy",
    "refund_policy_disclosure",
    "refund_refusal_explanation",
    "service_date",
    "service_documentation",
    "shipping_address",
    "shipping_carrier",
    "shipping_date",
    "shipping_documentation",
    "shipping_tracking_number",
    "uncategorized_file",
    "uncategorized_text",
];

/// The warning.
pub(crate) fn early_fraud_warning(warning: &FraudWarning) -> Value {
    json!({
        "id": warning.id,
        "object": "radar.early_fraud_warning",
        "actionable": warning.actionable,
        "charge": charge_name(warning.charge.as_ref(), &warning.payment),
        "created": warning.created_at.as_second(),
        "fraud_type": warning.fraud_type,
        "livemode": livemode(warning.mode),
        "payment_intent": warning.payment,
    })
}
