//! `GET /c/{session}/status`: has it been decided? Changes nothing.

use axum::{extract::State, http::HeaderMap, response::Response};
use domain::usecases::payment_progress;

use super::answer;
use crate::web::{pages::SessionPath, state::WebState};

pub(super) async fn status(
    State(state): State<WebState>,
    SessionPath(session): SessionPath,
    headers: HeaderMap,
) -> Response {
    let outcome = payment_progress(state.ports(), &session).await;
    answer(&state, &headers, &session, outcome).await
}
