//! The client for servers that the configuration names, such as the gateway's.

use async_trait::async_trait;
use domain::ports::{Outbound, OutboundError, OutboundRequest, OutboundResponse};
use futures::TryStreamExt as _;
use reqwest::Client;

use super::{cause, client, headers, request};

/// The most that is read of an answer, in bytes.
const LARGEST_ANSWER: usize = 1024 * 1024;

/// HTTP by rustls, with the system's certificates, without redirects.
pub struct HttpOutbound(Client);

impl HttpOutbound {
    /// A client that keeps its connections.
    pub fn new() -> Result<Self, reqwest::Error> {
        client().build().map(Self)
    }
}

#[async_trait]
impl Outbound for HttpOutbound {
    async fn send(&self, outgoing: OutboundRequest) -> Result<OutboundResponse, OutboundError> {
        let response = request(&self.0, outgoing).send().await.map_err(|error| {
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
