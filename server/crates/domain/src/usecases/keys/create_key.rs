//! A merchant gets a key to the API.

use ipnet::IpNet;
use jiff::Timestamp;
use thiserror::Error;

use crate::{
    model::{Access, ApiKey, ApiKeyId, KeySecret, MerchantId, Mode, Scopes},
    ports::{Ports, StoreError},
};

/// The most letters of a key's name.
const LONGEST_NAME: usize = 80;
/// The most networks that a key may be bound to.
const MOST_NETWORKS: usize = 50;

/// What the merchant asks for.
#[derive(Debug, Clone)]
pub struct NewApiKey {
    /// Whose it is.
    pub merchant: MerchantId,
    /// Which of the merchant's two worlds it opens.
    pub mode: Mode,
    /// What to call it.
    pub name: String,
    /// What it may do; `None` is everything.
    pub scopes: Option<Scopes>,
    /// From where it may be used; empty is from everywhere.
    pub allowed_networks: Vec<IpNet>,
    /// Until when it opens anything; `None` is without end.
    pub expires_at: Option<Timestamp>,
    /// The version of the API that it is made for.
    pub api_version: String,
}

impl NewApiKey {
    /// A secret key, which may do everything, from everywhere, without end.
    pub fn secret(merchant: MerchantId, mode: Mode, name: &str, api_version: &str) -> Self {
        Self {
            merchant,
            mode,
            name: name.to_owned(),
            scopes: None,
            allowed_networks: vec![],
            expires_at: None,
            api_version: api_version.to_owned(),
        }
    }
}

/// Why no key was made.
#[derive(Debug, Error)]
pub enum CreateKeyError {
    /// The name is the merchant's only way to tell keys apart.
    #[error("a key needs a name of 1 to 80 characters, on one line")]
    Name,
    /// A restricted key that may do nothing is a mistake.
    #[error("a restricted key needs at least one thing that it may read or write")]
    NoScope,
    /// Enough is enough.
    #[error("a key can be bound to at most 50 networks")]
    TooManyNetworks,
    /// It would never open anything.
    #[error("a key must end in the future")]
    Over,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes a key and stores its digest. The secret is returned this once and can never be read again.
pub async fn create_key(ports: &Ports, new: NewApiKey) -> Result<(ApiKey, KeySecret), CreateKeyError> {
    let name = new.name.trim();
    if !(1..=LONGEST_NAME).contains(&name.chars().count()) || name.chars().any(char::is_control) {
        return Err(CreateKeyError::Name);
    }
    if new.scopes.as_ref().is_some_and(is_idle) {
        return Err(CreateKeyError::NoScope);
    }
    if new.allowed_networks.len() > MOST_NETWORKS {
        return Err(CreateKeyError::TooManyNetworks);
    }
    let now = ports.clock.now();
    if new.expires_at.is_some_and(|end| end <= now) {
        return Err(CreateKeyError::Over);
    }
    let random = ports.random.as_ref();
    let secret = KeySecret::generate(random, new.mode, new.scopes.is_some());
    let key = ApiKey {
        id: ApiKeyId::generate(random),
        merchant: new.merchant,
        mode: new.mode,
        name: name.to_owned(),
        digest: secret.digest(),
        scopes: new.scopes,
        allowed_networks: new.allowed_networks,
        api_version: new.api_version,
        expires_at: new.expires_at,
        revoked_at: None,
        last_used_at: None,
        created_at: now,
    };
    let mut work = ports.store.begin().await?;
    work.add_api_key(&key).await?;
    work.commit().await?;
    tracing::info!(key = %key.id, merchant = %key.merchant, "key created");
    Ok((key, secret))
}

/// Whether nothing may be done with it.
fn is_idle(scopes: &Scopes) -> bool {
    scopes.0.values().all(|access| *access == Access::None)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::SignedDuration;

    use super::*;
    use crate::{model::Resource, ports::Clock as _, testing::Harness};

    async fn new(harness: &Harness) -> NewApiKey {
        NewApiKey::secret(harness.merchant().await.id, Mode::Test, "shop", "2026-10-28.endive")
    }

    fn scopes(access: Access) -> Scopes {
        Scopes(BTreeMap::from([(Resource::Refunds, access)]))
    }

    #[tokio::test]
    async fn what_is_asked_for_is_stored_and_the_secret_says_its_kind() {
        let harness = Harness::new();
        let plain = new(&harness).await;
        let end = harness.clock.now() + SignedDuration::from_hours(1);
        let networks: Vec<IpNet> = vec!["10.0.0.0/8".parse().unwrap(), "fd00::/8".parse().unwrap()];
        let bound = NewApiKey {
            mode: Mode::Live,
            name: "  till 1 ".to_owned(),
            scopes: Some(scopes(Access::Write)),
            allowed_networks: networks.clone(),
            expires_at: Some(end),
            ..plain.clone()
        };
        for (new, begins) in [(plain, "sk_test_"), (bound, "rk_live_")] {
            let (key, secret) = create_key(&harness.ports, new.clone()).await.unwrap();
            assert!(secret.reveal().starts_with(begins), "{}", secret.reveal());
            let mut read = harness.ports.store.snapshot().await.unwrap();
            assert_eq!(read.api_key(&secret.digest()).await.unwrap().as_ref(), Some(&key));
            assert_eq!(key.name, new.name.trim());
            assert_eq!((key.scopes, key.expires_at), (new.scopes, new.expires_at));
            assert_eq!((key.allowed_networks, key.api_version), (new.allowed_networks, new.api_version));
            assert_eq!((key.mode, key.revoked_at, key.last_used_at), (new.mode, None, None));
            assert_eq!(key.created_at, harness.clock.now());
        }
    }

    #[tokio::test]
    async fn a_key_that_cannot_be_meant_is_refused() {
        let harness = Harness::new();
        let good = new(&harness).await;
        for name in ["", "  ", &"x".repeat(81), "two\nlines"] {
            let made = create_key(&harness.ports, NewApiKey { name: name.to_owned(), ..good.clone() }).await;
            assert!(matches!(made, Err(CreateKeyError::Name)), "{name:?}");
        }
        for idle in [Scopes::default(), scopes(Access::None)] {
            let made = create_key(&harness.ports, NewApiKey { scopes: Some(idle), ..good.clone() }).await;
            assert!(matches!(made, Err(CreateKeyError::NoScope)));
        }
        let over = NewApiKey { expires_at: Some(harness.clock.now()), ..good.clone() };
        assert!(matches!(create_key(&harness.ports, over).await, Err(CreateKeyError::Over)));
        let networks = vec!["10.0.0.0/8".parse().unwrap(); MOST_NETWORKS + 1];
        let many = NewApiKey { allowed_networks: networks, ..good.clone() };
        assert!(matches!(create_key(&harness.ports, many).await, Err(CreateKeyError::TooManyNetworks)));
        let mut read = harness.ports.store.snapshot().await.unwrap();
        assert_eq!(read.api_keys(&good.merchant, Mode::Test).await.unwrap(), []);
    }
}
