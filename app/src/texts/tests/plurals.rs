//! Plural forms, held to CLDR's rules as ICU has them.

use std::collections::{BTreeMap, BTreeSet};

use icu::plurals::PluralRules;

use super::files::{Reading, messages};
use crate::texts::{
    Texts,
    catalogue::{self, Language},
    keys::{ALL, Key},
    numbers::{form_name as name, plural_rules},
};

/// As far as it is counted here: more than there can be of anything that is counted.
const COUNTED: std::ops::RangeInclusive<u64> = 0..=200;

fn rules(language: &Language) -> PluralRules {
    let texts = Texts::for_locale(language.tag).unwrap();
    plural_rules(&texts.formatting()).unwrap()
}

/// Their words stay as they are however many there are, although CLDR lists a form for one.
const UNCHANGING: [&str; 1] = ["vi"];

/// The messages that choose by a count, in English and so in every language that has more than one form.
fn counting(language: &Language) -> BTreeMap<String, Vec<Reading>> {
    let chooses = |readings: &Vec<Reading>| !readings[0].categories.is_empty();
    let english = messages(catalogue::fallback());
    let mut here = messages(language);
    here.retain(|id, readings| chooses(readings) || chooses(&english[id]));
    here
}

#[test]
fn a_text_that_counts_has_every_form_that_its_language_needs_and_none_that_it_does_not_know() {
    for language in catalogue::all() {
        let rules = rules(language);
        let known: BTreeSet<_> = rules.categories().map(name).collect();
        let needed: BTreeSet<_> = COUNTED.map(|count| name(rules.category_for(count))).collect();
        for (id, readings) in counting(language) {
            let tag = language.tag;
            if rules.categories().count() == 1 && readings[0].categories.is_empty() {
                continue;
            }
            assert!(readings.iter().all(|one| one.categories.len() == 1), "{tag}: {id} chooses once");
            let written: BTreeSet<&str> = readings.iter().map(|one| one.categories[0].as_str()).collect();
            assert_eq!(written.len(), readings.len(), "{tag}: {id} has a form twice");
            let enough = written.is_superset(&needed) || UNCHANGING.contains(&tag);
            assert!(enough, "{tag}: {id} has {written:?} and needs {needed:?}");
            assert!(written.is_subset(&known), "{tag}: {id} has {written:?}, and there are {known:?}");
            let default: Vec<_> = readings.iter().filter(|one| one.default).collect();
            assert!(matches!(default[..], [one] if one.categories == ["other"]), "{tag}: {id}: {default:?}");
        }
    }
}

#[test]
fn three_texts_count() {
    let counting = counting(catalogue::fallback());
    assert_eq!(counting.keys().collect::<Vec<_>>(), ["expiring", "more-time-given", "order-more"]);
    for (_, key) in ALL.iter().filter(|(_, key)| key.count().is_some()) {
        assert_eq!(
            key.arguments(|_| "other").iter().count(),
            1,
            "{key:?}: a text counts, or says other things"
        );
    }
}

#[test]
fn every_count_gets_the_form_that_icu_says() {
    for language in catalogue::all() {
        let rules = rules(language);
        let texts = Texts::for_locale(language.tag).unwrap();
        let forms = counting(language);
        for count in COUNTED {
            for (_, key) in ALL {
                let key = match key {
                    Key::OrderMore { .. } => Key::OrderMore { count },
                    Key::Expiring { .. } => Key::Expiring { minutes: count },
                    Key::MoreTimeGiven { .. } => Key::MoreTimeGiven { minutes: count },
                    _ => continue,
                };
                let Some(forms) = forms.get(key.id()) else { continue };
                let category = name(rules.category_for(count));
                let form = forms.iter().find(|one| one.categories.is_empty() || one.categories == [category]);
                let form = form.or_else(|| forms.iter().find(|one| one.default)).unwrap();
                let expected = form.text.replace("{}", &texts.number(count));
                let expected = language.transformed(&expected);
                let said: String =
                    texts.get(key).chars().filter(|c| !"\u{2068}\u{2069}".contains(*c)).collect();
                assert_eq!(said, expected, "{}: {} of {count}, {category}", language.tag, key.id());
            }
        }
    }
}
