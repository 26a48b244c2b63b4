//! `GET /c/{session}/status`: has it been decided, and for how long can it be paid? Changes nothing.

use app::wire;
use axum::{
    Json,
    extract::State,
    http::HeaderMap,
    response::{IntoResponse as _, Response},
};
use domain::{
    model::{SessionId, SessionStatus},
    usecases::payment_progress,
};

use super::{answer, more_time::seconds};
use crate::web::{pages::SessionPath, state::WebState};

pub(super) async fn status(
    State(state): State<WebState>,
    SessionPath(session): SessionPath,
    headers: HeaderMap,
) -> Response {
    let outcome = payment_progress(state.ports(), &session).await;
    match answer(&state, &headers, &session, outcome).await {
        Ok(next) => {
            Json(wire::Standing { next, seconds: seconds_left(&state, &session).await }).into_response()
        }
        Err(refused) => refused,
    }
}

/// How long the session stays open; `None` where it is not, or where nobody can tell now.
async fn seconds_left(state: &WebState, session: &SessionId) -> Option<u32> {
    let found = async { state.ports().store.snapshot().await?.session(session).await };
    let session = found.await.ok()??;
    let left = session.expires_at.duration_since(state.ports().clock.now());
    (session.phase.status() == SessionStatus::Open).then(|| seconds(left))
}
