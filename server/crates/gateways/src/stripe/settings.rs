//! Stripe's settings.

use std::{
    fmt, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use domain::{model::Mode, ports::Gateway};
use serde::Deserialize;
use serde_json::{Map, Value};
use url::Url;

use super::{Stripe, StripeConfig};
use crate::{
    registry::{Configured, Kind, Wiring},
    settings::{self, list, switch},
};

/// Stripe, and whatever speaks its protocol.
pub(crate) const KIND: Kind = Kind {
    name: "stripe",
    manual: include_str!("settings.toml"),
    read: |settings, mode| read(settings, mode),
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    api: Url,
    script: Url,
    #[serde(deserialize_with = "switch")]
    link: bool,
    publishable_key: String,
    secret_key: String,
    secret_key_file: PathBuf,
    #[serde(deserialize_with = "list")]
    webhook_secrets: Vec<String>,
    webhook_secrets_file: PathBuf,
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings").field("api", &self.api.as_str()).finish_non_exhaustive()
    }
}

fn read(settings: Map<String, Value>, mode: Mode) -> Result<Box<dyn Configured>, Vec<String>> {
    let settings: Settings = settings::read(settings)?;
    let faults = settings.faults(mode);
    if faults.is_empty() { Ok(Box::new(settings)) } else { Err(faults) }
}

impl Settings {
    fn faults(&self, mode: Mode) -> Vec<String> {
        let mut faults = Vec::new();
        for (name, url) in [("api", &self.api), ("script", &self.script)] {
            if url.scheme() != "https" && mode == Mode::Live {
                faults.push(format!("{name}: must be an https:// address"));
            }
        }
        let [publishable, secret, restricted] =
            ["pk", "sk", "rk"].map(|kind| format!("{kind}_{}_", mode.name()));
        if !self.publishable_key.starts_with(&publishable) {
            faults.push(format!("publishable_key: must begin with {publishable} in this mode"));
        }
        match self.secret_key() {
            Ok(key) if key.starts_with(&secret) || key.starts_with(&restricted) => {}
            Ok(_) => {
                faults.push(format!("secret_key: must begin with {secret} or {restricted} in this mode"));
            }
            Err(error) => faults.push(format!("secret_key_file: cannot be read ({error})")),
        }
        match self.webhook_secrets() {
            Ok(secrets) if secrets.iter().any(|secret| !secret.starts_with("whsec_")) => {
                faults.push("webhook_secrets: each must begin with whsec_".to_owned());
            }
            Ok(secrets) if secrets.is_empty() && mode == Mode::Live => {
                faults.push("webhook_secrets: live mode needs one, or the gateway is not heard".to_owned());
            }
            Ok(_) => {}
            Err(error) => faults.push(format!("webhook_secrets_file: cannot be read ({error})")),
        }
        faults
    }

    fn secret_key(&self) -> io::Result<String> {
        settings::secret(&self.secret_key, &self.secret_key_file)
    }

    fn webhook_secrets(&self) -> io::Result<Vec<String>> {
        settings::secrets(&self.webhook_secrets, &self.webhook_secrets_file)
    }
}

impl Configured for Settings {
    fn secret_files(&self) -> Vec<(&'static str, &Path)> {
        let files = [
            ("secret_key_file", self.secret_key_file.as_path()),
            ("webhook_secrets_file", self.webhook_secrets_file.as_path()),
        ];
        files.into_iter().filter(|(_, path)| !path.as_os_str().is_empty()).collect()
    }

    fn describe(&self) -> String {
        format!("Stripe at {}", self.api.origin().ascii_serialization())
    }

    fn open(&self, wiring: &Wiring) -> io::Result<Arc<dyn Gateway>> {
        let config = StripeConfig {
            api: self.api.clone(),
            script: self.script.clone(),
            link: self.link,
            publishable_key: self.publishable_key.clone(),
            secret_key: self.secret_key()?,
            webhook_secrets: self.webhook_secrets()?,
        };
        Ok(Arc::new(Stripe::new(config, wiring)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::configure;

    fn with(said: &[(&str, &str)], mode: Mode) -> Result<Box<dyn Configured>, Vec<String>> {
        let said = said.iter().map(|(name, value)| ((*name).to_owned(), Value::from(*value)));
        configure(&KIND, said.collect(), mode)
    }

    const TEST_KEYS: [(&str, &str); 2] = [("publishable_key", "pk_test_1"), ("secret_key", "sk_test_1")];

    #[test]
    fn two_keys_are_enough_in_test_mode() {
        assert_eq!(with(&TEST_KEYS, Mode::Test).unwrap().describe(), "Stripe at https://api.stripe.com");
    }

    #[test]
    fn live_mode_wants_live_keys_a_secret_and_tls() {
        let faults = with(&[("api", "http://api.test"), TEST_KEYS[0], TEST_KEYS[1]], Mode::Live).unwrap_err();
        for name in ["api:", "publishable_key:", "secret_key:", "webhook_secrets:"] {
            assert!(faults.iter().any(|fault| fault.starts_with(name)), "{name} {faults:?}");
        }
        assert!(!faults.concat().contains("test_1"), "{faults:?}");
    }

    #[test]
    fn what_is_no_setting_is_said() {
        let faults = with(&[TEST_KEYS[0], TEST_KEYS[1], ("colour", "red")], Mode::Test).unwrap_err();
        assert_eq!(faults, ["colour: there is no such setting"]);
        let faults = with(&[TEST_KEYS[0], TEST_KEYS[1], ("link", "perhaps")], Mode::Test).unwrap_err();
        assert_eq!(faults, ["link: cannot be read as what it should be"]);
    }

    #[test]
    fn several_secrets_are_a_text_with_commas() {
        let settings =
            with(&[TEST_KEYS[0], TEST_KEYS[1], ("webhook_secrets", "whsec_a, whsec_b")], Mode::Test);
        assert!(settings.is_ok());
        let one_wrong = with(&[TEST_KEYS[0], TEST_KEYS[1], ("webhook_secrets", "whsec_a, b")], Mode::Test);
        assert!(one_wrong.unwrap_err()[0].starts_with("webhook_secrets:"));
    }
}
