//! The web: routers, and the order in which a request passes through.

mod accept;
mod assets;
mod checkout;
mod client_address;
mod csp_reports;
mod docs;
mod health;
mod hooks;
mod merchant;
pub(crate) mod origin_check;
mod pages;
mod pictures;
mod policy;
mod security;
mod state;
mod theme;
mod visit;

use axum::{
    Router,
    extract::{DefaultBodyLimit, State},
    http::{HeaderName, Method, Request, StatusCode},
    middleware::{Next, from_fn, from_fn_with_state},
    response::{IntoResponse as _, Response},
};
use tower::ServiceBuilder;
use tower_http::{
    CompressionLevel,
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    request_id::{MakeRequestId, PropagateRequestIdLayer, RequestId, SetRequestIdLayer},
    trace::TraceLayer,
};
use tracing::{Instrument as _, info_span};

pub(crate) use merchant::API_VERSION;
pub(crate) use merchant::openapi_text;
pub use merchant::{Endpoint, StripeEvents, merchant_endpoints};
pub use state::{Settings, Site, WebState};

/// Stripe's name for it, which its SDKs read.
const REQUEST_ID: HeaderName = HeaderName::from_static("request-id");

/// The most that a merchant may send, in bytes.
const LARGEST_BODY: usize = 64 * 1024;

/// Everything that is served.
pub fn router(state: WebState) -> Router {
    let shoppers = checkout::router().layer(from_fn(origin_check::same_origin_only));
    // A failure is logged once, where it is handled, so the trace layer says nothing of it.
    // From the outside in: a request gets its id, is logged, has its panics caught; an answer gets
    // its security headers whatever made it.
    let layers = ServiceBuilder::new()
        .layer(SetRequestIdLayer::new(REQUEST_ID, NewRequestId(state.clone())))
        .layer(TraceLayer::new_for_http().make_span_with(span).on_failure(()))
        .layer(PropagateRequestIdLayer::new(REQUEST_ID))
        .layer(from_fn_with_state(state.clone(), security::headers))
        .layer(CatchPanicLayer::custom(pages::after_a_panic))
        .layer(from_fn_with_state(state.clone(), finish_and_wake))
        .layer(DefaultBodyLimit::max(LARGEST_BODY));
    // Pages hold nothing that a stranger can make them repeat, so compressing them tells nobody
    // anything (BREACH, CVE-2013-3587, needs such an echo). Files come compressed from the build.
    let compressed =
        CompressionLayer::new().quality(CompressionLevel::Precise(site::PAGE_COMPRESSION.into()));
    Router::new()
        .merge(pages::router(state.clone()).layer(compressed.clone()))
        .merge(theme::router().layer(compressed.clone()))
        .merge(pictures::router())
        .merge(docs::router().layer(compressed))
        .merge(shoppers)
        .merge(merchant::router(state.clone()))
        .merge(hooks::router())
        .merge(csp_reports::router())
        .merge(assets::router(&state))
        .merge(health::router())
        .fallback(pages::not_found)
        .layer(layers)
        .with_state(state)
}

/// What is to change something is done to its end, also if the caller hangs up. And it may have made
/// work due: an event that a merchant is to be told of, say.
async fn finish_and_wake(
    State(state): State<WebState>,
    request: axum::extract::Request,
    next: Next,
) -> Response {
    if request.method() == Method::GET || request.method() == Method::HEAD {
        return next.run(request).await;
    }
    let answer = tokio::spawn(next.run(request).in_current_span()).await;
    state.wake();
    match answer {
        Ok(response) => response,
        Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// Method, route and id: never the path itself, since a session's address is a secret.
fn span<B>(request: &Request<B>) -> tracing::Span {
    let id = request.headers().get(REQUEST_ID).and_then(|id| id.to_str().ok()).unwrap_or_default();
    let route =
        request.extensions().get::<axum::extract::MatchedPath>().map_or("none", |route| route.as_str());
    info_span!("request", id, method = %request.method(), route)
}

#[derive(Clone)]
struct NewRequestId(WebState);

impl MakeRequestId for NewRequestId {
    fn make_request_id<B>(&mut self, _: &Request<B>) -> Option<RequestId> {
        let id = self.0.new_request_id();
        Some(RequestId::new(id.parse().expect("letters and digits make a header value")))
    }
}
