//! Every text of the pages, from one catalogue.

mod catalogue;
mod decline;
mod keys;
mod pay_form;
#[cfg(test)]
mod tests;

use fluent_bundle::FluentArgs;

use self::catalogue::Catalogue;
pub use self::{decline::Decline, keys::Key};

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

/// The texts in one language. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Texts {
    catalogue: &'static Catalogue,
}

impl Texts {
    /// The language of this BCP 47 tag, or the nearest that we have: `en-GB` is served by `en`.
    pub fn for_locale(tag: &str) -> Option<Self> {
        let find = |wanted: &str| catalogue::all().iter().find(|one| one.tag.eq_ignore_ascii_case(wanted));
        let language = tag.split(['-', '_']).next().unwrap_or(tag);
        find(tag).or_else(|| find(language)).map(|catalogue| Self { catalogue })
    }

    /// The first language that we have: the one the merchant asked for, then what the browser
    /// prefers (the value of `Accept-Language`, RFC 9110 section 12.5.4), then English.
    pub fn negotiate(requested: Option<&str>, accept_language: Option<&str>) -> Self {
        requested
            .and_then(Self::for_locale)
            .or_else(|| {
                by_preference(accept_language.unwrap_or_default()).into_iter().find_map(Self::for_locale)
            })
            .unwrap_or(Self { catalogue: catalogue::fallback() })
    }

    /// The BCP 47 tag of the language, for `lang`.
    pub fn locale(self) -> &'static str {
        self.catalogue.tag
    }

    /// Which way it is written, for `dir`.
    pub fn direction(self) -> Direction {
        self.catalogue.direction
    }

    /// One text. A language that lacks it answers in English.
    pub fn get(self, key: Key<'_>) -> String {
        let arguments = key.arguments();
        format(self.catalogue, key, &arguments)
            .or_else(|| format(catalogue::fallback(), key, &arguments))
            .expect("a test finds every key in the English catalogue")
    }
}

fn format(catalogue: &'static Catalogue, key: Key<'_>, arguments: &FluentArgs<'_>) -> Option<String> {
    let pattern = catalogue.bundle.get_message(key.id())?.value()?;
    let mut errors = Vec::new();
    let text = catalogue.bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

/// The tags of an `Accept-Language`, most wanted first; what is not well-formed is passed over.
fn by_preference(header: &str) -> Vec<&str> {
    let mut wanted: Vec<(f32, &str)> = header
        .split(',')
        .filter_map(|part| {
            let (tag, weight) = match part.split_once(';') {
                None => (part, 1.0),
                Some((tag, weight)) => (tag, weight.trim().strip_prefix("q=")?.parse().ok()?),
            };
            (weight > 0.0).then_some((weight, tag.trim()))
        })
        .collect();
    wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
    wanted.into_iter().map(|(_, tag)| tag).collect()
}
