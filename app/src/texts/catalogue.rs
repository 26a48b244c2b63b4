//! The languages, and their files as they are compiled in.

use std::sync::LazyLock;

use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use super::Direction;

/// The languages of the pages. A new one is its file in `locales/` and its line here; the first
/// is what everybody gets whose own is missing.
const LANGUAGES: &[(&str, Direction, &str)] =
    &[("en", Direction::LeftToRight, include_str!("../../locales/en.ftl"))];

/// One language with its texts, read and checked.
pub(super) struct Catalogue {
    pub(super) tag: &'static str,
    pub(super) direction: Direction,
    pub(super) bundle: FluentBundle<FluentResource>,
}

static CATALOGUES: LazyLock<Vec<Catalogue>> = LazyLock::new(|| {
    LANGUAGES.iter().map(|&(tag, direction, source)| read(tag, direction, source)).collect()
});

pub(super) fn all() -> &'static [Catalogue] {
    &CATALOGUES
}

pub(super) fn fallback() -> &'static Catalogue {
    CATALOGUES.first().expect("LANGUAGES is not empty")
}

fn read(tag: &'static str, direction: Direction, source: &str) -> Catalogue {
    let language: LanguageIdentifier = tag.parse().expect("LANGUAGES has well-formed tags");
    let resource = FluentResource::try_new(source.to_owned())
        .unwrap_or_else(|(_, errors)| panic!("locales/{tag}.ftl: {errors:?}"));
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Marks of isolation around a value keep a Latin name in its place in an Arabic sentence. In a
    // left-to-right language they would only be in the way of whoever searches or copies a text.
    bundle.set_use_isolating(direction == Direction::RightToLeft);
    bundle.add_resource(resource).unwrap_or_else(|errors| panic!("locales/{tag}.ftl: {errors:?}"));
    Catalogue { tag, direction, bundle }
}
