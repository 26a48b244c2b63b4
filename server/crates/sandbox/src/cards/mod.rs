//! The test cards: one table says what each number does. It drives the gateway, the page for people
//! and `server/docs/test-cards.md`.

use serde::{Deserialize, Serialize};

pub use table::test_cards;

pub(crate) mod declines;
mod document;
mod table;

pub(crate) use declines::Decline;
pub(crate) use document::as_html;

/// A card number with a known end.
#[derive(Debug, Clone, Copy)]
pub struct TestCard {
    /// What a shopper types, without spaces.
    pub number: &'static str,
    /// The network, as the API names it (`visa`, `amex` …).
    pub brand: &'static str,
    /// `credit`, `debit` or `prepaid`.
    pub funding: &'static str,
    /// Where it was issued: two upper-case letters.
    pub country: &'static str,
    /// The name that stands for this card in an API call, where there is one.
    pub method: Option<&'static str>,
    /// Which part of the table it belongs to.
    pub group: Group,
    /// What it does, in one sentence.
    pub about: &'static str,
    pub(crate) behaviour: Behaviour,
}

/// The parts of the table, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Payments that go through.
    Success,
    /// Payments that the issuer declines.
    Declines,
    /// What the fields or the gateway refuse before any issuer is asked.
    Refused,
    /// Payments that are checked for fraud, and address and security code checks.
    Risk,
    /// Payments that may need the shopper to prove who they are.
    Authentication,
    /// Payments that go through, and whose refunds take their time.
    Refunds,
    /// Payments that go through, and that the shopper's bank then disputes or warns of.
    Disputes,
}

impl Group {
    pub(crate) const ALL: [Self; 7] = [
        Self::Success,
        Self::Declines,
        Self::Refused,
        Self::Risk,
        Self::Authentication,
        Self::Refunds,
        Self::Disputes,
    ];

    /// A heading for people.
    pub fn title(self) -> &'static str {
        match self {
            Self::Success => "Payments that go through",
            Self::Declines => "Declines",
            Self::Refused => "Refused before a bank is asked",
            Self::Risk => "Risk and checks",
            Self::Authentication => "3D Secure",
            Self::Refunds => "Refunds",
            Self::Disputes => "Disputes and fraud warnings",
        }
    }
}

/// What a card does. Kept with each payment method instead of its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Behaviour {
    /// Goes through; the card can be authenticated but nobody asks for it.
    Approve,
    /// Goes through, and the money is available at once.
    ApproveAvailable,
    /// Goes through; there is no 3D Secure for this card at all.
    ApproveWithoutAuthentication,
    /// Goes through with a raised risk.
    ApproveElevatedRisk,
    /// Goes through with these checks, as far as the data for them was given.
    ApproveWithChecks { cvc: Check, line1: Check, postal_code: Check },
    /// The issuer says no.
    Decline(Decline),
    /// The gateway's own fraud rules say no.
    Block { always: bool },
    /// The number is not a card number: refused when a payment method is made of it.
    IncorrectNumber,
    /// The shopper must pass a challenge when present; then the bank answers.
    Challenge { then: Option<Decline>, off_session: OffSession },
    /// Must be authenticated, but the directory does not answer.
    LookupFails,
    /// Is authenticated without the shopper noticing.
    Frictionless,
    /// Is challenged only if the merchant asks for it.
    ChallengeIfRequested,
    /// If the merchant asks for authentication, it fails; the payment goes through without.
    LookupFailsIfRequested,
    /// Goes through; a refund waits before it succeeds.
    RefundPending,
    /// Goes through; a refund succeeds and fails later.
    RefundFails,
    /// Goes through; then the bank wants the money back.
    Dispute(Disputed),
    /// Goes through; then the bank warns that it was fraud.
    EarlyFraudWarning,
}

/// What a bank disputes once the money has been taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Disputed {
    /// All of it: the shopper never paid.
    Fraudulent,
    /// All of it: nothing has arrived.
    NotReceived,
    /// Nothing yet: the bank only asks.
    Inquiry,
    /// All of it, in two halves.
    Several,
}

/// What a card that must be authenticated does when the shopper is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum OffSession {
    /// Goes through, as if it had been set up earlier.
    Approved,
    /// Declined with `authentication_required`.
    Refused,
}

/// The result of one check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Check {
    Pass,
    Fail,
    Unavailable,
}

/// Other names that the real gateway knows for some of the cards.
const ALIASES: [(&str, &str); 4] = [
    ("pm_card_us", "pm_card_visa"),
    ("pm_card_amex_threeDSecureNotSupported", "pm_card_amex"),
    ("pm_card_chargeDeclined", "pm_card_visa_chargeDeclined"),
    ("pm_card_chargeDeclinedInsufficientFunds", "pm_card_visa_chargeDeclinedInsufficientFunds"),
];

/// The card with this number.
pub(crate) fn by_number(number: &str) -> Option<&'static TestCard> {
    test_cards().iter().find(|card| card.number == number)
}

/// The card that this name stands for, as in `pm_card_visa`.
pub(crate) fn by_method(name: &str) -> Option<&'static TestCard> {
    let name = ALIASES.iter().find(|(alias, _)| *alias == name).map_or(name, |(_, name)| name);
    test_cards().iter().find(|card| card.method == Some(name))
}

/// The check digit of a card number (ISO/IEC 7812-1, annex B).
pub(crate) fn passes_luhn(number: &str) -> bool {
    let mut sum = 0;
    for (position, digit) in number.bytes().rev().enumerate() {
        if !digit.is_ascii_digit() {
            return false;
        }
        let digit = u32::from(digit - b'0') * if position % 2 == 1 { 2 } else { 1 };
        sum += digit / 10 + digit % 10;
    }
    !number.is_empty() && sum % 10 == 0
}
