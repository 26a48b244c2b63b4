//! Why a link was not changed, as the merchant is told.

use domain::usecases::UpdateLinkError;

use super::NAME;
use crate::web::merchant::error::ApiError;

pub(super) fn failure(error: UpdateLinkError, id: &str) -> ApiError {
    match error {
        UpdateLinkError::NoSuchLink => ApiError::no_such(NAME, id),
        UpdateLinkError::Invalid(invalid) => invalid.into(),
        UpdateLinkError::Metadata(error) => {
            ApiError::invalid("metadata", None, format!("Invalid metadata: {error}."))
        }
        UpdateLinkError::ChangedMeanwhile => {
            ApiError::locked("Others are changing this payment link. Try again.")
        }
        UpdateLinkError::Store(error) => error.into(),
    }
}
