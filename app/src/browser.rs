//! What the islands do to a page, in the words of `web-sys`, and short where they do it often.

use wasm_bindgen::{JsCast, prelude::*};
use web_sys::{Document, EventTarget, HtmlElement, MediaQueryList, Window};
pub(crate) use web_sys::{Element, Event};

/// The window of the page.
pub(crate) fn window() -> Window {
    web_sys::window().expect("this runs in a page")
}

/// The page.
pub(crate) fn document() -> Document {
    window().document().expect("a window has one")
}

/// The element of this id.
pub(crate) fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// All elements that the selector takes, in the order of the page.
pub(crate) fn elements(selector: &str) -> Vec<Element> {
    let found = document().query_selector_all(selector).expect("the selector is ours");
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// The element that something happened to.
pub(crate) fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// What an island does to an element.
pub(crate) trait Bind {
    /// What the server told in an attribute; nothing where it did not.
    fn told(&self, name: &str) -> String;

    /// What it shows. What it shows already is left alone, so that nobody is told of it twice.
    fn show_text(&self, text: &str);

    /// Gives it an attribute, or takes it away.
    fn show_attribute(&self, name: &str, value: Option<&str>);
}

impl Bind for Element {
    fn told(&self, name: &str) -> String {
        self.get_attribute(name).unwrap_or_default()
    }

    fn show_text(&self, text: &str) {
        if self.text_content().as_deref() != Some(text) {
            self.set_text_content(Some(text));
        }
    }

    fn show_attribute(&self, name: &str, value: Option<&str>) {
        // Neither is refused: the names are ours.
        drop(match value {
            Some(value) => self.set_attribute(name, value),
            None => self.remove_attribute(name),
        });
    }
}

/// Listens as long as the page lives.
pub(crate) fn listen(target: &EventTarget, event: &str, heard: impl FnMut(Event) + 'static) {
    /// Once in the module, for all listeners.
    fn add(target: &EventTarget, event: &str, heard: Box<dyn FnMut(Event)>) {
        let heard = Closure::wrap(heard).into_js_value();
        target.add_event_listener_with_callback(event, heard.unchecked_ref()).expect("it can be listened to");
    }
    add(target, event, Box::new(heard));
}

/// Listens to what happens to the whole page, as long as it lives.
pub(crate) fn listen_to_page(event: &str, heard: impl FnMut(Event) + 'static) {
    listen(&window(), event, heard);
}

/// Does something once, later.
pub(crate) fn after(milliseconds: u32, act: impl FnOnce() + 'static) {
    let act = Closure::once_into_js(act);
    let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
    window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(act.unchecked_ref(), milliseconds)
        .expect("the function is one");
}

/// What a media query is about; tells when it changes.
pub(crate) fn media(query: &str) -> MediaQueryList {
    window().match_media(query).ok().flatten().expect("the query is ours")
}

/// Whether there is a connection, as far as the browser knows.
pub(crate) fn is_online() -> bool {
    window().navigator().on_line()
}

/// Whole milliseconds since the page was asked for, by a clock that nobody sets.
pub(crate) fn uptime() -> u32 {
    window().performance().map_or(0, |clock| whole(clock.now()))
}

/// Whole milliseconds of a time that the browser took.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "no page is open for 49 days")]
pub(crate) fn whole(milliseconds: f64) -> u32 {
    milliseconds as u32
}

/// Moves the focus to the element of this id.
pub(crate) fn focus(id: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        drop(element.focus());
    }
}

/// Goes to a path on our own origin. The page that is left is not worth coming back to.
pub(crate) fn leave_for(path: &str) {
    // A refusal means that the browser is going somewhere already.
    drop(window().location().replace(path));
}

/// Loads the page again.
pub(crate) fn reload() {
    drop(window().location().reload());
}
