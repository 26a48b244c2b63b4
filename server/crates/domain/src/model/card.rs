//! All that is ever known of a card, and why one was refused.

use serde::{Deserialize, Serialize};

/// The card that paid: what may be printed on a receipt, and no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The brand as the gateway names it, such as `visa`.
    pub brand: String,
    /// The last four digits.
    pub last_four: String,
    /// 1 to 12.
    pub expiry_month: u8,
    /// Four digits.
    pub expiry_year: u16,
}

/// A refusal: the card was not charged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decline {
    /// What the shopper may be told.
    pub reason: DeclineReason,
    /// The gateway's own code, for the log and for the merchant.
    pub gateway_code: String,
}

/// What a refusal means to the shopper. Reasons that would help a thief (a card reported stolen)
/// are not told apart from the general one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeclineReason {
    /// The bank said no and not why, or the reason is not the shopper's to know.
    Generic,
    /// Not enough money.
    InsufficientFunds,
    /// The card has expired.
    ExpiredCard,
    /// The security code is wrong.
    IncorrectCvc,
    /// The number is wrong.
    IncorrectNumber,
    /// The expiry date is wrong.
    InvalidExpiry,
    /// The billing address is not the one that the bank has.
    IncorrectAddress,
    /// Something that was entered is wrong, and the bank does not say what.
    IncorrectDetails,
    /// Something went wrong while the bank was asked.
    ProcessingError,
    /// Too much or too often on this card.
    CardVelocityExceeded,
    /// This kind of card cannot pay this kind of purchase.
    CardNotSupported,
    /// The card cannot pay in this currency.
    CurrencyNotSupported,
    /// The bank wants to see the shopper, which did not happen.
    AuthenticationRequired,
    /// The bank's check failed or was left.
    AuthenticationFailed,
    /// The bank cannot be reached at the moment.
    TryAgainLater,
    /// The bank wants to be asked by the shopper.
    CallIssuer,
    /// The same amount was just charged to the card.
    Duplicate,
}
