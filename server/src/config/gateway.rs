//! The sections about the gateway.

use std::{
    fmt,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use domain::model::Mode;
use serde::Deserialize;
use url::Url;

use super::{Origin, list::list};

/// Who charges cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GatewayKind {
    /// The gateway that comes along.
    Sandbox,
    /// Stripe.
    Stripe,
}

impl GatewayKind {
    /// Its name, also in the address of its webhooks.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sandbox => "sandbox",
            Self::Stripe => "stripe",
        }
    }
}

/// `[gateway]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GatewaySection {
    /// Who charges cards.
    pub kind: GatewayKind,
    api: String,
    script: String,
    /// Further origins for frames.
    #[serde(deserialize_with = "list")]
    pub frame_origins: Vec<String>,
    /// The publishable key.
    pub publishable_key: String,
    secret_key: String,
    secret_key_file: PathBuf,
    #[serde(deserialize_with = "list")]
    webhook_secrets: Vec<String>,
    webhook_secrets_file: PathBuf,
}

impl fmt::Debug for GatewaySection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GatewaySection")
            .field("kind", &self.kind)
            .field("api", &self.api)
            .finish_non_exhaustive()
    }
}

impl GatewaySection {
    /// The API's origin.
    pub fn api(&self) -> Url {
        self.api.parse().expect("checked when the configuration was loaded")
    }

    /// The script's address.
    pub fn script(&self) -> Url {
        self.script.parse().expect("checked when the configuration was loaded")
    }

    /// The secret key, from its file if one is named.
    pub fn secret_key(&self) -> std::io::Result<String> {
        if self.secret_key_file.as_os_str().is_empty() {
            return Ok(self.secret_key.clone());
        }
        Ok(std::fs::read_to_string(&self.secret_key_file)?.trim().to_owned())
    }

    /// What signs the gateway's webhooks, from its file if one is named.
    pub fn webhook_secrets(&self) -> std::io::Result<Vec<String>> {
        if self.webhook_secrets_file.as_os_str().is_empty() {
            return Ok(self.webhook_secrets.clone());
        }
        let text = std::fs::read_to_string(&self.webhook_secrets_file)?;
        Ok(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect())
    }

    /// The files that secrets are read from, each with its key.
    pub(super) fn secret_files(&self) -> Vec<(&'static str, &Path)> {
        let files = [
            ("gateway.secret_key_file", self.secret_key_file.as_path()),
            ("gateway.webhook_secrets_file", self.webhook_secrets_file.as_path()),
        ];
        files.into_iter().filter(|(_, path)| !path.as_os_str().is_empty()).collect()
    }

    pub(super) fn check(&self, mode: Mode, faults: &mut Vec<String>) {
        if self.kind == GatewayKind::Sandbox {
            if mode == Mode::Live {
                faults.push(
                    "gateway.kind: the sandbox takes no real money, so live mode refuses it".to_owned(),
                );
            }
            return;
        }
        let secure =
            |url: &str| Url::parse(url).is_ok_and(|url| url.scheme() == "https" || mode == Mode::Test);
        for (key, url) in [("gateway.api", &self.api), ("gateway.script", &self.script)] {
            if !secure(url) {
                faults.push(format!("{key}: must be an https:// address"));
            }
        }
        if self.frame_origins.iter().any(|origin| Origin::parse(origin).is_none()) {
            faults.push(
                "gateway.frame_origins: each must be an origin, such as https://hooks.stripe.com".to_owned(),
            );
        }
        let prefix = format!("pk_{}_", mode.name());
        if !self.publishable_key.starts_with(&prefix) {
            faults.push(format!("gateway.publishable_key: must begin with {prefix} in this mode"));
        }
        let (secret, restricted) = (format!("sk_{}_", mode.name()), format!("rk_{}_", mode.name()));
        match self.secret_key() {
            Ok(key) if key.starts_with(&secret) || key.starts_with(&restricted) => {}
            Ok(_) => faults
                .push(format!("gateway.secret_key: must begin with {secret} or {restricted} in this mode")),
            Err(error) => faults.push(format!("gateway.secret_key_file: cannot be read ({error})")),
        }
        match self.webhook_secrets() {
            Ok(secrets) if secrets.iter().any(|secret| !secret.starts_with("whsec_")) => {
                faults.push("gateway.webhook_secrets: each must begin with whsec_".to_owned());
            }
            Ok(secrets) if secrets.is_empty() && mode == Mode::Live => {
                faults.push(
                    "gateway.webhook_secrets: live mode needs one, or the gateway is not heard".to_owned(),
                );
            }
            Ok(_) => {}
            Err(error) => faults.push(format!("gateway.webhook_secrets_file: cannot be read ({error})")),
        }
    }
}

/// `[sandbox]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SandboxSection {
    listen: String,
    public_url: String,
    state: PathBuf,
    #[serde(deserialize_with = "list")]
    webhooks: Vec<String>,
}

impl SandboxSection {
    /// The address to listen on.
    pub fn listen(&self) -> SocketAddr {
        self.listen.parse().expect("checked when the configuration was loaded")
    }

    /// Where browsers reach it, when this is the address that is really listened on.
    pub fn public_url(&self, listening: SocketAddr) -> Origin {
        self.origin(listening.port()).expect("checked when the configuration was loaded")
    }

    fn origin(&self, port: u16) -> Option<Origin> {
        match self.public_url.as_str() {
            "" => Origin::parse(&format!("http://localhost:{port}")),
            url => Origin::parse(url),
        }
    }

    /// The file that keeps its payments; `None` keeps them in memory.
    pub fn state(&self) -> Option<PathBuf> {
        Some(self.state.clone()).filter(|path| !path.as_os_str().is_empty())
    }

    /// Where it sends its events when it runs alone.
    pub fn webhooks(&self) -> Vec<Url> {
        let parsed = self.webhooks.iter().map(|url| url.parse());
        parsed.map(|url| url.expect("checked when the configuration was loaded")).collect()
    }

    pub(super) fn check(&self, faults: &mut Vec<String>) {
        let web = |url: &String| Url::parse(url).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
        if !self.webhooks.iter().all(web) {
            faults.push("sandbox.webhooks: each must be an http:// or https:// address".to_owned());
        }
        if self.listen.parse::<SocketAddr>().is_err() {
            faults.push(format!("sandbox.listen: {:?} is no address with a port", self.listen));
        }
        if self.origin(0).is_none() {
            faults.push("sandbox.public_url: must be an origin, such as http://localhost:3010".to_owned());
        }
    }
}
