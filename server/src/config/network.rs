//! Networks, as a person writes them.

use std::net::IpAddr;

use ipnet::IpNet;

/// A network by its first address, such as `10.0.0.0/8`, or one host.
pub(crate) fn network(text: &str) -> Option<IpNet> {
    let one = || text.parse::<IpAddr>().map(IpNet::from);
    let network = text.parse::<IpNet>().or_else(|_| one()).ok()?;
    // 10.0.0.1/8 may be meant as one host or as all of 10: nobody should have to guess.
    (network.trunc() == network).then_some(network)
}
