//! The merchant API in Stripe's shapes, so that Stripe's SDKs are its clients
//! (<https://docs.stripe.com/api>). A folder for each kind of thing, and one endpoint a file.

mod auth;
mod error;
mod event_names;
mod events;
mod expand;
mod listing;
mod objects;
mod params;
mod payment_intents;
mod payments;
mod refunds;
mod request;
mod sessions;
mod tree;
mod webhook_endpoints;

use axum::{
    Router,
    extract::Request,
    http::HeaderValue,
    middleware::{Next, from_fn},
    response::Response,
    routing::{any, get, post},
};

pub use objects::StripeEvents;

use super::state::WebState;
use crate::paths;

/// The version of Stripe's API whose shapes are answered.
const API_VERSION: &str = "2026-10-28.endive";

pub(super) fn router(_: WebState) -> Router<WebState> {
    Router::new()
        .route(paths::SESSIONS, post(sessions::create))
        .route(paths::SESSION, get(sessions::retrieve))
        .route(paths::PAYMENT_INTENT, get(payment_intents::retrieve))
        .route(paths::CAPTURE_PAYMENT, post(payment_intents::capture))
        .route(paths::CANCEL_PAYMENT, post(payment_intents::cancel))
        .route(paths::REFUNDS, post(refunds::create).get(refunds::list))
        .route(paths::REFUND, get(refunds::retrieve))
        .route(paths::EVENTS, get(events::list))
        .route(paths::EVENT, get(events::retrieve))
        .route(paths::WEBHOOK_ENDPOINTS, post(webhook_endpoints::create).get(webhook_endpoints::list))
        .route(
            paths::WEBHOOK_ENDPOINT,
            get(webhook_endpoints::retrieve)
                .post(webhook_endpoints::update)
                .delete(webhook_endpoints::delete),
        )
        .route(paths::ROLL_SECRET, post(webhook_endpoints::roll_secret))
        .route("/v1/{*rest}", any(error::unknown_route))
        .method_not_allowed_fallback(error::unknown_route)
        .layer(from_fn(version))
}

async fn version(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert("stripe-version", HeaderValue::from_static(API_VERSION));
    response
}
