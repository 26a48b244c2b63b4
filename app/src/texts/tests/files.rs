//! The files: that they are all there, and have what they must have.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, VariantKey},
    parser,
};

use crate::texts::{
    catalogue::{self, Language},
    keys::ALL,
};

/// One way in which a message can come out: the plural category of each choice, what is said, and the
/// values that are put in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) categories: Vec<String>,
    /// Whether it is the one for whatever has none of its own.
    pub(super) default: bool,
    /// With `{}` for each value.
    pub(super) text: String,
    pub(super) values: Vec<String>,
}

/// A file's messages, each with all its readings.
pub(super) fn messages(language: &Language) -> BTreeMap<String, Vec<Reading>> {
    let tag = language.tag;
    let resource: Resource<&str> =
        parser::parse(language.source).unwrap_or_else(|(_, errors)| panic!("locales/{tag}.ftl: {errors:?}"));
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                assert!(message.attributes.is_empty(), "{tag}: {id} has attributes, which nobody reads");
                let value = message.value.unwrap_or_else(|| panic!("{tag}: {id} is empty"));
                let before = messages.insert(id.to_owned(), readings(&value, tag, id));
                assert!(before.is_none(), "{tag}: {id} is there twice");
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(term) => panic!("{tag}: a term, -{}, which nobody asks for", term.id.name),
            Entry::Junk { content } => panic!("{tag}: cannot be read: {content}"),
        }
    }
    messages
}

fn readings(pattern: &Pattern<&str>, tag: &str, id: &str) -> Vec<Reading> {
    let mut all = vec![Reading { default: true, ..Reading::default() }];
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => all.iter_mut().for_each(|one| one.text.push_str(value)),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                let name = variable(inline).unwrap_or_else(|| panic!("{tag}: {id} puts in {inline:?}"));
                for one in &mut all {
                    one.text.push_str("{}");
                    one.values.push(name.to_owned());
                }
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                assert!(variable(selector).is_some(), "{tag}: {id} chooses by {selector:?}");
                let mut chosen = Vec::new();
                for variant in variants {
                    let VariantKey::Identifier { name } = variant.key else {
                        panic!("{tag}: {id} chooses by a number");
                    };
                    for before in &all {
                        for within in readings(&variant.value, tag, id) {
                            let mut one = before.clone();
                            one.categories.push(name.to_owned());
                            one.default &= variant.default;
                            one.text.push_str(&within.text);
                            one.values.extend(within.values);
                            chosen.push(one);
                        }
                    }
                }
                all = chosen;
            }
        }
    }
    all
}

fn variable<'a>(expression: &InlineExpression<&'a str>) -> Option<&'a str> {
    match expression {
        InlineExpression::VariableReference { id } => Some(id.name),
        _ => None,
    }
}

fn english() -> BTreeMap<String, Vec<Reading>> {
    messages(catalogue::fallback())
}

#[test]
fn every_file_of_the_folder_is_a_language_and_every_language_a_file() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let written: BTreeSet<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .map(|name| name.strip_suffix(".ftl").unwrap_or_else(|| panic!("{name} is no catalogue")).to_owned())
        .collect();
    let known: BTreeSet<String> = catalogue::all()
        .filter(|language| !language.is_made())
        .map(|language| language.tag.to_owned())
        .collect();
    assert_eq!(written, known);
}

#[test]
fn the_right_languages_are_written_from_right_to_left() {
    use icu::locale::{Direction, LocaleDirectionality};
    let directionality = LocaleDirectionality::new_extended();
    for language in catalogue::all() {
        let tag = language.tag.parse::<icu::locale::LanguageIdentifier>().unwrap();
        let right_to_left = directionality.get(&tag) == Some(Direction::RightToLeft);
        assert_eq!(
            language.direction == crate::texts::Direction::RightToLeft,
            right_to_left,
            "{}",
            language.tag
        );
    }
}

#[test]
fn every_language_has_exactly_the_texts_that_have_a_key() {
    let known: BTreeSet<String> = ALL.iter().map(|(_, key)| key.id().to_owned()).collect();
    assert_eq!(known.len(), ALL.len(), "two keys share a message");
    for language in catalogue::all() {
        let written: BTreeSet<String> = messages(language).into_keys().collect();
        let missing: Vec<_> = known.difference(&written).collect();
        let unknown: Vec<_> = written.difference(&known).collect();
        assert!(
            missing.is_empty() && unknown.is_empty(),
            "{}: no {missing:?}, but {unknown:?}",
            language.tag
        );
    }
}

#[test]
fn every_reading_of_a_text_has_exactly_its_values() {
    let english = english();
    for language in catalogue::all() {
        for (id, readings) in messages(language) {
            let wanted: BTreeSet<_> = english[&id].iter().flat_map(|reading| &reading.values).collect();
            for Reading { values, text, .. } in &readings {
                let values: BTreeSet<_> = values.iter().collect();
                assert_eq!(values, wanted, "{}: {id}: {text}", language.tag);
            }
        }
    }
}

#[test]
fn keys_have_the_arguments_of_the_english_text() {
    let english = english();
    for (_, key) in ALL {
        let named: BTreeSet<String> =
            key.arguments(|_| "other").iter().map(|(name, _)| name.to_owned()).collect();
        let written: BTreeSet<String> =
            english[key.id()].iter().flat_map(|reading| reading.values.clone()).collect();
        assert_eq!(named, written, "{}", key.id());
    }
}

#[test]
fn every_key_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut code = String::new();
    read_sources(&root.join("src"), &mut code);
    read_sources(&root.join("../server/src"), &mut code);
    let unused: Vec<_> = ALL
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| {
            !code
                .split(&format!("Key::{name}"))
                .skip(1)
                .any(|after| !after.starts_with(|next: char| next.is_alphanumeric() || next == '_'))
        })
        .collect();
    assert!(unused.is_empty(), "nothing says {unused:?}");
}

fn read_sources(folder: &Path, code: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with("tests") || path.ends_with("tests.rs") {
            continue;
        }
        if path.is_dir() {
            read_sources(&path, code);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            code.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}
