//! JSON Schemas (<https://json-schema.org/draft/2020-12>), as OpenAPI 3.1 has them.

use serde_json::{Map, Value, json};

/// No text may hold U+0000.
const NO_NUL: &str = "^[^\\u0000]*$";
/// Something besides white space.
const NOT_BLANK: &str = "^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$";
/// Narrower than what is taken: every address of this form will do.
const ADDRESS: &str =
    "https?://[a-z][a-z0-9]{0,30}(\\.[a-z][a-z0-9]{0,30}){0,3}(:[1-9][0-9]{0,3})?(/[!-~]*)?";
/// Whole seconds since 1970 that there can be.
const LAST_SECOND: i64 = 253_402_207_200;

/// The schema of that name among the document's components.
pub(super) fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

/// A text of an answer.
pub(super) fn string() -> Value {
    json!({ "type": "string" })
}

/// A text of a request, of at most that many characters.
pub(super) fn text(most: usize) -> Value {
    json!({ "type": "string", "maxLength": most, "pattern": NO_NUL })
}

/// A text that says something.
pub(super) fn filled_text(most: usize) -> Value {
    json!({ "type": "string", "minLength": 1, "maxLength": most, "pattern": NOT_BLANK })
}

/// A text of this form.
pub(super) fn pattern(pattern: &str) -> Value {
    json!({ "type": "string", "pattern": pattern })
}

/// An identifier of something.
pub(super) fn id() -> Value {
    json!({ "type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[0-9A-Za-z_]+$" })
}

/// An absolute address of the web.
pub(super) fn address(most: usize) -> Value {
    json!({ "type": "string", "maxLength": most, "pattern": format!("^{ADDRESS}$") })
}

/// The same, or an empty text for none.
pub(super) fn optional_address(most: usize) -> Value {
    json!({ "type": "string", "maxLength": most, "pattern": format!("^({ADDRESS})?$") })
}

/// A whole number.
pub(super) fn integer(least: i64, most: i64) -> Value {
    json!({ "type": "integer", "minimum": least, "maximum": most })
}

/// A whole number of an answer.
pub(super) fn count() -> Value {
    json!({ "type": "integer" })
}

/// Seconds since 1970.
pub(super) fn seconds() -> Value {
    json!({ "type": "integer", "format": "unix-time", "minimum": 0, "maximum": LAST_SECOND })
}

pub(super) fn boolean() -> Value {
    json!({ "type": "boolean" })
}

pub(super) fn null() -> Value {
    json!({ "type": "null" })
}

/// One of these words.
pub(super) fn one_of(words: &[&str]) -> Value {
    json!({ "type": "string", "enum": words })
}

/// This very value.
pub(super) fn constant(value: impl Into<Value>) -> Value {
    json!({ "const": value.into() })
}

/// Any of these.
pub(super) fn any_of(schemas: impl IntoIterator<Item = Value>) -> Value {
    json!({ "anyOf": schemas.into_iter().collect::<Vec<_>>() })
}

/// That or null.
pub(super) fn nullable(schema: Value) -> Value {
    any_of([schema, null()])
}

/// A list of so many.
pub(super) fn list(items: Value, least: usize, most: usize) -> Value {
    let mut list = array(items);
    list["minItems"] = least.into();
    if most < usize::MAX {
        list["maxItems"] = most.into();
    }
    list
}

/// A list of however many.
pub(super) fn array(items: Value) -> Value {
    let mut array = json!({ "type": "array" });
    array["items"] = items;
    array
}

/// Names and texts of the merchant's own, in a request.
pub(super) fn metadata() -> Value {
    json!({
        "type": "object",
        "description": "Notes of your own: at most 50, with names of up to 40 characters and texts of up to 500.",
        "maxProperties": 50,
        "propertyNames": { "type": "string", "minLength": 1, "maxLength": 40, "pattern": NO_NUL },
        "additionalProperties": text(500),
    })
}

/// The same in a change: an empty text removes a note, and an empty text for them all removes all.
pub(super) fn changed_metadata() -> Value {
    let mut all = metadata();
    all["description"] =
        "What is named is set, an empty text removes a note, and an empty text instead of the object removes all."
            .into();
    any_of([all, constant("")])
}

/// The same in an answer.
pub(super) fn notes() -> Value {
    json!({ "type": "object", "additionalProperties": { "type": "string" } })
}

/// With a sentence for whoever reads it.
pub(super) fn described(mut schema: Value, description: &str) -> Value {
    schema["description"] = description.into();
    schema
}

/// An object with exactly these properties.
#[derive(Default)]
pub(super) struct Object {
    properties: Map<String, Value>,
    required: Vec<Value>,
}

impl Object {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// An object of the API: its `object` says what it is, and it has an identifier.
    pub(super) fn named(object: &str) -> Self {
        Self::new().required("id", string()).required("object", constant(object))
    }

    /// A property that must be there.
    pub(super) fn required(mut self, name: &str, schema: Value) -> Self {
        self.required.push(name.into());
        self.optional(name, schema)
    }

    /// A property that may be there.
    pub(super) fn optional(mut self, name: &str, schema: Value) -> Self {
        self.properties.insert(name.to_owned(), schema);
        self
    }

    /// Properties that are always there, and always null.
    pub(super) fn absent(self, names: &[&str]) -> Self {
        names.iter().fold(self, |object, name| object.required(name, null()))
    }

    pub(super) fn build(self) -> Value {
        let mut schema = json!({
            "type": "object",
            "properties": self.properties,
            "additionalProperties": false,
        });
        if !self.required.is_empty() {
            schema["required"] = self.required.into();
        }
        schema
    }
}
