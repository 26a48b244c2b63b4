//! The pages for people: what this is and what was paid lately at `/`, and what is to go wrong at `/faults`.

use axum::{
    Router,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use http::header;

use crate::Sandbox;

mod faults;
pub(crate) mod html;
mod overview;

const STYLE: &str = include_str!("style.css");

pub(crate) fn router() -> Router<Sandbox> {
    Router::new()
        .route("/", get(overview::show))
        .route("/page.css", get(style))
        .route("/faults", get(faults::show).post(faults::arm))
        .route("/faults/clear", post(faults::clear))
}

async fn style() -> Response {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")], STYLE)
        .into_response()
}
