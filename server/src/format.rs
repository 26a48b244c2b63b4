//! Amounts and times as people write them, by CLDR. The browser gets the result as text.

use domain::model::Money;
use fixed_decimal::Decimal;
use icu::{
    datetime::{
        DateTimeFormatter,
        fieldsets::{YMD, YMDT, zone::SpecificShort},
        input::DateTime,
        options::TimePrecision,
    },
    decimal::DecimalFormatter,
    experimental::dimension::currency::{CurrencyType, formatter::CurrencyFormatter},
    locale::Locale,
    time::{
        ZonedDateTime,
        zone::{IanaParser, UtcOffset},
    },
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

/// A day and a time in UTC, such as `July 1, 2026 at 12:00 PM UTC`, with the name that the language has
/// for that zone.
pub(crate) fn time(at: Timestamp, locale: &Locale) -> String {
    let civil = at.to_zoned(TimeZone::UTC).datetime();
    let date = icu::calendar::Date::try_new_iso(
        civil.year().into(),
        civil.month().unsigned_abs(),
        civil.day().unsigned_abs(),
    );
    let time = icu::time::Time::try_new(civil.hour().unsigned_abs(), civil.minute().unsigned_abs(), 0, 0);
    let fields = YMDT::long().with_time_precision(TimePrecision::Minute).with_zone(SpecificShort);
    match (date, time, DateTimeFormatter::try_new(locale.into(), fields)) {
        (Ok(date), Ok(time), Ok(formatter)) => {
            let utc = IanaParser::new().parse("Etc/UTC").with_offset(Some(UtcOffset::zero()));
            let zone = utc.at_date_time(DateTime { date, time });
            formatter.format(&ZonedDateTime { date, time, zone }).to_string()
        }
        _ => at.to_string(),
    }
}

/// A day in UTC, such as `July 31, 2026`.
pub(crate) fn day(at: Timestamp, locale: &Locale) -> String {
    let civil = at.to_zoned(TimeZone::UTC).date();
    let date = icu::calendar::Date::try_new_iso(
        civil.year().into(),
        civil.month().unsigned_abs(),
        civil.day().unsigned_abs(),
    );
    match (date, DateTimeFormatter::try_new(locale.into(), YMD::long())) {
        (Ok(date), Ok(formatter)) => formatter.format(&date).to_string(),
        _ => civil.to_string(),
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
            (1299, "USD", "en", "$12.99"),
            (1299, "USD", "en-GB", "US$12.99"),
            (1299, "USD", "fr-CA", "12,99\u{a0}$\u{a0}US"),
            (1299, "EUR", "de", "12,99\u{a0}€"),
            (500, "JPY", "en", "¥500"),
            (500, "JPY", "ja", "￥500"),
            (1500, "KWD", "en", "KWD\u{a0}1.500"),
            (1500, "KWD", "ar-EG", "\u{200f}١٫٥٠٠\u{a0}د.ك.\u{200f}"),
            (1500, "KWD", "ar-AE", "\u{200f}1.500\u{a0}د.ك.\u{200f}"),
            (1299, "EUR", "fa", "\u{200e}€۱۲٫۹۹"),
            (1299, "EUR", "ur", "€12.99"),
            (1299, "EUR", "he", "\u{200f}12.99\u{a0}\u{200f}€"),
            (12_345_678, "INR", "en-IN", "₹1,23,456.78"),
            (12_345_678, "INR", "hi", "₹1,23,456.78"),
            (12_345_678, "INR", "bn", "১,২৩,৪৫৬.৭৮₹"),
            (12_345_678, "INR", "de", "123.456,78\u{a0}₹"),
            (150_000, "CHF", "de-CH", "CHF\u{a0}1'500.00"),
            (150_000, "CHF", "de", "1.500,00\u{a0}CHF"),
            (150_000, "EUR", "de-AT", "€\u{a0}1\u{a0}500,00"),
            (123_456_789, "EUR", "fr", "1\u{202f}234\u{202f}567,89\u{a0}€"),
            (123_456_789, "EUR", "de", "1.234.567,89\u{a0}€"),
            (123_456_789, "BRL", "pt-BR", "R$\u{a0}1.234.567,89"),
            (1, "EUR", "en", "€0.01"),
            (100_000, "USD", "en", "$1,000.00"),
        ] {
            assert_eq!(shown(minor, currency, locale), expected, "{minor} {currency} {locale}");
        }
    }

    #[test]
    fn what_is_charged_is_shown_to_the_last_unit() {
        // ISO 4217 counts thousandths of the Iraqi dinar; CLDR shows none.
        for (locale, expected) in [
            ("en", "IQD\u{a0}1.500"),
            ("de", "IQD\u{a0}1,500"),
            ("ar-IQ", "IQD\u{a0}١٫٥٠٠"),
            ("fa", "IQD\u{a0}۱٫۵۰۰"),
        ] {
            assert_eq!(shown(1500, "IQD", locale), expected, "{locale}");
        }
    }

    #[test]
    fn days_are_written_out() {
        let at = "2026-07-31T23:59:00Z".parse().unwrap();
        assert_eq!(day(at, &"en".parse().unwrap()), "July 31, 2026");
        assert_eq!(day(at, &"de".parse().unwrap()), "31. Juli 2026");
    }

    #[test]
    fn times_are_in_utc_and_say_so() {
        let at = "2026-07-01T12:05:00Z".parse().unwrap();
        for (locale, expected) in [
            ("en-GB", "1 July 2026 at 12:05 UTC"),
            ("en", "July 1, 2026 at 12:05\u{202f}PM UTC"),
            ("de-CH", "1. Juli 2026 um 12:05 UTC"),
            ("fr", "1 juillet 2026 à 12:05 TU"),
            ("ru", "1 июля 2026\u{202f}г. в 12:05 UTC"),
            ("ja", "2026年7月1日 12:05 UTC"),
            ("zh-Hans", "2026年7月1日 UTC 12:05"),
            ("bn", "১ জুলাই, ২০২৬ এ ১২:০৫ PM ইউটিসি"),
            ("ar-EG", "١ يوليو ٢٠٢٦ في ١٢:٠٥ م التوقيت العالمي"),
            // By the calendar of the country.
            ("th", "1 กรกฎาคม 2569 เวลา 12:05 UTC"),
            ("fa", "۱۰ تیر ۱۴۰۵ ساعت ۱۲:۰۵ (UTC)"),
        ] {
            assert_eq!(time(at, &locale.parse().unwrap()), expected, "{locale}");
        }
    }
}
