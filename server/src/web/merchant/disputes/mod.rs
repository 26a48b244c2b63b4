//! `/v1/disputes`: what shoppers dispute with their banks. It is answered at the gateway.

mod answer;
mod list;
mod retrieve;

pub(super) use answer::{answer, close};
pub(super) use list::list;
pub(super) use retrieve::retrieve;

use domain::{
    model::{ApiKey, Dispute},
    ports::Snapshot,
};

use super::error::ApiError;

const NAME: &str = "dispute";

/// The caller's dispute of that name, which that parameter has; in the path it is the thing's own.
async fn theirs(
    snapshot: &mut dyn Snapshot,
    key: &ApiKey,
    id: &str,
    param: &str,
) -> Result<Dispute, ApiError> {
    let missing = || ApiError::no_such_param(NAME, id, param);
    let parsed = id.parse().map_err(|_| missing())?;
    snapshot.dispute(&key.merchant, key.mode, &parsed).await?.ok_or_else(missing)
}
