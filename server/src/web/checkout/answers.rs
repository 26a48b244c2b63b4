//! What the browser answers to a merchant's questions, in the domain's words.

use app::wire::{Answer, AnswerName};
use domain::model::{Address, Collected};

use crate::countries;

/// Most questions there can be: three names, six lines of an address, three of the merchant's own,
/// and the terms.
const MOST: usize = 16;

/// Reads the answers; `None` where no page of ours would send such. Whether they will do is the
/// domain's to say.
pub(super) fn collected(answers: Vec<Answer>) -> Option<Collected> {
    if answers.len() > MOST {
        return None;
    }
    let mut collected = Collected::default();
    let mut address = Address {
        line1: String::new(),
        line2: None,
        city: None,
        state: None,
        postal_code: None,
        country: String::new(),
    };
    let mut has_address = false;
    for Answer { name, value } in answers {
        let name = AnswerName::from_name(&name)?;
        let value = value.trim().to_owned();
        if value.is_empty() {
            continue;
        }
        has_address |= matches!(
            name,
            AnswerName::Country
                | AnswerName::Line1
                | AnswerName::Line2
                | AnswerName::City
                | AnswerName::State
                | AnswerName::PostalCode
        );
        match name {
            AnswerName::IndividualName => collected.individual_name = Some(value),
            AnswerName::BusinessName => collected.business_name = Some(value),
            AnswerName::Phone => collected.phone = Some(value),
            AnswerName::Country if countries::is_country(&value) => address.country = value,
            AnswerName::Country => return None,
            AnswerName::Line1 => address.line1 = value,
            AnswerName::Line2 => address.line2 = Some(value),
            AnswerName::City => address.city = Some(value),
            AnswerName::State => address.state = Some(value),
            AnswerName::PostalCode => address.postal_code = Some(value),
            AnswerName::Custom(key) => drop(collected.custom_fields.insert(key, value)),
            AnswerName::Terms => collected.terms_accepted = true,
        }
    }
    collected.billing_address = has_address.then_some(address);
    Some(collected)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(answers: &[(&str, &str)]) -> Option<Collected> {
        let answer = |&(name, value): &(&str, &str)| Answer { name: name.into(), value: value.into() };
        collected(answers.iter().map(answer).collect())
    }

    #[test]
    fn each_answer_finds_its_place() {
        let all = [
            ("individual-name", "Ada Lovelace"),
            ("business-name", " Engines Ltd "),
            ("phone", "+44 20 7946 0000"),
            ("address-country", "GB"),
            ("address-line1", "12 St James's Square"),
            ("address-line2", ""),
            ("address-city", "London"),
            ("address-postal-code", "SW1Y 4JH"),
            ("custom-size", "l"),
            ("terms", "accepted"),
        ];
        let expected = Collected {
            individual_name: Some("Ada Lovelace".into()),
            business_name: Some("Engines Ltd".into()),
            phone: Some("+44 20 7946 0000".into()),
            billing_address: Some(Address {
                line1: "12 St James's Square".into(),
                line2: None,
                city: Some("London".into()),
                state: None,
                postal_code: Some("SW1Y 4JH".into()),
                country: "GB".into(),
            }),
            custom_fields: [("size".to_owned(), "l".to_owned())].into(),
            terms_accepted: true,
        };
        assert!(read(&all) == Some(expected));
        assert!(read(&[]) == Some(Collected::default()));
        assert!(read(&[("terms", " ")]).is_some_and(|collected| !collected.terms_accepted));
    }

    #[test]
    fn what_no_page_sends_is_refused() {
        assert!(read(&[("address-country", "Atlantis")]).is_none());
        assert!(read(&[("amount", "1")]).is_none());
        assert!(read(&[("phone", "1"); MOST + 1]).is_none());
    }
}
