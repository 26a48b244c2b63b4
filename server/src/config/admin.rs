//! The section about the admin port.

use std::net::SocketAddr;

use domain::model::Mode;
use serde::Deserialize;

/// `[admin]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdminSection {
    listen: String,
}

impl AdminSection {
    /// The address to listen on, if the port is wanted.
    pub fn listen(&self) -> Option<SocketAddr> {
        let wanted = !self.listen.is_empty();
        wanted.then(|| self.listen.parse().expect("checked when the configuration was loaded"))
    }

    pub(super) fn check(&self, mode: Mode, faults: &mut Vec<String>) {
        if self.listen.is_empty() {
            return;
        }
        if mode == Mode::Live {
            faults.push("admin.listen: must be empty in live mode, whose clock nobody moves".to_owned());
        }
        match self.listen.parse::<SocketAddr>() {
            Err(_) => faults.push(format!(
                "admin.listen: {:?} is no address with a port, such as 127.0.0.1:3020",
                self.listen
            )),
            Ok(address) if !address.ip().is_loopback() => faults
                .push("admin.listen: must be a loopback address, since the port asks for no key".to_owned()),
            Ok(_) => {}
        }
    }
}
