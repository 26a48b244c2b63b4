//! Who comes by GET: somebody who went to an address, or a program that only looks at it
//! (<https://www.w3.org/TR/fetch-metadata/>).

use axum::http::{HeaderMap, Method};

/// Whether a browser is on its way here with somebody in front of it. Chats that draw a preview,
/// browsers that fetch ahead and programs are not, nor are browsers too old to say.
pub(super) fn is_navigation(method: &Method, headers: &HeaderMap) -> bool {
    let says = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let ahead = ["sec-purpose", "purpose", "x-purpose", "x-moz"];
    method == Method::GET
        && says("sec-fetch-mode") == "navigate"
        && says("sec-fetch-dest") == "document"
        && !ahead.iter().any(|name| headers.contains_key(*name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn navigates(method: &Method, pairs: &[(&'static str, &'static str)]) -> bool {
        let headers =
            pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
        is_navigation(method, &headers)
    }

    #[test]
    fn only_somebody_who_goes_there_navigates() {
        let mode = ("sec-fetch-mode", "navigate");
        let document = ("sec-fetch-dest", "document");
        assert!(navigates(&Method::GET, &[mode, document]));
        assert!(!navigates(&Method::HEAD, &[mode, document]));
        assert!(!navigates(&Method::GET, &[]));
        assert!(!navigates(&Method::GET, &[mode]));
        assert!(!navigates(&Method::GET, &[mode, ("sec-fetch-dest", "iframe")]));
        assert!(!navigates(&Method::GET, &[("sec-fetch-mode", "no-cors"), document]));
        assert!(!navigates(&Method::GET, &[mode, document, ("sec-purpose", "prefetch;prerender")]));
        assert!(!navigates(&Method::GET, &[mode, document, ("purpose", "prefetch")]));
    }
}
