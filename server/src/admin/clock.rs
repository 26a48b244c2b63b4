//! `GET` and `POST /test/clock`: what time it is for the checkout, its jobs and its sandbox.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
    http::StatusCode,
};
use domain::ports::Clock as _;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{AdminError, AdminState};

/// What is answered.
#[derive(Serialize)]
pub(super) struct Told {
    /// Milliseconds since 1970.
    now: i64,
}

/// What is asked for: `{"advance": 3600}` or `{"now": "2027-01-01T00:00:00Z"}`.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Move {
    /// By so many seconds.
    Advance(i64),
    /// To this time (RFC 3339).
    Now(Timestamp),
}

pub(super) async fn read(State(state): State<AdminState>) -> Json<Told> {
    Json(Told { now: state.clock.now().as_millisecond() })
}

/// Moves the clock on, never back, and wakes everybody who waits for a time.
pub(super) async fn set(
    State(state): State<AdminState>,
    body: Result<Json<Move>, JsonRejection>,
) -> Result<Json<Told>, AdminError> {
    let Json(wanted) = body.map_err(|rejection| unreadable(&rejection))?;
    let moved = match wanted {
        Move::Advance(seconds) => state.clock.advance(SignedDuration::from_secs(seconds)),
        Move::Now(time) => state.clock.move_to(time),
    };
    let now = moved.map_err(|error| AdminError(StatusCode::BAD_REQUEST, error.to_string()))?;
    tracing::info!(%now, "the clock was moved");
    (state.moved)().await;
    Ok(Json(Told { now: now.as_millisecond() }))
}

fn unreadable(rejection: &JsonRejection) -> AdminError {
    // Whether it is no JSON or JSON of another kind is one fault to whoever wrote it.
    let status = match rejection.status() {
        StatusCode::UNPROCESSABLE_ENTITY => StatusCode::BAD_REQUEST,
        status => status,
    };
    let wanted = r#"send {"advance": seconds} or {"now": "2027-01-01T00:00:00Z"} as application/json"#;
    AdminError(status, format!("{}; {wanted}", rejection.body_text()))
}
