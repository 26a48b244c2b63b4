//! Which currencies the gateway takes, and which amounts of them.
//!
//! Amounts are in a currency's smallest unit as the gateway counts it, which is not always ISO 4217's:
//! see <https://docs.stripe.com/currencies>.

/// Every currency that can be charged, by its lower-case code.
const CURRENCIES: &str = "aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd bwp \
     byn bzd cad cdf chf clp cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf gtq gyd \
     hkd hnl hrk htg huf idr ils inr isk jmd jod jpy kes kgs khr kmf krw kwd kyd kzt lak lbp lkr lrd lsl mad mdl \
     mga mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron \
     rsd rub rwf sar sbd scr sek sgd shp sle sos srd std szl thb tjs tnd top try ttd twd tzs uah ugx usd uyu uzs \
     vnd vuv wst xaf xcd xof xpf yer zar zmw";

/// The least that can be charged, in the smallest unit; other currencies start at 1.
const MINIMUMS: [(&str, i64); 24] = [
    ("aed", 200),
    ("aud", 50),
    ("bgn", 100),
    ("brl", 50),
    ("cad", 50),
    ("chf", 50),
    ("czk", 1500),
    ("dkk", 250),
    ("eur", 50),
    ("gbp", 30),
    ("hkd", 400),
    ("huf", 17_500),
    ("inr", 50),
    ("jpy", 50),
    ("mxn", 1000),
    ("myr", 200),
    ("nok", 300),
    ("nzd", 50),
    ("pln", 200),
    ("ron", 200),
    ("sek", 300),
    ("sgd", 50),
    ("thb", 1000),
    ("usd", 50),
];

/// Why an amount of a currency cannot be charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AmountProblem {
    /// Less than this many units.
    TooSmall(i64),
    /// More than this many units.
    TooLarge(i64),
    /// Not a multiple of this many units.
    Uneven(i64),
}

/// True for a lower-case code that can be charged.
pub(crate) fn is_currency(code: &str) -> bool {
    code.len() == 3 && CURRENCIES.split_ascii_whitespace().any(|known| known == code)
}

/// Checks an amount of a known currency.
pub(crate) fn check_amount(amount: i64, currency: &str) -> Result<(), AmountProblem> {
    let minimum = MINIMUMS.iter().find(|(code, _)| *code == currency).map_or(1, |(_, least)| *least);
    let maximum = maximum(currency);
    if amount < minimum {
        return Err(AmountProblem::TooSmall(minimum));
    }
    if amount > maximum {
        return Err(AmountProblem::TooLarge(maximum));
    }
    let step = step(currency);
    if amount % step == 0 { Ok(()) } else { Err(AmountProblem::Uneven(step)) }
}

/// An amount for a person to read, as in `12.99 EUR`.
pub(crate) fn display(amount: i64, currency: &str) -> String {
    let code = currency.to_ascii_uppercase();
    let decimals = decimals(currency);
    let unit = 10_i64.pow(decimals);
    let sign = if amount < 0 { "-" } else { "" };
    let (whole, part) = (amount.abs() / unit, amount.abs() % unit);
    match usize::try_from(decimals).unwrap_or(0) {
        0 => format!("{sign}{whole} {code}"),
        width => format!("{sign}{whole}.{part:0width$} {code}"),
    }
}

fn decimals(currency: &str) -> u32 {
    match currency {
        "bif" | "clp" | "djf" | "gnf" | "jpy" | "kmf" | "krw" | "mga" | "pyg" | "rwf" | "vnd" | "vuv"
        | "xaf" | "xof" | "xpf" => 0,
        "bhd" | "jod" | "kwd" | "omr" | "tnd" => 3,
        _ => 2,
    }
}

/// Card networks settle three-decimal currencies in tens, and these two without their decimals.
fn step(currency: &str) -> i64 {
    match currency {
        "isk" | "ugx" => 100,
        _ if decimals(currency) == 3 => 10,
        _ => 1,
    }
}

/// Eight digits, and more where a unit is worth little.
fn maximum(currency: &str) -> i64 {
    match currency {
        "idr" | "lbp" => 999_999_999_999,
        "cop" | "huf" | "jpy" => 9_999_999_999,
        "inr" => 999_999_999,
        _ => 99_999_999,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn currencies_are_known_by_their_lower_case_code() {
        assert!(is_currency("eur") && is_currency("kwd"));
        assert!(!is_currency("EUR") && !is_currency("xyz") && !is_currency("eu") && !is_currency("eur usd"));
    }

    #[test]
    fn every_minimum_is_of_a_known_currency() {
        assert!(MINIMUMS.iter().all(|(code, _)| is_currency(code)));
    }

    #[test]
    fn amounts_have_limits_in_each_currency() {
        assert_eq!(check_amount(50, "usd"), Ok(()));
        assert_eq!(check_amount(49, "usd"), Err(AmountProblem::TooSmall(50)));
        assert_eq!(check_amount(99_999_999, "usd"), Ok(()));
        assert_eq!(check_amount(100_000_000, "usd"), Err(AmountProblem::TooLarge(99_999_999)));
        assert_eq!(check_amount(0, "clp"), Err(AmountProblem::TooSmall(1)));
        assert_eq!(check_amount(5120, "kwd"), Ok(()));
        assert_eq!(check_amount(5124, "kwd"), Err(AmountProblem::Uneven(10)));
        assert_eq!(check_amount(550, "isk"), Err(AmountProblem::Uneven(100)));
    }

    #[test]
    fn amounts_read_with_their_own_decimals() {
        assert_eq!(display(1299, "eur"), "12.99 EUR");
        assert_eq!(display(5, "usd"), "0.05 USD");
        assert_eq!(display(500, "jpy"), "500 JPY");
        assert_eq!(display(5120, "kwd"), "5.120 KWD");
    }
}
