//! The parts of the form that are drawn more than once or that follow its state.

use leptos::{ev::MouseEvent, prelude::*};

use super::{Scene, driver::Driver, place::Place};
use crate::flow::{Phase, Refusal, State};

impl Scene {
    /// What is wrong with a place, in words.
    fn sentence(self, place: Place) -> String {
        self.texts.with_value(|texts| self.is(|state| place.sentence(&state.errors, texts)))
    }

    fn is_fine(self, place: Place) -> bool {
        self.is(|state| place.complaint(&state.errors).is_none())
    }
}

/// One of our own inputs.
pub(super) struct Input {
    pub(super) place: Place,
    pub(super) label: String,
    pub(super) kind: &'static str,
    pub(super) mode: &'static str,
    pub(super) autocomplete: &'static str,
    pub(super) value: String,
}

pub(super) fn input_field(input: Input, scene: Scene, edited: impl Fn() + 'static) -> impl IntoView {
    let Input { place, label, kind, mode, autocomplete, value } = input;
    view! {
        <div class="field">
            <label for=place.id()>{label}</label>
            <input
                id=place.id()
                name=place.id()
                type=kind
                inputmode=mode
                autocomplete=autocomplete
                required
                value=value
                aria-describedby=place.error_id()
                aria-invalid=move || if scene.is_fine(place) { "false" } else { "true" }
                on:input=move |_| edited()
            />
            {field_error(place, scene)}
        </div>
    }
}

/// One of the gateway's fields. The innermost element is the gateway's alone.
pub(super) fn hosted_field(place: Place, label: String, scene: Scene, driver: Driver) -> impl IntoView {
    view! {
        <div class="field">
            <span class="field-label" id=place.label_id() on:click=move |_| driver.focus(place)>
                {label}
            </span>
            <div
                class="hosted"
                role="group"
                aria-labelledby=place.label_id()
                aria-describedby=place.error_id()
                data-invalid=move || if scene.is_fine(place) { "false" } else { "true" }
            >
                <div id=place.id()></div>
            </div>
            {field_error(place, scene)}
        </div>
    }
}

/// The sentence beside a field. It is read out when it comes while the shopper types; after a press
/// on Pay the list of errors is read instead.
fn field_error(place: Place, scene: Scene) -> impl IntoView {
    let live = move || if scene.is(|state| state.errors.listed) { "off" } else { "polite" };
    view! {
        <p class="field-error" id=place.error_id() aria-live=live>
            {move || scene.sentence(place)}
        </p>
    }
}

/// What is wrong with the payment as a whole.
pub(super) fn payment_error(scene: Scene) -> impl IntoView {
    let sentence = move || {
        scene.texts.with_value(|texts| {
            scene.is(|state| match &state.errors.payment {
                None => String::new(),
                Some(Refusal::Said(sentence)) => sentence.clone(),
                Some(Refusal::GatewayUnreachable) => texts.gateway_unreachable.clone(),
            })
        })
    };
    view! { <p hidden=move || scene.is(|state| state.errors.payment.is_none())>{sentence}</p> }
}

/// One line of the list of errors, with a link to what it is about.
pub(super) fn error_line(place: Place, scene: Scene, driver: Driver) -> impl IntoView {
    let go = move |event: MouseEvent| {
        event.prevent_default();
        driver.focus(place);
    };
    view! {
        <li hidden=move || scene.is_fine(place)>
            <a href=["#", place.id()].concat() on:click=go>
                {move || scene.sentence(place)}
            </a>
        </li>
    }
}

/// The words on the button.
pub(super) fn button_label(scene: Scene) -> String {
    let busy = scene.is(State::is_busy);
    scene.texts.with_value(|texts| if busy { texts.paying.clone() } else { texts.pay.clone() })
}

/// What is going on, in words; nothing while the shopper fills the form in.
pub(super) fn status_line(scene: Scene) -> String {
    scene.texts.with_value(|texts| {
        scene.is(|state| match state.phase {
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
