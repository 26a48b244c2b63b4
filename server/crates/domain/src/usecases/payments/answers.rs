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
        want(field.accepts(answer), AskedField::Custom(field.key.clone()));
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
    !text.trim().is_empty() && text.chars().count() <= LONGEST && !text.chars().any(char::is_control)
}

/// Five to twenty digits with what people write between them (ITU-T E.164 has at most fifteen, and
/// extensions come on top).
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let usual = |letter: char| letter.is_ascii_digit() || " +-().,/x#*;ext".contains(letter);
    (5..=20).contains(&digits) && text.chars().count() <= 50 && text.chars().all(usual)
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
    fn telephone_numbers_and_addresses_look_like_such() {
        for bad in ["", "1234", "call me", "+49\n30123456", &"1".repeat(21)] {
            assert!(!is_phone(bad), "{bad}");
        }
        let mut address = answers().billing_address.unwrap();
        address.country = "Germany".to_owned();
        assert!(!is_address(&address));
    }
}
