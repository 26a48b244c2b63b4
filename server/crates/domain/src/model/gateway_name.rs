//! What a configured gateway is called.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::InvalidId;

/// The name of a configured gateway, such as `main`: also in the address that its webhooks come to.
/// Whoever configures two of one kind gives them two names.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct GatewayName(String);

/// Bytes.
const LONGEST: usize = 32;

impl GatewayName {
    /// What stands in rows that were written before sessions remembered their gateway: there was but one.
    pub(super) fn of_old() -> Self {
        Self("sandbox".to_owned())
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for GatewayName {
    type Err = InvalidId;

    /// A small letter, then small letters, digits and single `_`, at most 32: good in an address, and in the
    /// name of an environment variable, where two `_` part a section from its key.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        let valid = text.starts_with(|first: char| first.is_ascii_lowercase())
            && text.len() <= LONGEST
            && text.bytes().all(allowed)
            && !text.contains("__")
            && !text.ends_with('_');
        if valid { Ok(Self(text.to_owned())) } else { Err(InvalidId) }
    }
}

impl TryFrom<String> for GatewayName {
    type Error = InvalidId;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<GatewayName> for String {
    fn from(name: GatewayName) -> Self {
        name.0
    }
}

impl fmt::Display for GatewayName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fit_an_address_and_a_variable() {
        for good in ["main", "stripe_fr", "a", "b2"] {
            assert_eq!(good.parse::<GatewayName>().unwrap().as_str(), good);
        }
        for bad in ["", "Main", "2b", "a b", "a-b", "a__b", "a_", "../x", &"a".repeat(33)] {
            assert!(bad.parse::<GatewayName>().is_err(), "{bad}");
        }
    }
}
