//! Disputes and warnings of fraud.

use domain::model::DisputeStatus;
use serde_json::Value;

use super::expandable;
use crate::web::merchant::{
    objects::EVIDENCE,
    openapi::schema::{Object, boolean, constant, count, list, null, nullable, one_of, string},
};

pub(super) fn dispute() -> Value {
    let nothing = || Object::new().build();
    let empty = || list(Value::Bool(true), 0, 0);
    let details = Object::new()
        .required("due_by", nullable(count()))
        .required("enhanced_eligibility", nothing())
        .required("has_evidence", boolean())
        .required("past_due", constant(false))
        .required("submission_count", count())
        .required("submission_method", one_of(&["manual", "not_submitted"]))
        .build();
    Object::named("dispute")
        .required("amount", count())
        .required("balance_transactions", empty())
        .required("charge", expandable("Charge"))
        .required("created", count())
        .required("currency", string())
        .required("enhanced_eligibility_types", empty())
        .required(
            "evidence",
            Object::new().required("enhanced_evidence", nothing()).absent(&EVIDENCE).build(),
        )
        .required("evidence_details", details)
        .required("intended_submission_method", null())
        .required("is_charge_refundable", boolean())
        .required("livemode", boolean())
        .required("metadata", nothing())
        .required("payment_intent", expandable("PaymentIntent"))
        .required("reason", string())
        .required("status", one_of(&DisputeStatus::ALL.map(DisputeStatus::name)))
        .build()
}

pub(super) fn early_fraud_warning() -> Value {
    Object::named("radar.early_fraud_warning")
        .required("actionable", boolean())
        .required("charge", expandable("Charge"))
        .required("created", count())
        .required("fraud_type", string())
        .required("livemode", boolean())
        .required("payment_intent", expandable("PaymentIntent"))
        .build()
}
