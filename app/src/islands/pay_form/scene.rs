//! What every part of the markup reads: the state of the form, and the words for it.

use leptos::prelude::*;

use super::place::Place;
use crate::{
    flow::{Phase, Refusal, State},
    wire::{Word, Words},
};

#[derive(Clone, Copy)]
pub(super) struct Scene {
    pub(super) state: RwSignal<State>,
    pub(super) words: StoredValue<Words>,
}

impl Scene {
    /// Something of the state, followed as it changes.
    pub(super) fn is<T>(self, look: impl FnOnce(&State) -> T) -> T {
        self.state.with(look)
    }

    /// Nothing is wrong with a field.
    pub(super) fn is_fine(self, place: Place) -> bool {
        self.is(|state| place.complaint(&state.errors).is_none())
    }

    /// One of the form's words.
    pub(super) fn word(self, word: Word) -> String {
        self.words.with_value(|words| words.get(word).to_owned())
    }

    /// What is wrong with a field, in words.
    pub(super) fn complaint(self, place: Place) -> String {
        self.words.with_value(|words| self.is(|state| place.sentence(&state.errors, words)))
    }

    /// The words of the link to a field: what is wrong with it. While nothing is, the link is hidden
    /// and names the field, because a link without words is a fault even where nobody sees it.
    pub(super) fn link(self, place: Place) -> String {
        if self.is_fine(place) { self.word(place.label()) } else { self.complaint(place) }
    }

    /// What is wrong with the payment as a whole, in words.
    pub(super) fn refusal(self) -> String {
        self.is(|state| match &state.errors.payment {
            None => String::new(),
            Some(Refusal::Said(sentence)) => sentence.clone(),
            Some(Refusal::GatewayUnreachable) => self.word(Word::GatewayUnreachable),
        })
    }

    /// The words on the button.
    pub(super) fn button(self) -> String {
        self.word(if self.is(State::is_busy) { Word::Paying } else { Word::Pay })
    }

    /// What is going on, in words; nothing while the shopper is at work.
    pub(super) fn status(self) -> String {
        let word = self.is(|state| match state.phase {
            Phase::Drawn | Phase::Loading { failures: 0 } | Phase::Mounting => Some(Word::Loading),
            Phase::Loading { .. } | Phase::Pausing { .. } => Some(Word::Retrying),
            Phase::Unavailable => Some(Word::Unavailable),
            Phase::Ready | Phase::Offered { .. } => None,
            Phase::Authenticating => Some(Word::Authenticate),
            Phase::Waiting { lost: true, .. } => Some(Word::ConnectionLost),
            Phase::Waiting { lost: false, .. } => Some(Word::Checking),
            Phase::Tokenizing { .. } | Phase::Confirming { .. } | Phase::Continuing | Phase::Left => {
                Some(Word::Paying)
            }
        });
        word.map(|word| self.word(word)).unwrap_or_default()
    }
}
