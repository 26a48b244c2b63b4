//! The version of Stripe's API that is spoken.

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderValue},
    middleware::Next,
    response::Response,
};
use jiff::civil::Date;

use super::error::ApiError;

/// The one whose shapes are answered.
pub(crate) const API_VERSION: &str = "2026-10-28.endive";

const HEADER: &str = "stripe-version";

/// Every answer says in whose shapes it is.
pub(super) async fn told(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert(HEADER, HeaderValue::from_static(API_VERSION));
    response
}

/// Whoever names a version gets ours all the same, and can read that in the answer. What is no version
/// at all is a mistake worth saying.
pub(super) fn check(headers: &HeaderMap) -> Result<(), ApiError> {
    let Some(asked) = headers.get(HEADER) else { return Ok(()) };
    let asked = asked.to_str().unwrap_or("?");
    if is_version(asked) {
        return Ok(());
    }
    let asked: String = asked.chars().take(100).collect();
    Err(ApiError::unreadable(format!("Invalid Stripe API version: {asked}")))
}

/// A day, and since 2024 a name behind it: `2026-10-28.endive`.
fn is_version(text: &str) -> bool {
    let (day, name) = match text.split_once('.') {
        Some((day, name)) => (day, Some(name)),
        None => (text, None),
    };
    let named = name.is_none_or(|name| {
        (1..=50).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
    });
    named && day.len() == "2026-10-28".len() && day.parse::<Date>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_a_day_with_or_without_a_name() {
        for good in [API_VERSION, "2024-06-20", "2025-03-31.basil", "2026-01-28.preview"] {
            assert!(is_version(good), "{good}");
        }
        for bad in [
            "",
            "latest",
            "2024-13-01",
            "2024-6-20",
            "2024-06-20.",
            "2024-06-20.Acacia",
            "20240620",
            "2024-06-20T00:00",
            "2024-06-20.basil; beta=v1",
            "2024-06-20.1",
            "v1",
            "-002024-06-20",
        ] {
            assert!(!is_version(bad), "{bad}");
        }
    }
}
