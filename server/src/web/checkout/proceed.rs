//! `POST /c/{session}/continue`: the shopper has answered the bank. How, only the gateway says.

use axum::{extract::State, http::HeaderMap, response::Response};
use domain::usecases::continue_payment;

use super::{answer, sent};
use crate::web::{pages::SessionPath, state::WebState};

pub(super) async fn proceed(
    State(state): State<WebState>,
    SessionPath(session): SessionPath,
    headers: HeaderMap,
) -> Response {
    let outcome = continue_payment(state.ports(), &session).await;
    sent(answer(&state, &headers, &session, outcome).await)
}
