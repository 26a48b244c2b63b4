//! The fields of the form, ours and the gateway's.

use crate::{
    flow::{Complaint, Errors},
    wire::{Word, Words},
};
use crate::{islands::EMAIL_ID, wire::CardField};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Email,
    Name,
    Card(CardField),
}

impl Place {
    /// The id of what takes the input, the target of a link to it.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Email => EMAIL_ID,
            Self::Name => "name",
            Self::Card(CardField::Number) => "card-number",
            Self::Card(CardField::Expiry) => "card-expiry",
            Self::Card(CardField::Cvc) => "card-cvc",
        }
    }
}

impl Place {
    /// All of them, in the order of the page.
    pub(super) const ALL: [Self; 5] = [
        Self::Email,
        Self::Card(CardField::Number),
        Self::Card(CardField::Expiry),
        Self::Card(CardField::Cvc),
        Self::Name,
    ];

    /// What is wrong with it, in words; `None` where nothing is.
    pub(super) fn complaint<'a>(self, errors: &'a Errors, words: &'a Words) -> Option<&'a str> {
        let complaint = match self {
            Self::Email => errors.email.as_ref(),
            Self::Name => errors.name.as_ref(),
            Self::Card(field) => errors.of(field),
        };
        complaint.map(|complaint| match complaint {
            Complaint::Said(sentence) => sentence,
            Complaint::Missing => words.get(self.missing()),
        })
    }

    /// What is said while nothing is in it, or not enough.
    fn missing(self) -> Word {
        match self {
            Self::Email => Word::EmailInvalid,
            Self::Name => Word::NameMissing,
            Self::Card(CardField::Number) => Word::CardNumberMissing,
            Self::Card(CardField::Expiry) => Word::CardExpiryMissing,
            Self::Card(CardField::Cvc) => Word::CardCvcMissing,
        }
    }
}
