//! `POST /v1/disputes/{id}` (<https://docs.stripe.com/api/disputes/update>) and
//! `POST /v1/disputes/{id}/close` (<https://docs.stripe.com/api/disputes/close>), which are not here.

use crate::web::merchant::{error::ApiError, request::Id};

/// Says where a dispute is answered, to whoever would do it here.
pub(in crate::web::merchant) async fn answer(Id(id): Id) -> ApiError {
    let id: String = id.chars().take(100).collect();
    let message = format!(
        "Disputes are only read here. Send evidence for {id}, or accept it, at the gateway that took the \
         payment: by its own API or in its dashboard. What comes of it is told by events here."
    );
    ApiError::unreadable(message)
}
