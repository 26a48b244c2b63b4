//! The port to other servers, for adapters that speak HTTP.

use std::{fmt, time::Duration};

use async_trait::async_trait;
use thiserror::Error;
use url::Url;

/// Sends requests to other servers.
#[async_trait]
pub trait Outbound: Send + Sync {
    /// Sends one request and reads the whole answer, whatever its status. Redirects are not followed.
    async fn send(&self, request: OutboundRequest) -> Result<OutboundResponse, OutboundError>;
}

/// A request. `Debug` shows neither headers nor body, which hold keys and tokens.
pub struct OutboundRequest {
    /// `GET`, `POST`, …
    pub method: &'static str,
    /// Where to.
    pub url: Url,
    /// Names in lower case.
    pub headers: Vec<(&'static str, String)>,
    /// The body; empty for none.
    pub body: Vec<u8>,
    /// How long the whole exchange may take.
    pub timeout: Duration,
}

impl fmt::Debug for OutboundRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}{}", self.method, self.url.origin().ascii_serialization(), self.url.path())
    }
}

/// An answer.
pub struct OutboundResponse {
    /// The status code.
    pub status: u16,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl OutboundResponse {
    /// The first header of that name (in lower case).
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(candidate, _)| candidate == name).map(|(_, value)| value.as_str())
    }
}

/// Why there is no answer.
#[derive(Debug, Error)]
pub enum OutboundError {
    /// The address is one that this server must not send to: the request never left.
    #[error("forbidden address: {0}")]
    Forbidden(String),
    /// No connection could be made: the request was certainly not acted on.
    #[error("could not connect: {0}")]
    NotSent(String),
    /// The connection broke or the time ran out: the request may have been acted on.
    #[error("no answer: {0}")]
    NoAnswer(String),
}
