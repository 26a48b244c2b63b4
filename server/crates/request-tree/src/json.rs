//! JSON. Read without a library's own tree, which would forget that a name came twice.

use std::{
    collections::{BTreeMap, btree_map::Entry},
    fmt,
};

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::{DEEPEST, MOST_VALUES, Malformed, Tree, short};

/// Whole numbers beyond this are rounded where JSON numbers are floating (RFC 8259, section 6).
const LARGEST_EXACT: f64 = 9_007_199_254_740_991.0;

pub(crate) fn read(body: &[u8]) -> Result<Tree, Malformed> {
    let mut found = Found::default();
    let mut reader = serde_json::Deserializer::from_slice(body);
    let read = Value { depth: 0, name: "", found: &mut found }
        .deserialize(&mut reader)
        .and_then(|tree| reader.end().map(|()| tree));
    match (read, found.wrong) {
        (_, Some(wrong)) => Err(wrong),
        (Err(error), None) => Err(Malformed::Json(error.to_string())),
        (Ok(tree @ Tree::Map(_)), None) => Ok(tree),
        (Ok(_), None) => Err(Malformed::NoObject),
    }
}

/// What was learned on the way.
#[derive(Default)]
struct Found {
    values: usize,
    /// Why reading stopped, where the parser has no words for it.
    wrong: Option<Malformed>,
}

impl Found {
    /// Stops the parser, and remembers why.
    fn stop<T, E: Error>(&mut self, why: Malformed) -> Result<T, E> {
        self.wrong = Some(why);
        Err(E::custom("refused"))
    }
}

/// Where a value is about to be read.
struct Value<'a> {
    depth: usize,
    name: &'a str,
    found: &'a mut Found,
}

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        if self.depth > DEEPEST {
            return self.found.stop(Malformed::TooDeep);
        }
        if self.found.values == MOST_VALUES {
            return self.found.stop(Malformed::TooMany);
        }
        self.found.values += 1;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = Tree;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        self.found.stop(if self.depth == 0 { Malformed::NoObject } else { Malformed::Null(short(self.name)) })
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Tree::Number(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Tree::Number(value.to_string()))
    }

    /// `2.0` and `2e0` are the number 2, which is written so.
    fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
        if value.abs() > LARGEST_EXACT {
            return self.found.stop(Malformed::Inexact(short(self.name)));
        }
        // Adding zero makes of minus zero what everybody means by it.
        Ok(Tree::Number((value + 0.0).to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Tree::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Self::Value, E> {
        Ok(Tree::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let Self { depth, name, found } = self;
        let mut members = Vec::new();
        while let Some(member) =
            list.next_element_seed(Value { depth: depth + 1, name, found: &mut *found })?
        {
            members.push(member);
        }
        Ok(Tree::List(members))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let Self { depth, found, .. } = self;
        let mut members = BTreeMap::new();
        while let Some(name) = map.next_key::<String>()? {
            if name.is_empty() || name.contains('\0') {
                return found.stop(Malformed::Name(short(&name)));
            }
            let member = map.next_value_seed(Value { depth: depth + 1, name: &name, found: &mut *found })?;
            match members.entry(name) {
                Entry::Vacant(vacant) => {
                    vacant.insert(member);
                }
                Entry::Occupied(there) => return found.stop(Malformed::Twice(short(there.key()))),
            }
        }
        Ok(Tree::Map(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(body: &str) -> Result<Tree, Malformed> {
        read(body.as_bytes())
    }

    #[test]
    fn a_number_is_written_as_it_is_meant_or_refused() {
        for (number, written) in [
            ("2", "2"),
            ("-7", "-7"),
            ("2.0", "2"),
            ("1e3", "1000"),
            ("1.5", "1.5"),
            ("-0.0", "0"),
            ("9223372036854775807", "9223372036854775807"),
            ("18446744073709551615", "18446744073709551615"),
        ] {
            let tree = Tree::Map([("a".to_owned(), Tree::Number(written.to_owned()))].into());
            assert_eq!(json(&format!(r#"{{"a":{number}}}"#)), Ok(tree), "{number}");
        }
        for number in ["99999999999999999999", "1e300", "9007199254740993.0"] {
            let refused = Err(Malformed::Inexact("a".to_owned()));
            assert_eq!(json(&format!(r#"{{"a":{number}}}"#)), refused, "{number}");
        }
        assert!(matches!(json(r#"{"a":1e999}"#), Err(Malformed::Json(_))));
    }

    #[test]
    fn a_name_that_comes_twice_is_refused_at_any_depth_even_if_empty() {
        for body in [r#"{"a":1,"a":2}"#, r#"{"a":{"b":1,"b":1}}"#, r#"{"a":[{"a":"","\u0061":1}]}"#] {
            assert!(matches!(json(body), Err(Malformed::Twice(_))), "{body}");
        }
    }

    #[test]
    fn a_name_of_nothing_or_that_no_database_keeps_is_refused() {
        for body in [r#"{"a":{"\u0000":"1"}}"#, r#"{"a":{"":"1"}}"#] {
            assert!(matches!(json(body), Err(Malformed::Name(_))), "{body}");
        }
    }

    #[test]
    fn null_is_refused_by_its_name() {
        for body in [r#"{"a":null}"#, r#"{"a":[null]}"#] {
            assert_eq!(json(body), Err(Malformed::Null("a".to_owned())), "{body}");
        }
    }

    #[test]
    fn what_is_no_object_is_refused() {
        for body in ["[]", "1", "null", "\"a\"", "[{}]"] {
            assert_eq!(json(body), Err(Malformed::NoObject), "{body}");
        }
        for body in ["", "{", "{}x", "{\"a\":1,}", "{\"a\":\"\\ud800\"}", "{a:1}", "\u{feff}{}"] {
            assert!(matches!(json(body), Err(Malformed::Json(_))), "{body}");
        }
        assert!(read(b"{\"a\":\"\xff\"}").is_err());
    }

    #[test]
    fn depth_and_number_are_bounded() {
        let nested = |depth: usize| format!("{{\"a\":{}1{}}}", "[".repeat(depth - 1), "]".repeat(depth - 1));
        assert!(json(&nested(DEEPEST)).is_ok());
        assert_eq!(json(&nested(DEEPEST + 1)), Err(Malformed::TooDeep));
        assert_eq!(json(&nested(30_000)), Err(Malformed::TooDeep));
        let list = |count: usize| format!("{{\"a\":[{}]}}", vec!["1"; count].join(","));
        assert!(json(&list(MOST_VALUES - 2)).is_ok());
        assert_eq!(json(&list(MOST_VALUES - 1)), Err(Malformed::TooMany));
    }
}
