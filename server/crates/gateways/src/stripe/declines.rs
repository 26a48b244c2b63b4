//! Stripe's decline codes, and what the shopper may be told of each
//! (<https://docs.stripe.com/declines/codes>).

use domain::model::{Decline, DeclineReason};

use super::types::ApiError;

/// What a card error means. The decline code says more than the error's code, where there is one.
pub(super) fn decline(error: &ApiError) -> Decline {
    let code = error.decline_code.as_deref().or(error.code.as_deref()).unwrap_or("generic_decline");
    Decline { reason: reason(code), gateway_code: code.to_owned() }
}

fn reason(code: &str) -> DeclineReason {
    use DeclineReason as Reason;
    match code {
        "insufficient_funds" | "withdrawal_count_limit_exceeded" => Reason::InsufficientFunds,
        "expired_card" => Reason::ExpiredCard,
        "incorrect_cvc" | "invalid_cvc" => Reason::IncorrectCvc,
        "incorrect_number" | "invalid_number" | "invalid_account" => Reason::IncorrectNumber,
        "invalid_expiry_month" | "invalid_expiry_year" => Reason::InvalidExpiry,
        "processing_error" | "reenter_transaction" => Reason::ProcessingError,
        "card_velocity_exceeded" => Reason::CardVelocityExceeded,
        "card_not_supported" | "restricted_card" | "service_not_allowed" | "transaction_not_allowed" => {
            Reason::CardNotSupported
        }
        "currency_not_supported" => Reason::CurrencyNotSupported,
        "authentication_required" | "mobile_device_authentication_required" => Reason::AuthenticationRequired,
        "authentication_not_handled" | "payment_intent_authentication_failure" => {
            Reason::AuthenticationFailed
        }
        "issuer_not_available" | "try_again_later" | "no_action_taken" => Reason::TryAgainLater,
        "approve_with_id" | "call_issuer" | "do_not_honor" | "not_permitted" | "security_violation" => {
            Reason::CallIssuer
        }
        "duplicate_transaction" => Reason::Duplicate,
        // `fraudulent`, `lost_card`, `stolen_card`, `merchant_blacklist` are kept from the shopper on
        // Stripe's advice; the rest would not help one.
        _ => Reason::Generic,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(code: &str, decline_code: Option<&str>) -> ApiError {
        ApiError {
            kind: "card_error".to_owned(),
            code: Some(code.to_owned()),
            decline_code: decline_code.map(str::to_owned),
            param: None,
            charge: None,
            payment_method: None,
            payment_intent: None,
        }
    }

    #[test]
    fn the_decline_code_is_more_exact_than_the_code() {
        let declined = decline(&error("card_declined", Some("insufficient_funds")));
        assert_eq!(declined.reason, DeclineReason::InsufficientFunds);
        assert_eq!(decline(&error("expired_card", None)).reason, DeclineReason::ExpiredCard);
    }

    #[test]
    fn what_would_warn_a_thief_is_not_told() {
        for code in ["fraudulent", "lost_card", "stolen_card", "merchant_blacklist", "pickup_card"] {
            let declined = decline(&error("card_declined", Some(code)));
            assert_eq!(declined.reason, DeclineReason::Generic);
            assert_eq!(declined.gateway_code, code, "the log still gets it");
        }
    }
}
