//! The sections about gateways.

use std::{collections::BTreeMap, fmt, net::SocketAddr, path::PathBuf};

use domain::model::{GatewayName, Mode};
use gateways::Configured;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};
use url::Url;

use super::{Origin, list::list};

/// What the gateway that comes along is called.
pub const SANDBOX: &str = "sandbox";

/// `[gateways.<name>]`: whoever charges cards, besides the sandbox.
#[derive(Debug, Default)]
pub(super) struct GatewaySections(BTreeMap<String, GatewaySection>);

/// One of them: its kind, and what that kind wants to know. `Debug` shows no values, which may be secrets.
struct GatewaySection {
    kind: String,
    settings: Map<String, Value>,
}

impl fmt::Debug for GatewaySection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GatewaySection").field("kind", &self.kind).finish_non_exhaustive()
    }
}

impl<'de> Deserialize<'de> for GatewaySections {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let sections = BTreeMap::<String, Map<String, Value>>::deserialize(deserializer)?;
        let section = |(name, mut settings): (String, Map<String, Value>)| {
            let kind = match settings.remove("kind") {
                Some(Value::String(kind)) => kind,
                _ => String::new(),
            };
            (name, GatewaySection { kind, settings })
        };
        Ok(Self(sections.into_iter().map(section).collect()))
    }
}

impl GatewaySections {
    /// The gateways, by their names; what is wrong with them goes to `faults`.
    pub(super) fn read(
        &self,
        mode: Mode,
        faults: &mut Vec<String>,
    ) -> BTreeMap<GatewayName, Box<dyn Configured>> {
        let mut read = BTreeMap::new();
        for (name, section) in &self.0 {
            let place = format!("gateways.{name}");
            let Ok(parsed) = name.parse::<GatewayName>() else {
                faults.push(format!(
                    "{place}: a name is small letters, digits and _, and begins with a letter"
                ));
                continue;
            };
            if name == SANDBOX {
                faults.push(format!("{place}: the sandbox has a section of its own, [sandbox]"));
                continue;
            }
            let Some(kind) = gateways::kind(&section.kind) else {
                let kinds: Vec<_> = gateways::KINDS.iter().map(|kind| kind.name).collect();
                faults.push(format!("{place}.kind: must be one of {}", kinds.join(", ")));
                continue;
            };
            match gateways::configure(kind, section.settings.clone(), mode) {
                Ok(configured) => {
                    read.insert(parsed, configured);
                }
                Err(wrong) => faults.extend(wrong.into_iter().map(|fault| format!("{place}.{fault}"))),
            }
        }
        read
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
