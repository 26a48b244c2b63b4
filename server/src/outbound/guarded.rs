//! The client for addresses that merchants choose, such as their webhook endpoints. It goes only to the
//! allowed [`Destinations`], and looks at the very address that it connects to: what a name led to a
//! moment ago, or leads to elsewhere, counts for nothing.

mod fetch;

use std::{net::SocketAddr, time::Duration};

use async_trait::async_trait;
use domain::ports::{Outbound, OutboundError, OutboundRequest, OutboundResponse};
use reqwest::{
    Client, Response,
    dns::{Addrs, Name, Resolve, Resolving},
};

use super::{
    cause, causes, client,
    destinations::{Destinations, Forbidden},
    headers, request,
};

pub use fetch::{FetchError, FetchLimits};

/// The most that is read of an answer, in bytes. It is kept for a person who looks for a fault.
const LONGEST_ANSWER: usize = 16 * 1024;

/// How long it may take to connect, DNS and TLS included. A request's own time limit may be shorter.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// How long an unused connection is kept. It was checked when it was made.
const IDLE_TIMEOUT: Duration = Duration::from_secs(30);

/// HTTP to the allowed destinations: past no proxy, without redirects. Any port may be called, since
/// merchants' servers listen on many.
pub struct GuardedOutbound {
    client: Client,
    destinations: Destinations,
}

impl GuardedOutbound {
    /// A client that resolves names as the operating system does.
    pub fn new(destinations: Destinations) -> Result<Self, reqwest::Error> {
        Self::resolving_by(SystemResolver, destinations)
    }

    fn resolving_by(
        resolver: impl Resolve + 'static,
        destinations: Destinations,
    ) -> Result<Self, reqwest::Error> {
        let client = client()
            .dns_resolver(Filtered { resolver, destinations: destinations.clone() })
            // A proxy would connect where we cannot see it.
            .no_proxy()
            .referer(false)
            .connect_timeout(CONNECT_TIMEOUT)
            .pool_idle_timeout(IDLE_TIMEOUT)
            .build()?;
        Ok(Self { client, destinations })
    }
}

#[async_trait]
impl Outbound for GuardedOutbound {
    /// Reads no more of the answer than is worth keeping; a longer one is cut and no error.
    async fn send(&self, outgoing: OutboundRequest) -> Result<OutboundResponse, OutboundError> {
        // An address that is no name is never resolved, so it is looked at here.
        self.destinations
            .check_url(&outgoing.url)
            .map_err(|why| OutboundError::Forbidden(why.to_string()))?;
        let response = request(&self.client, outgoing).send().await.map_err(|error| failure(&error))?;
        let status = response.status().as_u16();
        let headers = headers(response.headers());
        let body = beginning(response).await.map_err(|error| OutboundError::NoAnswer(cause(&error)))?;
        Ok(OutboundResponse { status, headers, body })
    }
}

fn failure(error: &reqwest::Error) -> OutboundError {
    if let Some(forbidden) = causes(error).find_map(<dyn std::error::Error>::downcast_ref::<Forbidden>) {
        return OutboundError::Forbidden(forbidden.to_string());
    }
    if error.is_connect() {
        OutboundError::NotSent(cause(error))
    } else {
        OutboundError::NoAnswer(cause(error))
    }
}

/// Reads until there is enough; the connection of a longer answer is then closed.
async fn beginning(mut response: Response) -> Result<Vec<u8>, reqwest::Error> {
    let mut body = Vec::new();
    while body.len() < LONGEST_ANSWER
        && let Some(chunk) = response.chunk().await?
    {
        body.extend_from_slice(&chunk);
    }
    body.truncate(LONGEST_ANSWER);
    Ok(body)
}

/// The operating system's names, also those of its hosts file.
struct SystemResolver;

impl Resolve for SystemResolver {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let found: Vec<_> = found.collect();
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

/// A resolver whose forbidden answers are left out: the client connects to what is left and to nothing
/// else.
struct Filtered<R> {
    resolver: R,
    destinations: Destinations,
}

impl<R: Resolve> Resolve for Filtered<R> {
    fn resolve(&self, name: Name) -> Resolving {
        let resolving = self.resolver.resolve(name);
        let destinations = self.destinations.clone();
        Box::pin(async move {
            let mut allowed: Vec<SocketAddr> = Vec::new();
            let mut refused = None;
            for address in resolving.await? {
                match destinations.check_address(address.ip()) {
                    Ok(()) => allowed.push(address),
                    Err(forbidden) => refused = Some(forbidden),
                }
            }
            match refused {
                Some(forbidden) if allowed.is_empty() => Err(forbidden.into()),
                _ => Ok(Box::new(allowed.into_iter()) as Addrs),
            }
        })
    }
}

#[cfg(test)]
mod fetch_tests;
#[cfg(test)]
mod tests;
