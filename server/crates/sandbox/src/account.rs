//! The sandbox's one account: its keys, made once and kept in the state.

use crate::{
    clock::{self, Random},
    config::{Config, Error, Keys},
    store::Store,
};

/// What belongs to the account and never changes while the sandbox runs.
pub(crate) struct Account {
    pub(crate) keys: Keys,
    pub(crate) webhook_secret: String,
    /// Keys every fingerprint, so that none of them can be tried out against all card numbers.
    pub(crate) fingerprint_key: String,
}

impl Account {
    /// What the configuration gives, else what the state has, else new.
    pub(crate) async fn open(store: &Store, config: &Config, random: &dyn Random) -> Result<Self, Error> {
        let mut unit = store.write().await?;
        let given = config.keys.as_ref();
        let mut kept = async |name: &'static str, prefix: &str, given: Option<&String>| match given {
            Some(value) => Ok::<_, sqlx::Error>(value.clone()),
            None => unit.account_value(name, || format!("{prefix}{}", clock::token(random, 32))).await,
        };
        let account = Self {
            keys: Keys {
                publishable: kept("publishable", "pk_test_", given.map(|keys| &keys.publishable)).await?,
                secret: kept("secret", "sk_test_", given.map(|keys| &keys.secret)).await?,
            },
            webhook_secret: kept("webhook_secret", "whsec_", config.webhook_secret.as_ref()).await?,
            fingerprint_key: kept("fingerprint_key", "", None).await?,
        };
        unit.commit().await?;
        Ok(account)
    }
}
