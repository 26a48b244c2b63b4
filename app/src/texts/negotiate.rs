//! Which of our languages somebody gets who asks for one by its BCP 47 tag, or by several.

use std::sync::LazyLock;

use icu::locale::{
    LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleExpander,
    subtags::{Language as LanguageTag, Region, Script},
};

use super::{
    Texts,
    catalogue::{self, Language},
};

/// The longest tag that is looked at, in bytes.
const LONGEST_TAG: usize = 40;
/// The most of an `Accept-Language` that is read, in bytes.
const LONGEST_HEADER: usize = 1024;
/// The most tags of it that are looked at.
const MOST_TAGS: usize = 20;

/// What is known of the language that somebody reads, most certain first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wishes<'a> {
    /// The tag that they chose themselves.
    pub chosen: Option<&'a str>,
    /// The tag that the merchant asked for.
    pub requested: Option<&'a str>,
    /// What the browser prefers: the value of `Accept-Language` (RFC 9110, section 12.5.4).
    pub accept_language: Option<&'a str>,
    /// The made-up languages may be had as well.
    pub pseudo: bool,
}

impl Texts {
    /// The first language that we have, or English.
    ///
    /// Sentences are of a language; amounts and dates are of a region too. Whoever reads `en` in a
    /// browser that prefers `en-GB` has them as they are in Britain.
    pub fn negotiate(wishes: &Wishes<'_>) -> Self {
        let browser: Vec<Texts> = by_preference(wishes.accept_language.unwrap_or_default())
            .into_iter()
            .filter_map(|tag| find(tag, wishes.pseudo))
            .collect();
        let named = [wishes.chosen, wishes.requested].into_iter().flatten();
        let found = named.into_iter().find_map(|tag| find(tag, wishes.pseudo));
        let Some(texts) = found.or_else(|| browser.first().copied()) else { return Self::default() };
        let here = |other: &&Texts| other.locale() == texts.locale() && other.region.is_some();
        let region = texts.region.or_else(|| browser.iter().find(here).and_then(|other| other.region));
        Self { region, ..texts }
    }

    /// Whoever asks for this BCP 47 tag gets it, or the nearest that we have.
    pub fn offered(tag: &str, pseudo: bool) -> Option<Self> {
        find(tag, pseudo)
    }

    /// The language of this BCP 47 tag, or the nearest that we have: `en-GB` is served by `en`.
    pub fn for_locale(tag: &str) -> Option<Self> {
        find(tag, false)
    }
}

/// A language as tags name it, in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Spoken {
    language: LanguageTag,
    script: Option<Script>,
}

/// Each of ours in full.
static OURS: LazyLock<Vec<(Spoken, &'static Language)>> = LazyLock::new(|| {
    let spoken = |language: &'static Language| {
        let tag = language.tag.parse().expect("LANGUAGES has well-formed tags");
        (in_full(tag), language)
    };
    catalogue::all().map(spoken).collect()
});

fn find(tag: &str, pseudo: bool) -> Option<Texts> {
    let made_up = catalogue::pseudo().find(|language| language.tag.eq_ignore_ascii_case(tag));
    if let Some(language) = made_up.filter(|_| pseudo) {
        return Some(Texts { language, region: None });
    }
    if tag.len() > LONGEST_TAG {
        return None;
    }
    let mut wanted: Locale = tag.replace('_', "-").parse().ok()?;
    LocaleCanonicalizer::new_extended().canonicalize(&mut wanted);
    let wanted = nearest(wanted.id);
    let region = wanted.region;
    let is_portuguese = wanted.language == icu::locale::subtags::language!("pt");
    let spoken = in_full(wanted);
    let ours = |tag: &str| catalogue::all().find(|language| language.tag == tag);
    let language = if is_portuguese && region.is_some_and(is_american) {
        ours("pt-BR")
    } else {
        OURS.iter().find(|(ours, _)| *ours == spoken).map(|(_, language)| *language)
    };
    language.map(|language| Texts { language, region })
}

/// With the script that is usual for it.
fn in_full(mut wanted: LanguageIdentifier) -> Spoken {
    LocaleExpander::new_extended().maximize(&mut wanted);
    Spoken { language: wanted.language, script: wanted.script }
}

/// Languages that we do not have, and the one of ours that their readers understand without effort.
const NEAREST: &[(&str, &str)] =
    &[("no", "nb"), ("nn", "nb"), ("bs", "hr"), ("cnr", "sr-Latn"), ("yue", "zh-Hant")];

fn nearest(wanted: LanguageIdentifier) -> LanguageIdentifier {
    let Some((_, near)) = NEAREST.iter().find(|(language, _)| wanted.language.as_str() == *language) else {
        return wanted;
    };
    let near: LanguageIdentifier = near.parse().expect("NEAREST has well-formed tags");
    let script = wanted.script.or(near.script);
    LanguageIdentifier { region: wanted.region, script, ..near }
}

/// Where Portuguese is written as in Brazil (UN M49 and ISO 3166-1).
fn is_american(region: Region) -> bool {
    const AMERICAN: &str = "BR 419 019 005 AR BO CA CL CO EC GF GY MX PE PY SR US UY VE";
    AMERICAN.split(' ').any(|known| region.as_str() == known)
}

/// The tags of an `Accept-Language`, most wanted first; what is not well-formed is passed over.
pub(super) fn by_preference(header: &str) -> Vec<&str> {
    let mut wanted: Vec<(f32, &str)> = beginning(header)
        .split(',')
        .filter_map(|part| {
            let (tag, weight) =
                part.split_once(';').map_or((part, Some(1.0)), |(tag, rest)| (tag, weight(rest)));
            weight.filter(|weight| *weight > 0.0).map(|weight| (weight, tag.trim()))
        })
        .filter(|(_, tag)| !tag.is_empty())
        .take(MOST_TAGS)
        .collect();
    wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
    wanted.into_iter().map(|(_, tag)| tag).collect()
}

/// From 0 to 1, with `q=` before it.
fn weight(text: &str) -> Option<f32> {
    let (name, value) = text.trim().split_once('=')?;
    let usual = value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && value.len() <= 5;
    let weight: f32 = value.parse().ok().filter(|_| usual && name.eq_ignore_ascii_case("q"))?;
    (weight <= 1.0).then_some(weight)
}

/// As much of a header as is read: whole tags.
fn beginning(header: &str) -> &str {
    if header.len() <= LONGEST_HEADER {
        return header;
    }
    let cut = (0..=LONGEST_HEADER).rev().find(|at| header.is_char_boundary(*at)).unwrap_or_default();
    header[..cut].rsplit_once(',').map_or("", |(whole, _)| whole)
}
