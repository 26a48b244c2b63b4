//! How a checkout looks, what it says and what it asks the shopper for: the same words for a session
//! and for a payment link, which gives them to every session that it opens.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::CustomField;
use crate::model::Email;

/// What a merchant chose for a checkout. All of it has a default, so that nothing need be said.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "snake_case")]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct CheckoutOptions {
    /// The verb on the button.
    pub submit_type: SubmitType,
    /// The merchant's own sentences.
    pub custom_text: CustomText,
    /// Whether the billing address is asked for.
    pub billing_address: bool,
    /// Whether a telephone number is asked for.
    pub phone_number: bool,
    /// Whether the name of a person is asked for.
    pub individual_name: Asked,
    /// Whether the name of a business is asked for.
    pub business_name: Asked,
    /// Questions of the merchant's own; three at most.
    pub custom_fields: Vec<CustomField>,
    /// Whether the shopper must accept the merchant's terms of service before paying.
    pub terms_of_service: bool,
    /// How the page looks.
    pub branding: Branding,
    /// Whether an expired session can be opened again as a fresh copy.
    pub recovery: bool,
    /// What the receipt says besides; of links whose shoppers are not sent on.
    pub confirmation_message: Option<String>,
    /// What the payment is given along.
    pub payment: PaymentOptions,
}

/// The verb on the button (<https://docs.stripe.com/api/checkout/sessions/create>, `submit_type`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubmitType {
    /// As the page thinks best.
    #[default]
    Auto,
    /// Pay.
    Pay,
    /// Book.
    Book,
    /// Donate.
    Donate,
}

impl SubmitType {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Pay, Self::Book, Self::Donate];

    /// Stripe's name for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Pay => "pay",
            Self::Book => "book",
            Self::Donate => "donate",
        }
    }

    /// The one of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// The merchant's own sentences, at most 1200 characters each.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CustomText {
    /// Beside the button.
    pub submit: Option<String>,
    /// Below the button.
    pub after_submit: Option<String>,
    /// Beside the box that accepts the terms of service, instead of our sentence.
    pub terms_of_service_acceptance: Option<String>,
}

/// Whether something is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// It is not.
    #[default]
    No,
    /// It is, and may be left empty.
    Optional,
    /// It is, and must be given.
    Required,
}

/// How the page looks; what is `None` is the merchant's usual.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Branding {
    /// `#rrggbb`, behind the order.
    pub background_color: Option<String>,
    /// `#rrggbb`, of the button.
    pub button_color: Option<String>,
    /// How round things are.
    pub border_style: Option<BorderStyle>,
    /// One of the fonts that are known by name.
    pub font_family: Option<String>,
    /// The name that the shopper reads instead of the merchant's.
    pub display_name: Option<String>,
    /// The address of a small picture of the merchant's.
    pub icon: Option<String>,
    /// The address of a picture that stands for the name.
    pub logo: Option<String>,
}

impl Branding {
    /// This one, and what it says nothing of as usual. A logo stands where an icon would, so of the two
    /// only one is ever taken, and never the usual one beside a chosen one.
    #[must_use]
    pub fn or(&self, usual: &Self) -> Self {
        let pictures = if self.icon.is_some() || self.logo.is_some() { self } else { usual };
        let either =
            |chosen: &Option<String>, usual: &Option<String>| chosen.as_ref().or(usual.as_ref()).cloned();
        Self {
            background_color: either(&self.background_color, &usual.background_color),
            button_color: either(&self.button_color, &usual.button_color),
            border_style: self.border_style.or(usual.border_style),
            font_family: either(&self.font_family, &usual.font_family),
            display_name: either(&self.display_name, &usual.display_name),
            icon: pictures.icon.clone(),
            logo: pictures.logo.clone(),
        }
    }
}

/// How round things are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BorderStyle {
    /// Fully round.
    Pill,
    /// Not at all.
    Rectangular,
    /// A little.
    Rounded,
}

impl BorderStyle {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Pill, Self::Rectangular, Self::Rounded];

    /// Stripe's name for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pill => "pill",
            Self::Rectangular => "rectangular",
            Self::Rounded => "rounded",
        }
    }

    /// The one of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.name() == name)
    }
}

/// What a payment is given along, for the merchant's books and the shopper's statement
/// (<https://docs.stripe.com/api/checkout/sessions/create>, `payment_intent_data`).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PaymentOptions {
    /// A sentence for the merchant's books.
    pub description: Option<String>,
    /// The merchant's own notes on the payment.
    pub metadata: BTreeMap<String, String>,
    /// Where the gateway sends its receipt.
    pub receipt_email: Option<Email>,
    /// What stands on the shopper's statement.
    pub statement_descriptor: Option<String>,
    /// What is added to the merchant's usual words there.
    pub statement_descriptor_suffix: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_branding_does_not_say_is_as_usual() {
        let text = |text: &str| Some(text.to_owned());
        let usual = Branding {
            button_color: text("#000000"),
            border_style: Some(BorderStyle::Pill),
            logo: text("https://shop.test/logo.png"),
            ..Branding::default()
        };
        assert_eq!(Branding::default().or(&usual), usual);
        let chosen = Branding { button_color: text("#ffffff"), ..Branding::default() };
        assert_eq!(chosen.or(&usual), Branding { button_color: text("#ffffff"), ..usual.clone() });
        let pictured = Branding { icon: text("https://shop.test/icon.png"), ..Branding::default() };
        let shown = pictured.or(&usual);
        assert_eq!((shown.icon, shown.logo), (pictured.icon, None));
    }
}
