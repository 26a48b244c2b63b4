//! The section about merchants' pictures.

use domain::model::Mode;
use serde::Deserialize;

use super::{
    list::list,
    places::{Loopback, check_networks, destinations},
};
use crate::outbound::Destinations;

/// `[pictures]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PicturesSection {
    loopback: Loopback,
    #[serde(deserialize_with = "list")]
    allowed_networks: Vec<String>,
}

impl PicturesSection {
    /// Where pictures may be.
    pub fn destinations(&self, mode: Mode) -> Destinations {
        destinations(self.loopback, &self.allowed_networks, mode)
    }

    pub(super) fn check(&self, faults: &mut Vec<String>) {
        check_networks("pictures.allowed_networks", &self.allowed_networks, faults);
    }
}
