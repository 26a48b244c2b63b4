//! Failures lead to the page that explains them: `doc_url`.

use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::header::CONTENT_LENGTH,
    middleware::Next,
    response::Response,
};
use serde_json::Value;

use super::error::Coded;
use crate::{paths, web::state::WebState};

/// The largest failure, in bytes: it may hold a payment.
const LARGEST: usize = 64 * 1024;

/// Puts the address of the explanation into a failure that has a code.
pub(super) async fn documented(State(state): State<WebState>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let Some(Coded(code)) = response.extensions_mut().remove::<Coded>() else { return response };
    let (mut parts, body) = response.into_parts();
    let Ok(body) = to_bytes(body, LARGEST).await else { return Response::from_parts(parts, Body::empty()) };
    let body = match serde_json::from_slice::<Value>(&body) {
        Ok(mut failure) => {
            let url = format!("{}{}#{code}", state.public_url().as_str(), paths::ERRORS);
            failure["error"]["doc_url"] = Value::String(url);
            Body::from(failure.to_string())
        }
        Err(_) => Body::from(body),
    };
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, body)
}
