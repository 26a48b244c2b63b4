//! What a page has around its own matter: the merchant's looks, and the way to other languages.

use app::{Asset, wire};
use domain::model::Branding;

use crate::{
    branding::Theme,
    paths,
    web::{
        pictures::{ICON, LOGO, usable},
        state::WebState,
    },
};

/// What surrounds a page. Pages of nobody's have nothing of it.
#[derive(Default)]
pub(super) struct Around {
    /// How the page looks, if it looks otherwise than by itself.
    pub(super) theme: Option<Asset>,
    /// Whether the page loads fonts of ours.
    pub(super) fonts: bool,
    /// The merchant's picture.
    pub(super) brand: Option<wire::Brand>,
    /// Where the page can be had in another language.
    pub(super) languages: Option<String>,
}

impl Around {
    /// Looks like this.
    pub(super) fn themed(state: &WebState, chosen: &Branding) -> Self {
        let theme = Theme::of(&state.branding(chosen));
        Self {
            fonts: theme.as_ref().is_some_and(|theme| theme.font().is_some()),
            theme: theme.map(|theme| theme.asset(&state.site().fonts)),
            ..Self::default()
        }
    }

    /// Looks like this, with the picture of a merchant called so. `base` is the path of the session or the
    /// link.
    pub(super) fn branded(state: &WebState, chosen: &Branding, name: String, base: &str) -> Self {
        let branding = state.branding(chosen);
        let has = |address: &Option<String>| {
            address.as_deref().is_some_and(|address| usable(address, state.mode()).is_some())
        };
        let mark = if has(&branding.logo) {
            Some(wire::BrandMark::Logo(paths::picture(base, LOGO)))
        } else {
            has(&branding.icon).then(|| wire::BrandMark::Icon(paths::picture(base, ICON)))
        };
        let brand = mark.map(|mark| wire::Brand { name, mark });
        Self { brand, ..Self::themed(state, chosen) }
    }

    /// With the way to other languages.
    pub(super) fn in_languages(self, languages: String) -> Self {
        Self { languages: Some(languages), ..self }
    }
}
