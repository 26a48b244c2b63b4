//! Requests that come with an `Idempotency-Key` are done once
//! (<https://docs.stripe.com/api/idempotent_requests>).
//!
//! An answer is kept once the request was carried out or refused for the state of things. What was
//! wrong in the request itself, what somebody else was at, and failures of ours are not kept: the same
//! key may be used again at once.

use std::time::Duration;

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header::CONTENT_TYPE},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use domain::{
    model::{ApiKey, KeptAnswer, RequestClaim, RequestKey},
    ports::StoreError,
    usecases::{Begun, REQUEST_LEASE, begin_request, keep_answer, let_go, renew_request},
};
use jiff::SignedDuration;
use sha2::{Digest as _, Sha256};
use tokio::{
    sync::oneshot,
    task::JoinHandle,
    time::{sleep, timeout},
};

use super::{
    error::{ApiError, NotKept},
    once::Once,
    params::Params,
};
use crate::web::{LARGEST_BODY, state::WebState};

const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
const REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");
const LONGEST_KEY: usize = 255;

/// How often the lease of a request is renewed that takes long.
const RENEWED_EVERY: Duration = Duration::from_millis(500);

/// The largest answer that is kept, in bytes: more than ten lines whose prices and products have as many
/// notes as there can be.
const LARGEST_ANSWER: usize = 4 * 1024 * 1024;

/// Does a request once.
pub(super) async fn once(State(state): State<WebState>, request: Request, next: Next) -> Response {
    let key = match key_of(&request) {
        Ok(Some(key)) => key,
        Ok(None) => return next.run(request).await,
        Err(error) => return error.into_response(),
    };
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST_BODY).await else {
        return ApiError::too_large().into_response();
    };
    let fingerprint = fingerprint(&parts.method, parts.uri.path(), &parts.headers, &body);
    let mut request = Request::from_parts(parts, Body::from(body));
    // What cannot be read at all is refused by whoever reads it, and nothing is kept of it.
    let Some(fingerprint) = fingerprint else { return next.run(request).await };

    let echo = HeaderValue::from_str(&key.key).ok();
    let mut response = match begin(&state, &key, fingerprint).await {
        Ok(Begun::Mine { claim, made }) => {
            request.extensions_mut().insert(Once { claim: Some(claim.clone()), made });
            let holding = Holding::new(&state, &claim);
            let response = next.run(request).await;
            holding.end().await;
            keep(&state, &claim, response).await
        }
        Ok(Begun::Answered(answer)) => again(answer),
        Ok(Begun::Another) => ApiError::key_reused(&key.key).into_response(),
        Ok(Begun::UnderWay { .. }) => ApiError::key_in_use(&key.key).into_response(),
        Err(error) => ApiError::from(error).into_response(),
    };
    if let Some(echo) = echo {
        response.headers_mut().insert(IDEMPOTENCY_KEY, echo);
    }
    response
}

/// Takes up the request. If whoever has it seems to have died, waits until that is certain: a client
/// whose connection broke with it asks again within a second or two, and then no more.
async fn begin(state: &WebState, key: &RequestKey, fingerprint: [u8; 32]) -> Result<Begun, StoreError> {
    let begun = begin_request(state.ports(), key, fingerprint).await?;
    let Begun::UnderWay { until } = &begun else { return Ok(begun) };
    let left = until.duration_since(state.ports().clock.now());
    // It was not renewed when it should have been.
    if left > REQUEST_LEASE - SignedDuration::from_millis(700) {
        return Ok(begun);
    }
    sleep(left.unsigned_abs() + Duration::from_millis(20)).await;
    begin_request(state.ports(), key, fingerprint).await
}

/// Renews the lease of a request while it is being done.
struct Holding {
    stop: oneshot::Sender<()>,
    renewing: JoinHandle<()>,
}

impl Holding {
    fn new(state: &WebState, claim: &RequestClaim) -> Self {
        let (ports, claim) = (state.ports().clone(), claim.clone());
        let (stop, mut stopped) = oneshot::channel();
        let renewing = tokio::spawn(async move {
            // Most requests are done before it is time for the first.
            while timeout(RENEWED_EVERY, &mut stopped).await.is_err() {
                if let Err(error) = renew_request(&ports, &claim).await {
                    tracing::warn!(%error, "a request's lease could not be renewed");
                }
            }
        });
        Self { stop, renewing }
    }

    /// Ends it, and waits until nothing of it is under way: the answer is to be the last word.
    async fn end(self) {
        drop(self.stop);
        if let Err(error) = self.renewing.await {
            tracing::error!(%error, "renewing a request's lease failed");
        }
    }
}

/// The key of a request that changes something, if it has one.
fn key_of(request: &Request) -> Result<Option<RequestKey>, ApiError> {
    if request.method() != Method::POST {
        return Ok(None);
    }
    let Some(header) = request.headers().get(IDEMPOTENCY_KEY) else { return Ok(None) };
    let Some(caller) = request.extensions().get::<ApiKey>() else { return Ok(None) };
    let key = header.to_str().ok().filter(|key| !key.trim().is_empty() && key.len() <= LONGEST_KEY);
    let Some(key) = key else {
        let message = format!("An Idempotency-Key must be 1 to {LONGEST_KEY} printable ASCII characters.");
        return Err(ApiError::unreadable(message));
    };
    Ok(Some(RequestKey { merchant: caller.merchant.clone(), mode: caller.mode, key: key.to_owned() }))
}

/// What tells a request from another: its method, its path, and its parameters in whatever order and
/// encoding they come. `None` if they cannot be read.
fn fingerprint(method: &Method, path: &str, headers: &HeaderMap, body: &Bytes) -> Option<[u8; 32]> {
    let params = Params::of_body(headers, body).ok()?;
    let mut hash = Sha256::new();
    hash.update(method.as_str());
    hash.update([0]);
    hash.update(path);
    hash.update([0]);
    params.each(&mut |name, value| {
        for part in [name, value] {
            hash.update(part.len().to_be_bytes());
            hash.update(part);
        }
    });
    Some(hash.finalize().into())
}

/// Keeps the answer, or lets go of the request if it came to nothing.
async fn keep(state: &WebState, claim: &RequestClaim, response: Response) -> Response {
    if response.extensions().get::<NotKept>().is_some() || response.status().is_server_error() {
        if let Err(error) = let_go(state.ports(), claim).await {
            tracing::warn!(%error, "a request could not be let go of; its key is free again in a minute");
        }
        return response;
    }
    let (parts, body) = response.into_parts();
    let Ok(body) = to_bytes(body, LARGEST_ANSWER).await else { return ApiError::ours().into_response() };
    let answer = KeptAnswer { status: parts.status.as_u16(), body: String::from_utf8_lossy(&body).into() };
    if let Err(error) = keep_answer(state.ports(), claim, answer).await {
        tracing::error!(%error, "an answer could not be kept");
    }
    Response::from_parts(parts, Body::from(body))
}

/// The answer that was given before.
fn again(answer: KeptAnswer) -> Response {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK);
    let mut response = (status, answer.body).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(REPLAYED, HeaderValue::from_static("true"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(path: &str, content_type: &'static str, body: &'static str) -> Option<[u8; 32]> {
        let headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static(content_type))]);
        fingerprint(&Method::POST, path, &headers, &Bytes::from_static(body.as_bytes()))
    }

    #[test]
    fn one_request_has_one_fingerprint_however_it_is_written() {
        let form = "application/x-www-form-urlencoded";
        let same = of("/v1/products", form, "name=x&metadata[a]=1");
        assert_eq!(same, of("/v1/products", form, "metadata%5Ba%5D=1&name=x"));
        assert_eq!(same, of("/v1/products", "application/json", r#"{"name":"x","metadata":{"a":1}}"#));
        for (path, body) in [
            ("/v1/products", "name=y&metadata[a]=1"),
            ("/v1/products", "name=x&metadata[a]=12"),
            ("/v1/products", "name=x"),
            ("/v1/prices", "name=x&metadata[a]=1"),
        ] {
            assert_ne!(same, of(path, form, body), "{path} {body}");
        }
        assert_eq!(of("/v1/products", form, "[=x"), None);
    }
}
