//! `GET /fields/…`: the pages that stand in a merchant's page as frames, and their files.

use axum::{extract::Path, response::Response};

use super::{
    files::{BUILD, CARD_PAGE, CONTROLLER_PAGE, FRAME_FILES, TEXT_FILES},
    headers,
};

/// The page of one card field; its address' fragment says which.
pub(super) async fn card() -> Response {
    headers::framed_page(CARD_PAGE.replace("{build}", &BUILD))
}

/// The page without a face that talks to the API for the script.
pub(super) async fn controller() -> Response {
    headers::framed_page(CONTROLLER_PAGE.replace("{build}", &BUILD))
}

/// A script, style or text of a frame. A page of an older build gets the file of this one, but does not keep it.
pub(super) async fn file(Path((build, name)): Path<(String, String)>) -> Response {
    let Some((name, content)) = FRAME_FILES.into_iter().chain(TEXT_FILES).find(|(known, _)| *known == name)
    else {
        return headers::not_found();
    };
    let cache = if build == *BUILD { "public, max-age=31536000, immutable" } else { "no-store" };
    let content_type = match name.rsplit_once('.') {
        Some((_, "css")) => "text/css; charset=utf-8",
        Some((_, "json")) => "application/json",
        _ => "text/javascript; charset=utf-8",
    };
    headers::file(content_type, cache, content)
}
