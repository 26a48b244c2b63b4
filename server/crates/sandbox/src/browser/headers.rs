//! The headers of what browsers load.

use axum::response::{IntoResponse, Response};
use http::{HeaderName, StatusCode, header};

/// What a page of the gateway may do. Nothing is allowed inline, nothing but fonts comes from elsewhere, and no
/// text becomes script. Any page may frame it and name the font that its own fields have, which is what card
/// fields are for.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src *; connect-src 'self'; \
     base-uri 'none'; form-action 'none'; frame-ancestors *; \
     require-trusted-types-for 'script'; trusted-types 'none'";

/// Powerful features that card fields have no use for. `payment` stays, as pages delegate it.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(), \
     geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(self), \
     screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

/// Lets pages that are isolated by COEP load the response, which is public.
const ANY_PAGE: (HeaderName, &str) =
    (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin");
const NO_SNIFF: (HeaderName, &str) = (header::X_CONTENT_TYPE_OPTIONS, "nosniff");

/// An HTML page that other sites show in a frame.
pub(super) fn framed_page(html: String) -> Response {
    (
        [
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::CACHE_CONTROL, "no-store"),
            (header::CONTENT_SECURITY_POLICY, POLICY),
            (header::REFERRER_POLICY, "no-referrer"),
            (HeaderName::from_static("permissions-policy"), PERMISSIONS),
            (HeaderName::from_static("cross-origin-embedder-policy"), "require-corp"),
            ANY_PAGE,
            NO_SNIFF,
        ],
        html,
    )
        .into_response()
}

/// A script or a style sheet, kept by browsers as `cache` says.
pub(super) fn file(content_type: &'static str, cache: &'static str, body: &'static str) -> Response {
    ([(header::CONTENT_TYPE, content_type), (header::CACHE_CONTROL, cache), ANY_PAGE, NO_SNIFF], body)
        .into_response()
}

/// There is nothing at this address.
pub(super) fn not_found() -> Response {
    (StatusCode::NOT_FOUND, [NO_SNIFF], "Not found").into_response()
}
