//! What can be wrong in the form, and what the shopper filled in.

use crate::wire::{Answer, CardField};

/// What the shopper typed into the fields that are ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// The e-mail address.
    pub email: String,
    /// The name on the card.
    pub name: String,
    /// The amount that the page showed.
    pub shown: String,
    /// What the merchant asked for besides, as far as there is an answer.
    pub answers: Vec<Answer>,
    /// The names of those questions whose answer is missing or will not do.
    pub unanswered: Vec<String>,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Complaint {
    /// It is missing or not complete; the form has a sentence for each field.
    Missing,
    /// The gateway or our server said so, in the shopper's language.
    Said(String),
}

/// What is wrong with the payment as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Our server or the gateway said so, in the shopper's language.
    Said(String),
    /// The gateway could not be reached.
    GatewayUnreachable,
}

/// All that is wrong in the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Errors {
    /// About the whole payment.
    pub payment: Option<Refusal>,
    /// About the e-mail address.
    pub email: Option<Complaint>,
    /// About the name on the card.
    pub name: Option<Complaint>,
    /// About the gateway's fields, by the order of [`CardField`].
    pub card: [Option<Complaint>; 3],
    /// About the merchant's questions, by their names: each has one sentence, which the page brings.
    pub answers: Vec<String>,
    /// The list of errors is shown: it was asked for by pressing Pay. Without it an error is only
    /// shown beside its field.
    pub listed: bool,
}

impl Errors {
    /// Nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.payment.is_none()
            && self.email.is_none()
            && self.name.is_none()
            && self.card.iter().all(Option::is_none)
            && self.answers.is_empty()
    }

    /// What is wrong with one of the gateway's fields.
    pub fn of(&self, field: CardField) -> Option<&Complaint> {
        self.card[field as usize].as_ref()
    }

    /// The one thing that a gateway or our server has against the payment.
    pub(super) fn said(message: String, field: Option<CardField>) -> Self {
        let mut errors = Self { listed: true, ..Self::default() };
        match field {
            Some(field) => errors.card[field as usize] = Some(Complaint::Said(message)),
            None => errors.payment = Some(Refusal::Said(message)),
        }
        errors
    }
}

impl Filled {
    /// Whether the address could be one. Only a letter to it would prove more.
    pub(super) fn has_email(&self) -> bool {
        let well_formed = |part: &str| {
            !part.is_empty() && !part.chars().any(|c| c == '@' || c.is_whitespace() || c.is_control())
        };
        self.email.len() <= 254
            && self.email.split_once('@').is_some_and(|(local, domain)| {
                well_formed(local)
                    && well_formed(domain)
                    && domain.contains('.')
                    && domain.split('.').all(|label| !label.is_empty())
            })
    }

    pub(super) fn has_name(&self) -> bool {
        !self.name.is_empty()
    }

    /// Without the spaces that came along when it was pasted.
    pub(super) fn trimmed(self) -> Self {
        Self { email: self.email.trim().to_owned(), name: self.name.trim().to_owned(), ..self }
    }
}
