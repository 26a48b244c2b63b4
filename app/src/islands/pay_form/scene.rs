//! What every part of the markup reads: the state of the form, and the words for it.

use leptos::prelude::*;

use super::place::Place;
use crate::{
    flow::{Phase, Refusal, State},
    wire::PayFormTexts,
};

#[derive(Clone, Copy)]
pub(super) struct Scene {
    pub(super) state: RwSignal<State>,
    pub(super) texts: StoredValue<PayFormTexts>,
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

    /// What is wrong with a field, in words.
    pub(super) fn complaint(self, place: Place) -> String {
        self.texts.with_value(|texts| self.is(|state| place.sentence(&state.errors, texts)))
    }

    /// What is wrong with the payment as a whole, in words.
    pub(super) fn refusal(self) -> String {
        self.texts.with_value(|texts| {
            self.is(|state| match &state.errors.payment {
                None => String::new(),
                Some(Refusal::Said(sentence)) => sentence.clone(),
                Some(Refusal::GatewayUnreachable) => texts.gateway_unreachable.clone(),
            })
        })
    }

    /// The words on the button.
    pub(super) fn button(self) -> String {
        let busy = self.is(State::is_busy);
        self.texts.with_value(|texts| if busy { texts.paying.clone() } else { texts.pay.clone() })
    }

    /// What is going on, in words; nothing while the shopper is at work.
    pub(super) fn status(self) -> String {
        self.texts.with_value(|texts| {
            self.is(|state| match state.phase {
                Phase::Drawn | Phase::Loading { failures: 0 } | Phase::Mounting => texts.loading.clone(),
                Phase::Loading { .. } | Phase::Pausing { .. } => texts.retrying.clone(),
                Phase::Unavailable => texts.unavailable.clone(),
                Phase::Ready | Phase::Offered { .. } => String::new(),
                Phase::Authenticating => texts.authenticate.clone(),
                Phase::Waiting { lost: true, .. } => texts.connection_lost.clone(),
                Phase::Waiting { lost: false, .. } => texts.checking.clone(),
                Phase::Tokenizing { .. } | Phase::Confirming { .. } | Phase::Continuing | Phase::Left => {
                    texts.paying.clone()
                }
            })
        })
    }
}
