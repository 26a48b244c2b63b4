//! What the browser gives, by its own names.
//!
//! Only what is used, and nothing around it: each function here is one import of the WebAssembly, while
//! the window and document of `web-sys` first have to be found and asked whether they are ones.

use std::time::Duration;

use js_sys::{Array, Function, Object, Promise};
use wasm_bindgen::{JsCast, prelude::*};

use crate::js::get;

#[wasm_bindgen]
extern "C" {
    /// An element of the page; also what else can be listened to.
    #[derive(Clone)]
    pub(crate) type Element;

    /// The element of this id.
    #[wasm_bindgen(js_namespace = document, js_name = getElementById)]
    pub(crate) fn element(id: &str) -> Option<Element>;

    #[wasm_bindgen(js_namespace = document, js_name = querySelectorAll)]
    fn select(selector: &str) -> JsValue;

    /// Its attribute.
    #[wasm_bindgen(method, js_name = getAttribute)]
    pub(crate) fn attribute(this: &Element, name: &str) -> Option<String>;

    #[wasm_bindgen(method, js_name = setAttribute)]
    fn set_attribute(this: &Element, name: &str, value: &str);

    #[wasm_bindgen(method, js_name = removeAttribute)]
    fn remove_attribute(this: &Element, name: &str);

    /// All text in it.
    #[wasm_bindgen(method, getter, js_name = textContent)]
    pub(crate) fn content(this: &Element) -> Option<String>;

    #[wasm_bindgen(method, setter, js_name = textContent)]
    fn put_content(this: &Element, text: &str);

    /// The nearest element around it that the selector takes, or itself.
    #[wasm_bindgen(method)]
    pub(crate) fn closest(this: &Element, selector: &str) -> Option<Element>;

    /// Moves the cursor there, if it can be.
    #[wasm_bindgen(method)]
    pub(crate) fn focus(this: &Element);

    #[wasm_bindgen(method, js_name = addEventListener)]
    fn add_listener(this: &Element, event: &str, heard: &Function);

    /// Does not do what the browser would do by itself.
    #[wasm_bindgen(js_name = preventDefault, method)]
    fn prevent_default(this: &Happening);

    type Happening;

    /// What a media query is about; tells when it changes.
    #[wasm_bindgen(js_name = matchMedia)]
    pub(crate) fn media(query: &str) -> Element;

    /// A copy of what sleeps in a template, awake.
    #[wasm_bindgen(js_namespace = document, js_name = importNode)]
    pub(crate) fn copy_awake(node: &JsValue, deep: bool) -> Element;

    /// Puts an element behind everything else on the page.
    #[wasm_bindgen(js_namespace = ["document", "body"], js_name = append)]
    pub(crate) fn append_to_page(element: &Element);

    /// How an element looks, as it was computed.
    #[wasm_bindgen(js_name = getComputedStyle)]
    pub(crate) fn computed_style(element: &Element) -> Style;

    /// Properties of CSS.
    pub(crate) type Style;

    /// The value of one.
    #[wasm_bindgen(method, js_name = getPropertyValue)]
    pub(crate) fn value(this: &Style, property: &str) -> String;

    /// Goes to a path on our own origin. The page that is left is not worth coming back to.
    #[wasm_bindgen(js_namespace = location, js_name = replace)]
    pub(crate) fn leave_for(path: &str);

    /// Loads the page again.
    #[wasm_bindgen(js_namespace = location)]
    pub(crate) fn reload();

    /// Milliseconds since the page was asked for, by a clock that nobody sets.
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;

    /// Sends a request. Fails where there is no answer, but not here.
    pub(crate) fn fetch(path: &str, options: &Object) -> Promise;

    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(act: &Function, milliseconds: f64);

    /// Calls off what it was given to.
    pub(crate) type AbortController;

    /// A fresh one.
    #[wasm_bindgen(constructor)]
    pub(crate) fn new() -> AbortController;

    /// What a request watches.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn signal(this: &AbortController) -> JsValue;

    /// Calls it off.
    #[wasm_bindgen(method)]
    pub(crate) fn abort(this: &AbortController);
}

/// Whole milliseconds since the page was asked for.
pub(crate) fn uptime() -> u32 {
    whole(now())
}

/// Whole milliseconds of a time that the browser took.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "no page is open for 49 days")]
pub(crate) fn whole(milliseconds: f64) -> u32 {
    milliseconds as u32
}

/// Whether there is a connection, as far as the browser knows.
pub(crate) fn is_online() -> bool {
    get(&get(&js_sys::global(), "navigator"), "onLine").is_truthy()
}

/// All elements that the selector takes, in the order of the page.
pub(crate) fn elements(selector: &str) -> Vec<Element> {
    Array::from(&select(selector)).iter().map(JsCast::unchecked_into).collect()
}

impl Element {
    /// What it shows. What it shows already is left alone, so that nobody is told of it twice.
    pub(crate) fn show_text(&self, text: &str) {
        if self.content().as_deref() != Some(text) {
            self.put_content(text);
        }
    }

    /// Gives it an attribute, or takes it away.
    pub(crate) fn show_attribute(&self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => self.set_attribute(name, value),
            None => self.remove_attribute(name),
        }
    }

    /// Its id; nothing where it has none.
    pub(crate) fn id(&self) -> String {
        self.attribute("id").unwrap_or_default()
    }

    /// Listens as long as the page lives.
    pub(crate) fn listen(&self, event: &str, heard: impl FnMut(Event) + 'static) {
        self.add_listener(event, &handler(Box::new(heard)));
    }
}

/// Something that happened.
pub(crate) struct Event(JsValue);

impl Event {
    /// To which element.
    pub(crate) fn target(&self) -> Element {
        get(&self.0, "target").unchecked_into()
    }

    /// One of its properties.
    pub(crate) fn get(&self, name: &str) -> JsValue {
        get(&self.0, name)
    }

    /// Keeps the browser from doing what it would do by itself.
    pub(crate) fn prevent_default(&self) {
        self.0.unchecked_ref::<Happening>().prevent_default();
    }
}

/// Listens to what happens to the whole page, as long as it lives.
pub(crate) fn listen(event: &str, heard: impl FnMut(Event) + 'static) {
    js_sys::global().unchecked_into::<Element>().listen(event, heard);
}

/// Does something once, later.
pub(crate) fn after(pause: Duration, act: impl FnOnce() + 'static) {
    let mut act = Some(act);
    let act = handler(Box::new(move |_| {
        if let Some(act) = act.take() {
            act();
        }
    }));
    set_timeout(&act, pause.as_secs_f64() * 1_000.0);
}

/// A function for the browser to call. It goes when the browser has no more use for it.
fn handler(mut heard: Box<dyn FnMut(Event)>) -> Function {
    let heard: Closure<dyn FnMut(JsValue)> = Closure::new(move |event| heard(Event(event)));
    heard.into_js_value().unchecked_into()
}

/// Moves the focus to the element of this id.
pub(crate) fn focus(id: &str) {
    if let Some(element) = element(id) {
        element.focus();
    }
}
