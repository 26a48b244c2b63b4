//! A merchant's key to the API. Only a digest of its secret is kept.

use std::fmt;

use ipnet::IpNet;
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use super::{ApiKeyId, MerchantId, Mode, Scopes, ids::random_text};
use crate::ports::Random;

/// A key as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKey {
    /// Its identifier, which may be shown.
    pub id: ApiKeyId,
    /// Whose it is.
    pub merchant: MerchantId,
    /// Which of the merchant's two worlds it opens.
    pub mode: Mode,
    /// What the merchant calls it.
    pub name: String,
    /// SHA-256 of the secret.
    pub digest: KeyDigest,
    /// What it may do; `None` is everything. A key with scopes is a restricted one.
    pub scopes: Option<Scopes>,
    /// From where it may be used; empty is from everywhere.
    pub allowed_networks: Vec<IpNet>,
    /// The version of the API that it was made for.
    pub api_version: String,
    /// Until when it opens anything.
    pub expires_at: Option<Timestamp>,
    /// When it was taken back.
    pub revoked_at: Option<Timestamp>,
    /// When it was last used, to a minute or so.
    pub last_used_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
}

/// The secret itself: shown once, never stored.
#[derive(Clone, PartialEq, Eq)]
pub struct KeySecret(String);

impl KeySecret {
    /// A new secret key: `sk_test_…` or `sk_live_…` and 40 letters and digits (238 bits); `rk_…` if it
    /// is restricted.
    pub fn generate(random: &dyn Random, mode: Mode, restricted: bool) -> Self {
        let kind = if restricted { "rk" } else { "sk" };
        Self(format!("{kind}_{}_{}", mode.name(), random_text(random, 40)))
    }

    /// One that a caller presented.
    pub fn presented(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The digest under which the key is found. A plain hash is enough, since the secret is random
    /// and long: there is nothing to guess.
    pub fn digest(&self) -> KeyDigest {
        KeyDigest(Sha256::digest(self.0.as_bytes()).into())
    }

    /// The secret in clear, for the one moment in which it is shown.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for KeySecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// SHA-256 of a key's secret.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct KeyDigest([u8; 32]);

impl KeyDigest {
    /// From 32 stored bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for KeyDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(&self.0[..4]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::SeededRandom;

    #[test]
    fn a_secret_never_prints() {
        let secret = KeySecret::generate(&SeededRandom::new(3), Mode::Test, false);
        assert!(secret.reveal().starts_with("sk_test_"));
        assert_eq!(format!("{secret:?}"), "[redacted]");
        assert_eq!(KeySecret::presented(secret.reveal()).digest(), secret.digest());
    }
}
