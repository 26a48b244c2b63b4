//! What the shopper tells us.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// An e-mail address that looks like one. Whether it works, only a mail can tell.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Email(String);

impl Email {
    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Email {
    type Err = InvalidEmail;

    /// One `@` with something on both sides, no spaces or control characters, at most 254 bytes
    /// (RFC 5321, 4.5.3.1.3). More would refuse addresses that work.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let parts = text.rsplit_once('@');
        let whole = parts.is_some_and(|(local, host)| {
            !local.is_empty() && !host.is_empty() && !local.contains('@') && !host.ends_with('.')
        });
        let clean = !text.chars().any(|character| character.is_whitespace() || character.is_control());
        if whole && clean && text.len() <= 254 { Ok(Self(text.to_owned())) } else { Err(InvalidEmail) }
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// The text is no e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not an e-mail address")]
pub struct InvalidEmail;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_addresses_and_refuses_the_rest() {
        for good in ["a@b.test", " ada@example.com ", "ä@ö.test", "a+b@localhost"] {
            assert!(good.parse::<Email>().is_ok(), "{good}");
        }
        for bad in ["", "a", "@b", "a@", "a b@c.d", "a@b@c", "a@b.", "a\n@b.test", &"a".repeat(255)] {
            assert!(bad.parse::<Email>().is_err(), "{bad}");
        }
    }
}
