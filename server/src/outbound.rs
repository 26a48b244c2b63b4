//! The one HTTP client. Adapters reach other servers through it and in no other way.

use std::error::Error;

use async_trait::async_trait;
use domain::ports::{Outbound, OutboundError, OutboundRequest, OutboundResponse};
use futures::TryStreamExt as _;
use http::Method;
use reqwest::{Client, redirect::Policy};

/// The most that is read of an answer, in bytes.
const LARGEST_ANSWER: usize = 1024 * 1024;

/// HTTP by rustls, with the system's certificates, without redirects.
pub(crate) struct HttpOutbound(Client);

impl HttpOutbound {
    /// A client that keeps its connections.
    pub(crate) fn new() -> Result<Self, reqwest::Error> {
        let client = Client::builder()
            .redirect(Policy::none())
            .user_agent(concat!("counterfoil/", env!("CARGO_PKG_VERSION")))
            .build()?;
        Ok(Self(client))
    }
}

#[async_trait]
impl Outbound for HttpOutbound {
    async fn send(&self, request: OutboundRequest) -> Result<OutboundResponse, OutboundError> {
        let method =
            Method::from_bytes(request.method.as_bytes()).expect("methods are literals of this program");
        let mut builder = self.0.request(method, request.url).timeout(request.timeout).body(request.body);
        for (name, value) in request.headers {
            builder = builder.header(name, value);
        }
        let response = builder.send().await.map_err(|error| {
            if error.is_connect() {
                OutboundError::NotSent(cause(&error))
            } else {
                OutboundError::NoAnswer(cause(&error))
            }
        })?;

        let status = response.status().as_u16();
        let headers = response
            .headers()
            .iter()
            .filter_map(|(name, value)| Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned())))
            .collect();
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

/// The innermost cause, which says what happened. The outer layers repeat the address.
fn cause(error: &reqwest::Error) -> String {
    let mut cause: &dyn Error = error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    cause.to_string()
}
