//! The PaymentIntent (<https://docs.stripe.com/api/payment_intents/object>): a session's payment.

use domain::model::{CancelReason, Decline, DeclineReason, Email, Payment, PaymentState};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::{charge_id, code, livemode};

/// The payment. `canceled_at` is when it was given up, if it was.
///
/// There is no client secret in it: it is for the checkout's own page, and is never kept.
pub(crate) fn payment_intent(payment: &Payment, canceled_at: Option<Timestamp>) -> Value {
    // What an earlier card was refused for is no longer of interest once another has paid.
    let refused = matches!(payment.state, PaymentState::RequiresPaymentMethod | PaymentState::Canceled);
    let decline = payment.decline.as_ref().filter(|_| refused);
    let options = &payment.options;
    let mut object = json!({
        "id": payment.id,
        "object": "payment_intent",
        "amount": payment.amount.minor,
        "amount_capturable": payment.capturable,
        "amount_details": { "tip": {} },
        "amount_received": payment.received,
        "canceled_at": canceled_at.map(Timestamp::as_second),
        "cancellation_reason": payment.canceled.and_then(cancellation_reason),
        "capture_method": payment.capture.name(),
        "confirmation_method": "automatic",
        "created": payment.created_at.as_second(),
        "currency": code(payment.amount.currency),
        "description": options.description,
        "last_payment_error": decline.map(last_payment_error),
        "latest_charge": charge_id(payment),
        "livemode": livemode(payment.mode),
        "metadata": options.metadata,
        "payment_method_options": {},
        "payment_method_types": ["card"],
        "receipt_email": options.receipt_email.as_ref().map(Email::as_str),
        "statement_descriptor": options.statement_descriptor,
        "statement_descriptor_suffix": options.statement_descriptor_suffix,
        "status": payment.state.name(),
    });
    for name in ABSENT {
        object[name] = Value::Null;
    }
    object
}

/// What this checkout does not have. The object of Stripe's version has these names, so ours has them.
const ABSENT: [&str; 21] = [
    "allowed_payment_method_types",
    "application",
    "application_fee_amount",
    "automatic_payment_methods",
    "client_secret",
    "customer",
    "customer_account",
    "excluded_payment_method_types",
    "managed_payments",
    "next_action",
    "on_behalf_of",
    "payment_method",
    "payment_method_configuration_details",
    "payment_record",
    "processing",
    "review",
    "setup_future_usage",
    "shipping",
    "source",
    "transfer_data",
    "transfer_group",
];

/// Stripe's word for it. That the merchant asked needs no reason.
fn cancellation_reason(reason: CancelReason) -> Option<&'static str> {
    match reason {
        CancelReason::RequestedByMerchant => None,
        CancelReason::RequestedByShopper => Some("requested_by_customer"),
        CancelReason::Fraudulent => Some("fraudulent"),
        CancelReason::Abandoned => Some("abandoned"),
        CancelReason::SessionExpired => Some("expired"),
        CancelReason::Duplicate => Some("duplicate"),
        CancelReason::AuthorizationExpired => Some("automatic"),
    }
}

/// A refusal as Stripe tells it (<https://docs.stripe.com/declines>): the gateway's code is the error's
/// own where Stripe has an error of that name, and the decline's where it is the bank's.
fn last_payment_error(decline: &Decline) -> Value {
    let gateway_code = decline.gateway_code.as_str();
    let mut error = json!({ "type": "card_error", "message": message(decline.reason) });
    if OWN_CODES.contains(&gateway_code) {
        error["code"] = gateway_code.into();
    } else {
        error["code"] = "card_declined".into();
        error["decline_code"] = gateway_code.into();
    }
    error
}

/// The refusals that are errors of their own (<https://docs.stripe.com/error-codes>).
const OWN_CODES: [&str; 12] = [
    "authentication_required",
    "expired_card",
    "incorrect_address",
    "incorrect_cvc",
    "incorrect_number",
    "incorrect_zip",
    "invalid_cvc",
    "invalid_expiry_month",
    "invalid_expiry_year",
    "invalid_number",
    "payment_intent_authentication_failure",
    "processing_error",
];

fn message(reason: DeclineReason) -> &'static str {
    match reason {
        DeclineReason::Generic => "The card was declined.",
        DeclineReason::InsufficientFunds => "The card has not enough money.",
        DeclineReason::ExpiredCard => "The card has expired.",
        DeclineReason::IncorrectCvc => "The card's security code is wrong.",
        DeclineReason::IncorrectNumber => "The card's number is wrong.",
        DeclineReason::InvalidExpiry => "The card's expiry date is wrong.",
        DeclineReason::IncorrectAddress => "The billing address is not the one that the bank has.",
        DeclineReason::IncorrectDetails => "Something that was entered for the card is wrong.",
        DeclineReason::ProcessingError => "Something went wrong while the bank was asked.",
        DeclineReason::CardVelocityExceeded => "The card was used too often or for too much.",
        DeclineReason::CardNotSupported => "The card cannot pay this kind of purchase.",
        DeclineReason::CurrencyNotSupported => "The card cannot pay in this currency.",
        DeclineReason::AuthenticationRequired => "The bank wants to see the shopper.",
        DeclineReason::AuthenticationFailed => "The bank's check of the shopper failed or was left.",
        DeclineReason::TryAgainLater => "The bank could not be reached.",
        DeclineReason::CallIssuer => "The bank declined the card and wants to be asked.",
        DeclineReason::Duplicate => "The same amount was just charged to the card.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(reason: DeclineReason, gateway_code: &str) -> Value {
        last_payment_error(&Decline { reason, gateway_code: gateway_code.to_owned() })
    }

    #[test]
    fn a_bank_s_refusal_has_a_decline_code_and_a_wrong_card_a_code_of_its_own() {
        assert_eq!(
            error(DeclineReason::InsufficientFunds, "insufficient_funds"),
            json!({
                "type": "card_error",
                "code": "card_declined",
                "decline_code": "insufficient_funds",
                "message": "The card has not enough money.",
            })
        );
        let wrong = error(DeclineReason::IncorrectCvc, "incorrect_cvc");
        assert_eq!((&wrong["code"], &wrong["decline_code"]), (&json!("incorrect_cvc"), &Value::Null));
    }
}
