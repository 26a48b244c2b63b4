//! The merchant's questions. The server draws them as plain inputs with the browser's own rules on them;
//! here they are only read, so that no question costs a line of WebAssembly.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::{
    browser::{Bind, element, elements},
    islands::pay_form::{SENTENCE, scene::Question},
    wire::Answer,
};

/// Those that are on the page.
pub(super) fn find_all() -> Vec<Question> {
    elements("[data-sentence]")
        .into_iter()
        .map(|input| Question { name: input.id(), sentence: input.told(SENTENCE) })
        .collect()
}

/// What stands in the input of this id, without the spaces around it; `None` where nothing does. And
/// whether that will do, by the input's own rules.
pub(super) fn read(name: &str) -> (Option<Answer>, bool) {
    let Some(input) = element(name) else { return (None, true) };
    // A list has the same properties by the same names, though it is no input.
    let input: HtmlInputElement = input.unchecked_into();
    let typed = input.value();
    let value = typed.trim();
    if value.len() < typed.len() {
        input.set_value(value);
    }
    let left_open = input.type_() == "checkbox" && !input.checked();
    let answer =
        (!left_open && !value.is_empty()).then(|| Answer { name: name.to_owned(), value: value.to_owned() });
    (answer, input.validity().valid())
}
