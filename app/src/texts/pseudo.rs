//! Languages that nobody speaks, made out of English while the program runs.

use std::borrow::Cow;

/// Stand around each text of `en-XA`.
const BRACKETS: [char; 2] = ['[', ']'];

/// English with accents, and vowels doubled, which makes it longer by a good third: `Pay` is `Ƥááý`.
pub(super) fn accented(text: &str) -> Cow<'_, str> {
    let mut accented = String::with_capacity(2 * text.len());
    for letter in text.chars() {
        let other = accent(letter);
        accented.push(other);
        if "aeiouAEIOU".contains(letter) {
            accented.push(accent(letter.to_ascii_lowercase()));
        }
    }
    accented.into()
}

/// English that is written from right to left, word by word: the letters stay what they are.
pub(super) fn mirrored(text: &str) -> Cow<'_, str> {
    // An override from right to left, and its end.
    let mirror = |word: &str| format!("\u{202e}{word}\u{202c}");
    let mut mirrored = String::with_capacity(2 * text.len());
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        if !word.is_empty() {
            mirrored.push_str(&mirror(word));
        }
        mirrored.push_str(&piece[word.len()..]);
    }
    mirrored.into()
}

/// A whole text of `en-XA`: where one begins and ends is to be seen.
pub(super) fn bracketed(text: &str) -> String {
    format!("{}{text}{}", BRACKETS[0], BRACKETS[1])
}

fn accent(letter: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "áƀçđéƒĝĥíĵķĺɱñóƥɋŕšţúṽŵẋýžÁɃÇĐÉƑĜĤÍĴĶĹṀÑÓƤɊŔŠŢÚṼŴẊÝŽ";
    PLAIN.find(letter).and_then(|place| ACCENTED.chars().nth(place)).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_has_an_accent_and_a_text_grows_by_a_third() {
        for letter in ('a'..='z').chain('A'..='Z') {
            assert!(!accent(letter).is_ascii(), "{letter}");
        }
        assert_eq!(accented("Pay 5"), "Ƥááý 5");
        let sentence = "We could not reach the payment provider. Nothing was charged.";
        let longer = accented(sentence).chars().count();
        assert!((125..150).contains(&(100 * longer / sentence.len())), "{longer}");
    }

    #[test]
    fn mirrored_words_are_each_turned_and_none_is_lost() {
        assert_eq!(mirrored("Go  back "), "\u{202e}Go\u{202c}  \u{202e}back\u{202c} ");
        assert_eq!(mirrored(" "), " ");
        assert_eq!(mirrored(""), "");
    }
}
