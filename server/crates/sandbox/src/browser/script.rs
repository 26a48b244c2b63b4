//! `GET /v3/stripe.js` and `GET /{train}/stripe.js`: the script that merchants' pages load.

use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use sha2::{Digest, Sha256};

use super::{files::SCRIPT, headers};

/// Browsers ask each time whether they still have the right one: the script and the frames must match.
const CACHE: &str = "public, no-cache";

/// The script. Its release is in its address alone: `v3`, or a train's name in lower-case letters.
pub(super) async fn serve(Path(release): Path<String>, request: HeaderMap) -> Response {
    let is_train = !release.is_empty() && release.bytes().all(|byte| byte.is_ascii_lowercase());
    if release != "v3" && !is_train {
        return headers::not_found();
    }
    let tag = format!("\"{}\"", hex::encode(&Sha256::digest(SCRIPT)[..16]));
    let known = request.get(header::IF_NONE_MATCH).is_some_and(|sent| *sent == *tag);
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        headers::file("text/javascript; charset=utf-8", CACHE, SCRIPT)
    };
    response.headers_mut().extend([
        (header::ETAG, HeaderValue::try_from(tag).expect("a quoted hash is a header value")),
        (header::CACHE_CONTROL, HeaderValue::from_static(CACHE)),
        // For pages that load it with `crossorigin`, to see its errors or to check its hash.
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
    ]);
    response
}
