//! The section about webhooks to merchants.

use std::time::Duration;

use domain::model::Mode;
use serde::Deserialize;

use super::{list::list, network};
use crate::outbound::Destinations;

/// In seconds.
const LONGEST_TIMEOUT: u64 = 60;

/// `[webhooks]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WebhooksSection {
    timeout: u64,
    loopback: Loopback,
    #[serde(deserialize_with = "list")]
    allowed_networks: Vec<String>,
}

/// When endpoints may be on this very machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Loopback {
    /// In test mode.
    Test,
    /// In live mode too.
    Always,
    Never,
}

impl WebhooksSection {
    /// How long an endpoint may take to answer.
    pub fn timeout(&self) -> Duration {
        Duration::from_secs(self.timeout)
    }

    /// Where endpoints may be.
    pub fn destinations(&self, mode: Mode) -> Destinations {
        let networks = self.allowed_networks.iter().map(|text| network(text));
        let mut destinations =
            Destinations::public_and(networks.map(|network| network.expect("checked at the start")));
        if self.allows_loopback(mode) {
            destinations = destinations.and_loopback();
        }
        if mode == Mode::Test {
            destinations = destinations.and_unencrypted();
        }
        destinations
    }

    /// The same in words.
    pub fn summary(&self, mode: Mode) -> String {
        let mut places = vec!["the public Internet"];
        if self.allows_loopback(mode) {
            places.push("this machine");
        }
        places.extend(self.allowed_networks.iter().map(String::as_str));
        let scheme = if mode == Mode::Test { "http or https" } else { "https" };
        format!("by {scheme} to {}; answers within {} s", places.join(", "), self.timeout)
    }

    fn allows_loopback(&self, mode: Mode) -> bool {
        match self.loopback {
            Loopback::Always => true,
            Loopback::Test => mode == Mode::Test,
            Loopback::Never => false,
        }
    }

    pub(super) fn check(&self, faults: &mut Vec<String>) {
        if !(1..=LONGEST_TIMEOUT).contains(&self.timeout) {
            faults.push(format!("webhooks.timeout: must be 1 to {LONGEST_TIMEOUT} seconds"));
        }
        for text in &self.allowed_networks {
            if network(text).is_none() {
                faults.push(format!(
                    "webhooks.allowed_networks: {text:?} is no network, such as 10.0.0.0/8 or fd00::/8"
                ));
            }
        }
    }
}
