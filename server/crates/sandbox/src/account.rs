//! The sandbox's one account: its id and its keys, made once and kept in the state.

use serde_json::{Value, json};

use crate::{
    clock::{self, Random},
    config::{Config, Error, Keys},
    store::Store,
};

/// What the account counts in if it is not told otherwise.
pub(crate) const CURRENCY: &str = "eur";

const COUNTRY: &str = "DE";
const NAME: &str = "Sandbox";

/// What belongs to the account and never changes while the sandbox runs.
pub(crate) struct Account {
    id: String,
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
            id: kept("id", "acct_", None).await?,
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

    pub(crate) fn render(&self) -> Value {
        json!({
            "id": self.id,
            "object": "account",
            "business_profile": {
                "mcc": null,
                "minority_owned_business_designation": null,
                "name": NAME,
                "specified_commercial_transactions_act_url": null,
                "support_address": null,
                "support_email": null,
                "support_phone": null,
                "support_url": null,
                "url": null,
            },
            "business_type": null,
            "capabilities": { "card_payments": "active" },
            "charges_enabled": true,
            "country": COUNTRY,
            "default_currency": CURRENCY,
            "details_submitted": true,
            "email": null,
            "payouts_enabled": false,
            "settings": {
                "branding": { "icon": null, "logo": null, "primary_color": null, "secondary_color": null },
                "card_payments": {
                    "statement_descriptor_prefix": null,
                    "statement_descriptor_prefix_kana": null,
                    "statement_descriptor_prefix_kanji": null,
                },
                "dashboard": { "display_name": NAME, "timezone": "Etc/UTC" },
                "payments": {
                    "statement_descriptor": NAME.to_uppercase(),
                    "statement_descriptor_kana": null,
                    "statement_descriptor_kanji": null,
                    "statement_descriptor_prefix_kana": null,
                    "statement_descriptor_prefix_kanji": null,
                },
            },
            "type": "standard",
        })
    }
}
