//! The form that pays: its markup, and what of it follows the machine in [`crate::flow`].

#![expect(missing_docs, reason = "the macro makes a struct of the island's properties, without a word")]

mod driver;
mod errors;
mod field;
mod offer;
mod place;
mod scene;
mod script;

use leptos::{ev::SubmitEvent, prelude::*};

use self::{
    driver::Driver,
    errors::errors_list,
    field::{Input, hosted_field, input_field},
    offer::{OfferWords, offer},
    place::Place,
    scene::Scene,
};
use crate::{
    flow::{Event, Phase, State},
    wire,
};

/// The form. What is only shown at times is always on the page and `hidden`: markup that a browser
/// makes anew would need `innerHTML`, which Trusted Types forbid.
#[island]
pub fn PayForm(
    /// The gateway and the addresses.
    form: wire::PayForm,
    /// The words.
    texts: wire::PayFormTexts,
) -> impl IntoView {
    let state = RwSignal::new(State::new(form.pending_action.clone()));
    let scene = Scene { state, texts: StoredValue::new(texts.clone()) };
    let email_input = Input {
        place: Place::Email,
        label: texts.email,
        kind: "email",
        autocomplete: "email",
        value: form.email.clone().unwrap_or_default(),
    };
    let name_input = Input {
        place: Place::Name,
        label: texts.name,
        kind: "text",
        autocomplete: "cc-name",
        value: String::new(),
    };
    let offer_words = OfferWords {
        heading: texts.authenticate_heading,
        explanation: texts.authenticate,
        accept: texts.authenticate_button,
        other_card: texts.other_card,
    };

    let driver = Driver::new(state, form);
    Effect::new(move |_| driver.start());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        driver.submit();
    };
    let busy = move || if scene.is(State::is_busy) { "true" } else { "false" };

    view! {
        <form
            class="pay-form"
            method="post"
            novalidate
            data-phase=move || scene.is(|state| state.phase.name())
            on:submit=submit
        >
            {errors_list(texts.error_summary, scene, driver)} {offer(offer_words, scene, driver)}
            <div class="form-body" hidden=move || scene.is(|state| !state.shows_fields())>
                {input_field(email_input, scene, driver)}
                {hosted_field(Place::Number, texts.card_number, scene, driver)} <div class="field-row">
                    {hosted_field(Place::Expiry, texts.card_expiry, scene, driver)}
                    {hosted_field(Place::Cvc, texts.card_cvc, scene, driver)}
                </div> {input_field(name_input, scene, driver)}
                <button
                    type="submit"
                    class="button button-pay"
                    disabled=move || scene.is(|state| !state.is_alive())
                    aria-disabled=busy
                    aria-busy=busy
                >
                    {move || scene.button()}
                </button>
            </div>
            <p class="pay-status" role="status">
                {move || scene.status()}
            </p>
            <button
                type="button"
                class="button button-quiet"
                hidden=move || scene.is(|state| state.phase != Phase::Unavailable)
                on:click=move |_| driver.tell(Event::TriedAgain)
            >
                {texts.try_again}
            </button>
        </form>
    }
}
