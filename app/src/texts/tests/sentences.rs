//! What is said: whether it may be said so, and whether it finds room on a phone.

use std::collections::{BTreeMap, BTreeSet};

use super::files::{Reading, messages};
use crate::texts::{catalogue, keys::ALL};

type Said = BTreeMap<String, Vec<Reading>>;

fn languages() -> Vec<(&'static str, Said)> {
    let written = catalogue::all().filter(|language| !language.is_made());
    written.map(|language| (language.tag, messages(language))).collect()
}

/// The sentences of a text. Thai ends one with a space and nothing else.
fn sentences<'a>(text: &'a str, tag: &str) -> BTreeSet<&'a str> {
    let ends: &[char] =
        if tag == "th" { &['.', ' '] } else { &['.', '。', '۔', '।', '!', '?', '؟', '።'] };
    text.split(ends).map(str::trim).filter(|sentence| !sentence.is_empty()).collect()
}

/// The sentence that all refusals have in common, but for the one of a payment that was made before.
fn nothing_was_charged<'a>(said: &'a Said, tag: &str) -> &'a str {
    let refusals = said.iter().filter(|(id, _)| id.starts_with("decline-") && *id != "decline-duplicate");
    let mut in_all: Option<BTreeSet<&str>> = None;
    for (_, readings) in refusals {
        let here = sentences(&readings[0].text, tag);
        in_all = Some(in_all.map_or(here.clone(), |others| others.intersection(&here).copied().collect()));
    }
    let in_all: Vec<&str> = in_all.unwrap_or_default().into_iter().collect();
    let [sentence] = in_all[..] else { panic!("{tag}: refusals have in common {in_all:?}") };
    sentence
}

#[test]
fn nothing_was_charged_is_said_in_the_same_words_wherever_it_is_so() {
    let languages = languages();
    let english = &languages[0].1;
    let sentence = nothing_was_charged(english, "en");
    assert_eq!(sentence, "Nothing was charged");
    let saying: Vec<&String> = english
        .iter()
        .filter(|(_, readings)| readings[0].text.contains(sentence))
        .map(|(id, _)| id)
        .collect();
    assert!(saying.len() > 20, "{saying:?}");
    for (tag, said) in &languages {
        let sentence = nothing_was_charged(said, tag);
        for id in &saying {
            let text = &said[*id][0].text;
            assert!(text.contains(sentence), "{tag}: {id} does not say {sentence:?}: {text}");
        }
    }
}

#[test]
fn a_refusal_says_what_happened_and_what_to_do_besides() {
    for (tag, said) in languages() {
        for (id, readings) in said.iter().filter(|(id, _)| id.starts_with("decline-")) {
            let text = &readings[0].text;
            assert!(sentences(text, tag).len() >= 3, "{tag}: {id}: {text}");
        }
    }
}

#[test]
fn texts_are_tidy() {
    for (tag, said) in languages() {
        for (id, readings) in said {
            for Reading { text, .. } in readings {
                let place = format!("{tag}: {id}: {text:?}");
                assert_eq!(text, text.trim(), "{place}");
                assert!(!text.is_empty(), "{place}");
                let straight: &[char] = if tag == "en" { &['"'] } else { &['"', '\''] };
                assert!(!text.contains(straight), "{place} has straight quotes");
                assert!(!text.contains("  ") && !text.contains("..."), "{place}");
                let strange = |letter: char| {
                    letter.is_control() || ('\u{202a}'..='\u{202e}').contains(&letter) || letter == '\u{feff}'
                };
                assert!(!text.contains(strange), "{place}");
                // One of these would travel as two (`wire::Words` keeps its words apart by it).
                assert!(!text.contains('\n'), "{place}");
            }
        }
    }
}

/// Short words are the same in many languages, and so are some terms of the trade.
const SAME: usize = 14;

#[test]
fn nothing_is_left_in_english() {
    let languages = languages();
    let english = &languages[0].1;
    for (tag, said) in &languages[1..] {
        for (id, readings) in said {
            let (text, original) = (&readings[0].text, &english[id][0].text);
            let same =
                text == original && text.chars().filter(|letter| letter.is_alphabetic()).count() > SAME;
            assert!(!same, "{tag}: {id}: {text}");
        }
    }
}

#[test]
fn every_language_calls_itself_by_another_name() {
    let names: BTreeSet<String> =
        languages().iter().map(|(_, said)| said["language-name"][0].text.clone()).collect();
    assert_eq!(names.len(), languages().len());
}

/// What must fit one line of a phone, or two: letters of the usual width. A phone of 320 pixels shows 36
/// of them in a button, and 40 elsewhere.
const LINES: &[(&str, usize)] =
    &[("-button", 2 * 36), ("-label", 2 * 40), ("-link", 2 * 40), ("-title", 4 * 30), ("-heading", 3 * 34)];

/// How many letters of the usual width a text is long.
fn width(text: &str) -> usize {
    let wide = |letter: char| matches!(letter, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{ff00}'..='\u{ff60}');
    // Marks that stand above or below a letter take no room.
    let narrow = |letter: char| {
        matches!(letter, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}'
            | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{93c}' | '\u{941}'..='\u{948}' | '\u{94d}' | '\u{9cd}')
    };
    text.chars().map(|letter| if narrow(letter) { 0 } else { 1 + usize::from(wide(letter)) }).sum()
}

#[test]
fn what_stands_on_a_button_or_beside_a_field_finds_room_on_a_phone() {
    for (tag, said) in languages() {
        for (id, readings) in said {
            let Some((_, most)) = LINES.iter().find(|(end, _)| id.ends_with(end)) else { continue };
            for Reading { text, .. } in readings {
                // An amount or a name of a usual length.
                let width = width(&text.replace("{}", "€1,234.56"));
                assert!(width <= *most, "{tag}: {id} is {width} wide, of {most}: {text}");
            }
        }
    }
    assert!(ALL.iter().any(|(_, key)| key.id().ends_with("-button")));
}
