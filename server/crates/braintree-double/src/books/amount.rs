//! Amounts, which Braintree writes as decimals.

use std::{fmt, iter, str::FromStr};

use iso_currency::Currency;

/// An amount in thousandths of its currency's unit, the most decimals that any amount has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(i64);

/// It is no amount: not a whole number, nor one with two or three decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no amount")]
pub struct NoAmount;

impl Amount {
    /// This many thousandths.
    pub fn from_thousandths(thousandths: i64) -> Self {
        Self(thousandths)
    }

    /// In thousandths.
    pub fn thousandths(self) -> i64 {
        self.0
    }

    /// The whole units, with what comes after the point cut off.
    pub(crate) fn whole(self) -> i64 {
        self.0 / 1000
    }

    /// As the API writes it in that currency: `10.00`, or `10` where the currency has no smaller unit.
    pub fn text(self, currency: &str) -> String {
        let decimals = decimals(currency);
        let unit = 10_i64.pow(3 - decimals);
        let smallest = self.0 / unit;
        let scale = 10_i64.pow(decimals);
        match decimals {
            0 => smallest.to_string(),
            _ => format!("{}.{:0width$}", smallest / scale, smallest % scale, width = decimals as usize),
        }
    }

    /// True if the currency has a coin for it.
    pub(crate) fn fits(self, currency: &str) -> bool {
        self.0 % 10_i64.pow(3 - decimals(currency)) == 0
    }

    pub(crate) fn less(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

fn decimals(currency: &str) -> u32 {
    let exponent = Currency::from_code(currency).and_then(Currency::exponent).unwrap_or(2);
    u32::from(exponent).min(3)
}

impl FromStr for Amount {
    type Err = NoAmount;

    fn from_str(text: &str) -> Result<Self, NoAmount> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, "000"));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(decimals) || !(2..=3).contains(&decimals.len()) {
            return Err(NoAmount);
        }
        // Twelve digits are more than any amount that is not a mistake.
        if whole.len() > 12 {
            return Err(NoAmount);
        }
        let number = |text: &str| text.parse::<i64>().map_err(|_| NoAmount);
        let thousandths = number(decimals)? * if decimals.len() == 2 { 10 } else { 1 };
        Ok(Self(number(whole)? * 1000 + thousandths))
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:03}", self.0 / 1000, self.0 % 1000)
    }
}

impl iter::Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.map(|amount| amount.0).sum())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_whole_or_has_two_or_three_decimals() {
        for (text, thousandths) in [("10", 10_000), ("10.50", 10_500), ("0.01", 10), ("1.234", 1234)] {
            assert_eq!(text.parse(), Ok(Amount(thousandths)), "{text}");
        }
        for text in ["", ".50", "10.", "10.5", "10.5000", "-1.00", "1e3", "1,00", "1234567890123", " 1.00"] {
            assert_eq!(text.parse::<Amount>(), Err(NoAmount), "{text}");
        }
    }

    #[test]
    fn an_amount_is_written_as_its_currency_is() {
        assert_eq!(Amount(10_500).text("EUR"), "10.50");
        assert_eq!(Amount(10_000).text("JPY"), "10");
        assert_eq!(Amount(1_234).text("KWD"), "1.234");
        assert!(!Amount(10_500).fits("JPY"));
        assert!(!Amount(1_234).fits("EUR"));
    }
}
