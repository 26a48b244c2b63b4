//! What holds for every body, whatever is in it.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;
use request_tree::{DEEPEST, MOST_PAIRS, Tree};
use serde_json::{Map, Value};

proptest! {
    #[test]
    fn any_bytes_make_a_bounded_tree_or_an_error(body in prop::collection::vec(any::<u8>(), 0..2_000)) {
        assert_bounded(&body);
    }

    #[test]
    fn so_do_bytes_that_look_like_a_form(body in "([ab]{0,2}(\\[[ab0-9]{0,3}\\]?){0,12}(=|&|%[0-9a-f]{0,2}|%5[bBdD]|é)?){0,60}") {
        assert_bounded(body.as_bytes());
    }

    #[test]
    fn so_do_bytes_that_look_like_json(body in "[\\{\\}\\[\\]\":,a0-9eE.\\-\\\\ ]{0,400}") {
        assert_bounded(body.as_bytes());
    }

    #[test]
    fn indexes_of_any_size_cost_one_node_each(indexes in prop::collection::hash_set(any::<u128>(), 1..50)) {
        let body: String = indexes.iter().map(|index| format!("a[{index}]=1&")).collect();
        prop_assert_eq!(Tree::from_form(body.as_bytes()).unwrap().nodes(), indexes.len() + 2);
    }

    #[test]
    fn lists_with_and_without_numbers_do_not_mix(
        kinds in prop::collection::vec(prop_oneof![Just("[]"), Just("[#]"), Just("[k#]")], 2..20),
    ) {
        let pairs = kinds.iter().enumerate();
        let body: String = pairs.map(|(at, kind)| format!("a{}=1&", kind.replace('#', &at.to_string()))).collect();
        let appended = kinds.iter().filter(|kind| **kind == "[]").count();
        prop_assert_eq!(Tree::from_form(body.as_bytes()).is_ok(), appended == 0 || appended == kinds.len());
    }

    #[test]
    fn a_name_that_comes_twice_is_never_taken(value in object(), at in any::<prop::sample::Index>()) {
        let pairs = pairs_of(&value);
        let twice = &pairs[at.index(pairs.len())];
        let body = pairs.iter().chain([twice]).map(encoded).collect::<Vec<_>>().join("&");
        prop_assert!(Tree::from_form(body.as_bytes()).is_err());
    }

    #[test]
    fn a_request_is_one_tree_as_a_form_in_any_order_and_as_json(
        (value, shuffled) in object().prop_flat_map(|value| {
            let pairs = pairs_of(&value);
            (Just(value), Just(pairs).prop_shuffle())
        }),
    ) {
        let json = Tree::from_json(value.to_string().as_bytes()).unwrap();
        let form = shuffled.iter().map(encoded).collect::<Vec<_>>().join("&");
        let json = as_numbered_texts(json);
        prop_assert_eq!(&Tree::from_form(form.as_bytes()).unwrap(), &json);
        let plain_brackets = form.replace("%5B", "[").replace("%5D", "]");
        prop_assert_eq!(&Tree::from_form(plain_brackets.as_bytes()).unwrap(), &json);
    }
}

fn assert_bounded(body: &[u8]) {
    for tree in [Tree::from_form(body), Tree::from_json(body)].into_iter().flatten() {
        assert!(tree.nodes() <= 1 + MOST_PAIRS * DEEPEST);
        assert!(depth(&tree) <= DEEPEST);
    }
}

fn depth(tree: &Tree) -> usize {
    match tree {
        Tree::Text(_) | Tree::Number(_) | Tree::Bool(_) => 0,
        Tree::List(members) => members.iter().map(|member| 1 + depth(member)).max().unwrap_or(0),
        Tree::Map(members) => members.values().map(|member| 1 + depth(member)).max().unwrap_or(0),
    }
}

/// As a form with numbers says it.
fn as_numbered_texts(tree: Tree) -> Tree {
    match tree {
        Tree::Text(text) | Tree::Number(text) => Tree::Text(text),
        Tree::Bool(value) => Tree::Text(value.to_string()),
        Tree::List(members) => {
            let numbered = members.into_iter().enumerate();
            Tree::Map(
                numbered.map(|(index, member)| (index.to_string(), as_numbered_texts(member))).collect(),
            )
        }
        Tree::Map(members) => {
            Tree::Map(members.into_iter().map(|(name, member)| (name, as_numbered_texts(member))).collect())
        }
    }
}

/// An object that a form can say: every list and object in it has members, and no name has brackets.
fn object() -> impl Strategy<Value = Value> {
    let text = any::<String>().prop_map(Value::from);
    let leaf = prop_oneof![3 => text, 1 => any::<i64>().prop_map(Value::from), 1 => any::<bool>().prop_map(Value::from)];
    let value = leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![prop::collection::vec(inner.clone(), 1..6).prop_map(Value::from), named(inner),]
    });
    named(value)
}

fn named(value: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    let name = "[^\\[\\]\\x00]{1,6}";
    prop::collection::btree_map(name, value, 1..6).prop_map(|members| Map::from_iter(members).into())
}

/// Every value with its full name.
fn pairs_of(value: &Value) -> Vec<(String, String)> {
    let below = |name: &str, member: &Value| {
        let member = pairs_of(member).into_iter();
        member.map(|(rest, text)| (format!("[{name}]{rest}"), text)).collect::<Vec<_>>()
    };
    match value {
        Value::Object(members) => members.iter().flat_map(|(name, member)| below(name, member)).collect(),
        Value::Array(members) => {
            members.iter().enumerate().flat_map(|(index, member)| below(&index.to_string(), member)).collect()
        }
        Value::String(text) => vec![(String::new(), text.clone())],
        other => vec![(String::new(), other.to_string())],
    }
}

/// The first name stands without brackets.
fn encoded((name, value): &(String, String)) -> String {
    let name = name.replacen('[', "", 1).replacen(']', "", 1);
    let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    format!("{}={}", encode(&name), encode(value))
}
