//! A call to the API: method, path, form and key. Only what is needed is sent, and the same things
//! every time, so that a repeated call is the same call.

use std::borrow::Cow;

use domain::model::IdempotencyKey;
use form_urlencoded::Serializer;

/// A call, before it becomes an HTTP request.
#[derive(Debug, Clone)]
pub(super) struct Call {
    pub(super) method: &'static str,
    pub(super) idempotency_key: Option<String>,
    path: String,
    fields: Vec<(Cow<'static, str>, String)>,
}

impl Call {
    /// Reads something.
    pub(super) fn get(path: impl Into<String>) -> Self {
        Self { method: "GET", idempotency_key: None, path: path.into(), fields: Vec::new() }
    }

    /// Does something, once for each key.
    pub(super) fn post(path: impl Into<String>, key: &IdempotencyKey) -> Self {
        let idempotency_key = Some(key.as_str().to_owned());
        Self { method: "POST", idempotency_key, path: path.into(), fields: Vec::new() }
    }

    /// Asks for something that cannot be done, to see whether it would be allowed.
    pub(super) fn attempt(path: impl Into<String>) -> Self {
        Self { method: "POST", idempotency_key: None, path: path.into(), fields: Vec::new() }
    }

    /// Whether it does nothing.
    pub(super) fn reads(&self) -> bool {
        self.method == "GET"
    }

    /// Below the API's origin, without a query.
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// Adds a field.
    pub(super) fn with(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<String>) -> Self {
        self.fields.push((name.into(), value.into()));
        self
    }

    /// Has the charge come along in an answer about a payment: it knows which card was charged, and
    /// until when it can be captured.
    pub(super) fn with_charge(self) -> Self {
        self.with("expand[0]", "latest_charge")
    }

    /// The address below the API's origin; what is read is asked for in the query.
    pub(super) fn target(&self) -> String {
        if self.reads() && !self.fields.is_empty() {
            format!("{}?{}", self.path, self.encoded())
        } else {
            self.path.clone()
        }
    }

    /// The body; what is to be done stands in a form.
    pub(super) fn body(&self) -> String {
        if self.reads() { String::new() } else { self.encoded() }
    }

    fn encoded(&self) -> String {
        Serializer::new(String::new()).extend_pairs(&self.fields).finish()
    }
}
