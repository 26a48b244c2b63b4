//! One field with its label and the sentence beside it.

use leptos::prelude::*;

use super::{driver::Driver, place::Place, scene::Scene};
use crate::wire::Word;

/// One of our own inputs.
pub(super) struct Input {
    pub(super) place: Place,
    pub(super) label: Word,
    /// HTML's `type`.
    pub(super) kind: &'static str,
    pub(super) autocomplete: &'static str,
    pub(super) value: String,
}

pub(super) fn input_field(input: Input, scene: Scene) -> impl IntoView {
    let Input { place, label, kind, autocomplete, value } = input;
    view! {
        <div class="field">
            <label for=place.id()>{scene.word(label)}</label>
            <input
                id=place.id()
                name=place.id()
                type=kind
                inputmode=kind
                autocomplete=autocomplete
                required
                value=value
                aria-describedby=place.error_id()
                aria-invalid=move || if scene.is_fine(place) { "false" } else { "true" }
            />
            {field_error(place, scene)}
        </div>
    }
}

/// One of the gateway's fields. The innermost element is the gateway's alone.
pub(super) fn hosted_field(place: Place, label: Word, scene: Scene, driver: Driver) -> impl IntoView {
    view! {
        <div class="field">
            <span class="field-label" id=place.label_id() on:click=move |_| driver.focus(place.id())>
                {scene.word(label)}
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
            {move || scene.complaint(place)}
        </p>
    }
}
