//! Braintree's settings.

use std::{
    fmt, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use domain::{
    model::{Currency, Mode},
    ports::Gateway,
};
use serde::Deserialize;
use serde_json::{Map, Value};
use url::Url;

use super::{Braintree, BraintreeConfig, Environment};
use crate::{
    registry::{Configured, Kind, Wiring},
    settings::{self, list},
};

/// Braintree.
pub(crate) const KIND: Kind = Kind {
    name: "braintree",
    manual: include_str!("settings.toml"),
    read: |settings, mode| read(settings, mode),
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    environment: String,
    api: String,
    merchant_id: String,
    public_key: String,
    private_key: String,
    private_key_file: PathBuf,
    #[serde(deserialize_with = "list")]
    merchant_accounts: Vec<String>,
    #[serde(deserialize_with = "list")]
    custom_fields: Vec<String>,
}

fn read(settings: Map<String, Value>, mode: Mode) -> Result<Box<dyn Configured>, Vec<String>> {
    let settings: Settings = settings::read(settings)?;
    settings.checked(mode).map(|ready| Box::new(ready) as Box<dyn Configured>)
}

impl Settings {
    fn checked(self, mode: Mode) -> Result<Ready, Vec<String>> {
        let mut faults = Vec::new();
        let wanted = Environment::of(mode);
        if self.environment != wanted.name() {
            faults.push(format!("environment: must be {} in this mode", wanted.name()));
        }
        for (name, value) in [("merchant_id", &self.merchant_id), ("public_key", &self.public_key)] {
            if value.is_empty() || !value.bytes().all(is_name) {
                faults.push(format!("{name}: must be letters and digits, as in the Control Panel"));
            }
        }
        match settings::secret(&self.private_key, &self.private_key_file) {
            Ok(key) if key.is_empty() => {
                faults.push("private_key: without it nobody can be charged".to_owned());
            }
            Ok(_) => {}
            Err(error) => faults.push(format!("private_key_file: cannot be read ({error})")),
        }
        let api = if self.api.is_empty() { wanted.api() } else { &self.api };
        let api = match api.parse::<Url>() {
            Ok(api) if api.scheme() == "https" || (mode == Mode::Test && api.has_host()) => Some(api),
            _ => {
                faults.push("api: must be an https:// address".to_owned());
                None
            }
        };
        let accounts = accounts(&self.merchant_accounts).unwrap_or_else(|fault| {
            faults.push(format!("merchant_accounts: {fault}"));
            Vec::new()
        });
        if !self.custom_fields.iter().all(|name| !name.is_empty() && name.bytes().all(is_name)) {
            faults.push("custom_fields: names are letters, digits and underscores".to_owned());
        }
        match api {
            Some(api) if faults.is_empty() => {
                Ok(Ready { settings: self, environment: wanted, api, accounts })
            }
            _ => Err(faults),
        }
    }
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-'
}

/// One account for each currency.
fn accounts(said: &[String]) -> Result<Vec<(Currency, String)>, &'static str> {
    let mut accounts: Vec<(Currency, String)> = Vec::new();
    for said in said {
        let (code, account) =
            said.split_once('=').ok_or("each is a currency and an account: EUR=shop_eur")?;
        let currency = code.trim().parse().map_err(|_| "there is a currency that cannot be charged")?;
        let account = account.trim();
        if account.is_empty() || !account.bytes().all(is_name) {
            return Err("there is an account that cannot be one");
        }
        if accounts.iter().any(|(known, _)| *known == currency) {
            return Err("there is a currency with two accounts");
        }
        accounts.push((currency, account.to_owned()));
    }
    if accounts.is_empty() { Err("at least one is needed") } else { Ok(accounts) }
}

/// Settings that are right.
struct Ready {
    settings: Settings,
    environment: Environment,
    api: Url,
    accounts: Vec<(Currency, String)>,
}

impl fmt::Debug for Ready {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings").field("api", &self.api.as_str()).finish_non_exhaustive()
    }
}

impl Configured for Ready {
    fn secret_files(&self) -> Vec<(&'static str, &Path)> {
        let file = self.settings.private_key_file.as_path();
        if file.as_os_str().is_empty() { Vec::new() } else { vec![("private_key_file", file)] }
    }

    fn describe(&self) -> String {
        let Settings { merchant_id, .. } = &self.settings;
        format!("Braintree's {} at {}, merchant {merchant_id}", self.environment.name(), self.api)
    }

    fn open(&self, wiring: &Wiring) -> io::Result<Arc<dyn Gateway>> {
        let settings = &self.settings;
        let config = BraintreeConfig {
            environment: self.environment,
            api: self.api.clone(),
            merchant_id: settings.merchant_id.clone(),
            public_key: settings.public_key.clone(),
            private_key: settings::secret(&settings.private_key, &settings.private_key_file)?,
            merchant_accounts: self.accounts.clone(),
            custom_fields: settings.custom_fields.clone(),
        };
        Ok(Arc::new(Braintree::new(config, wiring)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::configure;

    const ENOUGH: [(&str, &str); 4] = [
        ("merchant_id", "shop"),
        ("public_key", "public1"),
        ("private_key", "private1"),
        ("merchant_accounts", "EUR=shop_eur, jpy = shop-jpy"),
    ];

    fn with(also: &[(&'static str, &'static str)], mode: Mode) -> Result<Box<dyn Configured>, Vec<String>> {
        let said = ENOUGH.iter().chain(also);
        let said = said.map(|(name, value)| ((*name).to_owned(), Value::from(*value)));
        configure(&KIND, said.collect(), mode)
    }

    #[test]
    fn keys_and_accounts_are_enough_in_test_mode() {
        let expected =
            "Braintree's sandbox at https://payments.sandbox.braintree-api.com/graphql, merchant shop";
        let configured = with(&[], Mode::Test).unwrap();
        assert_eq!(configured.describe(), expected);
        assert!(!format!("{configured:?}").contains("private1"));
        assert_eq!(configured.secret_files(), []);
    }

    #[test]
    fn live_mode_wants_production_and_tls() {
        let faults = with(&[("api", "http://127.0.0.1:1/graphql")], Mode::Live).unwrap_err();
        assert_eq!(faults.len(), 2, "{faults:?}");
        assert!(faults[0].starts_with("environment:") && faults[1].starts_with("api:"), "{faults:?}");
        let live = with(&[("environment", "production")], Mode::Live).unwrap();
        assert!(live.describe().contains("https://payments.braintree-api.com/graphql"));
        let faults = with(&[("environment", "production")], Mode::Test).unwrap_err();
        assert_eq!(faults, ["environment: must be sandbox in this mode"]);
    }

    #[test]
    fn a_test_server_may_speak_to_a_stand_in() {
        assert!(with(&[("api", "http://127.0.0.1:1/graphql")], Mode::Test).is_ok());
        for api in ["graphql", "data:text/plain,x"] {
            let faults = with(&[("api", api)], Mode::Test).unwrap_err();
            assert_eq!(faults, ["api: must be an https:// address"], "{api}");
        }
    }

    #[test]
    fn everything_that_is_missing_is_said() {
        let faults = configure(&KIND, Map::new(), Mode::Test).unwrap_err();
        for name in ["merchant_id:", "public_key:", "private_key:", "merchant_accounts:"] {
            assert!(faults.iter().any(|fault| fault.starts_with(name)), "{name} {faults:?}");
        }
    }

    #[test]
    fn a_currency_has_one_account() {
        for wrong in ["EUR", "XAU=gold", "EUR=", "EUR=a,EUR=b", "EUR=a b", "=shop"] {
            let faults = with(&[("merchant_accounts", wrong)], Mode::Test).unwrap_err();
            assert!(faults[0].starts_with("merchant_accounts:"), "{wrong} {faults:?}");
        }
        let faults = with(&[("custom_fields", "order number")], Mode::Test).unwrap_err();
        assert!(faults[0].starts_with("custom_fields:"), "{faults:?}");
    }

    #[test]
    fn a_key_in_a_file_is_named_to_be_looked_after() {
        let missing = with(&[("private_key_file", "/nowhere/key")], Mode::Test).unwrap_err();
        assert!(missing[0].starts_with("private_key_file:"), "{missing:?}");
        assert!(!missing.concat().contains("private1"), "{missing:?}");
    }
}
