use std::{collections::BTreeSet, fs, path::Path};

use fluent_bundle::FluentValue;

use super::{Direction, Key, Texts, by_preference, catalogue, keys::ALL};

#[test]
fn every_key_is_in_every_catalogue_with_exactly_its_arguments() {
    for catalogue in catalogue::all() {
        for (name, key) in ALL {
            let message = catalogue.bundle.get_message(key.id());
            let pattern = message.and_then(|message| message.value());
            let pattern = pattern.unwrap_or_else(|| panic!("{} has no {}", catalogue.tag, key.id()));

            let arguments = key.arguments();
            let mut errors = Vec::new();
            let text = catalogue.bundle.format_pattern(pattern, Some(&arguments), &mut errors);
            assert!(errors.is_empty(), "{} in {}: {errors:?}", key.id(), catalogue.tag);
            for (_, value) in arguments.iter() {
                let value = match value {
                    FluentValue::String(text) => text.to_string(),
                    FluentValue::Number(number) => number.as_string().into_owned(),
                    other => panic!("{name} has {other:?}"),
                };
                assert!(text.contains(&value), "{name} does not use {value} in {}", catalogue.tag);
            }
        }
    }
}

#[test]
fn every_message_of_the_english_catalogue_has_a_key() {
    let source = include_str!("../../locales/en.ftl");
    let known: BTreeSet<&str> = ALL.iter().map(|(_, key)| key.id()).collect();
    let written: BTreeSet<&str> = source
        .lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" =").map(|(id, _)| id))
        .collect();
    assert_eq!(known, written);
    assert_eq!(known.len(), ALL.len(), "two keys share a message");
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
        if path.is_dir() {
            read_sources(&path, code);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
            code.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn a_refusal_says_that_nothing_was_charged() {
    let texts = Texts::for_locale("en").unwrap();
    for (name, key) in ALL.iter().filter(|(name, _)| name.starts_with("Decline")) {
        let text = texts.get(*key);
        assert!(
            text.contains("Nothing was charged.") || text.contains("Nothing more was charged."),
            "{name}: {text}"
        );
        assert!(text.matches(". ").count() >= 2, "{name} does not say what to do next: {text}");
    }
}

#[test]
fn values_are_put_in_without_marks_in_a_left_to_right_language() {
    let texts = Texts::for_locale("en").unwrap();
    assert_eq!(texts.get(Key::PayButton { amount: "€45.00" }), "Pay €45.00");
    assert_eq!(texts.direction(), Direction::LeftToRight);
}

#[test]
fn a_locale_is_served_by_its_language() {
    for tag in ["en", "EN", "en-GB", "en_US"] {
        assert_eq!(Texts::for_locale(tag).map(Texts::locale), Some("en"), "{tag}");
    }
    for tag in ["", "e", "tlh", "english", "-", "*"] {
        assert!(Texts::for_locale(tag).is_none(), "{tag}");
    }
}

#[test]
fn preferences_are_ordered_by_weight_then_by_place() {
    assert_eq!(by_preference("da, en-GB;q=0.8, en;q=0.7, *;q=0.1"), ["da", "en-GB", "en", "*"]);
    assert_eq!(by_preference("en;q=0.5,de;q=0.9,fr;q=0.9"), ["de", "fr", "en"]);
    assert_eq!(by_preference("en;q=0, de;q=x, fr ; q=1"), ["fr"]);
}

#[test]
fn whoever_asks_for_a_language_that_is_missing_gets_english() {
    assert_eq!(Texts::negotiate(Some("tlh"), Some("x-unknown")).locale(), "en");
    assert_eq!(Texts::negotiate(None, None).locale(), "en");
    assert_eq!(Texts::negotiate(None, Some("")).locale(), "en");
}
