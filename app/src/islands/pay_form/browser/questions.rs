//! The merchant's questions. The server draws them as plain inputs with the browser's own rules on them;
//! here they are only read, so that no question costs a line of WebAssembly.

use crate::{
    browser::{element, elements},
    islands::pay_form::{SENTENCE, scene::Question},
    js::{get, set},
    wire::{Answer, Source},
};

/// Those that are on the page.
pub(super) fn find_all() -> Vec<Question> {
    elements("[data-sentence]")
        .into_iter()
        .map(|input| Question { name: input.id(), sentence: input.attribute(SENTENCE).unwrap_or_default() })
        .collect()
}

/// What stands in the input of this id, without the spaces around it; `None` where nothing does. And
/// whether that will do, by the input's own rules.
pub(super) fn read(name: &str) -> (Option<Answer>, bool) {
    let Some(input) = element(name) else { return (None, true) };
    let typed = input.text("value").unwrap_or_default();
    let value = typed.trim();
    if value.len() < typed.len() {
        set(&input, "value", &value.into());
    }
    let left_open =
        input.attribute("type").as_deref() == Some("checkbox") && !get(&input, "checked").is_truthy();
    let answer =
        (!left_open && !value.is_empty()).then(|| Answer { name: name.to_owned(), value: value.to_owned() });
    (answer, get(&get(&input, "validity"), "valid").is_truthy())
}
