//! Every text of the pages, from one catalogue for each language.

mod catalogue;
mod decline;
mod keys;
mod names;
mod negotiate;
mod numbers;
mod pay_form;
mod pseudo;
mod serbian;
#[cfg(test)]
mod tests;

use icu::locale::{Locale, subtags::Region};

use self::catalogue::Language;
pub use self::{decline::Decline, keys::Key, negotiate::Wishes};

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Such as English.
    LeftToRight,
    /// Such as Arabic.
    RightToLeft,
}

impl Direction {
    /// The value of HTML's `dir`.
    pub fn attribute(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// The texts in one language, with the region that its reader is from. Cheap to copy. The default is
/// English.
#[derive(Clone, Copy)]
pub struct Texts {
    language: &'static Language,
    /// `None` where nobody said.
    region: Option<Region>,
}

impl Default for Texts {
    fn default() -> Self {
        Self { language: catalogue::fallback(), region: None }
    }
}

impl Texts {
    /// The BCP 47 tag of the language, for `lang`.
    pub fn locale(self) -> &'static str {
        self.language.tag
    }

    /// The locale for amounts, numbers and dates: the language as it is written in the reader's region.
    pub fn formatting(self) -> Locale {
        let tag = self.language.formatting_tag();
        let mut locale: Locale = tag.parse().expect("LANGUAGES has well-formed tags");
        locale.id.region = self.region.or(locale.id.region);
        locale
    }

    /// Which way it is written, for `dir`.
    pub fn direction(self) -> Direction {
        self.language.direction
    }

    /// One text. A language that lacks it answers in English.
    pub fn get(self, key: Key<'_>) -> String {
        let text = format(self.language, key, &self.formatting())
            .or_else(|| format(catalogue::fallback(), key, &Self::default().formatting()))
            .expect("a test finds every key in the English catalogue");
        if self.language.pseudo { pseudo::bracketed(&text) } else { text }
    }

    /// A number that stands outside a sentence.
    pub fn number(self, number: u64) -> String {
        numbers::number(number, &self.formatting())
    }
}

fn format(language: &'static Language, key: Key<'_>, locale: &Locale) -> Option<String> {
    let bundle = language.bundle();
    let pattern = bundle.get_message(key.id())?.value()?;
    let arguments = key.arguments(|count| numbers::plural_form(count, locale));
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
    let number = key.count().map(|count| numbers::number(count, locale));
    errors.is_empty().then(|| numbers::write(text, number.as_deref()))
}
