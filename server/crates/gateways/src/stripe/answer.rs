//! What an answer means as such: the object that was asked for, or why there is none.

use domain::ports::{GatewayError, OutboundResponse};
use serde::de::DeserializeOwned;

use super::types::{ApiError, Failure};

/// Reads an answer to a call that asks for one object or one page of a list.
///
/// # Errors
/// [`GatewayError::Rejected`] only where Stripe says in its own words that it did not do it, which its
/// client errors do (402 too: the bank refused). Otherwise [`GatewayError::Unknown`]: another call
/// under this key is still running (409), there were too many (429), Stripe has trouble (5xx), or
/// somebody on the way answered in its place.
pub(super) fn read<T: DeserializeOwned>(response: &OutboundResponse) -> Result<T, GatewayError> {
    match response.status {
        200 => parse(response),
        409 | 429 => Err(GatewayError::Unknown(format!("status {}", response.status))),
        400..=499 => Err(GatewayError::Rejected(error(response)?.summary())),
        other => Err(GatewayError::Unknown(format!("status {other}"))),
    }
}

/// The error that stands in an answer.
pub(super) fn error(response: &OutboundResponse) -> Result<ApiError, GatewayError> {
    parse::<Failure>(response).map(|failure| failure.error)
}

fn parse<T: DeserializeOwned>(response: &OutboundResponse) -> Result<T, GatewayError> {
    // The parser's words may quote the body; where it broke is enough to find the fault.
    serde_json::from_slice(&response.body).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        GatewayError::Unknown(format!("status {} with an unreadable body ({line}:{column})", response.status))
    })
}

/// Something in an answer that makes no sense, so that nothing else in it is believed either.
pub(super) fn strange(what: &str) -> GatewayError {
    GatewayError::Unknown(format!("{what} cannot be read"))
}
