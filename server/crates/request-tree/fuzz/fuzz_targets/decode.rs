//! Any bytes as a form and as JSON: no panic, a bounded tree, and what was read can be written as JSON
//! and read as the same again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use request_tree::{DEEPEST, MOST_PAIRS, MOST_VALUES, Tree};

fuzz_target!(|body: &[u8]| {
    for tree in [Tree::from_form(body), Tree::from_json(body)].into_iter().flatten() {
        assert!(tree.nodes() <= 1 + MOST_PAIRS * DEEPEST);
        let mut json = String::new();
        write(&tree, &mut json);
        // A form may hold more maps of one value than JSON.
        if tree.nodes() <= MOST_VALUES {
            assert_eq!(Tree::from_json(json.as_bytes()).as_ref(), Ok(&tree));
        }
    }
});

fn write(tree: &Tree, json: &mut String) {
    match tree {
        Tree::Text(text) => quote(text, json),
        Tree::Number(number) => json.push_str(number),
        Tree::Bool(value) => json.push_str(&value.to_string()),
        Tree::List(members) => {
            json.push('[');
            for (at, member) in members.iter().enumerate() {
                if at > 0 {
                    json.push(',');
                }
                write(member, json);
            }
            json.push(']');
        }
        Tree::Map(members) => {
            json.push('{');
            for (at, (name, member)) in members.iter().enumerate() {
                if at > 0 {
                    json.push(',');
                }
                quote(name, json);
                json.push(':');
                write(member, json);
            }
            json.push('}');
        }
    }
}

fn quote(text: &str, json: &mut String) {
    json.push('"');
    for unit in text.encode_utf16() {
        json.push_str(&format!("\\u{unit:04x}"));
    }
    json.push('"');
}
