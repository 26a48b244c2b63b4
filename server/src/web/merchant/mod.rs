//! The merchant API: Stripe's Checkout Sessions, so that Stripe's SDKs are its clients
//! (<https://docs.stripe.com/api/checkout/sessions>). One endpoint a file.

mod auth;
mod create_session;
mod error;
mod params;
mod retrieve_session;
mod session_object;
mod tree;

use axum::{
    Router,
    extract::Request,
    http::HeaderValue,
    middleware::{Next, from_fn},
    response::Response,
    routing::{any, get, post},
};

use super::state::WebState;
use crate::paths;

/// The version of Stripe's API whose shapes are answered.
const API_VERSION: HeaderValue = HeaderValue::from_static("2026-10-28.endive");

pub(super) fn router(_: WebState) -> Router<WebState> {
    Router::new()
        .route(paths::SESSIONS, post(create_session::create))
        .route(paths::SESSION, get(retrieve_session::retrieve))
        .route("/v1/{*rest}", any(error::unknown_route))
        .method_not_allowed_fallback(error::unknown_route)
        .layer(from_fn(version))
}

async fn version(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert("stripe-version", API_VERSION);
    response
}
