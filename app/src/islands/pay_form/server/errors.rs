//! The list of what is wrong, which takes the focus when it comes.

use leptos::prelude::*;

use super::super::{ids, place::Place};
use crate::{
    parts::Questionnaire,
    texts::{Key, Texts},
    wire::CardField,
};

/// The form's own fields, in the order of the page, with the words that name them.
const LINES: [(Place, Key<'static>); 5] = [
    (Place::Email, Key::EmailLabel),
    (Place::Card(CardField::Number), Key::CardNumberLabel),
    (Place::Card(CardField::Expiry), Key::CardExpiryLabel),
    (Place::Card(CardField::Cvc), Key::CardCvcLabel),
    (Place::Name, Key::NameLabel),
];

/// Behind the lines of the form's own fields stand those of the merchant's questions.
pub(super) fn errors_list(questionnaire: &Questionnaire, texts: Texts) -> impl IntoView + use<> {
    let lines: Vec<_> = LINES.into_iter().map(|(place, label)| error_line(place, texts.get(label))).collect();
    view! {
        <div
            class="errors"
            id=ids::ERRORS
            role="group"
            tabindex="-1"
            aria-labelledby=ids::ERRORS_HEADING
            hidden
        >
            <h3 id=ids::ERRORS_HEADING>{texts.get(Key::ErrorSummary)}</h3>
            <p id=ids::REFUSAL hidden></p>
            <ul>{lines} {questionnaire.draw_errors()}</ul>
        </div>
    }
}

/// One line, with a link to the field that it is about. Until something is wrong with the field the link
/// names it, because a link without words is a fault even where nobody sees it.
fn error_line(place: Place, label: String) -> impl IntoView {
    let id = place.id();
    view! {
        <li id=ids::line_id(id) hidden>
            <a id=ids::link_id(id) href=format!("#{id}")>
                {label}
            </a>
        </li>
    }
}
