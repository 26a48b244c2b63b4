//! What a merchant's engineer reads: the API's description for programs and for people, and what each
//! failure means.

mod errors;
mod html;
mod reference;

use axum::{
    Router,
    extract::State,
    http::{HeaderValue, header},
    response::{Html, IntoResponse, Response},
    routing::get,
};

use super::{merchant, policy::Policy, state::WebState};
use crate::paths;

pub(super) fn router() -> Router<WebState> {
    Router::new()
        .route(paths::OPENAPI, get(openapi))
        .route(paths::API_REFERENCE, get(api_reference))
        .route(paths::ERRORS, get(error_codes))
}

/// Anybody may read it, from any site: the tools that draw such documents do.
async fn openapi(State(state): State<WebState>) -> Response {
    let document = merchant::openapi_text(state.public_url().as_str());
    let mut response = ([(header::CONTENT_TYPE, "application/json")], document).into_response();
    let headers = response.headers_mut();
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    response
}

async fn api_reference(State(state): State<WebState>) -> Response {
    let document = merchant::openapi_document(state.public_url().as_str());
    page(&state, "Merchant API", &reference::draw(&document))
}

async fn error_codes(State(state): State<WebState>) -> Response {
    page(&state, "Error codes", &errors::draw())
}

fn page(state: &WebState, title: &str, main: &str) -> Response {
    let mut response = Html(html::document(&state.site().assets, title, main)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    response.extensions_mut().insert(Policy::plain());
    response
}
