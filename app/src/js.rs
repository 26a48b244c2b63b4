//! Plain objects of JavaScript, read and written by name.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

use crate::wire::Source;

/// An object with these names and values.
pub(crate) fn object(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in entries {
        // A new object takes every name.
        drop(Reflect::set(&object, &(*name).into(), value));
    }
    object
}

/// What is under a name; `undefined` where nothing is, or where there is no object.
pub(crate) fn get(target: &JsValue, name: &str) -> JsValue {
    Reflect::get(target, &name.into()).unwrap_or_default()
}

impl Source for JsValue {
    fn text(&self, name: &str) -> Option<String> {
        get(self, name).as_string()
    }
}
