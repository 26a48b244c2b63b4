//! The form that pays: its markup, and what of it follows the machine in [`crate::flow`].

#![expect(missing_docs, reason = "the macro makes a struct of the island's properties, without a word")]

mod driver;
mod place;
mod script;
mod view;

use leptos::{ev::SubmitEvent, prelude::*};

use self::{
    driver::Driver,
    place::Place,
    view::{Input, button_label, error_line, hosted_field, input_field, payment_error, status_line},
};
use crate::{
    flow::{Event, Phase, State},
    wire,
};

/// Where the focus goes when something is wrong.
const ERRORS_ID: &str = "errors";
/// Where the focus goes when the bank has a question.
const OFFER_ID: &str = "offer";

/// The state of the form, and the words for it: what every part of the markup reads.
#[derive(Clone, Copy)]
struct Scene {
    state: RwSignal<State>,
    texts: StoredValue<wire::PayFormTexts>,
}

impl Scene {
    fn is<T>(self, look: impl FnOnce(&State) -> T) -> T {
        self.state.with(look)
    }
}

/// The form. What is only shown at times is always on the page and `hidden`: markup that a browser
/// makes anew would need `innerHTML`, which Trusted Types forbid.
#[island]
pub fn PayForm(
    /// The gateway and the addresses.
    form: wire::PayForm,
    /// The words.
    texts: wire::PayFormTexts,
) -> impl IntoView {
    let email = form.email.clone().unwrap_or_default();
    let state = RwSignal::new(State::new(form.pending_action.clone()));
    let driver = Driver::new(state, form);
    let scene = Scene { state, texts: StoredValue::new(texts.clone()) };
    Effect::new(move |_| driver.start());

    let offered = move || scene.is(|state| matches!(state.phase, Phase::Offered { .. }));
    let busy = move || scene.is(State::is_busy);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        driver.submit();
    };

    view! {
        <form
            class="pay-form"
            method="post"
            novalidate
            data-phase=move || scene.is(|state| state.phase.name())
            on:submit=submit
        >
            <div
                class="errors"
                id=ERRORS_ID
                role="group"
                tabindex="-1"
                aria-labelledby="errors-heading"
                hidden=move || scene.is(|state| !state.errors.listed)
            >
                <h3 id="errors-heading">{texts.error_summary}</h3>
                {payment_error(scene)} <ul>
                    {error_line(Place::Email, scene, driver)}
                    {error_line(Place::Name, scene, driver)} {error_line(Place::Number, scene, driver)}
                    {error_line(Place::Expiry, scene, driver)} {error_line(Place::Cvc, scene, driver)}
                </ul>
            </div>

            <div
                class="offer"
                id=OFFER_ID
                role="group"
                tabindex="-1"
                aria-labelledby="offer-heading"
                hidden=move || !offered()
            >
                <h3 id="offer-heading">{texts.authenticate_heading}</h3>
                <p>{texts.authenticate.clone()}</p>
                <button type="button" class="button" on:click=move |_| driver.tell(Event::WentToBank)>
                    {texts.authenticate_button}
                </button>
                <button
                    type="button"
                    class="button button-quiet"
                    on:click=move |_| driver.tell(Event::ChoseOtherCard)
                >
                    {texts.other_card}
                </button>
            </div>

            <div class="form-body" hidden=offered>
                {input_field(
                    Input {
                        place: Place::Email,
                        label: texts.email,
                        kind: "email",
                        mode: "email",
                        autocomplete: "email",
                        value: email,
                    },
                    scene,
                    move || driver.tell(Event::EmailEdited),
                )}
                {hosted_field(Place::Number, texts.card_number, scene, driver)}
                <div class="field-row">
                    {hosted_field(Place::Expiry, texts.card_expiry, scene, driver)}
                    {hosted_field(Place::Cvc, texts.card_cvc, scene, driver)}
                </div>
                {input_field(
                    Input {
                        place: Place::Name,
                        label: texts.name,
                        kind: "text",
                        mode: "text",
                        autocomplete: "cc-name",
                        value: String::new(),
                    },
                    scene,
                    move || driver.tell(Event::NameEdited),
                )}
                <button
                    type="submit"
                    class="button button-pay"
                    disabled=move || scene.is(|state| !state.is_alive())
                    aria-disabled=move || if busy() { "true" } else { "false" }
                    aria-busy=move || if busy() { "true" } else { "false" }
                >
                    {move || button_label(scene)}
                </button>
            </div>

            <p class="pay-status" role="status">
                {move || status_line(scene)}
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
