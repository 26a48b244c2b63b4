//! The form that pays.

use leptos::prelude::*;

use crate::wire;

/// The form.
#[island]
pub fn PayForm(form: wire::PayForm, texts: wire::PayFormTexts) -> impl IntoView {
    let _ = form;
    view! { <form class="pay-form" novalidate><button type="submit" disabled>{texts.pay}</button></form> }
}
