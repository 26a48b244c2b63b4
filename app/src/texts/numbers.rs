//! Numbers in sentences, by CLDR: `1,204` in English, `۱٬۲۰۴` in Persian.
//!
//! Fluent has plural rules of its own, which are some years old, and no numbers but `1204`. So it is not
//! told the number: it is told the plural form, marks where that would stand, and the number is written
//! there at last.

use fluent_bundle::FluentValue;
use icu::{
    decimal::DecimalFormatter,
    locale::Locale,
    plurals::{PluralCategory, PluralRules},
};

/// Around a form. Unicode keeps these two for a program's own use: they are in nobody's text
/// (<https://www.unicode.org/faq/private_use.html#nonchar1>).
const BEFORE: char = '\u{fdd0}';
const AFTER: char = '\u{fdd1}';

/// A plural form as CLDR and Fluent's files name it.
pub(super) fn form_name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// CLDR's rules. They are a language's, in whatever script: it has none for Serbian in Latin letters.
pub(super) fn plural_rules(locale: &Locale) -> Option<PluralRules> {
    let mut locale = locale.clone();
    locale.id.script = None;
    PluralRules::try_new_cardinal(locale.into()).ok()
}

/// The form for so many.
pub(super) fn plural_form(count: u64, locale: &Locale) -> &'static str {
    form_name(plural_rules(locale).map_or(PluralCategory::Other, |rules| rules.category_for(count)))
}

/// Puts what is called like a form in between the marks; leaves anything else as it is.
pub(super) fn mark<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::String(text) if PluralCategory::all().any(|form| form_name(form) == *text) => {
            Some(format!("{BEFORE}{text}{AFTER}"))
        }
        _ => None,
    }
}

/// Writes the number in each place that is marked. Where there is none, somebody's name is a form's.
pub(super) fn write(text: String, number: Option<&str>) -> String {
    if !text.contains(BEFORE) {
        return text;
    }
    let mut pieces = text.split(BEFORE);
    let mut written = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (form, after) = piece.split_once(AFTER).unwrap_or(("", piece));
        written.push_str(number.unwrap_or(form));
        written.push_str(after);
    }
    written
}

/// A number as the locale has it.
pub(super) fn number(number: u64, locale: &Locale) -> String {
    match DecimalFormatter::try_new(locale.into(), Default::default()) {
        Ok(formatter) => formatter.format_to_string(&number.into()),
        Err(_) => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_locale_has_them() {
        for (locale, expected) in [
            ("en", "1,234,567"),
            ("de", "1.234.567"),
            ("fr", "1\u{202f}234\u{202f}567"),
            ("hi", "12,34,567"),
            ("fa", "۱٬۲۳۴٬۵۶۷"),
            ("bn", "১২,৩৪,৫৬৭"),
            ("ar-EG", "١٬٢٣٤٬٥٦٧"),
            ("ar-AE", "1,234,567"),
        ] {
            assert_eq!(number(1_234_567, &locale.parse().unwrap()), expected, "{locale}");
        }
    }

    #[test]
    fn only_what_is_called_like_a_form_is_marked_and_keeps_its_name_where_nothing_is_counted() {
        let marked = |text: &'static str| mark(&FluentValue::from(text), &());
        assert_eq!(marked("Books & Tea"), None);
        let two = marked("two").unwrap();
        assert_eq!(write(format!("Pay {two}."), None), "Pay two.");
        assert_eq!(write(format!("{two} of {two}"), Some("2")), "2 of 2");
        assert_eq!(write("plain".to_owned(), Some("2")), "plain");
    }
}
