//! What an object shows: its fields by name, to be picked from by a query.

use serde::Serialize;
use serde_json::Value;

/// The value of a field.
#[derive(Debug, Clone)]
pub(crate) enum View {
    /// A scalar or an enum, or null.
    Leaf(Value),
    Object(Object),
    List(Vec<View>),
    /// Objects that lead back to each other are only shown when a query goes there: short ids.
    Transaction(String),
    Refund(String),
    Dispute(String),
}

/// An object of the schema.
#[derive(Debug, Clone)]
pub(crate) struct Object {
    pub(crate) kind: &'static str,
    pub(crate) fields: Vec<(&'static str, View)>,
}

impl Object {
    pub(crate) fn new(kind: &'static str) -> Self {
        Self { kind, fields: Vec::new() }
    }

    /// A scalar or an enum, or a list of them.
    pub(crate) fn leaf(self, name: &'static str, value: impl Serialize) -> Self {
        match serde_json::to_value(value).expect("a leaf is plain data") {
            Value::Array(values) => self.list(name, values.into_iter().map(View::Leaf)),
            value => self.with(name, View::Leaf(value)),
        }
    }

    pub(crate) fn object(self, name: &'static str, object: Object) -> Self {
        self.with(name, View::Object(object))
    }

    pub(crate) fn maybe(self, name: &'static str, object: Option<Object>) -> Self {
        self.with(name, object.map_or(View::Leaf(Value::Null), View::Object))
    }

    pub(crate) fn list(self, name: &'static str, views: impl IntoIterator<Item = View>) -> Self {
        self.with(name, View::List(views.into_iter().collect()))
    }

    /// These have nothing to say.
    pub(crate) fn nulls(self, names: &[&'static str]) -> Self {
        names.iter().fold(self, |object, name| object.with(name, View::Leaf(Value::Null)))
    }

    pub(crate) fn with(mut self, name: &'static str, view: View) -> Self {
        self.fields.push((name, view));
        self
    }
}

impl From<Object> for View {
    fn from(object: Object) -> Self {
        Self::Object(object)
    }
}
