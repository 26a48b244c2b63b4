//! The languages, and their files as they are compiled in.

use std::{borrow::Cow, sync::OnceLock};

use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use super::{Direction, numbers, pseudo, serbian};

/// One language with its texts. They are read when somebody first asks for them: a server in one
/// country never reads most of them.
pub(super) struct Language {
    /// For `lang`.
    pub(super) tag: &'static str,
    pub(super) direction: Direction,
    pub(super) source: &'static str,
    /// What is made of each piece of text, but not of the values in it.
    transform: Option<fn(&str) -> Cow<'_, str>>,
    /// It is there to try pages out.
    pub(super) pseudo: bool,
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

/// Makes the list out of tags and directions, each with its file.
macro_rules! languages {
    ($($tag:literal $direction:ident,)+) => {
        /// The languages of the pages. A new one is its file in `locales/` and its line here; the first
        /// is what everybody gets whose own is missing.
        static LANGUAGES: [Language; [$($tag),+].len()] = [$(
            Language {
                tag: $tag,
                direction: Direction::$direction,
                source: include_str!(concat!("../../locales/", $tag, ".ftl")),
                transform: None,
                pseudo: false,
                bundle: OnceLock::new(),
            },
        )+];
    };
}

languages! {
    "en" LeftToRight,
    "ar" RightToLeft,
    "bg" LeftToRight,
    "bn" LeftToRight,
    "ca" LeftToRight,
    "cs" LeftToRight,
    "da" LeftToRight,
    "de" LeftToRight,
    "el" LeftToRight,
    "es" LeftToRight,
    "et" LeftToRight,
    "fa" RightToLeft,
    "fi" LeftToRight,
    "fil" LeftToRight,
    "fr" LeftToRight,
    "he" RightToLeft,
    "hi" LeftToRight,
    "hr" LeftToRight,
    "hu" LeftToRight,
    "id" LeftToRight,
    "is" LeftToRight,
    "it" LeftToRight,
    "ja" LeftToRight,
    "ko" LeftToRight,
    "lt" LeftToRight,
    "lv" LeftToRight,
    "ms" LeftToRight,
    "mt" LeftToRight,
    "nb" LeftToRight,
    "nl" LeftToRight,
    "pl" LeftToRight,
    "pt" LeftToRight,
    "pt-BR" LeftToRight,
    "ro" LeftToRight,
    "ru" LeftToRight,
    "sk" LeftToRight,
    "sl" LeftToRight,
    "sr" LeftToRight,
    "sv" LeftToRight,
    "th" LeftToRight,
    "tr" LeftToRight,
    "uk" LeftToRight,
    "ur" RightToLeft,
    "vi" LeftToRight,
    "zh-Hans" LeftToRight,
    "zh-Hant" LeftToRight,
}

/// Serbian is written in two alphabets, letter for letter, so one file does for both.
static DERIVED: [Language; 1] = [Language {
    tag: "sr-Latn",
    direction: Direction::LeftToRight,
    source: include_str!("../../locales/sr.ftl"),
    transform: Some(serbian::latin),
    pseudo: false,
    bundle: OnceLock::new(),
}];

/// Languages that nobody speaks: English, spoilt so that what does not come from a catalogue, what has
/// no room and what stands on the wrong side is plain to see.
static PSEUDO: [Language; 2] = [
    Language {
        tag: "en-XA",
        direction: Direction::LeftToRight,
        source: ENGLISH,
        transform: Some(pseudo::accented),
        pseudo: true,
        bundle: OnceLock::new(),
    },
    Language {
        tag: "ar-XB",
        direction: Direction::RightToLeft,
        source: ENGLISH,
        transform: Some(pseudo::mirrored),
        pseudo: true,
        bundle: OnceLock::new(),
    },
];

const ENGLISH: &str = include_str!("../../locales/en.ftl");

/// Those that people speak.
pub(super) fn all() -> impl Iterator<Item = &'static Language> {
    LANGUAGES.iter().chain(&DERIVED)
}

/// Those that only tests speak.
pub(super) fn pseudo() -> impl Iterator<Item = &'static Language> {
    PSEUDO.iter()
}

pub(super) fn fallback() -> &'static Language {
    &LANGUAGES[0]
}

impl Language {
    /// Whether it is made out of another one's file.
    #[cfg(test)]
    pub(super) fn is_made(&self) -> bool {
        self.transform.is_some()
    }

    /// What is made of a piece of text.
    #[cfg(test)]
    pub(super) fn transformed<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.transform.map_or(text.into(), |transform| transform(text))
    }

    /// What CLDR calls it, for plural forms, numbers and dates.
    pub(super) fn formatting_tag(&self) -> &'static str {
        match self.tag {
            // CLDR's `pt` is Brazil's.
            "pt" => "pt-PT",
            "en-XA" => "en",
            "ar-XB" => "ar-EG",
            tag => tag,
        }
    }

    /// Its texts.
    pub(super) fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.bundle.get_or_init(|| self.read())
    }

    fn read(&self) -> FluentBundle<FluentResource> {
        let tag = self.tag;
        let language: LanguageIdentifier =
            self.formatting_tag().parse().expect("LANGUAGES has well-formed tags");
        let resource = FluentResource::try_new(self.source.to_owned())
            .unwrap_or_else(|(_, errors)| panic!("locales/{tag}.ftl: {errors:?}"));
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Marks of isolation around a value keep a Latin name in its place in an Arabic sentence. In a
        // left-to-right language they would only be in the way of whoever searches or copies a text.
        bundle.set_use_isolating(self.direction == Direction::RightToLeft);
        bundle.set_transform(self.transform);
        bundle.set_formatter(Some(numbers::mark));
        bundle.add_resource(resource).unwrap_or_else(|errors| panic!("locales/{tag}.ftl: {errors:?}"));
        bundle
    }
}
