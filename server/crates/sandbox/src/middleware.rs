//! What every answer carries.

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};

use crate::{Sandbox, clock, versions};

/// The id of a request, which its answer and its events carry.
#[derive(Debug, Clone)]
pub(crate) struct RequestId(pub(crate) String);

/// Gives each request an id, and each answer what none may lack.
pub(crate) async fn identify(State(sandbox): State<Sandbox>, mut request: Request, next: Next) -> Response {
    let id = format!("req_{}", clock::token(sandbox.inner.random.as_ref(), 14));
    request.extensions_mut().insert(RequestId(id.clone()));
    let version = request.uri().path().starts_with("/v1/").then(|| {
        let version = versions::in_force(request.headers()).unwrap_or(versions::API_VERSION);
        HeaderValue::from_str(version).expect("versions are ASCII")
    });

    let mut response = to_its_end(request, next).await;
    let headers = response.headers_mut();
    if let Ok(id) = HeaderValue::try_from(id) {
        headers.insert("request-id", id);
    }
    if let Some(version) = version {
        headers.insert("stripe-version", version);
    }
    headers.entry(header::X_CONTENT_TYPE_OPTIONS).or_insert(HeaderValue::from_static("nosniff"));
    headers.entry(header::REFERRER_POLICY).or_insert(HeaderValue::from_static("no-referrer"));
    response
}

/// Does what was asked, also if whoever asked hangs up: a transaction that is left in the middle of a
/// statement spoils its connection, and the state in memory has only one.
async fn to_its_end(request: Request, next: Next) -> Response {
    match tokio::spawn(next.run(request)).await {
        Ok(response) => response,
        Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// Any page may make these calls, since the script in it does; no cookie is ever involved.
pub(crate) async fn from_any_page(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    open_to_pages(response.headers_mut());
    response
}

/// Tells a browser that the call proper may be made.
pub(crate) async fn preflight() -> Response {
    let mut response = StatusCode::NO_CONTENT.into_response();
    let headers = response.headers_mut();
    let allow = [
        (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, POST"),
        (
            header::ACCESS_CONTROL_ALLOW_HEADERS,
            "authorization, content-type, idempotency-key, stripe-version, stripe-account",
        ),
        (header::ACCESS_CONTROL_MAX_AGE, "600"),
    ];
    headers.extend(allow.map(|(name, value): (HeaderName, _)| (name, HeaderValue::from_static(value))));
    response
}

fn open_to_pages(headers: &mut HeaderMap) {
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("Request-Id"));
}
