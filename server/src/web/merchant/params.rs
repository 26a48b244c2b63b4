//! Reading parameters one by one. What nobody read is unknown, and an error: a parameter is never
//! silently ignored.

use std::collections::BTreeMap;

use axum::{
    body::Bytes,
    http::{HeaderMap, header::CONTENT_TYPE},
};

use super::{error::ApiError, tree::Tree};

/// The parameters at one place of a request.
#[derive(Debug, Clone)]
pub(super) struct Params {
    /// How this place is written, such as `line_items[0]`; empty at the root.
    place: String,
    left: BTreeMap<String, Tree>,
    /// They came as JSON, where a number is no text and a list is no map. In a form all are texts.
    typed: bool,
}

impl Params {
    /// The parameters of a body, by its content type.
    pub(super) fn of_body(headers: &HeaderMap, body: &Bytes) -> Result<Self, ApiError> {
        let content_type =
            headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        match essence.as_str() {
            "application/json" => Tree::from_json(body).map(|tree| Self::root(tree, true)),
            "application/x-www-form-urlencoded" | "" => {
                Tree::from_form(body).map(|tree| Self::root(tree, false))
            }
            _ if body.is_empty() => Ok(Self::root(Tree::Map(BTreeMap::new()), false)),
            _ => return Err(ApiError::unsupported_body()),
        }
        .map_err(ApiError::from)
    }

    /// The parameters of an address. There an empty one removes nothing, so it is refused.
    pub(super) fn of_address(query: Option<&str>) -> Result<Self, ApiError> {
        let params = Self::of_query(query)?;
        let mut empty = None;
        params.each(&mut |name, value| {
            if value.is_empty() && empty.is_none() {
                empty = Some(name.to_owned());
            }
        });
        match empty {
            None => Ok(params),
            Some(name) => {
                let message = format!("You passed an empty string for '{name}'. Leave it out instead.");
                Err(ApiError::invalid(name, Some("parameter_invalid_empty"), message))
            }
        }
    }

    /// The parameters of a query, or of a form in a test.
    pub(super) fn of_query(query: Option<&str>) -> Result<Self, ApiError> {
        Ok(Self::root(Tree::from_form(query.unwrap_or_default().as_bytes())?, false))
    }

    fn root(tree: Tree, typed: bool) -> Self {
        let left = match tree {
            Tree::Map(left) => left,
            _ => BTreeMap::new(),
        };
        Self { place: String::new(), left, typed }
    }

    /// How the parameter of that name is written in full.
    pub(super) fn name_of(&self, name: &str) -> String {
        if self.place.is_empty() { name.to_owned() } else { format!("{}[{name}]", self.place) }
    }

    /// A text. An empty one is as good as none, as with Stripe.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, ApiError> {
        let problem = match self.left.remove(name) {
            None => return Ok(None),
            // PostgreSQL knows no such character, and nobody means it.
            Some(Tree::Text(text)) if text.contains('\0') => "must not contain the character U+0000",
            Some(Tree::Text(text)) => return Ok(Some(text).filter(|text| !text.is_empty())),
            Some(Tree::Number(_) | Tree::Bool(_)) => "must be a string",
            Some(Tree::List(_) | Tree::Map(_)) => "must be a single value",
        };
        let full = self.name_of(name);
        let message = format!("Invalid string: {full} {problem}.");
        Err(ApiError::invalid(full, None, message))
    }

    /// What a number or a truth value is written as.
    fn word(&mut self, name: &str, kind: &str) -> Result<Option<String>, ApiError> {
        match self.left.remove(name) {
            None => Ok(None),
            Some(Tree::Number(word)) => Ok(Some(word)),
            Some(Tree::Bool(value)) => Ok(Some(value.to_string())),
            Some(Tree::Text(word)) if !self.typed => Ok(Some(word).filter(|word| !word.is_empty())),
            Some(_) => {
                let full = self.name_of(name);
                let message = format!("Invalid {kind}: {full} must be a single {kind}.");
                Err(ApiError::invalid(full, None, message))
            }
        }
    }

    /// A text of at most that many characters.
    pub(super) fn text_up_to(&mut self, name: &str, most: usize) -> Result<Option<String>, ApiError> {
        let text = self.text(name)?;
        if text.as_ref().is_some_and(|text| text.chars().count() > most) {
            let full = self.name_of(name);
            let message = format!("{full} must be at most {most} characters.");
            return Err(ApiError::invalid(full, None, message));
        }
        Ok(text)
    }

    /// A text that must be there.
    pub(super) fn required_text(&mut self, name: &str) -> Result<String, ApiError> {
        self.text(name)?.ok_or_else(|| ApiError::missing(self.name_of(name)))
    }

    /// A whole number.
    pub(super) fn integer(&mut self, name: &str) -> Result<Option<i64>, ApiError> {
        let Some(text) = self.word(name, "integer")? else { return Ok(None) };
        text.parse().map(Some).map_err(|_| {
            let full = self.name_of(name);
            ApiError::invalid(
                full.clone(),
                Some("parameter_invalid_integer"),
                format!("Invalid integer: {full}"),
            )
        })
    }

    /// True or false.
    pub(super) fn boolean(&mut self, name: &str) -> Result<Option<bool>, ApiError> {
        let Some(text) = self.word(name, "boolean")? else { return Ok(None) };
        text.parse().map(Some).map_err(|_| {
            let full = self.name_of(name);
            let message = format!("Invalid boolean: {full} must be true or false.");
            ApiError::invalid(full, None, message)
        })
    }

    /// Every value with its name in full, in the order of the names.
    pub(super) fn each(&self, tell: &mut dyn FnMut(&str, &str)) {
        for (name, tree) in &self.left {
            walk(&self.name_of(name), tree, tell);
        }
    }

    /// What is here and was not read yet.
    pub(super) fn names(&self) -> Vec<String> {
        self.left.keys().cloned().collect()
    }

    /// Whether the parameter holds named values rather than one.
    pub(super) fn has_members(&self, name: &str) -> bool {
        matches!(self.left.get(name), Some(Tree::Map(_) | Tree::List(_)))
    }

    /// Whether the parameter is there and empty: the way to remove what was set before.
    pub(super) fn is_emptied(&self, name: &str) -> bool {
        matches!(self.left.get(name), Some(Tree::Text(text)) if text.is_empty())
    }

    /// A text that must be one of these.
    pub(super) fn one_of(&mut self, name: &str, allowed: &[&str]) -> Result<Option<String>, ApiError> {
        let emptied = self.is_emptied(name);
        let text = match self.text(name)? {
            Some(text) => text,
            // In JSON nothing needs to be said, so an empty word says something wrong.
            None if emptied && self.typed => String::new(),
            None => return Ok(None),
        };
        if allowed.contains(&text.as_str()) {
            return Ok(Some(text));
        }
        let full = self.name_of(name);
        let message = format!("Invalid {full}: must be one of {}.", allowed.join(", "));
        Err(ApiError::invalid(full, None, message))
    }

    /// What lies below that name.
    pub(super) fn below(&mut self, name: &str) -> Result<Option<Self>, ApiError> {
        if self.typed && self.is_emptied(name) {
            return Err(not_an_object(self.name_of(name)));
        }
        self.below_unless_emptied(name)
    }

    /// The same, where an empty text removes everything below.
    pub(super) fn below_unless_emptied(&mut self, name: &str) -> Result<Option<Self>, ApiError> {
        let place = self.name_of(name);
        match self.left.remove(name) {
            None => Ok(None),
            Some(Tree::Map(left)) => Ok(Some(Self { place, left, typed: self.typed })),
            Some(Tree::Text(text)) if text.is_empty() => Ok(None),
            Some(_) => Err(not_an_object(place)),
        }
    }

    /// The members of a list, each with its place.
    pub(super) fn list(&mut self, name: &str) -> Result<Vec<Self>, ApiError> {
        let (place, members) = self.members(name)?;
        members
            .into_iter()
            .map(|(index, member)| match member {
                Tree::Map(left) => Ok(Self { place: format!("{place}[{index}]"), left, typed: self.typed }),
                _ => Err(not_a_list(&place)),
            })
            .collect()
    }

    /// The members of a list in the order of their numbers, which may have gaps.
    fn members(&mut self, name: &str) -> Result<(String, BTreeMap<usize, Tree>), ApiError> {
        let place = self.name_of(name);
        let members = match self.left.remove(name) {
            None => Some(BTreeMap::new()),
            Some(Tree::List(members)) => Some(members.into_iter().enumerate().collect()),
            Some(Tree::Map(members)) if !self.typed => members.into_iter().map(numbered).collect(),
            Some(Tree::Text(text)) if !self.typed && text.is_empty() => Some(BTreeMap::new()),
            Some(_) => None,
        };
        let members = members.ok_or_else(|| not_a_list(&place))?;
        Ok((place, members))
    }

    /// The texts of a list.
    pub(super) fn texts(&mut self, name: &str) -> Result<Vec<String>, ApiError> {
        let (place, members) = self.members(name)?;
        members
            .into_values()
            .map(|member| match member {
                Tree::Text(text) => Ok(text),
                _ => Err(not_a_list(&place)),
            })
            .collect()
    }

    /// Names and texts of the merchant's own: at most 50, of 40 and 500 characters
    /// (<https://docs.stripe.com/api/metadata>).
    pub(super) fn metadata(&mut self, name: &str) -> Result<BTreeMap<String, String>, ApiError> {
        let Some(mut below) = self.below_unless_emptied(name)? else { return Ok(BTreeMap::new()) };
        let names: Vec<_> = below.left.keys().cloned().collect();
        if names.len() > 50 {
            return Err(ApiError::invalid(below.place, None, "Metadata can have at most 50 keys."));
        }
        let mut metadata = BTreeMap::new();
        for key in names {
            if key.chars().count() > 40 {
                return Err(ApiError::invalid(
                    below.place,
                    None,
                    "A metadata key can have at most 40 characters.",
                ));
            }
            if let Some(text) = below.text_up_to(&key, 500)? {
                metadata.insert(key, text);
            }
        }
        Ok(metadata)
    }

    /// Everything must have been read by now.
    pub(super) fn finish(self) -> Result<(), ApiError> {
        match self.left.keys().next() {
            None => Ok(()),
            Some(name) => self.refuse(name),
        }
    }

    /// A parameter that is unknown here, though another call has it.
    pub(super) fn refuse(&self, name: &str) -> Result<(), ApiError> {
        if !self.left.contains_key(name) {
            return Ok(());
        }
        let full = self.name_of(name);
        let message = format!("Received unknown parameter: {full}");
        Err(ApiError::invalid(full, Some("parameter_unknown"), message))
    }
}

/// A member of a numbered list. `00` and `+0` are no numbers of it: two names would mean one member.
fn numbered((key, member): (String, Tree)) -> Option<(usize, Tree)> {
    let number: usize = key.parse().ok()?;
    (number.to_string() == key).then_some((number, member))
}

fn not_an_object(place: String) -> ApiError {
    let message = format!("Invalid object: {place} must hold named values.");
    ApiError::invalid(place, None, message)
}

fn walk(place: &str, tree: &Tree, tell: &mut dyn FnMut(&str, &str)) {
    match tree {
        Tree::Text(text) | Tree::Number(text) => tell(place, text),
        Tree::Bool(value) => tell(place, if *value { "true" } else { "false" }),
        Tree::List(members) => {
            for (index, member) in members.iter().enumerate() {
                walk(&format!("{place}[{index}]"), member, tell);
            }
        }
        Tree::Map(members) => {
            for (name, member) in members {
                walk(&format!("{place}[{name}]"), member, tell);
            }
        }
    }
}

fn not_a_list(place: &str) -> ApiError {
    ApiError::invalid(place, None, format!("Invalid array: {place} must be a list."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn params(form: &str) -> Params {
        Params::of_query(Some(form)).unwrap()
    }

    fn param_of(error: &ApiError) -> &str {
        error.param().unwrap()
    }

    #[test]
    fn lists_keep_the_order_of_their_numbers() {
        let names: String = (0..12).rev().map(|index| format!("a[{index}][name]=n{index}&")).collect();
        let list = params(names.trim_end_matches('&')).list("a").unwrap();
        let read: Vec<_> = list.into_iter().map(|mut one| one.required_text("name").unwrap()).collect();
        assert_eq!(read, (0..12).map(|index| format!("n{index}")).collect::<Vec<_>>());
    }

    #[test]
    fn what_nobody_read_is_unknown_and_named_in_full() {
        let mut root = params("a[0][known]=1&a[0][other]=2");
        let mut first = root.list("a").unwrap().remove(0);
        assert_eq!(first.integer("known").unwrap(), Some(1));
        assert_eq!(param_of(&first.finish().unwrap_err()), "a[0][other]");
        root.finish().unwrap();
    }

    #[test]
    fn an_empty_text_is_none_and_a_missing_one_is_named() {
        let mut root = params("a=&b[c]=");
        assert_eq!(root.text("a").unwrap(), None);
        let mut b = root.below("b").unwrap().unwrap();
        assert_eq!(param_of(&b.required_text("c").unwrap_err()), "b[c]");
    }

    #[test]
    fn kinds_are_checked() {
        assert!(params("a=1.5").integer("a").is_err());
        assert!(params("a=yes").boolean("a").is_err());
        assert!(params("a[b]=1").text("a").is_err());
        assert!(params("a=1").below("a").is_err());
        assert!(params("a[x]=1").texts("a").is_err());
        assert!(params("a[0][b]=1").texts("a").is_err());
        assert!(params("a=z").one_of("a", &["x", "y"]).is_err());
        assert!(params("a=four").text_up_to("a", 3).is_err());
    }

    #[test]
    fn json_says_what_kind_a_value_is_of() {
        let json = |body: &str| {
            let headers = HeaderMap::from_iter([(CONTENT_TYPE, "application/json".parse().unwrap())]);
            Params::of_body(&headers, &Bytes::from(body.to_owned())).unwrap()
        };
        assert!(json(r#"{"a":"1"}"#).integer("a").is_err() && json(r#"{"a":1}"#).text("a").is_err());
        assert!(
            json(r#"{"a":"true"}"#).boolean("a").is_err() && json(r#"{"a":{"0":"b"}}"#).texts("a").is_err()
        );
        assert!(json(r#"{"a":[]}"#).below("a").is_err() && json(r#"{"a":""}"#).below("a").is_err());
        assert!(json(r#"{"a":""}"#).one_of("a", &["x"]).is_err());
        assert_eq!(json(r#"{"a":1.0}"#).integer("a").unwrap(), Some(1));
        assert_eq!(json(r#"{"a":["b"]}"#).texts("a").unwrap(), ["b"]);
    }

    #[test]
    fn two_ways_of_writing_one_number_are_not_two_members() {
        assert!(params("a[0]=x&a[00]=y").texts("a").is_err() && params("a[+1]=x").texts("a").is_err());
        assert_eq!(params("a[9]=y&a[2]=x").texts("a").unwrap(), ["x", "y"]);
    }

    #[test]
    fn metadata_keeps_numeric_names_and_its_limits() {
        let metadata = params("metadata[7]=x&metadata[order]=y").metadata("metadata").unwrap();
        assert_eq!(metadata.get("7").map(String::as_str), Some("x"));
        let many: String = (0..51).map(|index| format!("metadata[k{index}]=1&")).collect();
        assert!(params(many.trim_end_matches('&')).metadata("metadata").is_err());
        let long = format!("metadata[a]={}", "x".repeat(501));
        assert!(params(&long).metadata("metadata").is_err());
    }
}
