//! Making payment methods from cards, and finding those that a call names.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::{
    cards::{self, Behaviour, TestCard},
    error::{ApiError, Result},
    form::{Metadata, MetadataChange},
    objects::{BillingDetails, Card, PaymentMethod},
    work::Work,
};

/// A card as it was typed. Its number and code go no further than [`make_method`].
pub(crate) struct CardDetails {
    pub(crate) number: String,
    pub(crate) exp_month: i64,
    pub(crate) exp_year: i64,
    pub(crate) cvc: Option<String>,
}

/// A payment method to be made.
pub(crate) struct NewMethod {
    pub(crate) card: CardDetails,
    pub(crate) billing_details: BillingDetails,
    pub(crate) metadata: Option<MetadataChange>,
}

/// Checks a card as far as that is possible without its bank, and keeps it without its number.
pub(crate) async fn make_method(work: &mut Work, new: NewMethod) -> Result<PaymentMethod> {
    let CardDetails { number, exp_month, exp_year, cvc } = new.card;
    let number: String = number.chars().filter(|letter| !matches!(letter, ' ' | '-')).collect();
    let card = known(&number)?;
    let exp_year = check_expiry(exp_month, exp_year, work.seconds())?;
    check_cvc(cvc.as_deref(), card.brand)?;

    let mut metadata = Metadata::new();
    if let Some(change) = new.metadata {
        change.apply(&mut metadata)?;
    }
    save(work, card, (exp_month, exp_year), cvc.is_some(), new.billing_details, metadata).await
}

/// The payment method with this id, or a new one if it is the name of a test card.
pub(crate) async fn find_method(work: &mut Work, id: &str) -> Result<Option<PaymentMethod>> {
    let Some(card) = cards::by_method(id) else { return Ok(work.unit.find(id).await?) };
    let (year, month) = year_and_month(work.seconds());
    let method =
        save(work, card, (month, year + 1), true, BillingDetails::default(), Metadata::new()).await?;
    Ok(Some(method))
}

async fn save(
    work: &mut Work,
    card: &TestCard,
    expiry: (i64, i64),
    cvc_given: bool,
    billing_details: BillingDetails,
    metadata: Metadata,
) -> Result<PaymentMethod> {
    let fingerprint = fingerprint(&work.sandbox.inner.account.fingerprint_key, card.number);
    let method = PaymentMethod {
        id: work.id("pm"),
        created: work.seconds(),
        card: Card::new(card, expiry, fingerprint, cvc_given),
        billing_details,
        metadata,
    };
    work.unit.save(&method).await?;
    Ok(method)
}

fn known(number: &str) -> Result<&'static TestCard> {
    let incorrect = || ApiError::card("incorrect_number", "number", "Your card number is incorrect.");
    if !(12..=19).contains(&number.len()) || !cards::passes_luhn(number) {
        return Err(incorrect());
    }
    match cards::by_number(number) {
        Some(card) if card.behaviour != Behaviour::IncorrectNumber => Ok(card),
        Some(_) => Err(incorrect()),
        // It may be somebody's real card, so it is not even repeated.
        None => Err(ApiError::card(
            "card_declined",
            "number",
            "Your card was declined: this is a test gateway, and the number is not one of its test cards.",
        )),
    }
}

/// The expiry year in full, if the card is good at `now` (Unix seconds).
fn check_expiry(month: i64, year: i64, now: i64) -> Result<i64> {
    let wrong_month =
        || ApiError::card("invalid_expiry_month", "exp_month", "Your card's expiration month is invalid.");
    let wrong_year =
        || ApiError::card("invalid_expiry_year", "exp_year", "Your card's expiration year is invalid.");
    let (this_year, this_month) = year_and_month(now);
    if !(1..=12).contains(&month) {
        return Err(wrong_month());
    }
    let year = if (0..100).contains(&year) { this_year - this_year % 100 + year } else { year };
    if year < this_year || year > this_year + 50 {
        return Err(wrong_year());
    }
    if year == this_year && month < this_month {
        return Err(wrong_month());
    }
    Ok(year)
}

fn check_cvc(cvc: Option<&str>, brand: &str) -> Result<()> {
    let Some(cvc) = cvc else { return Ok(()) };
    // American Express cards have four digits on the front, and are taken with three as well.
    let fits = (cvc.len() == 3 || (brand == "amex" && cvc.len() == 4))
        && cvc.bytes().all(|byte| byte.is_ascii_digit());
    if fits {
        Ok(())
    } else {
        Err(ApiError::card("invalid_cvc", "cvc", "Your card's security code is invalid."))
    }
}

fn year_and_month(seconds: i64) -> (i64, i64) {
    let time = jiff::Timestamp::from_second(seconds).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    let date = time.to_zoned(jiff::tz::TimeZone::UTC).date();
    (i64::from(date.year()), i64::from(date.month()))
}

/// Sixteen letters that tell two cards apart. Without the key nobody can find the number by trying all.
fn fingerprint(key: &str, number: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).expect("HMAC takes a key of any length");
    mac.update(b"card fingerprint:");
    mac.update(number.as_bytes());
    hex::encode(&mac.finalize().into_bytes()[..8])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-06-15.
    const NOW: i64 = 1_781_481_600;

    fn code<T: std::fmt::Debug>(result: Result<T>) -> String {
        result.unwrap_err().body()["error"]["code"].as_str().unwrap().to_owned()
    }

    #[test]
    fn expiry_dates() {
        assert_eq!(check_expiry(6, 2026, NOW).unwrap(), 2026);
        assert_eq!(check_expiry(12, 34, NOW).unwrap(), 2034);
        assert_eq!(code(check_expiry(13, 2030, NOW)), "invalid_expiry_month");
        assert_eq!(code(check_expiry(0, 2030, NOW)), "invalid_expiry_month");
        assert_eq!(code(check_expiry(5, 2026, NOW)), "invalid_expiry_month");
        assert_eq!(code(check_expiry(1, 95, NOW)), "invalid_expiry_year");
        assert_eq!(code(check_expiry(1, 2025, NOW)), "invalid_expiry_year");
        assert_eq!(code(check_expiry(1, -1, NOW)), "invalid_expiry_year");
    }

    #[test]
    fn security_codes() {
        assert!(check_cvc(None, "visa").is_ok());
        assert!(check_cvc(Some("123"), "visa").is_ok());
        assert!(check_cvc(Some("1234"), "amex").is_ok());
        for (cvc, brand) in
            [("99", "visa"), ("1234", "visa"), ("12a", "visa"), ("", "visa"), ("12345", "amex")]
        {
            assert_eq!(code(check_cvc(Some(cvc), brand)), "invalid_cvc", "{cvc} {brand}");
        }
    }

    #[test]
    fn only_test_cards_are_known() {
        assert_eq!(known("4242424242424242").unwrap().brand, "visa");
        assert_eq!(code(known("4242424242424241")), "incorrect_number");
        assert_eq!(code(known("4242")), "incorrect_number");
        assert_eq!(code(known("4242x24242424242")), "incorrect_number");
        let stranger = known("4111111111111111").unwrap_err();
        assert_eq!(stranger.body()["error"]["code"], "card_declined");
        assert!(!stranger.body().to_string().contains("4111"));
    }

    #[test]
    fn fingerprints_depend_on_the_number_and_the_key() {
        assert_eq!(fingerprint("k", "4242424242424242"), fingerprint("k", "4242424242424242"));
        assert_ne!(fingerprint("k", "4242424242424242"), fingerprint("k", "5555555555554444"));
        assert_ne!(fingerprint("k", "4242424242424242"), fingerprint("l", "4242424242424242"));
    }
}
