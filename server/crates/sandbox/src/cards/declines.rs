//! The ways in which an issuer says no, and what is said to whom.

use serde::{Deserialize, Serialize};

/// One way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Decline {
    Generic,
    InsufficientFunds,
    LostCard,
    StolenCard,
    VelocityExceeded,
    ExpiredCard,
    IncorrectCvc,
    ProcessingError,
    Fraudulent,
    AuthenticationRequired,
}

impl Decline {
    /// The error's `code`.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::ExpiredCard => "expired_card",
            Self::IncorrectCvc => "incorrect_cvc",
            Self::ProcessingError => "processing_error",
            Self::AuthenticationRequired => "authentication_required",
            Self::Generic
            | Self::InsufficientFunds
            | Self::LostCard
            | Self::StolenCard
            | Self::VelocityExceeded
            | Self::Fraudulent => "card_declined",
        }
    }

    /// The error's `decline_code`, where the code alone does not say it all.
    pub(crate) fn decline_code(self) -> Option<&'static str> {
        match self {
            Self::Generic => Some("generic_decline"),
            Self::InsufficientFunds => Some("insufficient_funds"),
            Self::LostCard => Some("lost_card"),
            Self::StolenCard => Some("stolen_card"),
            Self::VelocityExceeded => Some("card_velocity_exceeded"),
            Self::Fraudulent => Some("fraudulent"),
            Self::AuthenticationRequired => Some("authentication_required"),
            Self::ExpiredCard | Self::IncorrectCvc | Self::ProcessingError => None,
        }
    }

    /// The `reason` in a charge's outcome.
    pub(crate) fn reason(self) -> &'static str {
        self.decline_code().unwrap_or(self.code())
    }

    /// The field of the card form that the error is about.
    pub(crate) fn param(self) -> Option<&'static str> {
        match self {
            Self::ExpiredCard => Some("exp_month"),
            Self::IncorrectCvc => Some("cvc"),
            _ => None,
        }
    }

    /// A sentence that may be shown to the shopper.
    pub(crate) fn message(self) -> &'static str {
        match self {
            Self::Generic | Self::LostCard | Self::StolenCard | Self::Fraudulent => "Your card was declined.",
            Self::InsufficientFunds => "Your card has insufficient funds.",
            Self::VelocityExceeded => "Your card was declined: it was used too often in a short time.",
            Self::ExpiredCard => "Your card has expired.",
            Self::IncorrectCvc => "Your card's security code is incorrect.",
            Self::ProcessingError => "Your card could not be processed. Try again in a little while.",
            Self::AuthenticationRequired => "Your card was declined: this payment needs authentication.",
        }
    }
}
