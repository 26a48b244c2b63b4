//! A card's details become a nonce.

use serde::Deserialize;

use super::{Books, Card, PaymentMethod, TEST_CARDS};
use crate::failure::{Failure, Failures};

/// A card as a shopper typed it: the fields of `CreditCardInput` that are looked at.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct TypedCard {
    pub(crate) number: Option<String>,
    pub(crate) expiration_month: Option<String>,
    pub(crate) expiration_year: Option<String>,
    /// Both in one, `12/30`: the older client API has this too.
    pub(crate) expiration_date: Option<String>,
    pub(crate) cvv: Option<String>,
    pub(crate) cardholder_name: Option<String>,
}

impl Books {
    /// Keeps the card and gives its nonce a name. All that is wrong is said at once.
    pub(crate) fn tokenize(
        &mut self,
        nonce: String,
        typed: &TypedCard,
        now: i64,
    ) -> Result<&PaymentMethod, Failures> {
        let card = check(typed, now)?;
        self.payment_methods.push(PaymentMethod { nonce, card, created_at: now, consumed: false });
        Ok(self.payment_methods.last().expect("one was added just now"))
    }
}

fn check(typed: &TypedCard, now: i64) -> Result<Card, Failures> {
    let mut failures = Vec::new();
    let mut wrong = |code: &str, message: &str, field: &str| {
        failures.push(Failure::validation(code, message, &["input", "creditCard", field]));
    };
    let number = digits(typed.number.as_deref());
    match number.as_str() {
        "" => wrong("81714", "A card number is needed.", "number"),
        number if !passes_luhn(number) => wrong("81715", "The card number is not valid.", "number"),
        number if !TEST_CARDS.iter().any(|(known, ..)| *known == number) => {
            wrong("81717", "The card number is no test number.", "number");
        }
        _ => {}
    }
    let both = typed.expiration_date.as_deref().and_then(|date| date.split_once('/'));
    let (month, year) = match both {
        Some((month, year)) => (Some(month), Some(year)),
        None => (typed.expiration_month.as_deref(), typed.expiration_year.as_deref()),
    };
    let (month, year) = (digits(month), digits(year));
    let date = (month.parse::<i8>(), four_digits(&year));
    match date {
        _ if month.is_empty() => wrong("81709", "An expiration date is needed.", "expirationMonth"),
        (Ok(month @ 1..=12), Some(year)) if !is_over(month, year, now) => {}
        (Ok(1..=12), None) => wrong("81713", "The expiration year is not valid.", "expirationYear"),
        (Ok(1..=12), Some(_)) => wrong("81710", "The card has expired.", "expirationYear"),
        _ => wrong("81712", "The expiration month is not valid.", "expirationMonth"),
    }
    if let Some(cvv) = &typed.cvv {
        let right = (3..=4).contains(&cvv.len()) && cvv.bytes().all(|byte| byte.is_ascii_digit());
        if !right {
            wrong("81707", "The security code is not valid.", "cvv");
        }
    }
    if !failures.is_empty() {
        return Err(Failures(failures));
    }
    let year = four_digits(&year).expect("the year was checked");
    let month = format!("{month:0>2}");
    let card = Card::new(&number, &month, &year.to_string()).expect("the number is a test number");
    Ok(Card { holder: typed.cardholder_name.clone(), ..card })
}

fn digits(text: Option<&str>) -> String {
    text.unwrap_or_default().chars().filter(|letter| !matches!(letter, ' ' | '-')).collect()
}

fn four_digits(year: &str) -> Option<i16> {
    let number: i16 = year.parse().ok()?;
    match year.len() {
        2 => Some(2000 + number),
        4 => Some(number),
        _ => None,
    }
}

/// True if that month is past.
fn is_over(month: i8, year: i16, now: i64) -> bool {
    let today = crate::clock::date(now);
    (year, month) < (today.year(), today.month())
}

pub(super) fn passes_luhn(number: &str) -> bool {
    let digits: Option<Vec<u32>> = number.chars().map(|digit| digit.to_digit(10)).collect();
    let Some(digits) = digits else { return false };
    let doubled = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, &digit)| if place % 2 == 1 { doubled(digit) } else { digit })
        .sum();
    digits.len() >= 12 && sum.is_multiple_of(10)
}
