//! What a card does when it is confirmed: the table's behaviour against what the merchant asked for.

use crate::{
    cards::{Behaviour, Decline, OffSession},
    objects::{AuthenticationResult, Risk, ThreeDSecureRequest},
};

/// What comes next for a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Plan {
    /// The shopper must answer first.
    Challenge,
    /// The bank is asked at once.
    Charge(Charging),
}

/// How the bank, or the gateway itself, answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Charging {
    pub(super) decline: Option<Decline>,
    pub(super) risk: Risk,
    pub(super) authentication: Option<AuthenticationResult>,
}

const APPROVED: Charging = Charging { decline: None, risk: Risk::Normal, authentication: None };

/// `shopper_present` is false for off-session payments, and where the caller wants an error instead of
/// a challenge.
pub(super) fn plan(behaviour: Behaviour, shopper_present: bool, requested: ThreeDSecureRequest) -> Plan {
    let asked = requested != ThreeDSecureRequest::Automatic;
    let declined = |decline| Plan::Charge(Charging { decline: Some(decline), ..APPROVED });
    let authenticated = |result| Plan::Charge(Charging { authentication: Some(result), ..APPROVED });
    match behaviour {
        Behaviour::Decline(decline) => declined(decline),
        // Refused when a payment method is made of it, so no payment can have it.
        Behaviour::IncorrectNumber => declined(Decline::Generic),
        Behaviour::Block { always: _ } => Plan::Charge(Charging {
            decline: Some(Decline::Fraudulent),
            risk: Risk::Highest,
            authentication: None,
        }),
        Behaviour::ApproveElevatedRisk => Plan::Charge(Charging { risk: Risk::Elevated, ..APPROVED }),
        Behaviour::Challenge { .. } if shopper_present => Plan::Challenge,
        Behaviour::Challenge { off_session: OffSession::Refused, .. } => {
            declined(Decline::AuthenticationRequired)
        }
        Behaviour::Challenge { off_session: OffSession::Approved, then } => {
            Plan::Charge(Charging { decline: then, ..APPROVED })
        }
        Behaviour::LookupFails => Plan::Charge(Charging {
            decline: Some(Decline::Generic),
            authentication: Some(AuthenticationResult::ProcessingError),
            ..APPROVED
        }),
        Behaviour::Frictionless if shopper_present => authenticated(AuthenticationResult::Frictionless),
        Behaviour::ChallengeIfRequested if asked && shopper_present => Plan::Challenge,
        Behaviour::LookupFailsIfRequested if asked && shopper_present => {
            authenticated(AuthenticationResult::ProcessingError)
        }
        Behaviour::ApproveWithoutAuthentication if asked && shopper_present => {
            authenticated(AuthenticationResult::NotSupported)
        }
        Behaviour::Approve
        | Behaviour::ApproveAvailable
        | Behaviour::ApproveWithChecks { .. }
        | Behaviour::RefundPending
        | Behaviour::RefundFails
        | Behaviour::Dispute(_)
        | Behaviour::EarlyFraudWarning
            if asked && shopper_present =>
        {
            authenticated(AuthenticationResult::NotEnrolled)
        }
        Behaviour::Approve
        | Behaviour::ApproveAvailable
        | Behaviour::ApproveWithChecks { .. }
        | Behaviour::RefundPending
        | Behaviour::RefundFails
        | Behaviour::Dispute(_)
        | Behaviour::EarlyFraudWarning
        | Behaviour::ApproveWithoutAuthentication
        | Behaviour::Frictionless
        | Behaviour::ChallengeIfRequested
        | Behaviour::LookupFailsIfRequested => Plan::Charge(APPROVED),
    }
}

/// What the bank says once a challenge was passed.
pub(super) fn after_challenge(behaviour: Behaviour) -> Charging {
    let decline = match behaviour {
        Behaviour::Challenge { then, .. } => then,
        _ => None,
    };
    Charging { decline, authentication: Some(AuthenticationResult::Challenged), ..APPROVED }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cards::by_number;

    fn planned(number: &str, shopper_present: bool, requested: ThreeDSecureRequest) -> Plan {
        plan(by_number(number).unwrap().behaviour, shopper_present, requested)
    }

    fn here(number: &str) -> Plan {
        planned(number, true, ThreeDSecureRequest::Automatic)
    }

    fn away(number: &str) -> Plan {
        planned(number, false, ThreeDSecureRequest::Automatic)
    }

    fn decline(decline: Decline) -> Plan {
        Plan::Charge(Charging { decline: Some(decline), ..APPROVED })
    }

    fn authenticated(result: AuthenticationResult) -> Plan {
        Plan::Charge(Charging { authentication: Some(result), ..APPROVED })
    }

    #[test]
    fn plain_cards_are_charged_or_declined_at_once() {
        assert_eq!(here("4242424242424242"), Plan::Charge(APPROVED));
        assert_eq!(here("4000000000009995"), decline(Decline::InsufficientFunds));
        assert_eq!(here("4000000000009235"), Plan::Charge(Charging { risk: Risk::Elevated, ..APPROVED }));
        let blocked = Plan::Charge(Charging {
            decline: Some(Decline::Fraudulent),
            risk: Risk::Highest,
            authentication: None,
        });
        assert_eq!(here("4100000000000019"), blocked);
    }

    #[test]
    fn cards_that_need_authentication_ask_the_shopper_only_if_present() {
        for number in ["4000000000003220", "4000008400001629", "4000002760003184", "4000008260003178"] {
            assert_eq!(here(number), Plan::Challenge, "{number}");
            assert_eq!(away(number), decline(Decline::AuthenticationRequired), "{number}");
        }
        assert_eq!(here("4000003800000446"), Plan::Challenge);
        assert_eq!(away("4000003800000446"), Plan::Charge(APPROVED));
    }

    #[test]
    fn authentication_without_a_challenge() {
        assert_eq!(here("4000000032200000"), authenticated(AuthenticationResult::Frictionless));
        let failed = Charging {
            decline: Some(Decline::Generic),
            authentication: Some(AuthenticationResult::ProcessingError),
            ..APPROVED
        };
        assert_eq!(here("4000008400001280"), Plan::Charge(failed));
    }

    #[test]
    fn the_merchant_can_ask_for_authentication() {
        for asked in [ThreeDSecureRequest::Any, ThreeDSecureRequest::Challenge] {
            assert_eq!(planned("4000000000003055", true, asked), Plan::Challenge);
            let with = |number| planned(number, true, asked);
            assert_eq!(with("4000000000003097"), authenticated(AuthenticationResult::ProcessingError));
            assert_eq!(with("4242424242424242"), authenticated(AuthenticationResult::NotEnrolled));
            assert_eq!(with("378282246310005"), authenticated(AuthenticationResult::NotSupported));
        }
        assert_eq!(here("4000000000003055"), Plan::Charge(APPROVED));
        assert_eq!(here("4000000000003097"), Plan::Charge(APPROVED));
    }

    #[test]
    fn a_passed_challenge_can_still_be_declined() {
        let after = |number| after_challenge(by_number(number).unwrap().behaviour);
        let passed = Charging { authentication: Some(AuthenticationResult::Challenged), ..APPROVED };
        assert_eq!(after("4000000000003220"), passed);
        assert_eq!(after("4000008400001629"), Charging { decline: Some(Decline::Generic), ..passed });
        assert_eq!(
            after("4000008260003178"),
            Charging { decline: Some(Decline::InsufficientFunds), ..passed }
        );
    }
}
