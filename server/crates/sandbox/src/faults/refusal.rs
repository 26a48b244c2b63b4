//! What a call is told that a fault has kept from being carried out.

use super::Fault;
use crate::error::ApiError;

/// The answer of a fault that strikes before anything is done.
pub(crate) fn refusal(fault: Fault) -> ApiError {
    match fault {
        Fault::RateLimit => too_many(),
        Fault::RateLimitRetry => too_many().retry(true),
        Fault::RateLimitNoRetry => too_many().retry(false),
        Fault::LockTimeout => {
            let message = "Something else is working on this object at the moment. Send the call again.";
            ApiError::too_many("lock_timeout", message).retry(true)
        }
        Fault::ErrorNoRetry => error().retry(false),
        _ => error(),
    }
}

/// The 500 of a fault.
pub(crate) fn error() -> ApiError {
    let message = "A fault that is switched on in this sandbox has made this call fail.";
    ApiError::internal(message)
}

fn too_many() -> ApiError {
    ApiError::too_many("rate_limit", "Too many calls have come in too short a time.")
}
