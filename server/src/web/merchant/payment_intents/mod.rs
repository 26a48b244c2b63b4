//! `/v1/payment_intents`: what became of a session's payment, and taking or giving up what was reserved.

mod cancel;
mod capture;
mod failure;
mod list;
mod retrieve;

use domain::model::ApiKey;

pub(super) use cancel::cancel;
pub(super) use capture::capture;
pub(super) use list::list;
pub(super) use retrieve::retrieve;

use super::{
    error::ApiError,
    payments::{Found, find},
};
use crate::web::state::WebState;

/// The payment that the path names.
async fn named(state: &WebState, key: &ApiKey, id: &str) -> Result<Found, ApiError> {
    find(state, key, id).await?.ok_or_else(|| ApiError::no_such("payment_intent", id))
}
