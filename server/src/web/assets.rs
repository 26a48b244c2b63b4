//! The browser's files, as the build laid them out: already compressed, and with a hash in the name
//! of whatever may be kept for ever.

use axum::{
    Router,
    http::{HeaderValue, header},
};
use tower::ServiceBuilder;
use tower_http::{services::ServeFile, set_header::SetResponseHeaderLayer};

use super::state::WebState;

const FONT: &str = "font/woff2";
const ANYBODY: HeaderValue = HeaderValue::from_static("*");

/// One route a file: nothing else in the folder can be asked for.
pub(super) fn router(state: &WebState) -> Router<WebState> {
    let site = state.site();
    site.manifest.iter().fold(Router::new(), |router, (_, asset)| {
        let mut file = ServeFile::new(asset.file(&site.folder));
        if asset.size.brotli.is_some() {
            file = file.precompressed_br();
        }
        if asset.size.gzip.is_some() {
            file = file.precompressed_gzip();
        }
        let cached =
            if asset.immutable { "public, max-age=31536000, immutable" } else { "public, max-age=3600" };
        let content_type = HeaderValue::from_str(&asset.content_type);
        let headers = ServiceBuilder::new()
            .layer(SetResponseHeaderLayer::overriding(
                header::CACHE_CONTROL,
                HeaderValue::from_static(cached),
            ))
            .layer(SetResponseHeaderLayer::overriding(
                header::CONTENT_TYPE,
                content_type.expect("the build writes valid content types"),
            ));
        // The card fields' frames, on the gateway's origin, load a merchant's font too.
        let shared = (asset.content_type == FONT)
            .then(|| SetResponseHeaderLayer::overriding(header::ACCESS_CONTROL_ALLOW_ORIGIN, ANYBODY));
        let headers = headers.option_layer(shared);
        router.route_service(&asset.path, headers.service(file))
    })
}
