//! No other site may make a shopper's browser act here.

use axum::{
    extract::Request,
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use url::Url;

/// Refuses requests that change something and come from a page of another origin. Programs, which
/// send neither header, are let through: they carry nobody's authority.
pub(super) async fn same_origin_only(request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || is_own(request.headers()) {
        return next.run(request).await;
    }
    tracing::warn!("refused a request from another site's page");
    StatusCode::FORBIDDEN.into_response()
}

/// Whether no page of another origin made a browser send this. Browsers say `Sec-Fetch-Site` (<https://www.w3.org/TR/fetch-metadata/>); older ones `Origin`.
pub(crate) fn is_own(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return site == "same-origin" || site == "none";
    }
    let Some(origin) = text(header::ORIGIN.as_str()) else { return true };
    let host = text(header::HOST.as_str());
    Url::parse(origin).is_ok_and(|origin| {
        let port = origin.port().map(|port| format!(":{port}")).unwrap_or_default();
        origin.host_str().is_some_and(|name| host == Some(format!("{name}{port}").as_str()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(pairs: &[(&'static str, &'static str)]) -> bool {
        is_own(&pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect())
    }

    #[test]
    fn only_our_own_pages_may_act() {
        assert!(own(&[("sec-fetch-site", "same-origin")]));
        assert!(!own(&[("sec-fetch-site", "same-site")]));
        assert!(!own(&[("sec-fetch-site", "cross-site")]));
        assert!(own(&[("origin", "https://pay.test"), ("host", "pay.test")]));
        assert!(own(&[("origin", "http://127.0.0.1:3000"), ("host", "127.0.0.1:3000")]));
        assert!(!own(&[("origin", "https://evil.test"), ("host", "pay.test")]));
        assert!(!own(&[("origin", "null"), ("host", "pay.test")]));
        assert!(own(&[]));
    }
}
