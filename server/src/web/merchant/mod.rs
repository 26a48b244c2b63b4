//! The merchant API in Stripe's shapes, so that Stripe's SDKs are its clients
//! (<https://docs.stripe.com/api>). A folder for each kind of thing, and one endpoint a file.

mod about_payments;
mod auth;
mod catalogue;
mod changes;
mod disputes;
mod documented;
mod early_fraud_warnings;
mod endpoints;
mod error;
mod event_names;
mod events;
mod expand;
mod idempotency;
mod key_uses;
mod listing;
mod metadata;
mod new_lines;
mod objects;
mod once;
mod openapi;
mod options;
mod params;
mod payment_intents;
mod payment_links;
mod payments;
mod prices;
mod products;
mod rate_limit;
mod refunds;
mod request;
mod sessions;
mod tree;
mod version;
mod webhook_endpoints;

use std::sync::Arc;

use axum::{
    Router,
    middleware::{from_fn, from_fn_with_state},
    routing::{MethodRouter, any},
};
use tower::ServiceBuilder;

pub use endpoints::{Endpoint, all as merchant_endpoints};
pub use objects::StripeEvents;
pub(crate) use openapi::{document as openapi_document, text as openapi_text};
pub(crate) use version::API_VERSION;

use auth::Guard;
use key_uses::KeyUses;
use rate_limit::RateLimits;

use super::state::WebState;
use crate::paths;

pub(super) fn router(state: WebState) -> Router<WebState> {
    let uses = Arc::new(KeyUses::default());
    let limits = RateLimits::new(state.rate_limits(), &state.ports().clock);
    let routed = endpoints::all().into_iter().fold(Router::new(), |router, endpoint| {
        let (resource, access) = (endpoint.resource, endpoint.access);
        let guard = Guard { state: state.clone(), uses: uses.clone(), resource, access };
        // What a call passes before its handler, from the first to the last.
        let passed = ServiceBuilder::new()
            .layer(from_fn_with_state(guard, auth::authenticate))
            .layer(from_fn_with_state((limits.clone(), access), rate_limit::limit))
            .layer(from_fn_with_state(state.clone(), idempotency::once))
            .layer(from_fn_with_state(state.clone(), documented::documented));
        router.route(endpoint.path, (endpoint.route)().route_layer(passed))
    });
    routed
        .route(paths::DISPUTE, MethodRouter::new().fallback(disputes::answer))
        .route(paths::CLOSE_DISPUTE, any(disputes::close))
        .route("/v1/{*rest}", any(error::unknown_route))
        .method_not_allowed_fallback(error::unknown_method)
        .layer(from_fn_with_state(state, documented::documented))
        .layer(from_fn(version::told))
}
