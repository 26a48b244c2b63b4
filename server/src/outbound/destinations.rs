//! Where requests may go whose address a merchant has chosen: to the public Internet, and to what the
//! configuration allows beyond it.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    sync::Arc,
};

use ipnet::{IpNet, Ipv4Net, Ipv6Net};
use thiserror::Error;
use url::{Host, Url};

/// This machine to itself.
const LOOPBACK: [IpNet; 2] =
    [IpNet::V4(v4([127, 0, 0, 0], 8)), IpNet::V6(Ipv6Net::new_assert(Ipv6Addr::LOCALHOST, 128))];

/// What is no public host
/// (<https://www.iana.org/assignments/iana-ipv4-special-registry>).
const NOT_PUBLIC_V4: [(Ipv4Net, &str); 16] = [
    (v4([0, 0, 0, 0], 8), "this network"),
    (v4([10, 0, 0, 0], 8), "a private network"),
    (v4([100, 64, 0, 0], 10), "a provider's inner network"),
    (v4([127, 0, 0, 0], 8), "this machine"),
    // Clouds tell a machine its secrets at 169.254.169.254.
    (v4([169, 254, 0, 0], 16), "the local link"),
    // Azure tells its machines about themselves there, with an address that looks public
    // (https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16).
    (v4([168, 63, 129, 16], 32), "the cloud's own network"),
    (v4([172, 16, 0, 0], 12), "a private network"),
    (v4([192, 0, 0, 0], 24), "a network for protocols"),
    (v4([192, 0, 2, 0], 24), "a network for examples"),
    (v4([192, 88, 99, 0], 24), "a relay to IPv6"),
    (v4([192, 168, 0, 0], 16), "a private network"),
    (v4([198, 18, 0, 0], 15), "a network for benchmarks"),
    (v4([198, 51, 100, 0], 24), "a network for examples"),
    (v4([203, 0, 113, 0], 24), "a network for examples"),
    (v4([224, 0, 0, 0], 4), "a group of machines"),
    (v4([240, 0, 0, 0], 4), "no machine's address"),
];

/// Hosts of the public Internet have addresses in here and nowhere else
/// (<https://www.iana.org/assignments/ipv6-address-space>).
const PUBLIC_V6: Ipv6Net = v6([0x2000, 0, 0], 3);

/// What is no public host even so (<https://www.iana.org/assignments/iana-ipv6-special-registry>), and
/// addresses that hide an IPv4 address which a relay of one's own network may lead to.
const NOT_PUBLIC_V6: [(Ipv6Net, &str); 4] = [
    // Teredo, benchmarks, ORCHID and others.
    (v6([0x2001, 0, 0], 23), "a network for protocols"),
    (v6([0x2001, 0xdb8, 0], 32), "a network for examples"),
    (v6([0x2002, 0, 0], 16), "a relay to IPv4"),
    (v6([0x3fff, 0, 0], 20), "a network for examples"),
];

/// How networks without IPv4 write the addresses of hosts that have nothing else (RFC 6052).
const NAT64: Ipv6Net = v6([0x64, 0xff9b, 0], 96);

const fn v4([a, b, c, d]: [u8; 4], prefix: u8) -> Ipv4Net {
    Ipv4Net::new_assert(Ipv4Addr::new(a, b, c, d), prefix)
}

const fn v6([a, b, c]: [u16; 3], prefix: u8) -> Ipv6Net {
    Ipv6Net::new_assert(Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0), prefix)
}

/// Why a request does not go there. What a name led to is not repeated: whoever chose it could read the
/// names of a network of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Forbidden {
    /// Neither `http` nor `https`.
    #[error("only http:// and https:// addresses can be called")]
    Scheme,
    /// Unencrypted, with real money.
    #[error("live mode calls https:// addresses only")]
    Unencrypted,
    /// Somebody's password.
    #[error("a name and a password have no place in this address")]
    Credentials,
    /// Not on the public Internet, but there.
    #[error("it leads to {0}, not to the public Internet")]
    NotPublic(&'static str),
}

/// Where merchants' endpoints may be. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Destinations {
    allowed: Arc<[IpNet]>,
    unencrypted: bool,
}

impl Destinations {
    /// The public Internet, by TLS, and these networks.
    pub fn public_and(allowed: impl IntoIterator<Item = IpNet>) -> Self {
        Self { allowed: allowed.into_iter().collect(), unencrypted: false }
    }

    /// This machine too.
    pub fn and_loopback(self) -> Self {
        Self { allowed: self.allowed.iter().copied().chain(LOOPBACK).collect(), ..self }
    }

    /// By plain HTTP too.
    pub fn and_unencrypted(self) -> Self {
        Self { unencrypted: true, ..self }
    }

    /// Refuses an address that is wrong by its looks. One with a name in it may still lead to a place
    /// that is forbidden; that is seen when it is called.
    pub fn check_url(&self, url: &Url) -> Result<(), Forbidden> {
        match url.scheme() {
            "https" => {}
            "http" if self.unencrypted => {}
            "http" => return Err(Forbidden::Unencrypted),
            _ => return Err(Forbidden::Scheme),
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Forbidden::Credentials);
        }
        // Odd forms, such as 2130706433 or 0x7f.1, have become plain ones when the URL was read.
        match url.host() {
            Some(Host::Ipv4(address)) => self.check_address(address.into()),
            Some(Host::Ipv6(address)) => self.check_address(address.into()),
            Some(Host::Domain(_)) | None => Ok(()),
        }
    }

    /// Refuses what is no public host, unless the configuration allows it.
    pub fn check_address(&self, address: IpAddr) -> Result<(), Forbidden> {
        // ::ffff:127.0.0.1 is 127.0.0.1 to the operating system.
        let address = address.to_canonical();
        if self.allowed.iter().any(|network| network.contains(&address)) {
            return Ok(());
        }
        match special(address) {
            Some(what) => Err(Forbidden::NotPublic(what)),
            None => Ok(()),
        }
    }
}

/// What an address is that is no public host's.
fn special(address: IpAddr) -> Option<&'static str> {
    match address {
        IpAddr::V4(address) => {
            NOT_PUBLIC_V4.iter().find(|(network, _)| network.contains(&address)).map(|(_, what)| *what)
        }
        IpAddr::V6(address) if NAT64.contains(&address) => {
            let [.., a, b, c, d] = address.octets();
            special(Ipv4Addr::new(a, b, c, d).into())
        }
        IpAddr::V6(address) if !PUBLIC_V6.contains(&address) => Some(match address {
            Ipv6Addr::LOCALHOST => "this machine",
            _ if address.is_unique_local() => "a private network",
            _ if address.is_unicast_link_local() => "the local link",
            _ if address.is_multicast() => "a group of machines",
            _ => "no public host",
        }),
        IpAddr::V6(address) => {
            NOT_PUBLIC_V6.iter().find(|(network, _)| network.contains(&address)).map(|(_, what)| *what)
        }
    }
}

#[cfg(test)]
mod tests;
