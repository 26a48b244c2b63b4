//! HTTP to other servers: adapters reach them through these clients and in no other way. The plain one
//! goes where the configuration says, the guarded one where merchants say.

mod destinations;
mod guarded;
mod plain;

use std::{error::Error, iter::successors};

use domain::ports::OutboundRequest;
use http::{HeaderMap, Method};
use reqwest::{Client, ClientBuilder, RequestBuilder, redirect::Policy};

pub use destinations::{Destinations, Forbidden};
pub use guarded::{FetchError, FetchLimits, GuardedOutbound};
pub use plain::HttpOutbound;

/// What both clients have: rustls with the system's certificates, our name, no redirects, no cookies.
fn client() -> ClientBuilder {
    // The first provider that a process installs stays; any will do.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder().redirect(Policy::none()).user_agent(concat!("counterfoil/", env!("CARGO_PKG_VERSION")))
}

fn request(client: &Client, request: OutboundRequest) -> RequestBuilder {
    let method = Method::from_bytes(request.method.as_bytes()).expect("methods are literals of this program");
    let builder = client.request(method, request.url).timeout(request.timeout).body(request.body);
    request.headers.into_iter().fold(builder, |builder, (name, value)| builder.header(name, value))
}

/// Those that are text.
fn headers(headers: &HeaderMap) -> Vec<(String, String)> {
    let text = headers.iter().filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)));
    text.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// The error and what caused it, from the outside in.
fn causes(error: &reqwest::Error) -> impl Iterator<Item = &(dyn Error + 'static)> {
    successors(Some(error as &(dyn Error + 'static)), |error: &&(dyn Error + 'static)| (*error).source())
}

/// The innermost cause, which says what happened. The outer layers repeat the address.
fn cause(error: &reqwest::Error) -> String {
    causes(error).last().map(ToString::to_string).unwrap_or_default()
}
