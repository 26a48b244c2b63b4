//! Who asks, and whether they may.

use base64::{Engine, prelude::BASE64_STANDARD};
use http::{HeaderMap, header::AUTHORIZATION};
use subtle::ConstantTimeEq;

use crate::{
    Double,
    failure::{ErrorClass, Failure},
};

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asker {
    /// The merchant's server, with the API key.
    Server,
    /// A page, with what was in a client token.
    Browser,
}

impl Asker {
    pub(super) fn must_be_server(self) -> Result<(), Failure> {
        match self {
            Self::Server => Ok(()),
            Self::Browser => Err(Failure::new(ErrorClass::Authorization, "A browser may not do this.")),
        }
    }
}

pub(super) fn identify(double: &Double, headers: &HeaderMap) -> Result<Asker, Failure> {
    let asker = headers
        .get(AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split_once(' '))
        .and_then(|(scheme, value)| match scheme {
            "Basic" => is_key(double, value).then_some(Asker::Server),
            "Bearer" => double.knows_fingerprint(value).then_some(Asker::Browser),
            _ => None,
        })
        .ok_or_else(|| Failure::new(ErrorClass::Authentication, "Nobody knows these credentials."))?;
    let version = headers.get("Braintree-Version").and_then(|value| value.to_str().ok());
    if version.is_none_or(|version| version.parse::<jiff::civil::Date>().is_err()) {
        let message = "The header Braintree-Version must be a date, as in 2019-01-01.";
        return Err(Failure::new(ErrorClass::UnsupportedClient, message));
    }
    Ok(asker)
}

fn is_key(double: &Double, value: &str) -> bool {
    let config = double.config();
    let expected = format!("{}:{}", config.public_key, config.private_key);
    let given = BASE64_STANDARD.decode(value).unwrap_or_default();
    given.ct_eq(expected.as_bytes()).into()
}
