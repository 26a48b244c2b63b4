//! The sections about this server itself.

use std::{fmt, net::SocketAddr, path::PathBuf};

use domain::model::{GatewayName, LatePayments, Mode};
use ipnet::IpNet;
use serde::Deserialize;
use tracing_subscriber::EnvFilter;
use url::Url;

use super::{BrandingSection, Origin, list::list, network};

/// `[server]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServerSection {
    listen: String,
    public_url: String,
    #[serde(deserialize_with = "list")]
    trusted_proxies: Vec<String>,
    /// Whether `serve` does the jobs too.
    pub worker: bool,
}

impl ServerSection {
    /// The address to listen on.
    pub fn listen(&self) -> SocketAddr {
        self.listen.parse().expect("checked when the configuration was loaded")
    }

    /// Where shoppers reach us, when this is the address that is really listened on. The two differ
    /// where the configured port is 0, which takes any that is free.
    pub fn public_url(&self, listening: SocketAddr) -> Origin {
        self.origin(listening).expect("checked when the configuration was loaded")
    }

    /// Who is believed about where a request comes from.
    pub fn trusted_proxies(&self) -> Vec<IpNet> {
        let networks = self.trusted_proxies.iter().map(|text| network(text));
        networks.map(|network| network.expect("checked when the configuration was loaded")).collect()
    }

    fn origin(&self, listening: SocketAddr) -> Option<Origin> {
        match self.public_url.as_str() {
            "" => Origin::parse(&format!("http://{listening}")),
            url => Origin::parse(url),
        }
    }

    pub(super) fn check(&self, mode: Mode, faults: &mut Vec<String>) {
        for text in self.trusted_proxies.iter().filter(|text| network(text).is_none()) {
            faults.push(format!(
                "server.trusted_proxies: {text:?} is no network, such as 10.0.0.0/8 or fd00::/8"
            ));
        }
        let Ok(listen) = self.listen.parse() else {
            let listen = &self.listen;
            faults
                .push(format!("server.listen: {listen:?} is no address with a port, such as 127.0.0.1:3000"));
            return;
        };
        match self.origin(listen) {
            None => faults.push(
                "server.public_url: must be http:// or https:// and a host, with nothing behind it"
                    .to_owned(),
            ),
            Some(origin) if mode == Mode::Live && !origin.is_https() => {
                faults.push("server.public_url: live mode needs an https:// address".to_owned());
            }
            Some(_) => {}
        }
    }
}

/// `[database]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatabaseSection {
    url: String,
}

/// Where a database is.
#[derive(Clone, PartialEq, Eq)]
pub enum Location {
    /// In this file.
    Sqlite(PathBuf),
    /// At this address, which may hold a password.
    Postgres(String),
}

impl DatabaseSection {
    /// Where it is.
    pub fn location(&self) -> Location {
        match self.url.strip_prefix("sqlite:") {
            Some(file) => Location::Sqlite(file.into()),
            None => Location::Postgres(self.url.clone()),
        }
    }

    pub(super) fn check(&self, faults: &mut Vec<String>) {
        let valid = match self.url.strip_prefix("sqlite:") {
            Some(path) => !path.is_empty() && !path.starts_with("//") && !path.contains('?'),
            None => Url::parse(&self.url).is_ok_and(|url| matches!(url.scheme(), "postgres" | "postgresql")),
        };
        if !valid {
            faults.push(
                "database.url: must be sqlite: and the path of a file, or postgres://user@host/database"
                    .to_owned(),
            );
        }
    }
}

impl fmt::Display for DatabaseSection {
    /// For people: without a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.location() {
            Location::Sqlite(file) => write!(f, "{}", file.display()),
            Location::Postgres(url) => match Url::parse(&url) {
                Ok(url) => {
                    let host = url.host_str().filter(|host| !host.is_empty()).unwrap_or("local socket");
                    write!(f, "{} at {host}", url.path().trim_start_matches('/'))
                }
                Err(_) => f.write_str("PostgreSQL"),
            },
        }
    }
}

impl fmt::Debug for DatabaseSection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DatabaseSection({self})")
    }
}

/// `[merchant]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MerchantSection {
    /// The name that shoppers read.
    pub name: String,
    /// What becomes of a payment that succeeds after its session has expired.
    pub late_payments: LatePayments,
    /// Whether shoppers who need more time get it.
    pub more_time: bool,
    /// Who charges the cards of new sessions.
    pub gateway: GatewayName,
    /// How checkouts look that say nothing of it.
    pub branding: BrandingSection,
    support_url: String,
}

impl MerchantSection {
    /// Where shoppers find help.
    pub fn support_url(&self) -> Option<&str> {
        Some(self.support_url.as_str()).filter(|url| !url.is_empty())
    }

    pub(super) fn check(&self, mode: Mode, faults: &mut Vec<String>) {
        self.branding.check(mode, faults);
        if self.name.trim().is_empty() || self.name.chars().count() > 80 {
            faults.push("merchant.name: must have 1 to 80 characters".to_owned());
        }
        let schemes = ["https://", "http://", "mailto:"];
        if self.support_url().is_some_and(|url| !schemes.iter().any(|scheme| url.starts_with(scheme))) {
            faults.push("merchant.support_url: must be an https: or mailto: address".to_owned());
        }
    }
}

/// `[site]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteSection {
    /// The folder with the browser's files.
    pub folder: PathBuf,
}

/// `[log]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogSection {
    /// For whom.
    pub format: LogFormat,
    filter: String,
}

/// How a log line is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogFormat {
    /// For people.
    Text,
    /// For machines: one JSON object a line.
    Json,
}

impl LogSection {
    /// What is logged.
    pub fn filter(&self) -> EnvFilter {
        EnvFilter::new(&self.filter)
    }

    pub(super) fn check(&self, faults: &mut Vec<String>) {
        if EnvFilter::try_new(&self.filter).is_err() {
            faults.push(format!("log.filter: {:?} is no filter, such as \"info\"", self.filter));
        }
    }
}
