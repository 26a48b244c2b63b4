//! The section about webhooks to merchants.

use std::time::Duration;

use domain::model::Mode;
use serde::Deserialize;

use super::{
    list::list,
    places::{Loopback, check_networks, destinations},
};
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

impl WebhooksSection {
    /// How long an endpoint may take to answer.
    pub fn timeout(&self) -> Duration {
        Duration::from_secs(self.timeout)
    }

    /// Where endpoints may be.
    pub fn destinations(&self, mode: Mode) -> Destinations {
        destinations(self.loopback, &self.allowed_networks, mode)
    }

    /// The same in words.
    pub fn summary(&self, mode: Mode) -> String {
        let mut places = vec!["the public Internet"];
        if self.loopback.is_allowed(mode) {
            places.push("this machine");
        }
        places.extend(self.allowed_networks.iter().map(String::as_str));
        let scheme = if mode == Mode::Test { "http or https" } else { "https" };
        format!("by {scheme} to {}; answers within {} s", places.join(", "), self.timeout)
    }

    pub(super) fn check(&self, faults: &mut Vec<String>) {
        if !(1..=LONGEST_TIMEOUT).contains(&self.timeout) {
            faults.push(format!("webhooks.timeout: must be 1 to {LONGEST_TIMEOUT} seconds"));
        }
        check_networks("webhooks.allowed_networks", &self.allowed_networks, faults);
    }
}
