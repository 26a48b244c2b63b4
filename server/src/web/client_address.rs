//! Where a request comes from.

use std::{
    convert::Infallible,
    net::{IpAddr, Ipv4Addr, SocketAddr},
};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{HeaderMap, request::Parts},
};
use ipnet::IpNet;

use super::state::WebState;

/// The caller's address: the other end of the connection, or what a proxy that we trust says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ClientAddress(pub(crate) IpAddr);

impl FromRequestParts<WebState> for ClientAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &WebState) -> Result<Self, Infallible> {
        // Whoever serves us without saying who connects gets an address that is in nobody's network.
        let connected = parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |ConnectInfo(address)| address.ip());
        Ok(Self(caller(connected, &parts.headers, state.trusted_proxies())))
    }
}

/// Each proxy adds, on the right of `X-Forwarded-For`, the address that it was called from. So the list is
/// read from the right, for as long as those who wrote it are trusted: what stands left of the first
/// address that is not a proxy of ours may have been made up by the caller.
fn caller(connected: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |address: &IpAddr| trusted.iter().any(|network| network.contains(address));
    let mut caller = connected.to_canonical();
    let lines = headers.get_all("x-forwarded-for").iter().rev();
    let mut claims = lines.flat_map(|line| line.to_str().unwrap_or("?").rsplit(','));
    while is_trusted(&caller) {
        // What cannot be read ends the list: the last one whom we know is the one who said it.
        let Some(said) = claims.next().and_then(address) else { break };
        caller = said;
    }
    caller
}

/// An address, with or without a port.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    let with_port = || text.parse::<SocketAddr>().map(|address| address.ip());
    Some(bare.parse::<IpAddr>().or_else(|_| with_port()).ok()?.to_canonical())
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    /// Who calls, when this address connects and these header lines come along.
    fn from(connected: &str, lines: &[&str]) -> String {
        let trusted = ["10.0.0.0/8", "fd00::/8"].map(|network| network.parse().unwrap());
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", HeaderValue::from_str(line).unwrap());
        }
        caller(connected.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn a_stranger_is_who_connects_whatever_is_claimed() {
        assert_eq!(from("203.0.113.9", &[]), "203.0.113.9");
        assert_eq!(from("203.0.113.9", &["10.1.1.1"]), "203.0.113.9");
        assert_eq!(from("203.0.113.9", &["198.51.100.1, 10.1.1.1"]), "203.0.113.9");
        assert_eq!(from("::ffff:203.0.113.9", &["10.1.1.1"]), "203.0.113.9");
    }

    #[test]
    fn a_proxy_is_believed_about_who_called_it() {
        assert_eq!(from("10.0.0.1", &["203.0.113.9"]), "203.0.113.9");
        assert_eq!(from("::ffff:10.0.0.1", &["203.0.113.9"]), "203.0.113.9");
        assert_eq!(from("fd00::1", &["2001:db8::9"]), "2001:db8::9");
        assert_eq!(from("10.0.0.1", &["203.0.113.9:4711"]), "203.0.113.9");
        assert_eq!(from("10.0.0.1", &["[2001:db8::9]:4711"]), "2001:db8::9");
        assert_eq!(from("10.0.0.1", &["[2001:db8::9]"]), "2001:db8::9");
    }

    #[test]
    fn what_a_caller_made_up_stands_left_of_what_the_proxy_saw() {
        assert_eq!(from("10.0.0.1", &["198.51.100.1, 203.0.113.9"]), "203.0.113.9");
        assert_eq!(from("10.0.0.1", &["10.9.9.9, 203.0.113.9"]), "203.0.113.9");
        // The caller's own header and the proxy's may come as two lines.
        assert_eq!(from("10.0.0.1", &["198.51.100.1", "203.0.113.9"]), "203.0.113.9");
    }

    #[test]
    fn a_chain_of_proxies_is_followed_to_its_end() {
        assert_eq!(from("10.0.0.1", &["198.51.100.1, 203.0.113.9, 10.0.0.3,10.0.0.2"]), "203.0.113.9");
        assert_eq!(from("10.0.0.1", &["203.0.113.9, 10.0.0.3", "10.0.0.2"]), "203.0.113.9");
        // Nobody outside: the farthest proxy itself asks.
        assert_eq!(from("10.0.0.1", &["10.0.0.3, 10.0.0.2"]), "10.0.0.3");
        assert_eq!(from("10.0.0.1", &[]), "10.0.0.1");
    }

    #[test]
    fn what_cannot_be_read_ends_the_list() {
        for nonsense in ["", "unknown", "203.0.113.9, unknown", "203.0.113.9, , 10.0.0.2", "*", "10.0.0"] {
            let said = from("10.0.0.1", &[nonsense]);
            assert!(said == "10.0.0.1" || said == "10.0.0.2", "{nonsense:?}: {said}");
        }
    }
}
