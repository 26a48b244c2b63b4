//! The list of what is wrong, which takes the focus when it comes.

use leptos::{ev::MouseEvent, prelude::*};

use super::{driver::Driver, place::Place, questions::Question, scene::Scene};
use crate::{islands::browser, wire::Word};

/// Where the focus goes when something is wrong.
pub(super) const ERRORS_ID: &str = "errors";

pub(super) fn errors_list(questions: Vec<Question>, scene: Scene, driver: Driver) -> impl IntoView {
    let questions: Vec<_> = questions.into_iter().map(|question| question_line(question, scene)).collect();
    let refused = move || scene.is(|state| state.errors.payment.is_some());
    let heading = move || if refused() { Word::RefusalHeading } else { Word::ErrorSummary };
    view! {
        <div
            class="errors"
            id=ERRORS_ID
            role="group"
            tabindex="-1"
            aria-labelledby="errors-heading"
            hidden=move || scene.is(|state| !state.errors.listed)
        >
            <h3 id="errors-heading">{move || scene.word(heading())}</h3>
            <p hidden=move || !refused()>{move || scene.refusal()}</p>
            <ul>
                {error_line(Place::Email, scene, driver)} {error_line(Place::Number, scene, driver)}
                {error_line(Place::Expiry, scene, driver)} {error_line(Place::Cvc, scene, driver)}
                {error_line(Place::Name, scene, driver)} {questions}
            </ul>
        </div>
    }
}

/// One line, with a link to the field that it is about.
fn error_line(place: Place, scene: Scene, driver: Driver) -> impl IntoView {
    let go = move |event: MouseEvent| {
        event.prevent_default();
        driver.focus(place);
    };
    view! {
        <li hidden=move || scene.is_fine(place)>
            <a href=place.link() on:click=go>
                {move || scene.link(place)}
            </a>
        </li>
    }
}

/// The same for one of the merchant's questions, which has only one thing to say.
fn question_line(question: Question, scene: Scene) -> impl IntoView {
    let Question { name, sentence } = question;
    let link = ["#", &name].concat();
    let asked = name.clone();
    let go = move |event: MouseEvent| {
        event.prevent_default();
        browser::focus(&name);
    };
    view! {
        <li hidden=move || scene.is(|state| !state.errors.answers.contains(&asked))>
            <a href=link on:click=go>
                {sentence}
            </a>
        </li>
    }
}
