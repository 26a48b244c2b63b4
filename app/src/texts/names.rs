//! The languages by the names that their readers have for them.

use std::sync::LazyLock;

use icu::{
    collator::{Collator, options::CollatorOptions},
    locale::locale,
};

use super::{Key, Texts, catalogue};

/// In the order in which names are looked for, whatever language the list is read in: whoever is lost in
/// a language of strange letters finds the same list as everybody, by alphabet and then by script.
static BY_NAME: LazyLock<Vec<(Texts, String)>> = LazyLock::new(|| {
    let named = |language| {
        let texts = Texts { language, region: None };
        (texts, texts.get(Key::LanguageName))
    };
    let mut all: Vec<_> = catalogue::all().map(named).collect();
    match Collator::try_new(locale!("und").into(), CollatorOptions::default()) {
        Ok(collator) => all.sort_by(|(_, a), (_, b)| collator.compare(a, b)),
        Err(_) => all.sort_by(|(_, a), (_, b)| a.cmp(b)),
    }
    all
});

impl Texts {
    /// Every language with its own name, in the order of a list to choose from.
    pub fn by_name() -> &'static [(Self, String)] {
        &BY_NAME
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_is_in_the_list_once_by_its_alphabet_and_then_by_its_script() {
        let list = Texts::by_name();
        assert_eq!(list.len(), catalogue::all().count());
        let place = |name: &str| {
            list.iter().position(|(_, known)| known == name).unwrap_or_else(|| panic!("no {name}"))
        };
        let names = [
            "Deutsch",
            "English",
            "Español",
            "Français",
            "Íslenska",
            "Italiano",
            "Nederlands",
            "עברית",
            "العربية",
            "ไทย",
            "한국어",
            "日本語",
        ];
        assert!(names.map(place).is_sorted(), "{:?}", list.iter().map(|(_, name)| name).collect::<Vec<_>>());
    }
}
