//! Who may use the admin port: programs on this machine, and no page in a browser on it.

use std::net::IpAddr;

use axum::{
    extract::Request,
    http::{HeaderMap, StatusCode, header::HOST, uri::Authority},
    middleware::Next,
    response::{IntoResponse as _, Response},
};

use super::AdminError;
use crate::web::origin_check::is_own;

/// Refuses what a foreign page makes a browser send: by another site's name that leads here (DNS
/// rebinding), or across sites.
pub(super) async fn programs_on_this_machine_only(request: Request, next: Next) -> Response {
    let refused = if !names_this_machine(request.headers()) {
        "call this port by a loopback address or by localhost"
    } else if !is_own(request.headers()) {
        "this port is not for web pages"
    } else {
        return next.run(request).await;
    };
    tracing::warn!("refused a request to the admin port: {refused}");
    AdminError(StatusCode::FORBIDDEN, refused.to_owned()).into_response()
}

/// Whether `Host` is this machine as itself. The port may be another one, of a tunnel.
fn names_this_machine(headers: &HeaderMap) -> bool {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()?.parse::<Authority>().ok());
    host.is_some_and(|host| {
        let name = host.host().trim_start_matches('[').trim_end_matches(']');
        let address = name.parse::<IpAddr>();
        name.eq_ignore_ascii_case("localhost") || address.is_ok_and(|address| address.is_loopback())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_loopback_names_this_machine() {
        let named = |host: &str| {
            names_this_machine(&[(HOST, host.parse().unwrap())].into_iter().collect::<HeaderMap>())
        };
        for host in ["127.0.0.1:3020", "127.9.9.9", "localhost:3020", "LOCALHOST", "[::1]:3020", "[::1]"] {
            assert!(named(host), "{host}");
        }
        for host in
            ["", "evil.test:3020", "localhost.evil.test", "10.0.0.1:3020", "[fd00::1]", "0.0.0.0", "x y"]
        {
            assert!(!named(host), "{host}");
        }
        assert!(!names_this_machine(&HeaderMap::new()));
    }
}
