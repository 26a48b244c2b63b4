//! A request's parameters as a tree, from Stripe's form encoding (`a[b][0][c]=d`) or from JSON.

use std::collections::BTreeMap;

use serde_json::Value;

use super::error::ApiError;

/// Deeper than any parameter there is.
const DEEPEST: usize = 8;
/// More than the largest request needs: a hundred lines of ten parameters.
const MOST_PAIRS: usize = 2_000;

/// A value, or named values. A list is a map of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Tree {
    Text(String),
    Map(BTreeMap<String, Tree>),
}

impl Tree {
    fn empty() -> Self {
        Self::Map(BTreeMap::new())
    }

    /// Reads form encoding. `a[]=x` appends.
    pub(super) fn from_form(body: &[u8]) -> Result<Self, ApiError> {
        let mut root = Self::empty();
        for (count, (name, value)) in form_urlencoded::parse(body).enumerate() {
            if count == MOST_PAIRS {
                return Err(ApiError::unreadable(format!("There are more than {MOST_PAIRS} parameters.")));
            }
            root.put(&name, &segments(&name)?, value.into_owned())?;
        }
        Ok(root)
    }

    /// Reads a JSON object. `null` is as good as left out.
    pub(super) fn from_json(body: &[u8]) -> Result<Self, ApiError> {
        let value: Value =
            serde_json::from_slice(body).map_err(|_| ApiError::unreadable("The body is not valid JSON."))?;
        if !value.is_object() {
            return Err(ApiError::unreadable("The body must be a JSON object."));
        }
        Self::from_value(value, 0).map(|tree| tree.unwrap_or_else(Self::empty))
    }

    fn from_value(value: Value, depth: usize) -> Result<Option<Self>, ApiError> {
        if depth > DEEPEST {
            return Err(ApiError::unreadable("The parameters are nested too deeply."));
        }
        let named: Vec<(String, Value)> = match value {
            Value::Null => return Ok(None),
            Value::Bool(value) => return Ok(Some(Self::Text(value.to_string()))),
            Value::Number(value) => return Ok(Some(Self::Text(value.to_string()))),
            Value::String(value) => return Ok(Some(Self::Text(value))),
            Value::Array(values) => {
                values.into_iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect()
            }
            Value::Object(values) => values.into_iter().collect(),
        };
        let mut map = BTreeMap::new();
        for (name, value) in named {
            if let Some(tree) = Self::from_value(value, depth + 1)? {
                map.insert(name, tree);
            }
        }
        Ok(Some(Self::Map(map)))
    }

    fn put(&mut self, name: &str, path: &[&str], value: String) -> Result<(), ApiError> {
        let twice = || ApiError::invalid(name, None, format!("{name} contradicts another parameter."));
        let Self::Map(map) = self else { return Err(twice()) };
        let (first, rest) = path.split_first().expect("a path has at least one segment");
        let key = if first.is_empty() { map.len().to_string() } else { (*first).to_owned() };
        if !rest.is_empty() {
            return map.entry(key).or_insert_with(Self::empty).put(name, rest, value);
        }
        match map.insert(key, Self::Text(value)) {
            None => Ok(()),
            Some(_) => Err(twice()),
        }
    }
}

/// `a[b][]` is `a`, `b` and nothing.
fn segments(name: &str) -> Result<Vec<&str>, ApiError> {
    let broken = || {
        ApiError::invalid(
            name.chars().take(100).collect::<String>(),
            None,
            "A parameter's name is not well-formed.",
        )
    };
    let (first, mut rest) = name.split_at(name.find('[').unwrap_or(name.len()));
    let mut segments = vec![first];
    while let Some(inner) = rest.strip_prefix('[') {
        let (segment, behind) = inner.split_once(']').ok_or_else(broken)?;
        segments.push(segment);
        rest = behind;
    }
    if first.is_empty()
        || !rest.is_empty()
        || segments.len() > DEEPEST
        || segments.iter().any(|it| it.contains(['[', ']']))
    {
        return Err(broken());
    }
    Ok(segments)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(body: &str) -> Result<Tree, ApiError> {
        Tree::from_form(body.as_bytes())
    }

    #[test]
    fn the_form_and_the_json_of_one_request_are_one_tree() {
        let form = form(
            "mode=payment&line_items[0][quantity]=2&line_items%5B0%5D%5Bprice_data%5D%5Bcurrency%5D=eur&expand[]=a&expand[]=b",
        );
        let json = Tree::from_json(
            br#"{"mode":"payment","line_items":[{"quantity":2,"price_data":{"currency":"eur"}}],"expand":["a","b"],"locale":null}"#,
        );
        assert_eq!(form.unwrap(), json.unwrap());
    }

    #[test]
    fn what_contradicts_itself_is_refused() {
        for body in ["a=1&a=2", "a=1&a[b]=2", "a[b]=2&a=1", "a[0]=1&a[0]=2"] {
            assert!(form(body).is_err(), "{body}");
        }
    }

    #[test]
    fn broken_names_and_deep_nesting_are_refused() {
        let deep = format!("a{}=1", "[b]".repeat(50));
        for body in ["[a]=1", "a[=1", "a]=1", "a[b=1", "a[b]c=1", "=1", "a[[b]]=1", &deep] {
            assert!(form(body).is_err(), "{body}");
        }
        let deep = format!("{}1{}", "[".repeat(50), "]".repeat(50));
        assert!(Tree::from_json(format!("{{\"a\":{deep}}}").as_bytes()).is_err());
        assert!(Tree::from_json(b"[]").is_err());
    }

    #[test]
    fn a_huge_index_costs_nothing() {
        assert!(form("a[9999]=1&a[99999999999999999999]=2").is_ok());
        let many = "a[]=1&".repeat(MOST_PAIRS + 1);
        assert!(form(&many).is_err());
    }
}
