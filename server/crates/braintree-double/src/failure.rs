//! A request that is refused, as Braintree says it.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// What kind of error it is: the `errorClass` of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ErrorClass {
    /// Nobody knows these keys.
    Authentication,
    /// These keys may not do this.
    Authorization,
    /// Something broke; what became of the request is not known.
    Internal,
    /// There is no such object.
    NotFound,
    /// Too many requests.
    ResourceLimit,
    /// Not available now.
    ServiceAvailability,
    /// `Braintree-Version` is missing or no date.
    UnsupportedClient,
    /// The input cannot be used.
    Validation,
}

/// One error of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Failure {
    pub(crate) class: ErrorClass,
    pub(crate) message: String,
    /// The code that the older API has for the same thing.
    pub(crate) legacy_code: Option<String>,
    /// Where in the arguments the trouble is, from the argument's name on.
    pub(crate) input_path: Vec<String>,
}

/// All that is wrong with one field of a query.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Failures(pub(crate) Vec<Failure>);

impl From<Failure> for Failures {
    fn from(failure: Failure) -> Self {
        Self(vec![failure])
    }
}

impl Failure {
    pub(crate) fn new(class: ErrorClass, message: &str) -> Self {
        Self { class, message: message.to_owned(), legacy_code: None, input_path: Vec::new() }
    }

    pub(crate) fn validation(legacy_code: &str, message: &str, input_path: &[&str]) -> Self {
        Self {
            legacy_code: Some(legacy_code.to_owned()),
            input_path: input_path.iter().map(|&name| name.to_owned()).collect(),
            ..Self::new(ErrorClass::Validation, message)
        }
    }

    pub(crate) fn not_found(what: &str) -> Self {
        Self::new(ErrorClass::NotFound, &format!("There is no {what} with this ID."))
    }

    /// The `extensions` of the error.
    pub(crate) fn extensions(&self) -> Map<String, Value> {
        let kind = match self.class {
            ErrorClass::Internal | ErrorClass::ServiceAvailability => "internal_error",
            _ => "user_error",
        };
        let mut extensions = Map::new();
        extensions.insert("errorClass".to_owned(), json!(self.class));
        extensions.insert("errorType".to_owned(), json!(kind));
        if let Some(code) = &self.legacy_code {
            extensions.insert("legacyCode".to_owned(), json!(code));
        }
        if !self.input_path.is_empty() {
            extensions.insert("inputPath".to_owned(), json!(self.input_path));
        }
        extensions
    }
}
