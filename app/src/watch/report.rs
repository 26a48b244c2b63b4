//! What a page says of itself when it is left: how long things took, how far the shopper got, and which
//! fields were wrong. Nothing of what was typed, and nothing that knows the shopper again.

#[cfg(test)]
mod tests;

use crate::flow::{Complaint, Effect, Errors, Event, Phase, Refusal, State};

/// What a page has seen so far. Times are milliseconds since it was asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    left: Step,
    gateway_script: Option<u32>,
    pay_ready: Option<u32>,
    pressed_at: u32,
    pay_to_receipt: Option<u32>,
    wrong: [bool; 6],
}

/// How far the shopper got.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    #[default]
    Arrived,
    FormReady,
    Typing,
    Pressed,
    Declined,
    Authenticating,
    Paid,
}

/// By the order of [`Step`], as the server reads them.
const STEPS: [&str; 7] = ["arrived", "form_ready", "typing", "pressed", "declined", "authenticating", "paid"];

/// By the order of [`Report::wrong`], likewise.
const FIELDS: [&str; 6] = ["email", "name", "card_number", "card_expiry", "card_cvc", "question"];

/// The end of a receipt's address.
const RECEIPT: &str = "/receipt";

impl Report {
    /// Takes note of what happened, what the form made of it, and what it wants done.
    pub fn note(&mut self, now: u32, happened: Happened, state: &State, effects: &[Effect]) {
        match (&state.phase, happened) {
            (Phase::Mounting | Phase::Offered { .. }, _) => drop(self.gateway_script.get_or_insert(now)),
            (Phase::Ready, _) if self.pay_ready.is_none() => {
                self.pay_ready = Some(now);
                self.reach(Step::FormReady);
            }
            (Phase::Held { .. } | Phase::Tokenizing { .. }, Happened::Pressed) => {
                self.pressed_at = now;
                self.left = Step::Pressed;
            }
            (Phase::Authenticating, _) => self.left = Step::Authenticating,
            _ => {}
        }
        if happened == Happened::Typed {
            self.reach(Step::Typing);
        }
        self.note_errors(happened, state);
        let leaves = |effect: &Effect| matches!(effect, Effect::Leave(to) if to.ends_with(RECEIPT));
        if effects.iter().any(leaves) {
            self.left = Step::Paid;
            self.pay_to_receipt = (self.pressed_at > 0).then(|| now.saturating_sub(self.pressed_at));
        }
    }

    fn note_errors(&mut self, happened: Happened, state: &State) {
        let errors = &state.errors;
        if !errors.listed {
            return;
        }
        if happened == Happened::Pressed {
            self.reach(Step::Pressed);
        } else if happened == Happened::Else && is_refused(errors) {
            self.left = Step::Declined;
        }
        let wrong = [
            errors.email.is_some(),
            errors.name.is_some(),
            errors.card[0].is_some(),
            errors.card[1].is_some(),
            errors.card[2].is_some(),
            !errors.answers.is_empty(),
        ];
        for (known, now) in self.wrong.iter_mut().zip(wrong) {
            *known |= now;
        }
    }

    fn reach(&mut self, step: Step) {
        self.left = self.left.max(step);
    }

    /// Its words, as the server reads them.
    pub fn say(&self, mut word: impl FnMut(&str, &str)) {
        word("left", STEPS[self.left as usize]);
        for (field, _) in FIELDS.iter().zip(self.wrong).filter(|(_, wrong)| *wrong) {
            word("wrong", field);
        }
    }

    /// Its times.
    pub fn times(&self) -> [(&'static str, Option<u32>); 3] {
        [
            ("gateway_script", self.gateway_script),
            ("pay_ready", self.pay_ready),
            ("pay_to_receipt", self.pay_to_receipt),
        ]
    }
}

/// The gateway or our server said no, rather than the form itself.
fn is_refused(errors: &Errors) -> bool {
    let said = |complaint: &Option<Complaint>| matches!(complaint, Some(Complaint::Said(_)));
    matches!(errors.payment, Some(Refusal::Said(_))) || errors.card.iter().any(said)
}

/// What happened, as far as a report must know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happened {
    /// The shopper typed or chose something.
    Typed,
    /// The shopper pressed Pay.
    Pressed,
    /// Anything else.
    Else,
}

impl From<&Event> for Happened {
    fn from(event: &Event) -> Self {
        match event {
            Event::EmailEdited
            | Event::NameEdited
            | Event::AnswerEdited(_)
            | Event::FieldChanged { empty: false, .. } => Self::Typed,
            Event::Submitted(_) => Self::Pressed,
            _ => Self::Else,
        }
    }
}
