//! The API's form encoding: `a=1&b[c]=2&d[0]=3&e[]=4`, with brackets plain or percent-encoded.

use std::collections::BTreeMap;

pub(crate) use change::Change;
pub(crate) use metadata::{Metadata, MetadataChange};
pub(crate) use params::Params;

mod change;
mod metadata;
mod params;

use crate::error::{ApiError, Result};

/// Deeper than any parameter of the API.
const MAX_DEPTH: usize = 8;
/// More than any request of the API needs.
const MAX_PAIRS: usize = 1000;

/// A form as a tree. A list is a map whose keys are its positions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Node {
    Text(String),
    Map(BTreeMap<String, Node>),
}

/// Reads the query and the body into one tree. Of two values for one name, the later counts.
pub(crate) fn decode(query: &str, body: &[u8]) -> Result<BTreeMap<String, Node>> {
    let mut tree = BTreeMap::new();
    let pairs = form_urlencoded::parse(query.as_bytes()).chain(form_urlencoded::parse(body));
    for (count, (name, value)) in pairs.enumerate() {
        if count >= MAX_PAIRS {
            return Err(ApiError::invalid(format!("A request may have {MAX_PAIRS} parameters at most.")));
        }
        let path = split(&name);
        if path.len() > MAX_DEPTH {
            return Err(ApiError::invalid("A parameter is nested too deeply.").param(path[0].clone()));
        }
        insert(&mut tree, &path, value.into_owned()).map_err(|()| {
            ApiError::invalid("A parameter is given both plain and nested.").param(path[0].clone())
        })?;
    }
    Ok(tree)
}

/// `a[b][]` becomes `a`, `b` and an empty part. What is not well-formed is one odd name, which no
/// endpoint knows.
fn split(name: &str) -> Vec<String> {
    let whole = || vec![name.to_owned()];
    let Some((first, mut rest)) = name.split_once('[') else { return whole() };
    let mut parts = vec![first.to_owned()];
    loop {
        let Some((part, after)) = rest.split_once(']') else { return whole() };
        parts.push(part.to_owned());
        if after.is_empty() {
            return parts;
        }
        let Some(after) = after.strip_prefix('[') else { return whole() };
        rest = after;
    }
}

fn insert(tree: &mut BTreeMap<String, Node>, path: &[String], value: String) -> std::result::Result<(), ()> {
    let (first, rest) = path.split_first().expect("a name has at least one part");
    let key = if first.is_empty() { tree.len().to_string() } else { first.clone() };
    if rest.is_empty() {
        return match tree.insert(key, Node::Text(value)) {
            Some(Node::Map(_)) => Err(()),
            _ => Ok(()),
        };
    }
    match tree.entry(key).or_insert_with(|| Node::Map(BTreeMap::new())) {
        Node::Map(inner) => insert(inner, rest, value),
        Node::Text(_) => Err(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(value: &str) -> Node {
        Node::Text(value.to_owned())
    }

    #[test]
    fn nested_names_become_a_tree() {
        let tree = decode("a=1", b"b[c][d]=2&b%5Bc%5D%5Be%5D=3+%26&l[0]=x&l[1]=y&m[]=p&m[]=q").unwrap();
        assert_eq!(tree["a"], text("1"));
        let inner = BTreeMap::from([("d".to_owned(), text("2")), ("e".to_owned(), text("3 &"))]);
        assert_eq!(tree["b"], Node::Map(BTreeMap::from([("c".to_owned(), Node::Map(inner))])));
        assert_eq!(
            tree["l"],
            Node::Map(BTreeMap::from([("0".to_owned(), text("x")), ("1".to_owned(), text("y"))]))
        );
        assert_eq!(
            tree["m"],
            Node::Map(BTreeMap::from([("0".to_owned(), text("p")), ("1".to_owned(), text("q"))]))
        );
    }

    #[test]
    fn the_later_of_two_values_counts() {
        assert_eq!(decode("a=1", b"a=2").unwrap()["a"], text("2"));
    }

    #[test]
    fn what_is_not_well_formed_is_an_unknown_name() {
        for name in ["a[b", "a[b]c", "a[b]]", "[a]x"] {
            let tree = decode("", format!("{name}=1").as_bytes()).unwrap();
            assert_eq!(tree.keys().collect::<Vec<_>>(), [name], "{name}");
        }
    }

    #[test]
    fn contradictions_and_floods_are_refused() {
        assert!(decode("", b"a=1&a[b]=2").is_err());
        assert!(decode("", b"a[b]=2&a=1").is_err());
        assert!(decode("", format!("a{}=1", "[b]".repeat(MAX_DEPTH)).as_bytes()).is_err());
        assert!(decode("", "a[]=1&".repeat(MAX_PAIRS + 1).as_bytes()).is_err());
    }
}
