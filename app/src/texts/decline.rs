//! Why a card was refused, as far as a shopper is told.

use super::{Key, Texts};

/// The reasons that have a sentence of their own. A gateway knows more; what must not be said to
/// the person at the keyboard (a stolen card, a suspicion of fraud) is [`Decline::Generic`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Decline {
    /// No reason that helps the shopper.
    Generic,
    /// Not enough money on the card.
    InsufficientFunds,
    /// The card's last month has passed.
    ExpiredCard,
    /// The security code is wrong.
    IncorrectCvc,
    /// The card number is wrong.
    IncorrectNumber,
    /// Month or year is wrong.
    InvalidExpiry,
    /// The billing address is not the bank's.
    IncorrectAddress,
    /// Something is wrong, and the bank does not say what.
    IncorrectDetails,
    /// The bank or the network failed.
    ProcessingError,
    /// Too much or too often in a short time.
    CardVelocityExceeded,
    /// Not for this kind of purchase.
    CardNotSupported,
    /// Not in this currency.
    CurrencyNotSupported,
    /// The bank wants to see the shopper and did not.
    AuthenticationRequired,
    /// The bank's check failed or was left.
    AuthenticationFailed,
    /// The bank cannot be reached just now.
    TryAgainLater,
    /// The bank talks only to its customer.
    CallIssuer,
    /// The same amount on the same card a moment ago.
    Duplicate,
}

impl Decline {
    /// The sentence for it.
    pub fn key(self) -> Key<'static> {
        match self {
            Self::Generic => Key::DeclineGeneric,
            Self::InsufficientFunds => Key::DeclineInsufficientFunds,
            Self::ExpiredCard => Key::DeclineExpiredCard,
            Self::IncorrectCvc => Key::DeclineIncorrectCvc,
            Self::IncorrectNumber => Key::DeclineIncorrectNumber,
            Self::InvalidExpiry => Key::DeclineInvalidExpiry,
            Self::IncorrectAddress => Key::DeclineIncorrectAddress,
            Self::IncorrectDetails => Key::DeclineIncorrectDetails,
            Self::ProcessingError => Key::DeclineProcessingError,
            Self::CardVelocityExceeded => Key::DeclineCardVelocityExceeded,
            Self::CardNotSupported => Key::DeclineCardNotSupported,
            Self::CurrencyNotSupported => Key::DeclineCurrencyNotSupported,
            Self::AuthenticationRequired => Key::DeclineAuthenticationRequired,
            Self::AuthenticationFailed => Key::DeclineAuthenticationFailed,
            Self::TryAgainLater => Key::DeclineTryAgainLater,
            Self::CallIssuer => Key::DeclineCallIssuer,
            Self::Duplicate => Key::DeclineDuplicate,
        }
    }
}

impl Texts {
    /// What a shopper is told about a refused card.
    pub fn decline(self, reason: Decline) -> String {
        self.get(reason.key())
    }
}
