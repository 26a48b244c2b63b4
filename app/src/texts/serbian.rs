//! Serbian in Latin letters, made of the Cyrillic text: each Cyrillic letter has its Latin one or two.

use std::borrow::Cow;

const CYRILLIC: &str = "абвгдђежзијклљмнњопрстћуфхцчџш";
const LATIN: [&str; 30] = [
    "a", "b", "v", "g", "d", "đ", "e", "ž", "z", "i", "j", "k", "l", "lj", "m", "n", "nj", "o", "p", "r",
    "s", "t", "ć", "u", "f", "h", "c", "č", "dž", "š",
];

/// The same text in Latin letters; what is in them already stays.
pub(super) fn latin(text: &str) -> Cow<'_, str> {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        let small: String = letter.to_lowercase().collect();
        let place = CYRILLIC.chars().position(|known| small.starts_with(known));
        match place.map(|place| LATIN[place]) {
            None => written.push(letter),
            Some(latin) if letter.is_uppercase() => {
                let mut letters = latin.chars();
                written.extend(letters.next().into_iter().flat_map(char::to_uppercase));
                written.push_str(letters.as_str());
            }
            Some(latin) => written.push_str(latin),
        }
    }
    written.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Texts;

    #[test]
    fn every_letter_is_written_in_latin_ones_and_others_stay() {
        assert_eq!(CYRILLIC.chars().count(), LATIN.len());
        assert_eq!(
            latin("Љубав, Њива, Џем: „MM / GG“ – ђаче, шећер."),
            "Ljubav, Njiva, Džem: „MM / GG“ – đače, šećer."
        );
        assert_eq!(latin(""), "");
    }

    #[test]
    fn no_cyrillic_letter_is_left_in_any_text_and_names_stay_as_they_are() {
        let texts = Texts::for_locale("sr-Latn").unwrap();
        for (_, key) in crate::texts::keys::ALL {
            let text = texts.get(*key);
            assert!(!text.contains(|letter| ('\u{400}'..='\u{4ff}').contains(&letter)), "{key:?}: {text}");
        }
        let support = texts.get(crate::texts::Key::SupportLink { merchant: "Књижара" });
        assert!(support.contains("Књижара"), "{support}");
    }
}
