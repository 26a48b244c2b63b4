//! The form that pays: its markup, and what of it follows the machine in [`crate::flow`].

mod driver;
mod errors;
mod field;
mod offer;
mod place;
mod questions;
mod scene;
mod script;
mod told;

use leptos::{ev::SubmitEvent, prelude::*};

#[cfg(feature = "ssr")]
pub(crate) use self::questions::{Question, SENTENCE, error_id, line_id};
use web_sys::Element;

use self::told::FORM_ID;
pub(crate) use self::told::Told;
use self::{
    driver::Driver,
    errors::errors_list,
    field::{Input, hosted_field, input_field},
    offer::offer,
    place::Place,
    questions::questions_place,
    scene::Scene,
};
use crate::{
    flow::{Event, Phase, State},
    islands::browser,
    wire::Word,
};

/// The form. What is only shown at times is always on the page and `hidden`: markup that a browser
/// makes anew would need `innerHTML`, which Trusted Types forbid.
#[island]
pub fn PayForm() -> impl IntoView {
    let told = Told::find();
    let state = RwSignal::new(State::new(told.pending.clone()));
    let scene = Scene { state, words: StoredValue::new(told.words.clone()) };
    let email_input = Input {
        place: Place::Email,
        label: Word::Email,
        kind: "email",
        autocomplete: "email",
        value: told.email.clone().unwrap_or_default(),
    };
    let name_input = Input {
        place: Place::Name,
        label: Word::Name,
        kind: "text",
        autocomplete: "cc-name",
        value: String::new(),
    };
    let [gateway, key, settings] = told.gateway.attributes().map(str::to_owned);
    let Told { base, locale, pending, shown, .. } = told.clone();
    let words = told.words.attribute().to_owned();

    let driver = Driver::new(state, told);
    browser::when_alive(Box::new(move || driver.start()));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        driver.submit();
    };
    let busy = move || if scene.is(State::is_busy) { "true" } else { "false" };
    // A busy button keeps the focus, so it only says that it cannot be pressed; one that was never
    // ready is really disabled, and then must not say it twice.
    let inert = move || scene.is(State::is_busy).then_some("true");

    view! {
        <form
            class="pay-form"
            id=FORM_ID
            data-base=base
            data-gateway=gateway
            data-key=key
            data-settings=settings
            data-locale=locale
            data-pending=pending
            data-words=words
            data-shown=shown
            method="post"
            novalidate
            data-phase=move || scene.is(|state| state.phase.name())
            on:input=move |event| driver.edited(event_target::<Element>(&event).id())
            on:submit=submit
        >
            {errors_list(scene, driver)} {offer(scene, driver)}
            <div class="form-body" hidden=move || scene.is(|state| !state.shows_fields())>
                {input_field(email_input, scene)}
                {hosted_field(Place::Number, Word::CardNumber, scene, driver)} <div class="field-row">
                    {hosted_field(Place::Expiry, Word::CardExpiry, scene, driver)}
                    {hosted_field(Place::Cvc, Word::CardCvc, scene, driver)}
                </div> {input_field(name_input, scene)} {questions_place()}
                <button
                    type="submit"
                    class="button button-pay"
                    disabled=move || scene.is(|state| !state.is_alive())
                    aria-disabled=inert
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
                {scene.word(Word::TryAgain)}
            </button>
        </form>
    }
}
