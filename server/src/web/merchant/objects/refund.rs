//! The Refund (<https://docs.stripe.com/api/refunds/object>).

use domain::model::{Refund, RefundReason, RefundState};
use serde_json::{Value, json};

use super::code;

/// The refund. `charge` is what its payment's charge is called, where that is known.
pub(crate) fn refund(refund: &Refund, charge: Option<&str>) -> Value {
    let status = match refund.state {
        RefundState::Pending => "pending",
        RefundState::Succeeded => "succeeded",
        RefundState::Failed(_) => "failed",
        RefundState::Canceled => "canceled",
    };
    let mut object = json!({
        "id": refund.id,
        "object": "refund",
        "amount": refund.amount.minor,
        "charge": charge,
        "created": refund.created_at.as_second(),
        "currency": code(refund.amount.currency),
        "destination_details": { "card": { "type": "refund" }, "type": "card" },
        "metadata": refund.metadata,
        "payment_intent": refund.payment,
        "reason": reason(refund.reason),
        "status": status,
    });
    for name in ABSENT {
        object[name] = Value::Null;
    }
    match &refund.state {
        RefundState::Pending => object["pending_reason"] = "processing".into(),
        RefundState::Failed(why) => object["failure_reason"] = failure_reason(why).into(),
        RefundState::Succeeded | RefundState::Canceled => {}
    }
    object
}

/// What this checkout does not have. The object of Stripe's version has these names, so ours has them.
const ABSENT: [&str; 7] = [
    "balance_transaction",
    "customer",
    "customer_account",
    "payment_method",
    "receipt_number",
    "source_transfer_reversal",
    "transfer_reversal",
];

/// Stripe's word for it. It has none for a payment that came too late.
fn reason(reason: RefundReason) -> Option<&'static str> {
    match reason {
        RefundReason::Duplicate => Some("duplicate"),
        RefundReason::Fraudulent => Some("fraudulent"),
        RefundReason::RequestedByCustomer => Some("requested_by_customer"),
        RefundReason::ExpiredSession | RefundReason::Unsaid => None,
    }
}

/// One of the words that Stripe has for it. The gateway's own that is none of them is not passed on.
fn failure_reason(why: &str) -> &'static str {
    match FAILURE_REASONS.iter().find(|known| **known == why) {
        Some(known) => known,
        // The gateway would not make it at all.
        None if why == "refused" => "declined",
        None => "unknown",
    }
}

const FAILURE_REASONS: [&str; 6] = [
    "charge_for_pending_refund_disputed",
    "declined",
    "expired_or_canceled_card",
    "insufficient_funds",
    "lost_or_stolen_card",
    "merchant_request",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_told_in_words_that_stripe_knows() {
        for (why, told) in [
            ("lost_or_stolen_card", "lost_or_stolen_card"),
            ("refused", "declined"),
            ("Dear customer, we regret", "unknown"),
        ] {
            assert_eq!(failure_reason(why), told);
        }
    }
}
