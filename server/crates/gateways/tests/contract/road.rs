//! The way between an adapter and a gateway in this process, which a test can break.

use std::sync::Mutex;

use async_trait::async_trait;
use domain::{
    ports::{Outbound, OutboundError, OutboundRequest, OutboundResponse},
    testing::gateway_contract::Trouble,
};
use http::Request;
use http_body_util::{BodyExt as _, Full};

/// What is at the other end: a whole answer for a whole request, or nothing if the connection is cut.
#[async_trait]
pub(crate) trait OtherEnd: Send + Sync {
    async fn answer(&self, request: Request<Full<bytes::Bytes>>) -> Option<http::Response<Vec<u8>>>;
}

pub(crate) struct Road<E> {
    end: E,
    trouble: Mutex<Trouble>,
}

impl<E: OtherEnd> Road<E> {
    pub(crate) fn to(end: E) -> Self {
        Self { end, trouble: Mutex::new(Trouble::None) }
    }

    pub(crate) fn trouble(&self, trouble: Trouble) {
        *self.trouble.lock().unwrap() = trouble;
    }
}

#[async_trait]
impl<E: OtherEnd> Outbound for Road<E> {
    async fn send(&self, request: OutboundRequest) -> Result<OutboundResponse, OutboundError> {
        let trouble = *self.trouble.lock().unwrap();
        if trouble == Trouble::Away {
            return Err(OutboundError::NotSent("nobody is there".to_owned()));
        }
        let mut built = Request::builder().method(request.method).uri(request.url.as_str());
        if let Some(host) = request.url.host_str() {
            built = built.header("host", host);
        }
        for (name, value) in &request.headers {
            built = built.header(*name, value);
        }
        let answer = self.end.answer(built.body(Full::from(request.body)).unwrap()).await;
        let broken = || OutboundError::NoAnswer("the connection broke".to_owned());
        let answer = answer.filter(|_| trouble == Trouble::None).ok_or_else(broken)?;
        let text = |(name, value): (&http::HeaderName, &http::HeaderValue)| {
            Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned()))
        };
        let headers = answer.headers().iter().filter_map(text).collect();
        Ok(OutboundResponse { status: answer.status().as_u16(), headers, body: answer.into_body() })
    }
}

/// Reads an answer to its end; nothing if it is cut.
pub(crate) async fn whole<B>(answer: http::Response<B>) -> Option<http::Response<Vec<u8>>>
where
    B: http_body::Body,
{
    let (parts, body) = answer.into_parts();
    let bytes = body.collect().await.ok()?.to_bytes();
    Some(http::Response::from_parts(parts, bytes.to_vec()))
}
