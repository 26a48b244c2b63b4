//! How a merchant's checkout looks: from two colours, a border and a font to a whole style sheet in which
//! everything can be read. See `server/docs/branding.md`.

mod base;
mod color;
mod palette;
mod theme;

pub(crate) use theme::{Fonts, Theme};

/// The page's own colours, as a merchant would write them.
pub(crate) struct Usual {
    pub(crate) button: String,
    pub(crate) background: String,
}

/// The page's own colours by daylight.
pub(crate) fn usual() -> Usual {
    Usual { button: base::LIGHT_BASE.accent.to_string(), background: base::LIGHT_BASE.ground.to_string() }
}
