//! What the merchant wants to know of the shopper, and whether it was answered.

use crate::model::{Address, Asked, CheckoutSession, Collected};

/// Something that a merchant may ask the shopper for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskedField {
    /// The name of a person.
    IndividualName,
    /// The name of a business.
    BusinessName,
    /// The telephone number.
    Phone,
    /// The billing address.
    BillingAddress,
    /// A question of the merchant's own, by its key.
    Custom(String),
    /// Accepting the terms of service.
    Terms,
}

/// The longest name or line of an address, in characters.
const LONGEST: usize = 200;

/// What is missing or cannot be, in the order in which it is asked.
pub(super) fn missing(session: &CheckoutSession, given: &Collected) -> Vec<AskedField> {
    let options = &session.options;
    let mut missing = Vec::new();
    let mut want = |answered: bool, field: AskedField| {
        if !answered {
            missing.push(field);
        }
    };
    want(name(options.individual_name, given.individual_name.as_deref()), AskedField::IndividualName);
    want(name(options.business_name, given.business_name.as_deref()), AskedField::BusinessName);
    if options.phone_number {
        want(given.phone.as_deref().is_some_and(is_phone), AskedField::Phone);
    }
    if options.billing_address {
        want(given.billing_address.as_ref().is_some_and(is_address), AskedField::BillingAddress);
    }
    for field in &options.custom_fields {
        let answer = given.custom_fields.get(&field.key).map(String::as_str).unwrap_or_default();
        let fine = field.accepts(answer) && !holds_card_number(answer);
        want(fine, AskedField::Custom(field.key.clone()));
    }
    if options.terms_of_service {
        want(given.terms_accepted, AskedField::Terms);
    }
    missing
}

/// The answers without those that nobody asked for.
pub(super) fn asked_for(session: &CheckoutSession, given: Collected) -> Collected {
    let options = &session.options;
    let named = |asked: Asked, name: Option<String>| name.filter(|_| asked != Asked::No);
    let mut custom_fields = given.custom_fields;
    custom_fields.retain(|key, answer| {
        !answer.is_empty() && options.custom_fields.iter().any(|field| field.key == *key)
    });
    Collected {
        individual_name: named(options.individual_name, given.individual_name),
        business_name: named(options.business_name, given.business_name),
        phone: given.phone.filter(|_| options.phone_number),
        billing_address: given.billing_address.filter(|_| options.billing_address),
        custom_fields,
        terms_accepted: given.terms_accepted && options.terms_of_service,
    }
}

fn name(asked: Asked, given: Option<&str>) -> bool {
    match given {
        Some(given) if asked != Asked::No => is_line(given),
        Some(_) => true,
        None => asked != Asked::Required,
    }
}

fn is_line(text: &str) -> bool {
    !text.trim().is_empty()
        && text.chars().count() <= LONGEST
        && !text.chars().any(char::is_control)
        && !holds_card_number(text)
}

/// Whether the text has a card number in it, with or without gaps. People do write them into any field
/// that is free, and none may be kept here. One in ten other numbers of that length looks like one too.
fn holds_card_number(text: &str) -> bool {
    let mut digits: Vec<u32> = Vec::new();
    let mut gap = false;
    // What ends the text ends the last number.
    for letter in text.chars().chain(['.']) {
        match letter.to_digit(10) {
            Some(digit) => {
                digits.push(digit);
                gap = false;
            }
            None if matches!(letter, ' ' | '-') && !gap => gap = true,
            None => {
                if is_card_number(&digits) {
                    return true;
                }
                digits.clear();
                gap = false;
            }
        }
    }
    false
}

/// 13 to 19 digits whose last one checks the others (ISO/IEC 7812-1, the Luhn algorithm), in one of the
/// ranges that payment cards have.
fn is_card_number(digits: &[u32]) -> bool {
    let check = |(place, digit): (usize, &u32)| match place % 2 {
        0 => *digit,
        _ => digit * 2 / 10 + digit * 2 % 10,
    };
    (13..=19).contains(&digits.len())
        && (2..=6).contains(&digits[0])
        && digits.iter().rev().enumerate().map(check).sum::<u32>() % 10 == 0
}

/// Five to twenty digits with what people write between them (ITU-T E.164 has at most fifteen, and
/// extensions come on top).
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let usual = |letter: char| letter.is_ascii_digit() || " +-().,/x#*;ext".contains(letter);
    // A number with its country's code is no card's, however its digits add up.
    let international = text.trim_start().starts_with('+') && digits <= 15;
    (5..=20).contains(&digits)
        && text.chars().count() <= 50
        && text.chars().all(usual)
        && (international || !holds_card_number(text))
}

fn is_address(address: &Address) -> bool {
    let rest = [&address.line2, &address.city, &address.state, &address.postal_code];
    let country =
        address.country.len() == 2 && address.country.bytes().all(|letter| letter.is_ascii_uppercase());
    country && is_line(&address.line1) && rest.into_iter().flatten().all(|text| is_line(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{AnswerLimits, CustomField, CustomFieldKind},
        testing::{SeededRandom, a_session},
    };

    fn everything_asked() -> CheckoutSession {
        let mut session = a_session(&SeededRandom::new(1)).build();
        session.options.individual_name = Asked::Required;
        session.options.business_name = Asked::Optional;
        session.options.phone_number = true;
        session.options.billing_address = true;
        session.options.terms_of_service = true;
        session.options.custom_fields = vec![CustomField {
            key: "engraving".to_owned(),
            label: "Engraving".to_owned(),
            optional: false,
            kind: CustomFieldKind::Text(AnswerLimits::default()),
        }];
        session
    }

    fn answers() -> Collected {
        Collected {
            individual_name: Some("Grace Hopper".to_owned()),
            business_name: None,
            phone: Some("+49 (30) 123-456".to_owned()),
            billing_address: Some(Address {
                line1: "Hauptstr. 1".to_owned(),
                line2: None,
                city: Some("Berlin".to_owned()),
                state: None,
                postal_code: Some("10115".to_owned()),
                country: "DE".to_owned(),
            }),
            custom_fields: [("engraving".to_owned(), "G.H.".to_owned())].into(),
            terms_accepted: true,
        }
    }

    #[test]
    fn all_that_is_missing_is_named_in_order() {
        let session = everything_asked();
        assert_eq!(missing(&session, &answers()), vec![]);
        let expected = vec![
            AskedField::IndividualName,
            AskedField::Phone,
            AskedField::BillingAddress,
            AskedField::Custom("engraving".to_owned()),
            AskedField::Terms,
        ];
        assert_eq!(missing(&session, &Collected::default()), expected);
        let nothing = a_session(&SeededRandom::new(1)).build();
        assert_eq!(missing(&nothing, &Collected::default()), vec![]);
    }

    #[test]
    fn a_card_number_is_no_telephone_number_that_is_kept_unasked() {
        let nothing = a_session(&SeededRandom::new(1)).build();
        assert_eq!(asked_for(&nothing, answers()), Collected::default());
        assert_eq!(asked_for(&everything_asked(), answers()), answers());
    }

    #[test]
    fn card_numbers_are_no_answers() {
        for text in [
            "4242424242424242",
            "4242 4242 4242 4242",
            "my card: 5555-5555-5555-4444!",
            "3782 822463 10005",
            "x6011000990139424",
        ] {
            assert!(holds_card_number(text), "{text}");
            assert!(!is_line(text) && !is_phone(text), "{text}");
        }
        for text in
            ["4242424242424241", "424242424242", "order 42, 42 42", "", "1234567890123456", "+49 30 123456"]
        {
            assert!(!holds_card_number(text), "{text}");
        }
        assert!(is_phone("+44 4242 4242 4242 9"), "an international number may add up");
        let mut session = everything_asked();
        session.options.phone_number = false;
        let mut given = answers();
        given.custom_fields.insert("engraving".to_owned(), "4242 4242 4242 4242".to_owned());
        assert_eq!(missing(&session, &given), vec![AskedField::Custom("engraving".to_owned())]);
    }

    #[test]
    fn telephone_numbers_and_addresses_look_like_such() {
        for bad in ["", "1234", "call me", "+49\n30123456", &"1".repeat(21)] {
            assert!(!is_phone(bad), "{bad}");
        }
        let mut address = answers().billing_address.unwrap();
        address.country = "Germany".to_owned();
        assert!(!is_address(&address));
    }
}
