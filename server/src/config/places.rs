//! Where requests may go whose address a merchant has chosen, as the configuration says it.

use domain::model::Mode;
use serde::Deserialize;

use super::network;
use crate::outbound::Destinations;

/// When this very machine may be called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Loopback {
    /// In test mode.
    Test,
    /// In live mode too.
    Always,
    Never,
}

impl Loopback {
    pub(super) fn is_allowed(self, mode: Mode) -> bool {
        match self {
            Self::Always => true,
            Self::Test => mode == Mode::Test,
            Self::Never => false,
        }
    }
}

/// The public Internet and what is allowed beyond it; unencrypted in test mode only.
pub(super) fn destinations(loopback: Loopback, networks: &[String], mode: Mode) -> Destinations {
    let networks = networks.iter().map(|text| network(text));
    let mut destinations =
        Destinations::public_and(networks.map(|network| network.expect("checked at the start")));
    if loopback.is_allowed(mode) {
        destinations = destinations.and_loopback();
    }
    if mode == Mode::Test {
        destinations = destinations.and_unencrypted();
    }
    destinations
}

/// Says which of them are no networks.
pub(super) fn check_networks(key: &str, networks: &[String], faults: &mut Vec<String>) {
    for text in networks.iter().filter(|text| network(text).is_none()) {
        faults.push(format!("{key}: {text:?} is no network, such as 10.0.0.0/8 or fd00::/8"));
    }
}
