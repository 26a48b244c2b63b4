//! Files that hold secrets, and whether every user of the machine can read them.

use std::path::{Path, PathBuf};

use config::{Config as Layers, File, FileFormat};
use url::Url;

use super::Config;

impl Config {
    /// What should be said of files with secrets that are open to every user of the machine.
    pub fn warnings(&self) -> Vec<String> {
        let mut files = Vec::new();
        for (name, gateway) in self.gateways() {
            let named = |(key, path)| (format!("gateways.{name}.{key}"), path);
            files.extend(gateway.secret_files().into_iter().map(named));
        }
        if let Some(file) = &self.file_with_secrets {
            files.push(("the configuration file has a secret in it".to_owned(), file));
        }
        let open = |(what, path): (String, &Path)| {
            let bits = open_to_everybody(path)?;
            let path = path.display();
            Some(format!(
                "{what}: {path} is open to every user (mode {bits:03o}). Close it: chmod 600 {path}"
            ))
        };
        files.into_iter().filter_map(open).collect()
    }
}

/// The file, if it is there and there is a secret in it.
pub(super) fn file_with_secrets(path: &Path) -> Option<PathBuf> {
    let file = File::from(path).format(FileFormat::Toml).required(true);
    let written = Layers::builder().add_source(file).build().ok()?;
    let text = |key: &str| written.get_string(key).unwrap_or_default();
    let secret = written.get_table("gateways").is_ok_and(|gateways| gateways.into_values().any(has_secret))
        || Url::parse(&text("database.url")).is_ok_and(|url| url.password().is_some());
    secret.then(|| path.to_owned())
}

/// Whether one of a gateway's settings is a secret: what it is called says so.
fn has_secret(gateway: config::Value) -> bool {
    let secret =
        |name: &String| (name.contains("secret") || name.contains("private")) && !name.ends_with("_file");
    gateway.into_table().is_ok_and(|settings| settings.keys().any(secret))
}

/// The permissions of a file that every user may read or write.
#[cfg(unix)]
fn open_to_everybody(path: &Path) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt as _;
    let bits = std::fs::metadata(path).ok()?.permissions().mode() & 0o777;
    // A group that may read is how a service gets a secret from root; everybody else is nobody's plan.
    (bits & 0o006 != 0).then_some(bits)
}

/// Elsewhere permissions are no bits, and nothing can be said.
#[cfg(not(unix))]
fn open_to_everybody(_: &Path) -> Option<u32> {
    None
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::{fs, os::unix::fs::PermissionsExt as _};

    use super::*;

    /// The warnings when this file, with these permissions, is the configuration.
    fn warned(text: &str, bits: u32) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("shop.toml");
        fs::write(&file, text).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(bits)).unwrap();
        Config::load(Some(&file), []).unwrap().warnings()
    }

    #[test]
    fn a_configuration_with_a_secret_is_not_for_everybody() {
        let secrets = [
            "database.url = 'postgres://me:hunter2@db.test/shop'",
            "gateways.main = { kind = 'stripe', publishable_key = 'pk_test_1', secret_key = 'sk_test_abc' }",
        ];
        for text in secrets {
            let [warning] = &warned(text, 0o644)[..] else { panic!("{text}") };
            assert!(warning.contains("shop.toml") && warning.contains("chmod 600"), "{warning}");
            assert!(!warning.contains("abc") && !warning.contains("hunter2"), "{warning}");
            assert_eq!(warned(text, 0o600), [""; 0]);
            assert_eq!(warned(text, 0o640), [""; 0], "a group is chosen by somebody");
        }
        for text in ["", "merchant.name = 'Books'", "database.url = 'postgres://me@db.test/shop'"] {
            assert_eq!(warned(text, 0o644), [""; 0], "{text}");
        }
    }

    #[test]
    fn each_file_with_a_secret_is_looked_at() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name).display().to_string();
        for (name, text) in [("key", "sk_test_abc"), ("hooks", "whsec_abc")] {
            fs::write(path(name), text).unwrap();
            fs::set_permissions(path(name), fs::Permissions::from_mode(0o604)).unwrap();
        }
        let variables = [
            ("COUNTERFOIL_GATEWAYS__MAIN__KIND", "stripe".to_owned()),
            ("COUNTERFOIL_GATEWAYS__MAIN__PUBLISHABLE_KEY", "pk_test_1".to_owned()),
            ("COUNTERFOIL_GATEWAYS__MAIN__SECRET_KEY_FILE", path("key")),
            ("COUNTERFOIL_GATEWAYS__MAIN__WEBHOOK_SECRETS_FILE", path("hooks")),
        ];
        let config = || Config::load(None, variables.clone().map(|(name, value)| (name.to_owned(), value)));
        let warnings = config().unwrap().warnings();
        assert_eq!(warnings.len(), 2, "{warnings:?}");
        assert!(warnings[0].starts_with("gateways.main.secret_key_file"), "{warnings:?}");
        assert!(warnings[1].starts_with("gateways.main.webhook_secrets_file"), "{warnings:?}");
        fs::set_permissions(path("key"), fs::Permissions::from_mode(0o400)).unwrap();
        assert_eq!(config().unwrap().warnings().len(), 1);
    }
}
