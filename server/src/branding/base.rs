//! The page's own colours, read from the style sheet that sets them, so that they stand in one place.

use std::sync::LazyLock;

use super::color::Color;

const SHEET: &str = include_str!("../../../style/tokens.css");

/// Begins the part for those who like it dark.
const DARK: &str = "@media (prefers-color-scheme: dark)";

/// The colours that a theme is computed from, in one of the two schemes. Each is named as its token.
#[derive(Debug, Clone, Copy)]
pub(super) struct Base {
    pub(super) page: Color,
    pub(super) panel: Color,
    pub(super) text: Color,
    pub(super) accent: Color,
    pub(super) field: Color,
    pub(super) ground: Color,
}

/// In daylight.
pub(super) static LIGHT_BASE: LazyLock<Base> = LazyLock::new(|| {
    let (light, _) = SHEET.split_once(DARK).expect("the sheet has a dark part");
    Base::read(light)
});

/// At night.
pub(super) static DARK_BASE: LazyLock<Base> = LazyLock::new(|| {
    let (_, rest) = SHEET.split_once(DARK).expect("the sheet has a dark part");
    Base::read(rest.split("@media").next().unwrap_or(rest))
});

impl Base {
    fn read(block: &str) -> Self {
        let color = |name| token(block, name).expect("a colour that the sheet sets; a test looks");
        Self {
            page: color("page"),
            panel: color("panel"),
            text: color("text"),
            accent: color("accent"),
            field: color("field"),
            ground: color("ground"),
        }
    }
}

/// The colour that a block sets a token to.
fn token(block: &str, name: &str) -> Option<Color> {
    let (_, rest) = block.split_once(&format!("--color-{name}:"))?;
    Color::from_hex(rest.split_once(';')?.0.trim())
}

/// All plain colours of a scheme, by their names.
#[cfg(test)]
pub(super) fn all_colors(dark: bool) -> std::collections::BTreeMap<String, Color> {
    let (light, night) = SHEET.split_once(DARK).unwrap();
    let read = |block: &str| -> Vec<(String, Color)> {
        let lines = block.lines().filter_map(|line| line.trim().strip_prefix("--color-"));
        let pairs = lines.filter_map(|line| line.trim_end_matches(';').split_once(": "));
        pairs.filter_map(|(name, value)| Some((name.to_owned(), Color::from_hex(value)?))).collect()
    };
    let mut all = read(light);
    if dark {
        all.extend(read(night.split("@media").next().unwrap()));
    }
    all.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_schemes_are_in_the_sheet() {
        for (base, dark) in [(&*LIGHT_BASE, false), (&*DARK_BASE, true)] {
            for surface in [base.page, base.panel, base.field, base.ground] {
                assert_eq!(surface.luminance() < 0.2, dark, "{base:?}");
                assert!(base.text.contrast(surface) >= 7.0, "{base:?}");
                assert!(base.accent.contrast(surface) >= 4.5, "{base:?}");
            }
        }
    }

    #[test]
    fn a_token_that_is_no_plain_colour_is_none() {
        let block = "--color-page: #ffffff; --color-link: var(--color-accent); --color-text:#000000 ;";
        assert_eq!(token(block, "page").unwrap().to_string(), "#ffffff");
        assert_eq!(token(block, "text").unwrap().to_string(), "#000000");
        assert_eq!((token(block, "link"), token(block, "none")), (None, None));
    }
}
