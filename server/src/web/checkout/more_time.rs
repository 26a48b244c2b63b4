//! `POST /c/{session}/more-time`: the shopper needs five minutes more. The button that asks stands in a
//! warning that only a script can show in time, so there is no form for a browser without one; and without
//! one there are no card fields to be slow with.

use app::{texts::Key, wire};
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
};
use domain::usecases::{MoreTime, PaymentError, give_more_time};
use jiff::SignedDuration;

use crate::web::{accept, pages::SessionPath, state::WebState};

pub(super) async fn more_time(
    State(state): State<WebState>,
    SessionPath(session): SessionPath,
    headers: HeaderMap,
) -> Response {
    let given = match give_more_time(state.ports(), &session).await {
        Ok(given) => given,
        Err(PaymentError::NoSuchSession) => return StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(session = session.reference(), %error, "cannot give a shopper more time");
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
    };
    let texts = accept::texts(&state, super::locale(&state, &session).await.as_deref(), &headers);
    let answer = match given {
        MoreTime::Given(left) => {
            let minutes = u64::from(seconds(left)) / 60;
            wire::MoreTime { seconds: seconds(left), message: texts.get(Key::MoreTimeGiven { minutes }) }
        }
        MoreTime::Refused(left) => {
            wire::MoreTime { seconds: seconds(left), message: texts.get(Key::MoreTimeRefused) }
        }
        MoreTime::Over => wire::MoreTime { seconds: 0, message: texts.get(Key::MoreTimeRefused) },
    };
    Json(answer).into_response()
}

/// Whole seconds that are left, so that nobody counts on a last one that is half over.
pub(in crate::web) fn seconds(left: SignedDuration) -> u32 {
    u32::try_from(left.as_secs().max(0)).unwrap_or(u32::MAX)
}
