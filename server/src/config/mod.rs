//! The configuration: defaults, then a file, then the environment. `default.toml` is the manual.

mod admin;
mod branding;
mod gateway;
mod list;
mod network;
mod origin;
mod pictures;
mod places;
mod rate_limits;
mod secret_files;
mod server;
mod webhooks;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use config::{Config as Layers, ConfigError, Environment, File, FileFormat};
use domain::model::{GatewayName, Mode};
use gateways::Configured;
use serde::Deserialize;
use thiserror::Error;

use secret_files::file_with_secrets;

pub use admin::AdminSection;
pub use branding::BrandingSection;
use gateway::GatewaySections;
pub use gateway::{SANDBOX, SandboxSection};
pub(crate) use network::network;
pub use origin::Origin;
pub use pictures::PicturesSection;
pub use rate_limits::RateLimitsSection;
pub use server::{
    DatabaseSection, Location, LogFormat, LogSection, MerchantSection, ServerSection, SiteSection,
};
pub use webhooks::WebhooksSection;

/// The defaults, and the manual.
pub const DEFAULT: &str = include_str!("default.toml");

/// The file that is read if it is there and no other is named.
const USUAL_FILE: &str = "counterfoil.toml";
const PREFIX: &str = "COUNTERFOIL_";
/// Names the file; not a key of its own.
const FILE_VARIABLE: &str = "COUNTERFOIL_CONFIG";

/// What is in force.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Test or live.
    pub mode: Mode,
    /// Where to listen and what the world calls us.
    pub server: ServerSection,
    /// Where things are kept.
    pub database: DatabaseSection,
    /// Who sells.
    pub merchant: MerchantSection,
    /// Who charges cards, as it was written.
    #[serde(default, rename = "gateways")]
    gateway_sections: GatewaySections,
    /// The gateway that comes along.
    pub sandbox: SandboxSection,
    /// What merchants are told.
    pub webhooks: WebhooksSection,
    /// What merchants show.
    pub pictures: PicturesSection,
    /// Tools for tests.
    pub admin: AdminSection,
    /// How much merchants may ask for.
    pub rate_limits: RateLimitsSection,
    /// The browser's files.
    pub site: SiteSection,
    /// What is logged.
    pub log: LogSection,
    #[serde(skip)]
    file_with_secrets: Option<PathBuf>,
    #[serde(skip)]
    gateways: BTreeMap<GatewayName, Box<dyn Configured>>,
}

/// Why the configuration cannot be used. Each says where.
#[derive(Debug, Error)]
pub enum LoadError {
    /// It cannot be read, or has a key that does not exist, or a value of the wrong kind.
    #[error("{0}")]
    Unreadable(#[from] ConfigError),
    /// Each line is a fault.
    #[error("{}", .0.join("\n"))]
    Invalid(Vec<String>),
}

impl Config {
    /// Reads the defaults, the file, and these environment variables.
    pub fn load(
        file: Option<&Path>,
        environment: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, LoadError> {
        let ours =
            environment.into_iter().filter(|(name, _)| name.starts_with(PREFIX) && name != FILE_VARIABLE);
        let environment = Environment::with_prefix("COUNTERFOIL")
            .prefix_separator("_")
            .separator("__")
            .source(Some(ours.collect()));
        let path = file.unwrap_or(Path::new(USUAL_FILE));
        let file = File::from(path).format(FileFormat::Toml).required(file.is_some());
        let layers = Layers::builder()
            .add_source(File::from_str(DEFAULT, FileFormat::Toml))
            .add_source(file)
            .add_source(environment)
            .build()?;
        let mut config = Self { file_with_secrets: file_with_secrets(path), ..layers.try_deserialize()? };
        let mut faults = config.faults();
        config.gateways = config.gateway_sections.read(config.mode, &mut faults);
        config.check_gateway(&mut faults);
        if faults.is_empty() { Ok(config) } else { Err(LoadError::Invalid(faults)) }
    }

    /// The configured gateways besides the sandbox.
    pub fn gateways(&self) -> impl Iterator<Item = (&GatewayName, &dyn Configured)> {
        self.gateways.iter().map(|(name, gateway)| (name, gateway.as_ref()))
    }

    /// Whether new sessions are paid at the sandbox, which `serve` then starts.
    pub fn uses_sandbox(&self) -> bool {
        self.merchant.gateway.as_str() == SANDBOX
    }

    fn check_gateway(&self, faults: &mut Vec<String>) {
        let name = &self.merchant.gateway;
        if self.uses_sandbox() && self.mode == Mode::Live {
            faults.push(
                "merchant.gateway: the sandbox takes no real money, so live mode refuses it".to_owned(),
            );
        } else if !self.uses_sandbox() && !self.gateways.contains_key(name) {
            faults.push(format!("merchant.gateway: there is no usable section [gateways.{name}]"));
        }
    }

    /// Everything that is wrong, in words for whoever wrote it.
    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        self.server.check(self.mode, &mut faults);
        self.database.check(&mut faults);
        self.merchant.check(self.mode, &mut faults);
        self.sandbox.check(&mut faults);
        self.webhooks.check(&mut faults);
        self.pictures.check(&mut faults);
        self.admin.check(self.mode, &mut faults);
        self.rate_limits.check(&mut faults);
        self.log.check(&mut faults);
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(variables: &[(&str, &str)]) -> Result<Config, LoadError> {
        let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Config::load(None, variables)
    }

    #[test]
    fn the_defaults_are_complete_and_run_in_test_mode() {
        let config = with(&[("PATH", "/bin")]).unwrap();
        assert_eq!(config.mode, Mode::Test);
        assert_eq!(config.server.public_url(config.server.listen()).as_str(), "http://127.0.0.1:3000");
        assert!(config.uses_sandbox());
    }

    #[test]
    fn the_environment_wins() {
        let config = with(&[("COUNTERFOIL_SERVER__LISTEN", "127.0.0.1:4000")]).unwrap();
        assert_eq!(config.server.public_url(config.server.listen()).as_str(), "http://127.0.0.1:4000");
    }

    #[test]
    fn a_file_overrides_the_defaults_and_must_be_there_when_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("mine.toml");
        std::fs::write(&file, "[merchant]\nname = \"Books & Tea\"\n").unwrap();
        assert_eq!(Config::load(Some(&file), []).unwrap().merchant.name, "Books & Tea");
        assert!(Config::load(Some(&folder.path().join("none.toml")), []).is_err());
    }

    #[test]
    fn a_key_that_does_not_exist_is_named() {
        let error = with(&[("COUNTERFOIL_SERVER__LISSEN", "x")]).unwrap_err().to_string();
        assert!(error.contains("lissen"), "{error}");
        let error = with(&[("COUNTERFOIL_PORT", "1")]).unwrap_err().to_string();
        assert!(error.contains("port"), "{error}");
    }

    #[test]
    fn live_mode_refuses_what_would_be_unsafe() {
        let error = with(&[("COUNTERFOIL_MODE", "live")]).unwrap_err().to_string();
        assert!(error.contains("merchant.gateway"), "{error}");
        assert!(error.contains("server.public_url"), "{error}");
    }

    #[test]
    fn the_admin_port_is_for_this_machine_and_for_test_mode() {
        let at = |mode: &str, listen: &str| {
            with(&[("COUNTERFOIL_MODE", mode), ("COUNTERFOIL_ADMIN__LISTEN", listen)])
                .map_err(|error| error.to_string())
        };
        assert_eq!(at("test", "").unwrap().admin.listen(), None);
        for listen in ["127.0.0.1:3020", "[::1]:0"] {
            assert_eq!(at("test", listen).unwrap().admin.listen(), Some(listen.parse().unwrap()));
            let error = at("live", listen).unwrap_err();
            assert!(error.contains("admin.listen: must be empty in live mode"), "{error}");
        }
        for listen in ["0.0.0.0:3020", "[::]:3020", "192.168.0.2:3020", "localhost:3020", "3020"] {
            let error = at("test", listen).unwrap_err();
            assert!(error.contains("admin.listen"), "{listen}: {error}");
        }
    }

    #[test]
    fn webhooks_go_inside_only_where_that_is_allowed() {
        let may = |mode, variables: &[(&str, &str)], address: &str| {
            let webhooks = with(variables).unwrap().webhooks;
            webhooks.destinations(mode).check_address(address.parse().unwrap()).is_ok()
        };
        assert!(may(Mode::Test, &[], "127.0.0.1") && !may(Mode::Live, &[], "127.0.0.1"));
        assert!(!may(Mode::Test, &[], "10.0.0.1") && !may(Mode::Live, &[], "10.0.0.1"));
        let never = [("COUNTERFOIL_WEBHOOKS__LOOPBACK", "never")];
        assert!(!may(Mode::Test, &never, "127.0.0.1"));
        let always = [("COUNTERFOIL_WEBHOOKS__LOOPBACK", "always")];
        assert!(may(Mode::Live, &always, "::1") && !may(Mode::Live, &always, "10.0.0.1"));
        let networks = [("COUNTERFOIL_WEBHOOKS__ALLOWED_NETWORKS", "10.0.0.0/8, 192.168.7.1,fd00::/8")];
        for address in ["10.2.3.4", "192.168.7.1", "fd12::1"] {
            assert!(may(Mode::Live, &networks, address), "{address}");
        }
        assert!(!may(Mode::Live, &networks, "192.168.7.2") && !may(Mode::Live, &networks, "127.0.0.1"));
    }

    #[test]
    fn pictures_are_fetched_as_webhooks_are_sent() {
        let may = |mode, variables: &[(&str, &str)], address: &str| {
            let pictures = with(variables).unwrap().pictures;
            pictures.destinations(mode).check_address(address.parse().unwrap()).is_ok()
        };
        assert!(may(Mode::Test, &[], "::1") && !may(Mode::Live, &[], "::1"));
        assert!(!may(Mode::Test, &[("COUNTERFOIL_PICTURES__LOOPBACK", "never")], "127.0.0.1"));
        let network = [("COUNTERFOIL_PICTURES__ALLOWED_NETWORKS", "10.1.0.0/16")];
        assert!(may(Mode::Live, &network, "10.1.2.3") && !may(Mode::Live, &network, "10.2.0.1"));
        let error =
            with(&[("COUNTERFOIL_PICTURES__ALLOWED_NETWORKS", "10.0.0.1/8")]).unwrap_err().to_string();
        assert!(error.contains("pictures.allowed_networks"), "{error}");
    }

    #[test]
    fn a_usual_branding_is_held_to_what_a_page_can_be_made_of() {
        let branding = |pairs: &[(&str, &str)]| {
            let named =
                pairs.iter().map(|(key, value)| (format!("COUNTERFOIL_MERCHANT__BRANDING__{key}"), *value));
            let variables = named.map(|(name, value)| (name, value.to_owned()));
            Config::load(None, variables).map(|config| config.merchant.branding.branding())
        };
        assert_eq!(branding(&[]).unwrap(), domain::model::Branding::default());
        let chosen =
            branding(&[("BUTTON_COLOR", "#0a7f3f"), ("BORDER_STYLE", "pill"), ("FONT_FAMILY", "inter")]);
        let chosen = chosen.unwrap();
        assert_eq!(chosen.button_color.as_deref(), Some("#0a7f3f"));
        assert_eq!(chosen.border_style, Some(domain::model::BorderStyle::Pill));
        for (pairs, said) in [
            (&[("BUTTON_COLOR", "green")][..], "merchant.branding.button_color: \"green\" is no colour"),
            (&[("FONT_FAMILY", "comic")], "merchant.branding.font_family: there is no font \"comic\""),
            (&[("BORDER_STYLE", "round")], "merchant.branding.border_style: \"round\" is none of pill"),
            (&[("LOGO", "logo.png")], "merchant.branding.logo: an absolute http or https address"),
            (&[("LOGO", "https://s.test/a"), ("ICON", "https://s.test/b")], "a logo or an icon, not both"),
        ] {
            let error = branding(pairs).unwrap_err().to_string();
            assert!(error.contains(said), "{error}");
        }
    }

    #[test]
    fn a_network_is_written_without_doubt_and_a_time_limit_has_limits() {
        for wrong in ["10.0.0.1/8", "10.0.0.0/33", "localhost", "10.0.0.0/8;127.0.0.0/8"] {
            let error = with(&[("COUNTERFOIL_WEBHOOKS__ALLOWED_NETWORKS", wrong)]).unwrap_err().to_string();
            assert!(error.contains("webhooks.allowed_networks"), "{wrong}: {error}");
        }
        assert_eq!(with(&[]).unwrap().webhooks.timeout().as_secs(), 10);
        assert_eq!(with(&[("COUNTERFOIL_WEBHOOKS__TIMEOUT", "3")]).unwrap().webhooks.timeout().as_secs(), 3);
        for wrong in ["0", "61"] {
            let error = with(&[("COUNTERFOIL_WEBHOOKS__TIMEOUT", wrong)]).unwrap_err().to_string();
            assert!(error.contains("webhooks.timeout"), "{wrong}: {error}");
        }
    }

    #[test]
    fn whose_word_counts_for_an_address_is_written_without_doubt() {
        let proxies = |text| with(&[("COUNTERFOIL_SERVER__TRUSTED_PROXIES", text)]);
        assert!(proxies("").unwrap().server.trusted_proxies().is_empty());
        let trusted = proxies("10.0.0.0/8, ::1").unwrap().server.trusted_proxies();
        assert_eq!(trusted, ["10.0.0.0/8".parse().unwrap(), "::1/128".parse().unwrap()]);
        for wrong in ["10.0.0.1/8", "proxy.internal", "*"] {
            let error = proxies(wrong).unwrap_err().to_string();
            assert!(error.contains("server.trusted_proxies"), "{wrong}: {error}");
        }
    }

    #[test]
    fn a_rate_limit_is_a_number_that_limits() {
        let limits = with(&[]).unwrap().rate_limits;
        assert_eq!((limits.reads_per_second, limits.writes_per_second, limits.burst), (100, 100, 200));
        assert_eq!(
            with(&[("COUNTERFOIL_RATE_LIMITS__READS_PER_SECOND", "0")]).unwrap().rate_limits.reads_per_second,
            0
        );
        for (key, wrong) in [("BURST", "0"), ("BURST", "1000001"), ("WRITES_PER_SECOND", "1000001")] {
            let variable = format!("COUNTERFOIL_RATE_LIMITS__{key}");
            let error = with(&[(variable.as_str(), wrong)]).unwrap_err().to_string();
            assert!(error.contains("rate_limits."), "{key}: {error}");
        }
    }

    #[test]
    fn keys_must_be_of_the_mode_and_are_never_repeated() {
        let error = with(&[
            ("COUNTERFOIL_MERCHANT__GATEWAY", "main"),
            ("COUNTERFOIL_GATEWAYS__MAIN__KIND", "stripe"),
            ("COUNTERFOIL_GATEWAYS__MAIN__SECRET_KEY", "sk_live_abcdef"),
            ("COUNTERFOIL_GATEWAYS__MAIN__PUBLISHABLE_KEY", "pk_test_abcdef"),
        ])
        .unwrap_err()
        .to_string();
        assert!(error.contains("gateways.main.secret_key") && !error.contains("abcdef"), "{error}");
    }

    #[test]
    fn a_merchant_s_gateway_is_one_that_is_configured() {
        let main = [
            ("COUNTERFOIL_GATEWAYS__MAIN__KIND", "stripe"),
            ("COUNTERFOIL_GATEWAYS__MAIN__SECRET_KEY", "sk_test_abcdef"),
            ("COUNTERFOIL_GATEWAYS__MAIN__PUBLISHABLE_KEY", "pk_test_abcdef"),
        ];
        let choosing = |name| with(&[&main[..], &[("COUNTERFOIL_MERCHANT__GATEWAY", name)]].concat());
        assert!(choosing("main").is_ok_and(|config| !config.uses_sandbox()));
        assert!(choosing("sandbox").is_ok_and(|config| config.gateways().count() == 1));
        let error = choosing("other").unwrap_err().to_string();
        assert!(error.contains("merchant.gateway"), "{error}");
    }

    #[test]
    fn a_gateway_is_of_a_kind_that_there_is() {
        for (name, kind) in [("main", "barter"), ("sandbox", "stripe"), ("2nd", "stripe")] {
            let variable = format!("COUNTERFOIL_GATEWAYS__{}__KIND", name.to_uppercase());
            let error = with(&[(variable.as_str(), kind)]).unwrap_err().to_string();
            assert!(error.contains(&format!("gateways.{name}")), "{error}");
        }
    }

    #[test]
    fn every_fault_is_said_at_once() {
        let error = with(&[
            ("COUNTERFOIL_SERVER__LISTEN", "nowhere"),
            ("COUNTERFOIL_DATABASE__URL", "mysql:x"),
            ("COUNTERFOIL_SANDBOX__PUBLIC_URL", "localhost"),
        ])
        .unwrap_err()
        .to_string();
        for key in ["server.listen", "database.url", "sandbox.public_url"] {
            assert!(error.contains(key), "{key}: {error}");
        }
    }
}
