//! Stripe's minor units. They are ISO 4217's but for two currencies
//! (<https://docs.stripe.com/currencies#special-cases>).

use domain::model::{Currency, Money};

/// The króna and the Ugandan shilling have no minor units in ISO 4217; Stripe goes on counting
/// hundredths of them.
fn hundredths(currency: Currency) -> bool {
    matches!(currency.code(), "ISK" | "UGX")
}

/// The amount as it is sent. What cannot be counted there is far beyond Stripe's own limit, which says so.
pub(super) fn sent(money: Money) -> String {
    to_stripe(money).unwrap_or(i64::MAX).to_string()
}

/// The amount as Stripe counts it; `None` beyond what can be counted.
fn to_stripe(money: Money) -> Option<i64> {
    if hundredths(money.currency) { money.minor.checked_mul(100) } else { Some(money.minor) }
}

/// The amount that Stripe means; `None` for a fraction that does not exist.
pub(super) fn from_stripe(amount: i64, currency: Currency) -> Option<Money> {
    match (hundredths(currency), amount % 100) {
        (false, _) => Some(Money::new(amount, currency)),
        (true, 0) => Some(Money::new(amount / 100, currency)),
        (true, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(minor: i64, code: &str) -> Money {
        Money::new(minor, code.parse().unwrap())
    }

    #[test]
    fn counts_as_stripe_does_and_back() {
        for (minor, code, stripe) in
            [(1299, "EUR", 1299), (500, "JPY", 500), (500, "ISK", 50_000), (1500, "KWD", 1500)]
        {
            let amount = money(minor, code);
            assert_eq!(to_stripe(amount), Some(stripe), "{code}");
            assert_eq!(from_stripe(stripe, amount.currency), Some(amount), "{code}");
        }
    }

    #[test]
    fn a_hundredth_of_a_krona_is_no_money() {
        assert_eq!(from_stripe(50, "ISK".parse().unwrap()), None);
        assert_eq!(to_stripe(money(i64::MAX, "ISK")), None);
        assert_eq!(sent(money(i64::MAX, "ISK")), i64::MAX.to_string());
    }
}
