//! Whether a browser sends a request for one of the sandbox's own pages.

use http::{HeaderMap, header};

use crate::Sandbox;

/// What the headers tell of the page that a request comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sender {
    /// One of ours.
    OwnPage,
    /// Somebody else's.
    OtherPage,
    /// Nothing: whoever is no browser has no page to be tricked by.
    NoBrowser,
}

/// Reads `Sec-Fetch-Site`, and `Origin` where a browser does not send that.
pub(crate) fn sender(headers: &HeaderMap, sandbox: &Sandbox) -> Sender {
    let is_own = if let Some(site) = headers.get("sec-fetch-site") {
        site == "same-origin"
    } else if let Some(origin) = headers.get(header::ORIGIN) {
        let own = sandbox.inner.config.public_url.origin().ascii_serialization();
        origin.as_bytes() == own.as_bytes()
    } else {
        return Sender::NoBrowser;
    };
    if is_own { Sender::OwnPage } else { Sender::OtherPage }
}
