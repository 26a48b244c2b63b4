//! Money: an integer of minor units together with its ISO 4217 currency.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A currency of ISO 4217 that has minor units, so that an integer can count it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency(iso_currency::Currency);

impl Currency {
    /// The code in upper case, such as `EUR`.
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// The digits after the decimal sign: 2 for EUR, 0 for JPY, 3 for KWD (ISO 4217, table A.1).
    pub fn exponent(self) -> u8 {
        let digits = self.0.exponent().and_then(|digits| u8::try_from(digits).ok());
        digits.expect("the constructor lets in only currencies with an exponent")
    }
}

impl FromStr for Currency {
    type Err = MoneyError;

    /// Reads a code in either case. Codes without minor units (gold, test codes) are refused.
    fn from_str(code: &str) -> Result<Self, Self::Err> {
        iso_currency::Currency::from_code(&code.to_ascii_uppercase())
            .filter(|currency| currency.exponent().is_some())
            .map(Self)
            .ok_or(MoneyError::UnknownCurrency)
    }
}

impl TryFrom<String> for Currency {
    type Error = MoneyError;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        code.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// An amount in minor units of its currency: `1299` EUR is 12.99 €, `500` JPY is 500 ¥.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Minor units; never fractions of them.
    pub minor: i64,
    /// What they are units of.
    pub currency: Currency,
}

impl Money {
    /// An amount of `minor` units of `currency`.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Reads what a person types, such as `25`, `25.00` or `0.5`, in major units.
    ///
    /// # Errors
    /// [`MoneyError::NotAnAmount`] for anything else, also for more decimals than the currency has.
    pub fn parse_major(text: &str, currency: Currency) -> Result<Self, MoneyError> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits = usize::from(currency.exponent());
        let numeric = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let dangling = text.ends_with('.');
        if whole.is_empty() || dangling || fraction.len() > digits || !numeric(whole) || !numeric(fraction) {
            return Err(MoneyError::NotAnAmount);
        }
        let minor = format!("{whole}{fraction:0<digits$}").parse().map_err(|_| MoneyError::OutOfRange)?;
        Ok(Self::new(minor, currency))
    }

    /// The sum of two amounts of one currency.
    pub fn plus(self, other: Self) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::MixedCurrencies);
        }
        let minor = self.minor.checked_add(other.minor).ok_or(MoneyError::OutOfRange)?;
        Ok(Self::new(minor, self.currency))
    }

    /// This amount, `quantity` times.
    pub fn times(self, quantity: u64) -> Result<Self, MoneyError> {
        let quantity = i64::try_from(quantity).map_err(|_| MoneyError::OutOfRange)?;
        let minor = self.minor.checked_mul(quantity).ok_or(MoneyError::OutOfRange)?;
        Ok(Self::new(minor, self.currency))
    }
}

/// Why something is not an amount of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum MoneyError {
    /// The code names no currency that can be charged.
    #[error("not an ISO 4217 currency with minor units")]
    UnknownCurrency,
    /// The text is no number, or has more decimals than the currency.
    #[error("not an amount of this currency")]
    NotAnAmount,
    /// Too large to count in 64 bits.
    #[error("the amount is out of range")]
    OutOfRange,
    /// Euros and yen cannot be added.
    #[error("amounts of different currencies cannot be added")]
    MixedCurrencies,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn currency(code: &str) -> Currency {
        code.parse().unwrap()
    }

    #[test]
    fn exponents_are_those_of_iso_4217() {
        for (code, exponent) in [("EUR", 2), ("usd", 2), ("JPY", 0), ("KRW", 0), ("KWD", 3), ("CLF", 4)] {
            assert_eq!(currency(code).exponent(), exponent, "{code}");
        }
    }

    #[test]
    fn what_cannot_be_charged_is_no_currency() {
        for code in ["", "EU", "EURO", "XAU", "XXX", "€"] {
            assert_eq!(code.parse::<Currency>(), Err(MoneyError::UnknownCurrency), "{code}");
        }
    }

    #[test]
    fn reads_major_units_with_the_right_exponent() {
        for (text, code, minor) in [
            ("25", "EUR", 2500),
            ("25.00", "EUR", 2500),
            ("0.5", "EUR", 50),
            ("500", "JPY", 500),
            ("1.5", "KWD", 1500),
        ] {
            let money = Money::parse_major(text, currency(code)).unwrap();
            assert_eq!(money.minor, minor, "{text} {code}");
        }
        for (text, code) in [
            ("", "EUR"),
            (".5", "EUR"),
            ("1.", "EUR"),
            ("1.234", "EUR"),
            ("-1", "EUR"),
            ("1e3", "EUR"),
            ("1,50", "EUR"),
            ("1.0", "JPY"),
        ] {
            assert!(Money::parse_major(text, currency(code)).is_err(), "{text} {code}");
        }
    }

    #[test]
    fn sums_refuse_overflow_and_mixed_currencies() {
        let most = Money::new(i64::MAX, currency("EUR"));
        assert_eq!(most.plus(Money::new(1, currency("EUR"))), Err(MoneyError::OutOfRange));
        assert_eq!(most.times(2), Err(MoneyError::OutOfRange));
        assert_eq!(most.plus(Money::new(1, currency("USD"))), Err(MoneyError::MixedCurrencies));
    }
}
