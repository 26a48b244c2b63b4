//! What the shopper told when paying, because the merchant asked for it. Nothing of the card.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};

/// The shopper's answers.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Collected {
    /// The name of a person.
    pub individual_name: Option<String>,
    /// The name of a business.
    pub business_name: Option<String>,
    /// The telephone number as it was typed.
    pub phone: Option<String>,
    /// The billing address.
    pub billing_address: Option<Address>,
    /// Answers to the merchant's own questions, by their keys.
    pub custom_fields: BTreeMap<String, String>,
    /// The terms of service were accepted.
    pub terms_accepted: bool,
}

/// A postal address.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Street and number.
    pub line1: String,
    /// What else is needed.
    pub line2: Option<String>,
    /// City or town.
    pub city: Option<String>,
    /// State, county or province, where it matters.
    pub state: Option<String>,
    /// Postal code, where there is one.
    pub postal_code: Option<String>,
    /// ISO 3166-1, two letters.
    pub country: String,
}

impl fmt::Debug for Collected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}
