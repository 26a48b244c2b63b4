//! `/v1/radar/early_fraud_warnings`: payments that a bank believes to be fraud.

mod list;
mod retrieve;

pub(super) use list::list;
pub(super) use retrieve::retrieve;

use domain::{
    model::{ApiKey, FraudWarning},
    ports::Snapshot,
};

use super::error::ApiError;

const NAME: &str = "early_fraud_warning";

/// The caller's warning of that name, which that parameter has; in the path it is the thing's own.
async fn theirs(
    snapshot: &mut dyn Snapshot,
    key: &ApiKey,
    id: &str,
    param: &str,
) -> Result<FraudWarning, ApiError> {
    let missing = || ApiError::no_such_param(NAME, id, param);
    let parsed = id.parse().map_err(|_| missing())?;
    snapshot.fraud_warning(&key.merchant, key.mode, &parsed).await?.ok_or_else(missing)
}
