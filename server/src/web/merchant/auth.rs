//! Who calls: a merchant with a secret key, by Bearer or by Basic with the key as the name
//! (<https://docs.stripe.com/api/authentication>).

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header::AUTHORIZATION, request::Parts},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::model::{ApiKey, KeySecret};

use super::error::ApiError;
use crate::web::state::WebState;

/// A merchant's program, proven by its key.
pub(super) struct Caller(pub(super) ApiKey);

impl FromRequestParts<WebState> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &WebState) -> Result<Self, ApiError> {
        let secret = presented(&parts.headers).ok_or_else(|| {
            ApiError::unauthorized(
                "You did not provide an API key. Send one as `Authorization: Bearer sk_…`.",
            )
        })?;
        if secret.starts_with("pk_") {
            return Err(ApiError::unauthorized("This call needs a secret key; a publishable key was sent."));
        }
        let key =
            state.ports().store.snapshot().await?.api_key(&KeySecret::presented(&secret).digest()).await?;
        // A key of the other mode is told nothing more than one that does not exist.
        key.filter(|key| key.mode == state.mode())
            .map(Self)
            .ok_or_else(|| ApiError::unauthorized("Invalid API key provided."))
    }
}

fn presented(headers: &HeaderMap) -> Option<String> {
    let header = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, value) = header.split_once(' ')?;
    let secret = if scheme.eq_ignore_ascii_case("bearer") {
        value.trim().to_owned()
    } else if scheme.eq_ignore_ascii_case("basic") {
        let decoded = String::from_utf8(BASE64_STANDARD.decode(value.trim()).ok()?).ok()?;
        decoded.split(':').next()?.to_owned()
    } else {
        return None;
    };
    Some(secret).filter(|secret| !secret.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(value: &'static str) -> Option<String> {
        presented(&HeaderMap::from_iter([(AUTHORIZATION, value.parse().unwrap())]))
    }

    #[test]
    fn bearer_and_basic_and_nothing_else() {
        assert_eq!(from("Bearer sk_test_1"), Some("sk_test_1".to_owned()));
        assert_eq!(from("bearer sk_test_1"), Some("sk_test_1".to_owned()));
        // `sk_test_1:` in base64, as curl sends it with -u.
        assert_eq!(from("Basic c2tfdGVzdF8xOg=="), Some("sk_test_1".to_owned()));
        for bad in ["", "Bearer", "Bearer ", "Basic !!!", "Digest x"] {
            assert_eq!(from(bad), None, "{bad}");
        }
    }
}
