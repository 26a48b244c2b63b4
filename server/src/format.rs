//! Amounts and times as people write them, by CLDR. The browser gets the result as text.

use domain::model::Money;
use fixed_decimal::Decimal;
use icu::{
    datetime::{DateTimeFormatter, fieldsets::YMDT, input::DateTime},
    decimal::DecimalFormatter,
    experimental::dimension::currency::{CurrencyType, formatter::CurrencyFormatter},
    locale::Locale,
};
use jiff::{Timestamp, tz::TimeZone};

/// An amount in the manner of a locale, such as `€12.99` or `12,99 €`.
///
/// CLDR shows some currencies with fewer digits than ISO 4217 counts (the Iraqi dinar, for one) and
/// rounds. A price must not be rounded on the page and charged in full, so such an amount is
/// written out, with the currency's code.
pub(crate) fn amount(money: Money, locale: &Locale) -> String {
    let mut value = Decimal::from(money.minor);
    value.multiply_pow10(-i16::from(money.currency.exponent()));
    symbol(&value, money, locale).unwrap_or_else(|| {
        let digits = match DecimalFormatter::try_new(locale.into(), Default::default()) {
            Ok(formatter) => formatter.format_to_string(&value),
            Err(_) => value.to_string(),
        };
        format!("{}\u{a0}{digits}", money.currency.code())
    })
}

/// With the currency's symbol, unless that would round.
fn symbol(value: &Decimal, money: Money, locale: &Locale) -> Option<String> {
    let currency = CurrencyType::try_from_str(&money.currency.code().to_ascii_lowercase()).ok()?;
    let formatter =
        |locale: &Locale| CurrencyFormatter::try_new_symbol(locale.into(), currency, Default::default());

    let plain = formatter(&icu::locale::locale!("en")).ok()?.format_fixed_decimal(value).to_string();
    let shown: String = plain.chars().filter(|letter| letter.is_ascii_digit() || *letter == '.').collect();
    let shown: Decimal = shown.trim_start_matches('.').parse().ok()?;
    let trimmed = |mut decimal: Decimal| {
        decimal.absolute.trim_start();
        decimal.absolute.trim_end();
        decimal
    };
    (trimmed(shown) == trimmed(value.clone()))
        .then(|| formatter(locale).ok().map(|it| it.format_fixed_decimal(value).to_string()))?
}

/// A day and a time in UTC, such as `July 1, 2026, 12:00 PM UTC`.
pub(crate) fn time(at: Timestamp, locale: &Locale) -> String {
    let civil = at.to_zoned(TimeZone::UTC).datetime();
    let date = icu::calendar::Date::try_new_iso(
        civil.year().into(),
        civil.month().unsigned_abs(),
        civil.day().unsigned_abs(),
    );
    let time = icu::time::Time::try_new(civil.hour().unsigned_abs(), civil.minute().unsigned_abs(), 0, 0);
    let (Ok(date), Ok(time)) = (date, time) else { return at.to_string() };
    match DateTimeFormatter::try_new(
        locale.into(),
        YMDT::long().with_time_precision(icu::datetime::options::TimePrecision::Minute),
    ) {
        Ok(formatter) => format!("{}\u{a0}UTC", formatter.format(&DateTime { date, time })),
        Err(_) => at.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(minor: i64, currency: &str, locale: &str) -> String {
        amount(Money::new(minor, currency.parse().unwrap()), &locale.parse().unwrap())
    }

    #[test]
    fn amounts_by_currency_and_locale() {
        for (minor, currency, locale, expected) in [
            (1299, "EUR", "en", "€12.99"),
            (1299, "EUR", "de", "12,99\u{a0}€"),
            (1299, "USD", "en", "$12.99"),
            (500, "JPY", "en", "¥500"),
            (1500, "KWD", "en", "KWD\u{a0}1.500"),
            (123_456_789, "EUR", "de", "1.234.567,89\u{a0}€"),
            (1, "EUR", "en", "€0.01"),
            (100_000, "USD", "en", "$1,000.00"),
        ] {
            assert_eq!(shown(minor, currency, locale), expected, "{minor} {currency} {locale}");
        }
    }

    #[test]
    fn what_is_charged_is_shown_to_the_last_unit() {
        // ISO 4217 counts thousandths of the Iraqi dinar; CLDR shows none.
        assert_eq!(shown(1500, "IQD", "en"), "IQD\u{a0}1.500");
    }

    #[test]
    fn times_are_in_utc_and_say_so() {
        let at = "2026-07-01T12:05:00Z".parse().unwrap();
        assert_eq!(time(at, &"en-GB".parse().unwrap()), "1 July 2026 at 12:05\u{a0}UTC");
    }
}
