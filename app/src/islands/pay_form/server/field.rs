//! One field with its label and the sentence beside it.

use leptos::prelude::*;

use super::super::{ids, place::Place};

/// One of our own inputs.
pub(super) struct Input {
    pub(super) place: Place,
    pub(super) label: String,
    /// HTML's `type`.
    pub(super) kind: &'static str,
    pub(super) autocomplete: &'static str,
    pub(super) value: Option<String>,
}

pub(super) fn input_field(input: Input) -> impl IntoView {
    let Input { place, label, kind, autocomplete, value } = input;
    let id = place.id();
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                id=id
                name=id
                type=kind
                inputmode=kind
                autocomplete=autocomplete
                required
                value=value
                aria-describedby=ids::error_id(id)
                aria-invalid="false"
            />
            {field_error(id)}
        </div>
    }
}

/// One of the gateway's fields. The innermost element is the gateway's alone. A press on the label is for
/// the browser's half to pass on: the element that it is about takes no focus of its own.
pub(super) fn hosted_field(place: Place, label: String) -> impl IntoView {
    let id = place.id();
    view! {
        <div class="field">
            <span class="field-label" id=ids::label_id(id) data-for=id>
                {label}
            </span>
            <div
                class="hosted"
                id=ids::box_id(id)
                role="group"
                aria-labelledby=ids::label_id(id)
                aria-describedby=ids::error_id(id)
                data-invalid="false"
            >
                <div id=id></div>
            </div>
            {field_error(id)}
        </div>
    }
}

fn field_error(id: &str) -> impl IntoView + use<> {
    view! { <p class="field-error" id=ids::error_id(id) aria-live="polite"></p> }
}
