//! The client for servers that the configuration names, such as the gateway's.
//!
//! Where machines go out by a proxy, the environment names it, as for most programs: `HTTPS_PROXY` (or
//! `HTTP_PROXY`, `ALL_PROXY`; also in lower case) and, for what needs none, `NO_PROXY`. The proxy only makes
//! the connection (`CONNECT`): TLS and the certificate's check go through it to the server itself. Authorities
//! that the system does not have are in the file that `SSL_CERT_FILE` names, in place of the system's, or in
//! the folders of `SSL_CERT_DIR`.

use async_trait::async_trait;
use domain::ports::{Outbound, OutboundError, OutboundRequest, OutboundResponse};
use futures::TryStreamExt as _;
use reqwest::Client;
use url::{Host, Url};

use super::{cause, client, headers, request};

/// The most that is read of an answer, in bytes.
const LARGEST_ANSWER: usize = 1024 * 1024;

/// HTTP by rustls, with the system's certificates, by the environment's proxy, without redirects.
pub struct HttpOutbound {
    client: Client,
    /// For servers on this very machine, which no proxy could lead to.
    direct: Client,
}

impl HttpOutbound {
    /// Clients that keep their connections.
    pub fn new() -> Result<Self, reqwest::Error> {
        Ok(Self { client: client().build()?, direct: client().no_proxy().build()? })
    }
}

fn is_this_machine(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        // ::ffff:127.0.0.1 is 127.0.0.1 to the operating system.
        Some(Host::Ipv6(address)) => address.to_canonical().is_loopback(),
        None => false,
    }
}

#[async_trait]
impl Outbound for HttpOutbound {
    async fn send(&self, outgoing: OutboundRequest) -> Result<OutboundResponse, OutboundError> {
        let client = if is_this_machine(&outgoing.url) { &self.direct } else { &self.client };
        let response = request(client, outgoing).send().await.map_err(|error| {
            if error.is_connect() {
                OutboundError::NotSent(cause(&error))
            } else {
                OutboundError::NoAnswer(cause(&error))
            }
        })?;

        let status = response.status().as_u16();
        let headers = headers(response.headers());
        let mut body = Vec::new();
        let mut chunks = response.bytes_stream();
        while let Some(chunk) =
            chunks.try_next().await.map_err(|error| OutboundError::NoAnswer(cause(&error)))?
        {
            body.extend_from_slice(&chunk);
            if body.len() > LARGEST_ANSWER {
                return Err(OutboundError::NoAnswer("the answer is too long".to_owned()));
            }
        }
        Ok(OutboundResponse { status, headers, body })
    }
}

#[cfg(test)]
mod tests;
