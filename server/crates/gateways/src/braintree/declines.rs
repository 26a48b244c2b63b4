//! Why a payment was refused, and what the shopper may be told of it.
//!
//! The processor's codes: <https://developer.paypal.com/braintree/docs/reference/general/processor-responses/authorization-responses>;
//! the gateway's own reasons: <https://developer.paypal.com/braintree/articles/control-panel/transactions/gateway-rejections>.

use domain::model::{Decline, DeclineReason};

use super::types::Event;

/// What the history says of the refusal that `status` is.
pub(super) fn decline(status: &str, history: &[Event]) -> Decline {
    let event = history.iter().find(|event| event.status.as_deref() == Some(status));
    let rejection = event.and_then(|event| event.gateway_rejection_reason.as_deref());
    let code = event.and_then(|event| event.processor_response.as_ref()?.legacy_code.as_deref());
    match (rejection, code) {
        (Some(reason), _) => Decline {
            reason: of_rejection(reason),
            gateway_code: format!("gateway_rejected_{}", reason.to_ascii_lowercase()),
        },
        (None, Some(code)) => Decline { reason: of_code(code), gateway_code: code.to_owned() },
        (None, None) => Decline { reason: unexplained(status), gateway_code: status.to_ascii_lowercase() },
    }
}

fn unexplained(status: &str) -> DeclineReason {
    if status == "FAILED" { DeclineReason::ProcessingError } else { DeclineReason::Generic }
}

/// The processor's codes from 2000 on.
fn of_code(code: &str) -> DeclineReason {
    use DeclineReason as Reason;
    match code.parse().unwrap_or(0) {
        2001 => Reason::InsufficientFunds,
        2002 | 2003 => Reason::CardVelocityExceeded,
        2004 => Reason::ExpiredCard,
        2005 | 2007..=2009 => Reason::IncorrectNumber,
        2006 => Reason::InvalidExpiry,
        2010 | 2060 => Reason::IncorrectCvc,
        2000 | 2011 | 2020 | 2041 | 2043 | 2044 | 2057 | 2107 => Reason::CallIssuer,
        2015 | 2019 | 2023 | 2024 | 2026 | 2029 | 2032 | 2051 => Reason::CardNotSupported,
        2016 => Reason::Duplicate,
        2034 | 2105 | 2106 | 3000..=3999 => Reason::TryAgainLater,
        2058 | 2099 | 2101 => Reason::AuthenticationRequired,
        2064 => Reason::CurrencyNotSupported,
        // Something is set up wrongly, or was lost on the way.
        2025
        | 2027
        | 2028
        | 2030
        | 2031
        | 2033
        | 2036
        | 2037
        | 2039
        | 2040
        | 2042
        | 2045
        | 2048..=2050
        | 2052
        | 2054..=2056
        | 2061
        | 2062 => Reason::ProcessingError,
        // Lost (2012), stolen (2013), suspected of fraud (2014, 2021), replaced (2022), to be picked up
        // (2047), reported (2053): none of it is told. The rest would not help a shopper.
        _ => Reason::Generic,
    }
}

/// `GatewayRejectionReason`.
fn of_rejection(reason: &str) -> DeclineReason {
    use DeclineReason as Reason;
    match reason {
        "CVV" | "AVS_AND_CVV" => Reason::IncorrectCvc,
        "DUPLICATE" => Reason::Duplicate,
        "THREE_D_SECURE" => Reason::AuthenticationRequired,
        "EXCESSIVE_RETRY" | "TOO_MANY_CONFIRMATION_ATTEMPTS" => Reason::CardVelocityExceeded,
        "UNION_PAY_ENROLLMENT_REQUIRED" => Reason::CardNotSupported,
        "APPLICATION_INCOMPLETE" | "MANUAL_TRANSACTIONS_DISABLED" => Reason::ProcessingError,
        // `FRAUD`, `RISK_THRESHOLD`, `PAYMENT_METHOD_BLOCKED` are nobody's to know; `AVS` is about an address
        // that a shopper may not have been asked for.
        _ => Reason::Generic,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::braintree::types::ProcessorResponse;

    fn event(status: &str, code: Option<&str>, rejection: Option<&str>) -> Event {
        Event {
            status: Some(status.to_owned()),
            amount: None,
            authorization_expires_at: None,
            processor_response: code.map(|code| ProcessorResponse { legacy_code: Some(code.to_owned()) }),
            gateway_rejection_reason: rejection.map(str::to_owned),
        }
    }

    fn of_the_processor(code: &str) -> Decline {
        decline("PROCESSOR_DECLINED", &[event("PROCESSOR_DECLINED", Some(code), None)])
    }

    #[test]
    fn codes_mean_what_they_are_published_for() {
        use DeclineReason as Reason;
        for (code, reason) in [
            ("2000", Reason::CallIssuer),
            ("2001", Reason::InsufficientFunds),
            ("2004", Reason::ExpiredCard),
            ("2010", Reason::IncorrectCvc),
            ("2046", Reason::Generic),
            ("2099", Reason::AuthenticationRequired),
            ("2500", Reason::Generic),
            ("3000", Reason::TryAgainLater),
            ("no number", Reason::Generic),
        ] {
            let declined = of_the_processor(code);
            assert_eq!((declined.reason, declined.gateway_code.as_str()), (reason, code));
        }
    }

    #[test]
    fn what_would_warn_a_thief_is_not_told() {
        for code in ["2012", "2013", "2014", "2021", "2022", "2047", "2053"] {
            let declined = of_the_processor(code);
            assert_eq!(declined.reason, DeclineReason::Generic, "{code}");
            assert_eq!(declined.gateway_code, code, "the log still gets it");
        }
        for reason in ["FRAUD", "RISK_THRESHOLD", "PAYMENT_METHOD_BLOCKED"] {
            let events = [event("GATEWAY_REJECTED", Some("1000"), Some(reason))];
            let declined = decline("GATEWAY_REJECTED", &events);
            assert_eq!(declined.reason, DeclineReason::Generic, "{reason}");
            assert!(declined.gateway_code.starts_with("gateway_rejected_"), "{declined:?}");
        }
    }

    #[test]
    fn the_history_of_other_statuses_does_not_count() {
        let events =
            [event("SETTLEMENT_DECLINED", Some("4001"), None), event("AUTHORIZED", Some("1000"), None)];
        assert_eq!(decline("SETTLEMENT_DECLINED", &events).gateway_code, "4001");
        assert_eq!(decline("FAILED", &[]).gateway_code, "failed");
        assert_eq!(decline("FAILED", &[]).reason, DeclineReason::ProcessingError);
    }
}
