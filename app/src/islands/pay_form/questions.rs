//! The merchant's questions. The server draws them as plain inputs into a place that the form keeps
//! for them; here they are only read and marked, so that no question costs a line of WebAssembly.

use leptos::{html, prelude::*};

use crate::{
    js::{get, set},
    wire::Answer,
};

/// One question, as far as the form must know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Question {
    /// The id of its input, and the name of its answer.
    pub(crate) name: String,
    /// What is said while it has no answer, or none that will do.
    pub(crate) sentence: String,
}

/// The attribute that makes an input one of the merchant's questions, and holds its sentence.
pub(crate) const SENTENCE: &str = "data-sentence";

/// Where the questions stand. The browser's half does not know what is in it.
pub(super) fn questions_place() -> impl IntoView {
    let place = html::div().class("questions");
    #[cfg(feature = "ssr")]
    let place = place.child(expect_context::<crate::parts::Questionnaire>().draw());
    place
}

impl Question {
    /// Those that are on the page.
    #[cfg(not(feature = "ssr"))]
    pub(super) fn find_all() -> Vec<Self> {
        let Ok(found) = document().query_selector_all("[data-sentence]") else { return Vec::new() };
        (0..found.length())
            .filter_map(|index| found.item(index))
            .map(wasm_bindgen::JsCast::unchecked_into::<web_sys::Element>)
            .map(|input| Self {
                name: input.id(),
                sentence: input.get_attribute(SENTENCE).unwrap_or_default(),
            })
            .collect()
    }

    /// What stands in its input, without the spaces around it; `None` where nothing does. And whether
    /// that will do, by the input's own rules.
    pub(super) fn read(&self) -> (Option<Answer>, bool) {
        let Some(input) = document().get_element_by_id(&self.name) else { return (None, true) };
        let typed = get(&input, "value").as_string().unwrap_or_default();
        let value = typed.trim();
        if value.len() < typed.len() {
            set(&input, "value", &value.into());
        }
        let left_open =
            input.get_attribute("type").as_deref() == Some("checkbox") && !get(&input, "checked").is_truthy();
        let answer = (!left_open && !value.is_empty())
            .then(|| Answer { name: self.name.clone(), value: value.to_owned() });
        (answer, get(&get(&input, "validity"), "valid").is_truthy())
    }

    /// Shows at its input whether it has an answer that will do.
    pub(super) fn mark(&self, fine: bool) {
        let document = document();
        let Some(input) = document.get_element_by_id(&self.name) else { return };
        // An element takes every attribute.
        drop(input.set_attribute("aria-invalid", if fine { "false" } else { "true" }));
        if let Some(line) = document.get_element_by_id(&line_id(&self.name)) {
            drop(line.toggle_attribute_with_force("hidden", fine));
        }
        if let Some(place) = document.get_element_by_id(&error_id(&self.name)) {
            place.set_text_content(Some(if fine { "" } else { &self.sentence }));
        }
    }
}

/// The id of the sentence beside a question.
pub(crate) fn error_id(name: &str) -> String {
    with_end(name, "-error")
}

/// The id of its line in the list of errors.
pub(crate) fn line_id(name: &str) -> String {
    with_end(name, "-line")
}

/// Put together by hand: the general way is a kilobyte of WebAssembly.
fn with_end(name: &str, end: &str) -> String {
    let mut id = name.to_owned();
    id.push_str(end);
    id
}
