//! Plain objects of JavaScript, read and written by name.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::wire::Source;

/// An object with these names and values.
pub(crate) fn object(entries: &[(&str, JsValue)]) -> Object {
    let pairs: Array = entries.iter().map(|(name, value)| Array::of2(&(*name).into(), value)).collect();
    Object::from_entries(&pairs).expect("pairs of a name and a value make an object")
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
