//! Plain objects of JavaScript, read and written by name.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::wire::Source;

/// An object with these names and values.
pub(crate) fn object(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in entries {
        set(&object, name, value);
    }
    object
}

/// An object with these names and texts.
pub(crate) fn texts(entries: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, text) in entries {
        set_text(&object, name, text);
    }
    object
}

/// Puts a text under a name.
pub(crate) fn set_text(target: &JsValue, name: &str, text: &str) {
    set(target, name, &text.into());
}

/// Puts something under a name.
pub(crate) fn set(target: &JsValue, name: &str, value: &JsValue) {
    // What is given names here takes them: new objects, and the value of an input.
    drop(Reflect::set(target, &name.into(), value));
}

/// What is under a name; `undefined` where nothing is, or where there is no object.
pub(crate) fn get(target: &JsValue, name: &str) -> JsValue {
    Reflect::get(target, &name.into()).unwrap_or_default()
}

impl Source for JsValue {
    fn text(&self, name: &str) -> Option<String> {
        get(self, name).as_string()
    }

    fn texts(&self, name: &str) -> Option<Vec<String>> {
        let list = get(self, name).dyn_into::<Array>().ok()?;
        Some(list.iter().filter_map(|item| item.as_string()).collect())
    }
}
