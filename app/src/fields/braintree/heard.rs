//! What Hosted Fields say, in the form's own terms. They have codes and states but no sentences, so the
//! sentences are the form's.

use crate::{
    fields::{FIELDS, FieldEvent},
    flow::TokenError,
    wire::{CardField, Word, Words},
};

/// The fields' names, by their order.
pub(super) const NAMES: [&str; 3] = ["number", "expirationDate", "cvv"];

/// What is said while a field cannot be right, by the fields' order.
const INVALID: [Word; 3] = [Word::CardNumberInvalid, Word::CardExpiryInvalid, Word::CardCvcInvalid];

/// How it stands with one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Empty,
    /// It can be used as it is.
    Valid,
    /// Whatever is typed behind it.
    Invalid,
    /// More may make it valid, and the cursor is in it.
    Unfinished,
    /// More would make it valid, but the shopper went on.
    Left,
}

impl Standing {
    /// Out of the script's marks for a field.
    pub(super) fn of(is: impl Fn(&str) -> bool) -> Self {
        if is("isEmpty") {
            Self::Empty
        } else if is("isValid") {
            Self::Valid
        } else if !is("isPotentiallyValid") {
            Self::Invalid
        } else if is("isFocused") {
            Self::Unfinished
        } else {
            Self::Left
        }
    }

    /// A field that was left half filled in is as wrong as one that cannot become right.
    pub(super) fn is_wrong(self) -> bool {
        matches!(self, Self::Invalid | Self::Left)
    }
}

pub(super) fn field_named(name: &str) -> Option<CardField> {
    FIELDS.into_iter().find(|field| NAMES[*field as usize] == name)
}

/// What the form is told of it.
pub(super) fn changed(field: CardField, standing: Standing, words: &Words) -> FieldEvent {
    FieldEvent::Changed {
        field,
        complete: standing == Standing::Valid,
        empty: standing == Standing::Empty,
        problem: standing.is_wrong().then(|| words.get(INVALID[field as usize]).to_owned()),
    }
}

/// Who can mend it: the shopper where it is about the card, else nobody here. The codes are those of
/// `HostedFields#tokenize`; `invalid` names the fields that it takes for invalid.
pub(super) fn token_error(code: &str, invalid: &[String], words: &Words) -> TokenError {
    let (field, word) = match code {
        "HOSTED_FIELDS_FIELDS_EMPTY" => (Some(CardField::Number), Word::CardNumberMissing),
        "HOSTED_FIELDS_FIELDS_INVALID" => {
            let field = invalid.iter().find_map(|name| field_named(name));
            (field, field.map_or(Word::CardRefused, |field| INVALID[field as usize]))
        }
        "HOSTED_FIELDS_TOKENIZATION_CVV_VERIFICATION_FAILED" => {
            (Some(CardField::Cvc), INVALID[CardField::Cvc as usize])
        }
        "HOSTED_FIELDS_FAILED_TOKENIZATION" | "HOSTED_FIELDS_TOKENIZATION_FAIL_ON_DUPLICATE" => {
            (None, Word::CardRefused)
        }
        // No network, a client token that is too old, or something new.
        _ => return TokenError::Unreachable,
    };
    TokenError::Refused { message: words.get(word).to_owned(), field }
}

/// What `tokenize` calls a line of the billing address.
pub(super) fn address_line(name: &str) -> Option<&'static str> {
    Some(match name {
        "country" => "countryCodeAlpha2",
        "line1" => "streetAddress",
        "line2" => "extendedAddress",
        "city" => "locality",
        "state" => "region",
        "postal-code" => "postalCode",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        Words::collect(|word| format!("{word:?}"))
    }

    fn refused(code: &str, invalid: &[&str]) -> TokenError {
        let invalid: Vec<_> = invalid.iter().map(|&name| name.to_owned()).collect();
        token_error(code, &invalid, &words())
    }

    fn about(field: impl Into<Option<CardField>>, word: Word) -> TokenError {
        TokenError::Refused { message: format!("{word:?}"), field: field.into() }
    }

    /// How a field stands that bears these marks and no others.
    fn standing(marks: &[&str]) -> Standing {
        Standing::of(|mark| marks.contains(&mark))
    }

    fn told(complete: bool, empty: bool, problem: Option<Word>) -> FieldEvent {
        let problem = problem.map(|word| format!("{word:?}"));
        FieldEvent::Changed { field: CardField::Expiry, complete, empty, problem }
    }

    fn heard(marks: &[&str]) -> FieldEvent {
        changed(CardField::Expiry, standing(marks), &words())
    }

    #[test]
    fn nothing_is_said_while_the_shopper_is_on_the_way() {
        assert_eq!(heard(&["isPotentiallyValid", "isFocused"]), told(false, false, None));
        assert_eq!(heard(&["isPotentiallyValid", "isFocused", "isEmpty"]), told(false, true, None));
        assert_eq!(heard(&["isPotentiallyValid", "isEmpty"]), told(false, true, None));
        assert_eq!(heard(&["isPotentiallyValid", "isFocused", "isValid"]), told(true, false, None));
        assert_eq!(heard(&["isPotentiallyValid", "isValid"]), told(true, false, None));
    }

    #[test]
    fn what_cannot_become_right_or_was_left_half_done_is_said() {
        let problem = told(false, false, Some(Word::CardExpiryInvalid));
        assert_eq!(heard(&["isFocused"]), problem);
        assert_eq!(heard(&[]), problem);
        assert_eq!(heard(&["isPotentiallyValid"]), problem);
    }

    #[test]
    fn the_first_field_that_is_ours_is_named() {
        assert_eq!(
            refused("HOSTED_FIELDS_FIELDS_INVALID", &["postalCode", "cvv", "number"]),
            about(CardField::Cvc, Word::CardCvcInvalid)
        );
        assert_eq!(
            refused("HOSTED_FIELDS_FIELDS_INVALID", &["expirationDate"]),
            about(CardField::Expiry, Word::CardExpiryInvalid)
        );
        assert_eq!(refused("HOSTED_FIELDS_FIELDS_INVALID", &[]), about(None, Word::CardRefused));
        assert_eq!(
            refused("HOSTED_FIELDS_FIELDS_EMPTY", &[]),
            about(CardField::Number, Word::CardNumberMissing)
        );
    }

    #[test]
    fn what_the_gateway_has_against_a_card_is_for_the_shopper_to_mend() {
        assert_eq!(
            refused("HOSTED_FIELDS_TOKENIZATION_CVV_VERIFICATION_FAILED", &[]),
            about(CardField::Cvc, Word::CardCvcInvalid)
        );
        for code in ["HOSTED_FIELDS_FAILED_TOKENIZATION", "HOSTED_FIELDS_TOKENIZATION_FAIL_ON_DUPLICATE"] {
            assert_eq!(refused(code, &[]), about(None, Word::CardRefused));
        }
    }

    #[test]
    fn the_rest_is_nobodys_here() {
        for code in ["HOSTED_FIELDS_TOKENIZATION_NETWORK_ERROR", "CLIENT_AUTHORIZATION_INVALID", ""] {
            assert_eq!(refused(code, &["number"]), TokenError::Unreachable);
        }
    }

    #[test]
    fn every_line_of_an_address_that_can_be_asked_for_has_its_name() {
        let lines = ["country", "line1", "line2", "city", "state", "postal-code"];
        assert!(lines.into_iter().all(|line| address_line(line).is_some()));
        assert_eq!(address_line("planet"), None);
    }
}
