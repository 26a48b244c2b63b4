//! Reading parameters one by one: what is taken is checked, what is left over is unknown.

use std::collections::BTreeMap;

use super::{Change, Metadata, MetadataChange, Node};
use crate::error::{ApiError, Result};

/// The longest text that a parameter may have where it does not say otherwise, in characters.
const MAX_TEXT: usize = 5000;

/// The parameters of a request, or of one object in it.
#[derive(Debug)]
pub(crate) struct Params {
    /// The name of the object that these belong to; empty for the request itself.
    prefix: String,
    fields: BTreeMap<String, Node>,
}

impl Params {
    pub(crate) fn new(fields: BTreeMap<String, Node>) -> Self {
        Self { prefix: String::new(), fields }
    }

    /// A parameter's whole name, as errors give it.
    pub(crate) fn name(&self, field: &str) -> String {
        if self.prefix.is_empty() { field.to_owned() } else { format!("{}[{field}]", self.prefix) }
    }

    fn raw_text(&mut self, field: &str) -> Result<Option<String>> {
        match self.fields.remove(field) {
            None => Ok(None),
            Some(Node::Text(text)) => Ok(Some(text)),
            Some(Node::Map(_)) => {
                Err(ApiError::invalid("Invalid string: a single value is needed.").param(self.name(field)))
            }
        }
    }

    /// A text that may be sent empty, to take back what was there.
    pub(crate) fn clearable(&mut self, field: &str, max: usize) -> Result<Change<String>> {
        let Some(text) = self.raw_text(field)? else { return Ok(Change::Keep) };
        if text.chars().count() > max {
            let message = format!("Invalid string: {} must be at most {max} characters.", self.name(field));
            return Err(ApiError::invalid(message).param(self.name(field)));
        }
        Ok(if text.is_empty() { Change::Clear } else { Change::Set(text) })
    }

    /// A text that may not be empty.
    pub(crate) fn text(&mut self, field: &str) -> Result<Option<String>> {
        match self.clearable(field, MAX_TEXT)? {
            Change::Keep => Ok(None),
            Change::Set(text) => Ok(Some(text)),
            Change::Clear => {
                let name = self.name(field);
                let message =
                    format!("You passed an empty string for '{name}'. Leave it out, or give it a value.");
                Err(ApiError::parameter("parameter_invalid_empty", name, message))
            }
        }
    }

    /// A text that must be there.
    pub(crate) fn required(&mut self, field: &str) -> Result<String> {
        self.text(field)?.ok_or_else(|| self.missing(field))
    }

    /// The error for a parameter that must be there.
    pub(crate) fn missing(&self, field: &str) -> ApiError {
        let name = self.name(field);
        ApiError::parameter("parameter_missing", name.clone(), format!("Missing required param: {name}."))
    }

    pub(crate) fn integer(&mut self, field: &str) -> Result<Option<i64>> {
        let Some(text) = self.text(field)? else { return Ok(None) };
        let number = text.parse().map_err(|_| {
            ApiError::parameter(
                "parameter_invalid_integer",
                self.name(field),
                format!("Invalid integer: {text}"),
            )
        })?;
        Ok(Some(number))
    }

    pub(crate) fn boolean(&mut self, field: &str) -> Result<Option<bool>> {
        match self.text(field)?.as_deref() {
            None => Ok(None),
            Some("true") => Ok(Some(true)),
            Some("false") => Ok(Some(false)),
            Some(text) => Err(ApiError::invalid(format!("Invalid boolean: {text}")).param(self.name(field))),
        }
    }

    /// One of a few words.
    pub(crate) fn choice<T: Copy>(&mut self, field: &str, choices: &[(&str, T)]) -> Result<Option<T>> {
        let Some(text) = self.text(field)? else { return Ok(None) };
        if let Some((_, value)) = choices.iter().find(|(word, _)| *word == text) {
            return Ok(Some(*value));
        }
        let words: Vec<_> = choices.iter().map(|(word, _)| *word).collect();
        let message = format!("Invalid {}: must be one of {}", self.name(field), words.join(", "));
        Err(ApiError::invalid(message).param(self.name(field)))
    }

    /// One of a few words, or an empty text to take it back.
    pub(crate) fn clearable_choice<T: Copy>(
        &mut self,
        field: &str,
        choices: &[(&str, T)],
    ) -> Result<Change<T>> {
        if matches!(self.fields.get(field), Some(Node::Text(text)) if text.is_empty()) {
            self.fields.remove(field);
            return Ok(Change::Clear);
        }
        Ok(self.choice(field, choices)?.map_or(Change::Keep, Change::Set))
    }

    /// True if the field holds a single value and not an object.
    pub(crate) fn is_text(&self, field: &str) -> bool {
        matches!(self.fields.get(field), Some(Node::Text(_)))
    }

    /// An object of parameters; the caller must [`Params::finish`] it. An empty text takes it back.
    pub(crate) fn clearable_object(&mut self, field: &str) -> Result<Change<Params>> {
        match self.fields.remove(field) {
            None => Ok(Change::Keep),
            Some(Node::Text(text)) if text.is_empty() => Ok(Change::Clear),
            Some(Node::Text(_)) => Err(ApiError::invalid("Invalid object").param(self.name(field))),
            Some(Node::Map(fields)) => Ok(Change::Set(Params { prefix: self.name(field), fields })),
        }
    }

    /// An object that cannot be taken back.
    pub(crate) fn object(&mut self, field: &str) -> Result<Option<Params>> {
        match self.clearable_object(field)? {
            Change::Keep => Ok(None),
            Change::Clear => Err(ApiError::invalid("Invalid object").param(self.name(field))),
            Change::Set(object) => Ok(Some(object)),
        }
    }

    /// A list of texts, in the order of its positions.
    pub(crate) fn list(&mut self, field: &str) -> Result<Option<Vec<String>>> {
        let name = self.name(field);
        let wrong = || ApiError::invalid("Invalid array").param(name.clone());
        let Some(node) = self.fields.remove(field) else { return Ok(None) };
        let Node::Map(fields) = node else { return Err(wrong()) };
        let mut items = Vec::new();
        for (position, item) in fields {
            let position: u32 = position.parse().map_err(|_| wrong())?;
            let Node::Text(text) = item else { return Err(wrong()) };
            items.push((position, text));
        }
        items.sort_unstable_by_key(|(position, _)| *position);
        Ok(Some(items.into_iter().map(|(_, text)| text).collect()))
    }

    /// The caller's own keys and values.
    pub(crate) fn metadata(&mut self) -> Result<Option<MetadataChange>> {
        let name = self.name("metadata");
        match self.fields.remove("metadata") {
            None => Ok(None),
            Some(Node::Text(text)) if text.is_empty() => Ok(Some(MetadataChange::Clear)),
            Some(Node::Text(_)) => Err(ApiError::invalid("Invalid object").param(name)),
            Some(Node::Map(fields)) => {
                let mut entries = Metadata::new();
                for (key, value) in fields {
                    match value {
                        Node::Text(text) => entries.insert(key, text),
                        Node::Map(_) => {
                            return Err(ApiError::invalid("Metadata values must be strings.")
                                .param(format!("{name}[{key}]")));
                        }
                    };
                }
                MetadataChange::checked(entries, &name).map(Some)
            }
        }
    }

    /// Parameters that the real API has and this one does not: better refused than ignored.
    pub(crate) fn unsupported(&mut self, fields: &[&str]) -> Result<()> {
        match fields.iter().find(|field| self.fields.contains_key(**field)) {
            None => Ok(()),
            Some(field) => {
                let name = self.name(field);
                Err(ApiError::invalid(format!("This sandbox does not support the parameter {name}."))
                    .param(name))
            }
        }
    }

    /// Parameters that change nothing that this sandbox could show.
    pub(crate) fn ignore(&mut self, fields: &[&str]) {
        for field in fields {
            self.fields.remove(*field);
        }
    }

    /// Everything must have been taken.
    pub(crate) fn finish(self) -> Result<()> {
        let unknown: Vec<_> = self.fields.keys().map(|field| self.name(field)).collect();
        match unknown.as_slice() {
            [] => Ok(()),
            [one] => Err(ApiError::parameter(
                "parameter_unknown",
                one,
                format!("Received unknown parameter: {one}"),
            )),
            [first, ..] => {
                let message = format!("Received unknown parameters: {}", unknown.join(", "));
                Err(ApiError::parameter("parameter_unknown", first, message))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::decode;

    fn params(form: &str) -> Params {
        Params::new(decode("", form.as_bytes()).unwrap())
    }

    fn refused<T: std::fmt::Debug>(result: Result<T>) -> (String, String) {
        let body = result.unwrap_err().body();
        let text = |name: &str| body["error"][name].as_str().unwrap_or("").to_owned();
        (text("code"), text("param"))
    }

    #[test]
    fn values_are_read_by_their_kind() {
        let mut form = params("n=12&b=true&c=two&t=text&e=&l[1]=y&l[0]=x");
        assert_eq!(form.integer("n").unwrap(), Some(12));
        assert_eq!(form.boolean("b").unwrap(), Some(true));
        assert_eq!(form.choice("c", &[("one", 1), ("two", 2)]).unwrap(), Some(2));
        assert_eq!(form.required("t").unwrap(), "text");
        assert_eq!(form.clearable("e", 5).unwrap(), Change::Clear);
        assert_eq!(form.list("l").unwrap().unwrap(), ["x", "y"]);
        assert_eq!(form.text("absent").unwrap(), None);
        form.finish().unwrap();
    }

    #[test]
    fn errors_name_the_code_and_the_whole_parameter() {
        assert_eq!(refused(params("").required("t")), ("parameter_missing".into(), "t".into()));
        assert_eq!(refused(params("t=").required("t")), ("parameter_invalid_empty".into(), "t".into()));
        assert_eq!(refused(params("n=1.5").integer("n")), ("parameter_invalid_integer".into(), "n".into()));
        assert_eq!(refused(params("b=yes").boolean("b")), (String::new(), "b".into()));
        assert_eq!(refused(params("c=x").choice("c", &[("one", 1)])), (String::new(), "c".into()));
        assert_eq!(refused(params("t[a]=x").text("t")), (String::new(), "t".into()));
        assert_eq!(refused(params("l=x").list("l")), (String::new(), "l".into()));
        assert_eq!(refused(params("l[a]=x").list("l")), (String::new(), "l".into()));
        assert_eq!(refused(params("o=x").object("o")), (String::new(), "o".into()));
        assert_eq!(refused(params("o[p][q]=x").finish()), ("parameter_unknown".into(), "o".into()));
        let mut nested = params("o[p]=x").object("o").unwrap().unwrap();
        assert_eq!(refused(nested.integer("p")), ("parameter_invalid_integer".into(), "o[p]".into()));
        assert_eq!(refused(params("x=1").unsupported(&["x"])), (String::new(), "x".into()));
    }

    #[test]
    fn long_texts_are_refused() {
        assert!(params(&format!("t={}", "ä".repeat(5))).clearable("t", 5).is_ok());
        assert!(params(&format!("t={}", "ä".repeat(6))).clearable("t", 5).is_err());
    }
}
