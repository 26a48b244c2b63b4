//! The fields of the form, ours and the gateway's.

use crate::{
    flow::{Complaint, Errors},
    islands::EMAIL_ID,
    wire::{CardField, Word, Words},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Email,
    Name,
    Number,
    Expiry,
    Cvc,
}

impl Place {
    /// The id of what takes the input, the target of a link to it.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Email => EMAIL_ID,
            Self::Name => "name",
            Self::Number => "card-number",
            Self::Expiry => "card-expiry",
            Self::Cvc => "card-cvc",
        }
    }

    /// A link to it.
    pub(super) fn link(self) -> &'static str {
        match self {
            Self::Email => "#email",
            Self::Name => "#name",
            Self::Number => "#card-number",
            Self::Expiry => "#card-expiry",
            Self::Cvc => "#card-cvc",
        }
    }

    /// The id of the sentence beside it.
    pub(super) fn error_id(self) -> &'static str {
        match self {
            Self::Email => "email-error",
            Self::Name => "name-error",
            Self::Number => "card-number-error",
            Self::Expiry => "card-expiry-error",
            Self::Cvc => "card-cvc-error",
        }
    }

    /// The id of its label.
    pub(super) fn label_id(self) -> &'static str {
        match self {
            Self::Email => "email-label",
            Self::Name => "name-label",
            Self::Number => "card-number-label",
            Self::Expiry => "card-expiry-label",
            Self::Cvc => "card-cvc-label",
        }
    }

    /// The words of its label.
    pub(super) fn label(self) -> Word {
        match self {
            Self::Email => Word::Email,
            Self::Name => Word::Name,
            Self::Number => Word::CardNumber,
            Self::Expiry => Word::CardExpiry,
            Self::Cvc => Word::CardCvc,
        }
    }

    /// The gateway's field of this id, if it is one.
    pub(super) fn card_field(id: &str) -> Option<CardField> {
        match id {
            "card-number" => Some(CardField::Number),
            "card-expiry" => Some(CardField::Expiry),
            "card-cvc" => Some(CardField::Cvc),
            _ => None,
        }
    }

    pub(super) fn complaint(self, errors: &Errors) -> Option<&Complaint> {
        match self {
            Self::Email => errors.email.as_ref(),
            Self::Name => errors.name.as_ref(),
            Self::Number => errors.of(CardField::Number),
            Self::Expiry => errors.of(CardField::Expiry),
            Self::Cvc => errors.of(CardField::Cvc),
        }
    }

    /// What is wrong with it, in words; nothing where nothing is.
    pub(super) fn sentence(self, errors: &Errors, words: &Words) -> String {
        let sentence = match self.complaint(errors) {
            None => "",
            Some(Complaint::Said(sentence)) => sentence,
            Some(Complaint::Missing) => match self {
                Self::Email => words.get(Word::EmailInvalid),
                Self::Name => words.get(Word::NameMissing),
                Self::Number => words.get(Word::CardNumberMissing),
                Self::Expiry => words.get(Word::CardExpiryMissing),
                Self::Cvc => words.get(Word::CardCvcMissing),
            },
        };
        sentence.to_owned()
    }
}
