//! Amounts as Braintree writes them: decimal texts with as many decimals as the currency has.

use domain::model::{Currency, Money};

use super::{answer::strange, types::Amount};
use domain::ports::GatewayError;

/// The amount as it is sent.
pub(super) fn sent(money: Money) -> String {
    let digits = usize::from(money.currency.exponent());
    if digits == 0 {
        return money.minor.to_string();
    }
    let text = format!("{:0>width$}", money.minor, width = digits + 1);
    let (whole, fraction) = text.split_at(text.len() - digits);
    format!("{whole}.{fraction}")
}

/// The amount that Braintree means.
pub(super) fn told(amount: &Amount) -> Result<Money, GatewayError> {
    read(amount).ok_or_else(|| strange("an amount"))
}

fn read(amount: &Amount) -> Option<Money> {
    let currency: Currency = amount.currency_code.parse().ok()?;
    Money::parse_major(without_spare_zeros(&amount.value, currency), currency).ok()
}

/// Decimals that the currency does not have, if they say nothing.
fn without_spare_zeros(value: &str, currency: Currency) -> &str {
    let Some((whole, fraction)) = value.split_once('.') else { return value };
    let digits = usize::from(currency.exponent());
    match fraction.split_at_checked(digits) {
        Some((_, spare)) if !spare.is_empty() && spare.bytes().all(|byte| byte == b'0') => {
            let kept = if digits == 0 { whole.len() } else { whole.len() + 1 + digits };
            &value[..kept]
        }
        _ => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(value: &str, code: &str) -> Amount {
        Amount { value: value.to_owned(), currency_code: code.to_owned() }
    }

    #[test]
    fn an_amount_has_the_decimals_of_its_currency() {
        for (minor, code, text) in [
            (2598, "EUR", "25.98"),
            (5, "EUR", "0.05"),
            (100, "EUR", "1.00"),
            (500, "JPY", "500"),
            (1500, "KWD", "1.500"),
            (7, "KWD", "0.007"),
        ] {
            let money = Money::new(minor, code.parse().unwrap());
            assert_eq!(sent(money), text, "{minor} {code}");
            assert_eq!(read(&amount(text, code)), Some(money), "{text} {code}");
        }
    }

    #[test]
    fn spare_zeros_say_nothing() {
        for (text, code, minor) in
            [("500.00", "JPY", 500), ("1.5000", "KWD", 1500), ("10", "EUR", 1000), ("25.980", "EUR", 2598)]
        {
            let money = Money::new(minor, code.parse().unwrap());
            assert_eq!(read(&amount(text, code)), Some(money), "{text} {code}");
        }
    }

    #[test]
    fn what_is_no_amount_is_none() {
        for (text, code) in [
            ("", "EUR"),
            ("25.981", "EUR"),
            ("5.01", "JPY"),
            ("-1.00", "EUR"),
            ("1.00", "XAU"),
            ("1.é0", "JPY"),
        ] {
            assert_eq!(read(&amount(text, code)), None, "{text} {code}");
        }
    }
}
