//! Who asks: a key in the `Authorization` header, or the publishable one among the parameters.

use base64::{Engine, engine::general_purpose::STANDARD};
use http::{HeaderMap, header};
use subtle::ConstantTimeEq;

use crate::{
    config::Keys,
    error::{ApiError, Result},
};

/// Whose key a request came with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Caller {
    /// The merchant's server.
    Secret,
    /// A page.
    Publishable,
}

/// Who may call an endpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    SecretOnly,
    /// Both; the endpoint itself asks a publishable caller for more where that is needed.
    Both,
}

/// Finds the caller. `key_parameter` is the request's `key`, which only a publishable key may use.
pub(crate) fn caller(headers: &HeaderMap, key_parameter: Option<&str>, keys: &Keys) -> Result<Caller> {
    let from_header = headers.get(header::AUTHORIZATION).map(|value| key_of(value.as_bytes()));
    let key = match (from_header, key_parameter) {
        (Some(key), _) => key?,
        (None, Some(key)) => {
            if key.starts_with("sk_") {
                return Err(ApiError::unauthorized("A secret key belongs in the Authorization header."));
            }
            key.to_owned()
        }
        (None, None) => {
            return Err(ApiError::unauthorized(
                "You did not provide an API key. Send it in the Authorization header, as in 'Authorization: Bearer sk_test_…'.",
            ));
        }
    };
    if same(&key, &keys.secret) {
        Ok(Caller::Secret)
    } else if same(&key, &keys.publishable) {
        Ok(Caller::Publishable)
    } else {
        Err(ApiError::unauthorized(format!("Invalid API Key provided: {}", masked(&key))))
    }
}

/// Refuses a caller who may not call this endpoint.
pub(crate) fn admit(caller: Caller, access: Access) -> Result<()> {
    if caller == Caller::Publishable && access == Access::SecretOnly {
        return Err(secret_key_required());
    }
    Ok(())
}

/// The error for a publishable key where that is not enough.
pub(crate) fn secret_key_required() -> ApiError {
    ApiError::unauthorized(
        "This API call cannot be made with a publishable API key. Use the secret key, from a server.",
    )
    .code("secret_key_required")
}

fn key_of(header: &[u8]) -> Result<String> {
    let unreadable =
        || ApiError::unauthorized("The Authorization header must be 'Bearer' or 'Basic' with an API key.");
    let text = std::str::from_utf8(header).map_err(|_| unreadable())?;
    let (scheme, rest) = text.split_once(' ').ok_or_else(unreadable)?;
    if scheme.eq_ignore_ascii_case("bearer") {
        return Ok(rest.trim().to_owned());
    }
    if scheme.eq_ignore_ascii_case("basic") {
        let decoded = STANDARD.decode(rest.trim()).map_err(|_| unreadable())?;
        let pair = String::from_utf8(decoded).map_err(|_| unreadable())?;
        // The key is the user name; the password is empty.
        return Ok(pair.split(':').next().unwrap_or_default().to_owned());
    }
    Err(unreadable())
}

pub(crate) fn same(given: &str, known: &str) -> bool {
    given.as_bytes().ct_eq(known.as_bytes()).into()
}

/// Enough of a wrong key to recognise it by, and no more.
fn masked(key: &str) -> String {
    let prefix =
        ["sk_live_", "sk_test_", "pk_live_", "pk_test_"].into_iter().find(|known| key.starts_with(known));
    let end: String =
        if key.is_ascii() && key.len() >= 20 { key[key.len() - 4..].to_owned() } else { String::new() };
    format!("{}********{end}", prefix.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> Keys {
        Keys { publishable: "pk_test_publishable00000".into(), secret: "sk_test_secret0000000000".into() }
    }

    fn with(authorization: &str) -> HeaderMap {
        HeaderMap::from_iter([(header::AUTHORIZATION, authorization.parse().unwrap())])
    }

    #[test]
    fn keys_come_by_bearer_basic_and_parameter() {
        let basic = format!("Basic {}", STANDARD.encode("sk_test_secret0000000000:"));
        assert_eq!(caller(&with("Bearer sk_test_secret0000000000"), None, &keys()).unwrap(), Caller::Secret);
        assert_eq!(caller(&with(&basic), None, &keys()).unwrap(), Caller::Secret);
        let parameter = caller(&HeaderMap::new(), Some("pk_test_publishable00000"), &keys());
        assert_eq!(parameter.unwrap(), Caller::Publishable);
    }

    #[test]
    fn others_are_turned_away_without_repeating_their_key() {
        let refused = |headers: HeaderMap, parameter| caller(&headers, parameter, &keys()).unwrap_err();
        for error in [
            refused(HeaderMap::new(), None),
            refused(HeaderMap::new(), Some("sk_test_secret0000000000")),
            refused(with("Bearer"), None),
            refused(with("Digest x"), None),
            refused(with("Basic %%%"), None),
        ] {
            assert_eq!(error.status(), http::StatusCode::UNAUTHORIZED);
        }
        let wrong = refused(with("Bearer sk_live_veryPrivateKey1234"), None).body().to_string();
        assert!(wrong.contains("sk_live_********1234") && !wrong.contains("Private"), "{wrong}");
    }

    #[test]
    fn a_publishable_key_is_not_enough_everywhere() {
        assert!(admit(Caller::Publishable, Access::Both).is_ok());
        assert!(admit(Caller::Secret, Access::SecretOnly).is_ok());
        assert!(admit(Caller::Publishable, Access::SecretOnly).is_err());
    }
}
