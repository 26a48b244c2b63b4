//! A request's parameters as a tree, from Stripe's form encoding (`a[b][0][c]=d`) or from JSON.
//!
//! Nothing that was sent is dropped or changed in silence: what contradicts itself, is no text, or cannot
//! be kept as it was written is refused. Work and memory are bounded by the body's length, whatever is in
//! it.

mod form;
mod json;

use std::collections::BTreeMap;

/// Deeper than any parameter there is.
pub const DEEPEST: usize = 8;
/// More than the largest request needs: a hundred lines of ten parameters, and as much again.
pub const MOST_PAIRS: usize = 2_000;
/// The most values of any kind in JSON, which has lists and objects besides.
pub const MOST_VALUES: usize = 2 * MOST_PAIRS;
/// The most characters of a name that an error repeats.
const NAMED: usize = 100;

/// A value, a list, or named values.
///
/// A form knows texts only, and its lists may be numbered (`a[0]=x`), which makes them maps: whoever reads
/// the tree knows which is meant. JSON says what kind each value is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tree {
    /// A text, or anything at all in a form.
    Text(String),
    /// A number of JSON, as a form would have it: `2.0` and `2e0` are `2`.
    Number(String),
    /// A truth value of JSON.
    Bool(bool),
    /// A list of JSON, or one to which a form appends (`a[]=x`).
    List(Vec<Tree>),
    /// Named values.
    Map(BTreeMap<String, Tree>),
}

/// Why something is no tree.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// There are more than [`MOST_PAIRS`] values in a form, or [`MOST_VALUES`] in JSON.
    #[error("There are too many parameters.")]
    TooMany,
    /// Something is below more than [`DEEPEST`] names.
    #[error("The parameters are nested more than {DEEPEST} deep.")]
    TooDeep,
    /// A name has brackets that do not match, is empty, or has a U+0000 in it, which databases refuse.
    #[error("A parameter's name is not well-formed: {0}")]
    Name(String),
    /// The same name twice, a value and named values of one name, or a list with and without numbers.
    #[error("{0} contradicts another parameter.")]
    Twice(String),
    /// Bytes that are no UTF-8, or a `%` that begins no escape.
    #[error("The request is not valid percent-encoded UTF-8.")]
    Encoding,
    /// The body is not JSON. With what the parser says about it.
    #[error("The body is not valid JSON: {0}.")]
    Json(String),
    /// The body is JSON, but no object.
    #[error("The body must be a JSON object.")]
    NoObject,
    /// JSON's `null`, which might mean to leave something or to remove it.
    #[error("{0} is null. Leave it out, or send an empty string to remove what was set before.")]
    Null(String),
    /// A number of JSON that a program would round.
    #[error("{0} is a number that JSON readers round. Send it as a string.")]
    Inexact(String),
}

impl Malformed {
    /// The parameter that it is about, at most a hundred characters of it.
    pub fn parameter(&self) -> Option<&str> {
        match self {
            Self::Name(name) | Self::Twice(name) | Self::Null(name) | Self::Inexact(name) => Some(name),
            Self::TooMany | Self::TooDeep | Self::Encoding | Self::Json(_) | Self::NoObject => None,
        }
    }
}

impl Tree {
    /// Reads form encoding (<https://url.spec.whatwg.org/#application/x-www-form-urlencoded>).
    ///
    /// `a[]=x` appends to a list; `a[][b]=x` says `b` of the last member, or begins another if that has a
    /// `b` already, as the servers that these bodies were first written for do.
    pub fn from_form(body: &[u8]) -> Result<Self, Malformed> {
        form::read(body)
    }

    /// Reads a JSON object.
    pub fn from_json(body: &[u8]) -> Result<Self, Malformed> {
        json::read(body)
    }

    /// How many values and maps there are, this one included.
    pub fn nodes(&self) -> usize {
        match self {
            Self::Text(_) | Self::Number(_) | Self::Bool(_) => 1,
            Self::List(members) => 1 + members.iter().map(Self::nodes).sum::<usize>(),
            Self::Map(members) => 1 + members.values().map(Self::nodes).sum::<usize>(),
        }
    }
}

/// As much of a name as is repeated to whoever sent it.
fn short(name: &str) -> String {
    name.chars().take(NAMED).collect()
}
