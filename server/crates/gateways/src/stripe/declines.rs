//! Stripe's decline codes, and what the shopper may be told of each
//! (<https://docs.stripe.com/declines/codes>). The sentences are in the page's texts; they say whether the
//! same card may do if it is tried again.

use domain::model::{Decline, DeclineReason as Reason};

use super::types::ApiError;

/// What a card error means. The decline code says more than the error's code, where there is one.
pub(super) fn decline(error: &ApiError) -> Decline {
    let code = error.decline_code.as_deref().or(error.code.as_deref()).unwrap_or("generic_decline");
    let reason = match (reason(code), error.advice_code.as_deref()) {
        (reason, None) => reason,
        (_, Some(_)) if is_kept_from_shopper(code) => Reason::Generic,
        (reason, Some(advice)) => advised(reason, advice),
    };
    Decline { reason, gateway_code: code.to_owned() }
}

/// What the network advises says more than a refusal without a reason, and counts more than a reason that
/// invites to try again (<https://docs.stripe.com/declines/card#retrying-issuer-declines>).
fn advised(reason: Reason, advice: &str) -> Reason {
    match (reason, advice) {
        (Reason::Generic | Reason::CallIssuer, "confirm_card_data") => Reason::IncorrectDetails,
        (Reason::Generic | Reason::CallIssuer, "try_again_later") => Reason::ProcessingError,
        (Reason::ProcessingError | Reason::TryAgainLater, "do_not_try_again") => Reason::Generic,
        (reason, _) => reason,
    }
}

/// Codes that Stripe wants to be shown as a refusal without a reason, and two more that tell of a card that
/// may have been reported lost or stolen: whoever holds it must not learn that this is known.
fn is_kept_from_shopper(code: &str) -> bool {
    matches!(
        code,
        "fraudulent" | "lost_card" | "merchant_blacklist" | "pickup_card" | "restricted_card" | "stolen_card"
    )
}

fn reason(code: &str) -> Reason {
    match code {
        "insufficient_funds" | "withdrawal_count_limit_exceeded" => Reason::InsufficientFunds,
        "expired_card" => Reason::ExpiredCard,
        "incorrect_cvc" | "invalid_cvc" => Reason::IncorrectCvc,
        "incorrect_number" | "invalid_number" => Reason::IncorrectNumber,
        "invalid_expiry_month" | "invalid_expiry_year" => Reason::InvalidExpiry,
        "incorrect_address" | "incorrect_zip" => Reason::IncorrectAddress,
        "approve_with_id" | "processing_error" | "reenter_transaction" => Reason::ProcessingError,
        "card_decline_rate_limit_exceeded" | "card_velocity_exceeded" => Reason::CardVelocityExceeded,
        "card_not_supported" => Reason::CardNotSupported,
        "currency_not_supported" => Reason::CurrencyNotSupported,
        "authentication_required" | "mobile_device_authentication_required" => Reason::AuthenticationRequired,
        "authentication_not_handled" | "payment_intent_authentication_failure" => {
            Reason::AuthenticationFailed
        }
        "issuer_not_available" | "try_again_later" => Reason::TryAgainLater,
        "call_issuer"
        | "do_not_honor"
        | "do_not_try_again"
        | "invalid_account"
        | "invalid_amount"
        | "new_account_information_available"
        | "no_action_taken"
        | "not_permitted"
        | "revocation_of_all_authorizations"
        | "revocation_of_authorization"
        | "security_violation"
        | "service_not_allowed"
        | "stop_payment_order"
        | "transaction_not_allowed" => Reason::CallIssuer,
        "duplicate_transaction" => Reason::Duplicate,
        // What is kept from the shopper, what only a card reader can mend (a PIN), and what will be new.
        _ => Reason::Generic,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(code: &str, decline_code: Option<&str>, advice_code: Option<&str>) -> ApiError {
        ApiError {
            kind: "card_error".to_owned(),
            code: Some(code.to_owned()),
            decline_code: decline_code.map(str::to_owned),
            advice_code: advice_code.map(str::to_owned),
            message: None,
            param: None,
            charge: None,
            payment_method: None,
            payment_intent: None,
        }
    }

    /// All that are published, in their order.
    const PUBLISHED: [(&str, Reason); 50] = [
        ("approve_with_id", Reason::ProcessingError),
        ("authentication_not_handled", Reason::AuthenticationFailed),
        ("authentication_required", Reason::AuthenticationRequired),
        ("call_issuer", Reason::CallIssuer),
        ("card_not_supported", Reason::CardNotSupported),
        ("card_velocity_exceeded", Reason::CardVelocityExceeded),
        ("currency_not_supported", Reason::CurrencyNotSupported),
        ("do_not_honor", Reason::CallIssuer),
        ("do_not_try_again", Reason::CallIssuer),
        ("duplicate_transaction", Reason::Duplicate),
        ("expired_card", Reason::ExpiredCard),
        ("fraudulent", Reason::Generic),
        ("generic_decline", Reason::Generic),
        ("incorrect_address", Reason::IncorrectAddress),
        ("incorrect_cvc", Reason::IncorrectCvc),
        ("incorrect_number", Reason::IncorrectNumber),
        ("incorrect_pin", Reason::Generic),
        ("incorrect_zip", Reason::IncorrectAddress),
        ("insufficient_funds", Reason::InsufficientFunds),
        ("invalid_account", Reason::CallIssuer),
        ("invalid_amount", Reason::CallIssuer),
        ("invalid_cvc", Reason::IncorrectCvc),
        ("invalid_expiry_month", Reason::InvalidExpiry),
        ("invalid_expiry_year", Reason::InvalidExpiry),
        ("invalid_number", Reason::IncorrectNumber),
        ("invalid_pin", Reason::Generic),
        ("issuer_not_available", Reason::TryAgainLater),
        ("lost_card", Reason::Generic),
        ("merchant_blacklist", Reason::Generic),
        ("mobile_device_authentication_required", Reason::AuthenticationRequired),
        ("new_account_information_available", Reason::CallIssuer),
        ("no_action_taken", Reason::CallIssuer),
        ("not_permitted", Reason::CallIssuer),
        ("offline_pin_required", Reason::Generic),
        ("online_or_offline_pin_required", Reason::Generic),
        ("pickup_card", Reason::Generic),
        ("pin_try_exceeded", Reason::Generic),
        ("processing_error", Reason::ProcessingError),
        ("reenter_transaction", Reason::ProcessingError),
        ("restricted_card", Reason::Generic),
        ("revocation_of_all_authorizations", Reason::CallIssuer),
        ("revocation_of_authorization", Reason::CallIssuer),
        ("security_violation", Reason::CallIssuer),
        ("service_not_allowed", Reason::CallIssuer),
        ("stolen_card", Reason::Generic),
        ("stop_payment_order", Reason::CallIssuer),
        ("testmode_decline", Reason::Generic),
        ("transaction_not_allowed", Reason::CallIssuer),
        ("try_again_later", Reason::TryAgainLater),
        ("withdrawal_count_limit_exceeded", Reason::InsufficientFunds),
    ];

    /// What is kept from the shopper.
    const SECRET: [&str; 6] =
        ["fraudulent", "lost_card", "merchant_blacklist", "pickup_card", "restricted_card", "stolen_card"];

    #[test]
    fn every_published_code_has_its_reason() {
        for (code, expected) in PUBLISHED {
            let declined = decline(&error("card_declined", Some(code), None));
            assert_eq!((declined.reason, declined.gateway_code.as_str()), (expected, code), "{code}");
        }
        assert!(PUBLISHED.is_sorted_by(|one, next| one.0 < next.0), "none is there twice");
    }

    /// Those of the test cards, and what else comes as an error's own code.
    #[test]
    fn an_error_without_a_decline_code_tells_by_its_own() {
        for (code, expected) in [
            ("card_declined", Reason::Generic),
            ("expired_card", Reason::ExpiredCard),
            ("incorrect_cvc", Reason::IncorrectCvc),
            ("incorrect_number", Reason::IncorrectNumber),
            ("incorrect_zip", Reason::IncorrectAddress),
            ("invalid_cvc", Reason::IncorrectCvc),
            ("invalid_expiry_month", Reason::InvalidExpiry),
            ("invalid_expiry_year", Reason::InvalidExpiry),
            ("processing_error", Reason::ProcessingError),
            ("authentication_required", Reason::AuthenticationRequired),
            ("payment_intent_authentication_failure", Reason::AuthenticationFailed),
            ("card_decline_rate_limit_exceeded", Reason::CardVelocityExceeded),
            ("a_code_of_next_year", Reason::Generic),
        ] {
            let declined = decline(&error(code, None, None));
            assert_eq!((declined.reason, declined.gateway_code.as_str()), (expected, code), "{code}");
        }
    }

    #[test]
    fn the_decline_code_is_more_exact_than_the_code() {
        let declined = decline(&error("card_declined", Some("insufficient_funds"), None));
        assert_eq!(declined.reason, Reason::InsufficientFunds);
    }

    #[test]
    fn advice_says_more_than_no_reason() {
        for (code, advice, expected) in [
            ("generic_decline", "confirm_card_data", Reason::IncorrectDetails),
            ("do_not_honor", "confirm_card_data", Reason::IncorrectDetails),
            ("generic_decline", "try_again_later", Reason::ProcessingError),
            ("do_not_honor", "try_again_later", Reason::ProcessingError),
            ("generic_decline", "do_not_try_again", Reason::Generic),
            ("processing_error", "do_not_try_again", Reason::Generic),
            ("try_again_later", "do_not_try_again", Reason::Generic),
            ("insufficient_funds", "try_again_later", Reason::InsufficientFunds),
            ("incorrect_cvc", "confirm_card_data", Reason::IncorrectCvc),
            ("generic_decline", "advice_of_next_year", Reason::Generic),
        ] {
            let declined = decline(&error("card_declined", Some(code), Some(advice)));
            assert_eq!(declined.reason, expected, "{code} {advice}");
        }
    }

    #[test]
    fn what_would_warn_a_thief_is_not_told() {
        for code in SECRET {
            for advice in [None, Some("confirm_card_data"), Some("try_again_later"), Some("do_not_try_again")]
            {
                let declined = decline(&error("card_declined", Some(code), advice));
                assert_eq!(declined.reason, Reason::Generic, "{code} {advice:?}");
                assert_eq!(declined.gateway_code, code, "the log still gets it");
            }
        }
    }
}
