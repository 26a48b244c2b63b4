//! Answering a dispute (<https://docs.stripe.com/api/disputes/update>) and giving it up
//! (<https://docs.stripe.com/api/disputes/close>), which is done at the gateway.

use axum::http::{Method, Uri};

use crate::web::merchant::error::{ApiError, unknown_method, unknown_route};

const ELSEWHERE: &str = "Disputes are only read here: send evidence for one, or accept it, at the gateway that \
                         took the payment, by its own API or in its dashboard. What comes of it is told by events.";

/// A dispute cannot be called so.
pub(in crate::web::merchant) async fn answer(method: Method, uri: Uri) -> ApiError {
    unknown_method(method, uri).await.adding(ELSEWHERE)
}

/// There is no such address.
pub(in crate::web::merchant) async fn close(method: Method, uri: Uri) -> ApiError {
    unknown_route(method, uri).await.adding(ELSEWHERE)
}
