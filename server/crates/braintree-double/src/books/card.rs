//! Cards, and what becomes of a payment with each test card.
//!
//! Numbers: developer.paypal.com/braintree/docs/reference/general/testing, and the test values of npm
//! `braintree` 3.36.0.

use super::{Decline, Rejection};

/// A card's brand: a name of `CreditCardBrandCode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the brands' own")]
pub enum Brand {
    Visa,
    Mastercard,
    AmericanExpress,
    Discover,
    Jcb,
    Diners,
    Maestro,
}

impl Brand {
    /// As GraphQL names it.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Visa => "VISA",
            Self::Mastercard => "MASTERCARD",
            Self::AmericanExpress => "AMERICAN_EXPRESS",
            Self::Discover => "DISCOVER",
            Self::Jcb => "JCB",
            Self::Diners => "DINERS",
            Self::Maestro => "INTERNATIONAL_MAESTRO",
        }
    }

    /// As the older client API names it.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Visa => "Visa",
            Self::Mastercard => "MasterCard",
            Self::AmericanExpress => "American Express",
            Self::Discover => "Discover",
            Self::Jcb => "JCB",
            Self::Diners => "Diners Club",
            Self::Maestro => "Maestro",
        }
    }
}

/// What becomes of a payment, apart from what its amount does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It goes through.
    Approved,
    /// It goes through, and is disputed at once.
    Disputed,
    /// The processor says no.
    Declined(Decline),
    /// The gateway says no.
    Rejected(Rejection),
}

/// What is kept of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its brand.
    pub brand: Brand,
    /// Its first six digits.
    pub bin: String,
    /// Its last four digits.
    pub last4: String,
    /// Two digits.
    pub expiration_month: String,
    /// Four digits.
    pub expiration_year: String,
    /// The name on it.
    pub holder: Option<String>,
    /// What becomes of a payment with it.
    pub fate: Fate,
}

impl Card {
    /// A card with that number, if it is a test card, and this month and year.
    pub(crate) fn new(number: &str, month: &str, year: &str) -> Option<Self> {
        let (_, brand, fate) = *TEST_CARDS.iter().find(|(known, ..)| *known == number)?;
        Some(Self {
            brand,
            bin: number[..6].to_owned(),
            last4: number[number.len() - 4..].to_owned(),
            expiration_month: month.to_owned(),
            expiration_year: year.to_owned(),
            holder: None,
            fate,
        })
    }
}

use Brand::{AmericanExpress, Diners, Discover, Jcb, Maestro, Mastercard, Visa};

/// The numbers that are taken, as the real sandbox takes no others.
pub(super) const TEST_CARDS: [(&str, Brand, Fate); 17] = [
    ("4111111111111111", Visa, Fate::Approved),
    ("4012888888881881", Visa, Fate::Approved),
    ("4012000033330026", Visa, Fate::Approved),
    ("4005519200000004", Visa, Fate::Approved),
    ("4500600000000061", Visa, Fate::Approved),
    ("5555555555554444", Mastercard, Fate::Approved),
    ("2223000048400011", Mastercard, Fate::Approved),
    ("378282246310005", AmericanExpress, Fate::Approved),
    ("371449635398431", AmericanExpress, Fate::Approved),
    ("6011111111111117", Discover, Fate::Approved),
    ("6011000991300009", Discover, Fate::Approved),
    ("36259600000004", Diners, Fate::Approved),
    ("3530111333300000", Jcb, Fate::Approved),
    ("6304000000000000", Maestro, Fate::Approved),
    ("4023898493988028", Visa, Fate::Disputed),
    ("4000111111111511", Visa, Fate::Rejected(Rejection::Fraud)),
    ("4111130000000003", Visa, Fate::Rejected(Rejection::RiskThreshold)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_test_card_has_a_right_check_digit() {
        for (number, ..) in TEST_CARDS {
            assert!(super::super::tokenize::passes_luhn(number), "{number}");
        }
    }
}
