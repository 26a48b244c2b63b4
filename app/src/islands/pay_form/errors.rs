//! The list of what is wrong, which takes the focus when it comes.

use leptos::{
    ev::{self, MouseEvent},
    html,
    prelude::*,
};
use web_sys::Element;

use super::{driver::Driver, place::Place, scene::Scene};
use crate::wire::Word;

/// Where the focus goes when something is wrong.
pub(super) const ERRORS_ID: &str = "errors";

pub(super) fn errors_list(scene: Scene, driver: Driver) -> impl IntoView {
    let refused = move || scene.is(|state| state.errors.payment.is_some());
    let heading = move || if refused() { Word::RefusalHeading } else { Word::ErrorSummary };
    let list = lines(scene, driver);
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
            {list}
        </div>
    }
}

/// Behind the lines of the form's own fields the server draws those of the merchant's questions, which
/// the browser's half only shows and hides.
fn lines(scene: Scene, driver: Driver) -> impl IntoView {
    let follow = move |event: MouseEvent| {
        let link = event_target::<Element>(&event).get_attribute("href");
        if let Some(id) = link.as_deref().and_then(|link| link.strip_prefix('#')) {
            event.prevent_default();
            driver.focus(id);
        }
    };
    let list = html::ul().on(ev::click, follow).child((
        error_line(Place::Email, scene),
        error_line(Place::Number, scene),
        error_line(Place::Expiry, scene),
        error_line(Place::Cvc, scene),
        error_line(Place::Name, scene),
    ));
    #[cfg(feature = "ssr")]
    let list = list.child(expect_context::<crate::parts::Questionnaire>().draw_errors());
    list
}

/// One line, with a link to the field that it is about.
fn error_line(place: Place, scene: Scene) -> impl IntoView {
    view! {
        <li hidden=move || scene.is_fine(place)>
            <a href=place.link()>{move || scene.link(place)}</a>
        </li>
    }
}
