//! The page's own calls, in JSON: what the payment form asks of us.

mod answers;
mod confirm;
mod more_time;
mod proceed;
mod status;
mod timings;

use app::wire::NextStep;
use axum::{
    Json, Router,
    extract::DefaultBodyLimit,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use domain::{
    model::SessionId,
    usecases::{PaymentError, Progress},
};

pub(super) use more_time::seconds;

use super::{accept, pages, state::WebState};
use crate::paths;

/// In bytes. Twelve answers at their longest, in letters of four bytes each, are smaller.
const LARGEST_BODY: usize = 16 * 1024;

pub(super) fn router() -> Router<WebState> {
    Router::new()
        .route(paths::CONFIRM, post(confirm::confirm))
        .route(paths::CONTINUE, post(proceed::proceed))
        .route(paths::STATUS, get(status::status))
        .route(paths::MORE_TIME, post(more_time::more_time))
        .route(paths::TIMINGS, post(timings::timings))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
}

/// What the page does next, in the shopper's language.
async fn answer(
    state: &WebState,
    headers: &HeaderMap,
    session: &SessionId,
    outcome: Result<Progress, PaymentError>,
) -> Result<NextStep, Response> {
    let texts = accept::texts(state, locale(state, session).await.as_deref(), headers);
    match outcome {
        Ok(progress) => Ok(pages::next_step(session, progress, texts)),
        Err(PaymentError::NoSuchSession) => Err(StatusCode::NOT_FOUND.into_response()),
        // Whether the payment went through is not known here: the page asks again.
        Err(error @ (PaymentError::Store(_) | PaymentError::Gateway(_))) => {
            tracing::error!(session = session.reference(), %error, "cannot say how a payment stands");
            Ok(NextStep::Wait)
        }
    }
}

/// The language that the merchant asked for.
async fn locale(state: &WebState, session: &SessionId) -> Option<String> {
    let mut snapshot = state.ports().store.snapshot().await.ok()?;
    snapshot.session(session).await.ok().flatten()?.locale
}

/// The answer as it is sent.
fn sent(answer: Result<NextStep, Response>) -> Response {
    answer.map_or_else(|refused| refused, |next| Json(next).into_response())
}
