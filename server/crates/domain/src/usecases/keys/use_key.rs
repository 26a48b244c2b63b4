//! Somebody presents a key.

use std::net::IpAddr;

use subtle::ConstantTimeEq as _;
use thiserror::Error;

use super::ended;
use crate::{
    model::{ApiKey, KeySecret},
    ports::{Ports, StoreError},
};

/// Why a key that exists opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum KeyRefusal {
    /// It was taken back.
    #[error("the key was revoked")]
    Revoked,
    /// Its time has run out.
    #[error("the key has expired")]
    Expired,
    /// It may not be used from there.
    #[error("the key may not be used from this address")]
    NotFromThere,
}

/// Why the bearer of a secret is not let in.
#[derive(Debug, Error)]
pub enum UseKeyError {
    /// There is no such key, or it is the other mode's: both look the same.
    #[error("there is no such key")]
    Unknown,
    /// There is one.
    #[error(transparent)]
    Refused(#[from] KeyRefusal),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The key of that secret, if it opens anything for a caller at that address. It is looked up each
/// time and kept nowhere, so what has been taken back is refused at once, on every node.
pub async fn use_key(ports: &Ports, secret: &KeySecret, from: IpAddr) -> Result<ApiKey, UseKeyError> {
    let digest = secret.digest();
    let found = ports.store.snapshot().await?.api_key(&digest).await?;
    // The search by digest takes as long as an index takes to compare bytes, which tells a patient
    // caller at most how a SHA-256 begins: nobody can make a secret to order from that. What decides
    // is this comparison, and it takes the same time wherever two digests differ.
    let same = |key: &ApiKey| bool::from(key.digest.as_bytes().ct_eq(digest.as_bytes()));
    let key = found.filter(|key| same(key) && key.mode == ports.mode).ok_or(UseKeyError::Unknown)?;
    if let Some(refusal) = ended(&key, ports.clock.now()) {
        return Err(refusal.into());
    }
    // An IPv4 caller on a socket for both kinds is written as ::ffff:10.0.0.1.
    let from = from.to_canonical();
    let networks = &key.allowed_networks;
    if !networks.is_empty() && !networks.iter().any(|network| network.contains(&from)) {
        return Err(KeyRefusal::NotFromThere.into());
    }
    Ok(key)
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::{
        super::{NewApiKey, create_key},
        *,
    };
    use crate::{model::Mode, ports::Clock as _, testing::Harness};

    async fn made(harness: &Harness, change: impl FnOnce(&mut NewApiKey)) -> (ApiKey, KeySecret) {
        let merchant = harness.merchant().await.id;
        let mut new = NewApiKey::secret(merchant, Mode::Test, "shop", "2026-10-28.endive");
        change(&mut new);
        create_key(&harness.ports, new).await.unwrap()
    }

    async fn used(harness: &Harness, secret: &KeySecret, from: &str) -> Result<ApiKey, UseKeyError> {
        use_key(&harness.ports, secret, from.parse().unwrap()).await
    }

    #[tokio::test]
    async fn a_good_key_opens_and_an_unknown_one_and_the_other_mode_s_do_not() {
        let harness = Harness::new();
        let (key, secret) = made(&harness, |_| ()).await;
        assert_eq!(used(&harness, &secret, "192.0.2.1").await.unwrap(), key);
        let (_, live) = made(&harness, |new| new.mode = Mode::Live).await;
        for other in [live, KeySecret::presented("sk_test_unknown")] {
            assert!(matches!(used(&harness, &other, "192.0.2.1").await, Err(UseKeyError::Unknown)));
        }
    }

    #[tokio::test]
    async fn it_opens_until_its_end_and_not_then() {
        let harness = Harness::new();
        let end = harness.clock.now() + SignedDuration::from_secs(60);
        let (_, secret) = made(&harness, |new| new.expires_at = Some(end)).await;
        harness.clock.advance(SignedDuration::from_millis(59_999));
        used(&harness, &secret, "192.0.2.1").await.unwrap();
        harness.clock.advance(SignedDuration::from_millis(1));
        let refused = used(&harness, &secret, "192.0.2.1").await;
        assert!(matches!(refused, Err(UseKeyError::Refused(KeyRefusal::Expired))), "{refused:?}");
    }

    #[tokio::test]
    async fn it_opens_from_its_networks_alone() {
        let harness = Harness::new();
        let networks = ["10.0.0.0/8", "2001:db8::/32", "192.0.2.7/32"];
        let networks = networks.map(|network| network.parse().unwrap()).to_vec();
        let (_, secret) = made(&harness, |new| new.allowed_networks = networks).await;
        for inside in ["10.255.0.1", "2001:db8::1", "192.0.2.7", "::ffff:10.0.0.1"] {
            assert!(used(&harness, &secret, inside).await.is_ok(), "{inside}");
        }
        for outside in ["11.0.0.1", "2001:db9::1", "192.0.2.8", "::ffff:11.0.0.1", "::1"] {
            let refused = used(&harness, &secret, outside).await;
            let expected = matches!(refused, Err(UseKeyError::Refused(KeyRefusal::NotFromThere)));
            assert!(expected, "{outside}: {refused:?}");
        }
    }
}
