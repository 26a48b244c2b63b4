//! What an answer means as such: the object that was asked for, or why there is none.

use domain::ports::{GatewayError, OutboundResponse};
use serde::de::DeserializeOwned;

use super::types::{ApiError, Failure};

/// The last answer to a call, which may have been tried more than once.
pub(super) struct Answer {
    pub(super) response: OutboundResponse,
    /// Whether an earlier try may have been acted on, whatever the last one was told.
    pub(super) doubtful: bool,
}

/// Reads an answer to a call that asks for one object or one page of a list.
///
/// # Errors
/// As of [`fault`]; but where an earlier try may have been acted on, no refusal says that nothing was done.
pub(super) fn read<T: DeserializeOwned>(answer: &Answer) -> Result<T, GatewayError> {
    if answer.response.status == 200 {
        return parse(&answer.response);
    }
    Err(match fault(&answer.response) {
        GatewayError::Rejected(why) | GatewayError::NotYet(why) if answer.doubtful => {
            GatewayError::Unknown(why)
        }
        fault => fault,
    })
}

/// What an answer that is no success says of the call: [`GatewayError::Rejected`] only where Stripe says in
/// its own words that it did not do it, which its client errors do (402 too: the bank refused), and
/// [`GatewayError::NotYet`] where there were too many calls, because they are counted before anything is done
/// (<https://docs.stripe.com/error-low-level>). Otherwise [`GatewayError::Unknown`]: another call holds the
/// key (409) or the object (429 too, `lock_timeout`), Stripe has trouble (5xx), or somebody on the way
/// answered in its place.
pub(super) fn fault(response: &OutboundResponse) -> GatewayError {
    let status = response.status;
    match (status, error(response)) {
        (429, Ok(error)) if error.code.as_deref() == Some("rate_limit") => {
            GatewayError::NotYet("too many requests".to_owned())
        }
        (409 | 429, _) => GatewayError::Unknown(format!("status {status}")),
        (400..=499, Ok(error)) => GatewayError::Rejected(error.summary()),
        (400..=499, Err(unreadable)) => unreadable,
        _ => GatewayError::Unknown(format!("status {status}")),
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
