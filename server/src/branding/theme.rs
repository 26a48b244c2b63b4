//! The style sheet of a branding, whose address says all that it is made of.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use app::Asset;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::model::{BorderStyle, Branding};
use sha2::{Digest as _, Sha384};
use site::{fonts::FONTS, manifest::Manifest};

use super::{
    color::Color,
    palette::{Scheme, tokens},
};
use crate::paths;

/// What stands for a choice that was not made.
const USUAL: &str = "default";

/// Bytes of the hash in an address, as in those of our other files.
const NAME_BYTES: usize = 8;

/// What of a branding is the style sheet's matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Theme {
    button: Option<Color>,
    background: Option<Color>,
    border: BorderStyle,
    font: Option<String>,
}

/// The rules that load each font, by Stripe's name for it.
#[derive(Debug, Default)]
pub struct Fonts {
    rules: BTreeMap<&'static str, String>,
}

impl Fonts {
    /// Reads those that the site has.
    pub(crate) fn read(folder: &Path, manifest: &Manifest) -> std::io::Result<Self> {
        let mut rules = BTreeMap::new();
        for font in &FONTS {
            if let Some(sheet) = manifest.find(&font.sheet()) {
                rules.insert(font.name, fs::read_to_string(sheet.file(folder))?);
            }
        }
        Ok(Self { rules })
    }
}

impl Theme {
    /// `None` where the branding changes nothing that can be seen in the sheet.
    pub(crate) fn of(branding: &Branding) -> Option<Self> {
        let color = |text: &Option<String>| text.as_deref().and_then(Color::from_hex);
        let theme = Self {
            button: color(&branding.button_color),
            background: color(&branding.background_color),
            border: branding.border_style.unwrap_or(BorderStyle::Rounded),
            font: branding.font_family.clone().filter(|font| font != USUAL),
        };
        (!theme.is_usual()).then_some(theme)
    }

    fn is_usual(&self) -> bool {
        let plain = self.button.is_none() && self.background.is_none() && self.font.is_none();
        plain && self.border == BorderStyle::Rounded
    }

    /// The font's name, if one was chosen.
    pub(crate) fn font(&self) -> Option<&str> {
        self.font.as_deref()
    }

    /// What a page links to.
    pub(crate) fn asset(&self, fonts: &Fonts) -> Asset {
        let digest = Sha384::digest(self.sheet(fonts));
        let hash: String = digest[..NAME_BYTES].iter().map(|byte| format!("{byte:02x}")).collect();
        let file = format!("{}.{hash}.css", self.parameters());
        Asset { url: paths::theme(&file), integrity: format!("sha384-{}", BASE64_STANDARD.encode(digest)) }
    }

    /// The one of which this is the file's name, if it is exactly the one that a page links to: whoever
    /// keeps it for ever must not keep another one.
    pub(crate) fn of_file(file: &str, fonts: &Fonts) -> Option<Self> {
        let parameters = file.split_once('.')?.0;
        let theme = Self::of_parameters(parameters)?;
        (theme.asset(fonts).url == paths::theme(file)).then_some(theme)
    }

    /// Such as `0055cc-default-pill-inter`.
    fn parameters(&self) -> String {
        let color = |color: Option<Color>| color.map_or_else(|| USUAL.to_owned(), Color::digits);
        let (button, background) = (color(self.button), color(self.background));
        format!("{button}-{background}-{}-{}", self.border.name(), self.font.as_deref().unwrap_or(USUAL))
    }

    fn of_parameters(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let [button, background, border, font] = [parts.next()?, parts.next()?, parts.next()?, parts.next()?];
        let color = |text: &str| match text {
            USUAL => Some(None),
            digits => Color::from_digits(digits).map(Some),
        };
        let theme = Self {
            button: color(button)?,
            background: color(background)?,
            border: BorderStyle::from_name(border)?,
            font: match font {
                USUAL => None,
                name => Some(FONTS.iter().find(|font| font.name == name)?.name.to_owned()),
            },
        };
        (parts.next().is_none() && !theme.is_usual()).then_some(theme)
    }

    /// The sheet. It sets what `style/tokens.css` and `style/scales.css` set, and nothing else.
    pub(crate) fn sheet(&self, fonts: &Fonts) -> String {
        let mut sheet = String::new();
        if let Some(rules) = self.font.as_deref().and_then(|font| fonts.rules.get(font)) {
            sheet.push_str(rules);
        }
        let radii = match self.border {
            BorderStyle::Rounded => "",
            BorderStyle::Rectangular => "--radius-small:0;--radius:0;--radius-large:0;",
            // A control is three rems high, a button a little more.
            BorderStyle::Pill => "--radius-small:.75rem;--radius:1.625rem;--radius-large:1.625rem;",
        };
        let light = self.colors(Scheme::Light);
        if !radii.is_empty() || !light.is_empty() {
            write!(sheet, ":root{{{radii}{light}}}").expect("a string takes everything");
        }
        if !light.is_empty() {
            let dark = self.colors(Scheme::Dark);
            write!(sheet, "@media (prefers-color-scheme:dark){{:root{{{dark}}}}}")
                .expect("a string takes everything");
        }
        sheet
    }

    fn colors(&self, scheme: Scheme) -> String {
        let tokens = tokens(self.button, self.background, scheme);
        tokens.into_iter().map(|(token, color)| format!("{token}:{color};")).collect()
    }
}

#[cfg(test)]
mod tests;
