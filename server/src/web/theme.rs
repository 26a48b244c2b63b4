//! `GET /theme/{file}`: how a merchant's pages look, computed from what the address says.

use axum::{
    Router,
    extract::{Path, State, rejection::PathRejection},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
    routing::get,
};

use super::{pages, state::WebState};
use crate::{branding::Theme, paths};

/// The address holds a hash of what is there.
const KEPT: &str = "public, max-age=31536000, immutable";

pub(super) fn router() -> Router<WebState> {
    Router::new().route(paths::THEME, get(sheet))
}

async fn sheet(
    state: State<WebState>,
    file: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
) -> Response {
    let fonts = &state.site().fonts;
    match file.ok().and_then(|Path(file)| Theme::of_file(&file, fonts)) {
        Some(theme) => {
            let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, KEPT)];
            (headers, theme.sheet(fonts)).into_response()
        }
        None => pages::not_found(state, headers).await,
    }
}
