//! What the islands need of the browser around them.

use leptos::prelude::{Effect, document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Does something in the browser, once the island is alive there; never on the server.
pub(super) fn when_alive(act: Box<dyn Fn()>) {
    Effect::new(move |_| act());
}

/// Goes to a path on our own origin. The page that is left is not worth coming back to.
pub(super) fn leave_for(path: &str) {
    // A refusal means that the browser is going somewhere already.
    drop(window().location().replace(path));
}

/// Loads the page again.
pub(super) fn reload() {
    drop(window().location().reload());
}

/// Moves the focus, once what was just decided is drawn: what is hidden cannot take it.
pub(super) fn focus_when_drawn(id: &'static str) {
    request_animation_frame(move || focus(id));
}

/// Moves the focus.
pub(super) fn focus(id: &str) {
    let element = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        drop(element.focus());
    }
}
