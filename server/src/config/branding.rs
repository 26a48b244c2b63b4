//! The section about how checkouts look.

use domain::{
    model::{BorderStyle, Branding, Mode},
    usecases::check_branding,
};
use serde::Deserialize;

/// `[merchant.branding]`; what is empty is not chosen.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BrandingSection {
    button_color: String,
    background_color: String,
    border_style: String,
    font_family: String,
    logo: String,
    icon: String,
}

impl BrandingSection {
    /// What sessions and links look like that say nothing of it.
    pub fn branding(&self) -> Branding {
        let chosen = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        Branding {
            background_color: chosen(&self.background_color),
            button_color: chosen(&self.button_color),
            border_style: BorderStyle::from_name(&self.border_style),
            font_family: chosen(&self.font_family),
            display_name: None,
            icon: chosen(&self.icon),
            logo: chosen(&self.logo),
        }
    }

    pub(super) fn check(&self, mode: Mode, faults: &mut Vec<String>) {
        if let Err(invalid) = check_branding(&self.branding()) {
            faults.push(format!("merchant.branding.{invalid}"));
        }
        if !self.border_style.is_empty() && BorderStyle::from_name(&self.border_style).is_none() {
            let known = BorderStyle::ALL.map(BorderStyle::name).join(", ");
            let style = &self.border_style;
            faults.push(format!("merchant.branding.border_style: {style:?} is none of {known}"));
        }
        if !self.logo.is_empty() && !self.icon.is_empty() {
            faults.push("merchant.branding: there can be a logo or an icon, not both".to_owned());
        }
        let unencrypted = |address: &str| mode == Mode::Live && address.starts_with("http://");
        for (name, address) in [("logo", &self.logo), ("icon", &self.icon)] {
            if unencrypted(address) {
                faults.push(format!("merchant.branding.{name}: live mode fetches https:// addresses only"));
            }
        }
    }
}
