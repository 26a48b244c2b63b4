//! Who calls, and what their key lets them do: a merchant with a secret key, by Bearer or by Basic with
//! the key as the name (<https://docs.stripe.com/api/authentication>). This comes before anything else
//! of a call is looked at.

use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, Request, State},
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{AUTHORIZATION, WWW_AUTHENTICATE},
        request::Parts,
    },
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::{
    model::{Access, ApiKey, KeySecret, Mode, Resource},
    usecases::{KeyRefusal, UseKeyError, use_key},
};

use super::{error::ApiError, key_uses::KeyUses, version};
use crate::web::{client_address::ClientAddress, state::WebState};

/// A merchant's program, proven by its key.
pub(super) struct Caller(pub(super) ApiKey);

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        parts.extensions.get::<ApiKey>().cloned().map(Self).ok_or_else(no_key)
    }
}

/// What stands before an endpoint.
#[derive(Clone)]
pub(super) struct Guard {
    pub(super) state: WebState,
    pub(super) uses: Arc<KeyUses>,
    /// What a restricted key needs access to.
    pub(super) resource: Resource,
    /// How much of it.
    pub(super) access: Access,
}

/// Lets a call through whose key opens this endpoint, with the key beside it.
pub(super) async fn authenticate(State(guard): State<Guard>, request: Request, next: Next) -> Response {
    match guard.admit(request).await {
        Ok(request) => next.run(request).await,
        Err(error) => challenged(error.into_response()),
    }
}

impl Guard {
    async fn admit(&self, request: Request) -> Result<Request, ApiError> {
        let (mut parts, body) = request.into_parts();
        let secret = presented(&parts.headers).ok_or_else(no_key)?;
        self.check_kind(&secret)?;
        let Ok(ClientAddress(from)) = ClientAddress::from_request_parts(&mut parts, &self.state).await;
        let key = use_key(self.state.ports(), &KeySecret::presented(&secret), from).await.map_err(refusal)?;
        self.check_scopes(&key)?;
        check_account(&parts.headers)?;
        version::check(&parts.headers)?;
        self.uses.note(self.state.ports(), &key);
        parts.extensions.insert(key);
        Ok(Request::from_parts(parts, body))
    }

    /// What is plain from the key's beginning is said without a look at the database: so it tells
    /// nobody whether such a key exists.
    fn check_kind(&self, secret: &str) -> Result<(), ApiError> {
        if secret.starts_with("pk_") {
            return Err(ApiError::denied(
                StatusCode::FORBIDDEN,
                Some("secret_key_required"),
                "This API call cannot be made with a publishable API key. Use a secret key: sk_… or rk_….",
            ));
        }
        let mode = self.state.mode();
        let other = match mode {
            Mode::Test => Mode::Live,
            Mode::Live => Mode::Test,
        };
        let is_of = |mode: Mode| {
            ["sk", "rk"].iter().any(|kind| secret.starts_with(&format!("{kind}_{}_", mode.name())))
        };
        if is_of(other) {
            let (mode, other) = (mode.name(), other.name());
            let message = format!("This server is in {mode} mode, and a {other} mode key was sent.");
            return Err(ApiError::denied(StatusCode::UNAUTHORIZED, None, message));
        }
        if is_of(mode) { Ok(()) } else { Err(unknown_key()) }
    }

    fn check_scopes(&self, key: &ApiKey) -> Result<(), ApiError> {
        let Self { resource, access, .. } = *self;
        if key.scopes.as_ref().is_none_or(|scopes| scopes.allow(resource, access)) {
            return Ok(());
        }
        let (resource, access) = (resource.name(), access.name());
        let message = format!(
            "The provided key does not have the required permissions for this endpoint. Having the \
             '{access}' permission for '{resource}' would allow this request to continue."
        );
        Err(ApiError::denied(StatusCode::FORBIDDEN, None, message))
    }
}

/// A platform's program asks for the account of another merchant by these headers
/// (<https://docs.stripe.com/connect/authentication>). There are none here, and to go on with the key's own
/// would pay the wrong one.
fn check_account(headers: &HeaderMap) -> Result<(), ApiError> {
    let asked = ["stripe-account", "stripe-context"].iter().find(|name| headers.contains_key(**name));
    asked.map_or(Ok(()), |name| {
        let message = format!("There are no connected accounts here: {name} cannot be used.");
        Err(ApiError::denied(StatusCode::FORBIDDEN, Some("account_invalid"), message))
    })
}

fn no_key() -> ApiError {
    let message = "You did not provide an API key. Send one as `Authorization: Bearer sk_…`.";
    ApiError::denied(StatusCode::UNAUTHORIZED, None, message)
}

fn unknown_key() -> ApiError {
    ApiError::denied(StatusCode::UNAUTHORIZED, None, "Invalid API Key provided.")
}

/// Whoever has the secret of a key may know what became of it.
fn refusal(error: UseKeyError) -> ApiError {
    let expired = Some("api_key_expired");
    let refused = match error {
        UseKeyError::Unknown => return unknown_key(),
        UseKeyError::Store(error) => return error.into(),
        UseKeyError::Refused(refused) => refused,
    };
    match refused {
        KeyRefusal::Expired => {
            ApiError::denied(StatusCode::UNAUTHORIZED, expired, "Expired API Key provided.")
        }
        // Stripe calls a key that was taken back expired too, and its clients know the code.
        KeyRefusal::Revoked => {
            ApiError::denied(StatusCode::UNAUTHORIZED, expired, "Expired API Key provided: it was revoked.")
        }
        KeyRefusal::NotFromThere => {
            let message = "The API key provided does not allow requests from your IP address.";
            ApiError::denied(StatusCode::FORBIDDEN, None, message)
        }
    }
}

/// An answer that asks for a key says how one is sent (RFC 9110, 11.6.1).
fn challenged(mut response: Response) -> Response {
    if response.status() == StatusCode::UNAUTHORIZED {
        response
            .headers_mut()
            .insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"merchant\""));
    }
    response
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
