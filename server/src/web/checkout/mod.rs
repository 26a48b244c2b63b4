//! The page's own calls, in JSON: what the payment form asks of us.

mod answers;
mod confirm;
mod proceed;
mod status;

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

use super::{accept, pages, state::WebState};
use crate::paths;

/// In bytes. Twelve answers at their longest, in letters of four bytes each, are smaller.
const LARGEST_BODY: usize = 16 * 1024;

pub(super) fn router() -> Router<WebState> {
    Router::new()
        .route(paths::CONFIRM, post(confirm::confirm))
        .route(paths::CONTINUE, post(proceed::proceed))
        .route(paths::STATUS, get(status::status))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
}

/// What the page does next, in the shopper's language.
async fn answer(
    state: &WebState,
    headers: &HeaderMap,
    session: &SessionId,
    outcome: Result<Progress, PaymentError>,
) -> Response {
    let locale = match state.ports().store.snapshot().await {
        Ok(mut snapshot) => snapshot.session(session).await.ok().flatten().and_then(|session| session.locale),
        Err(_) => None,
    };
    let texts = accept::texts(state, locale.as_deref(), headers);
    match outcome {
        Ok(progress) => Json(pages::next_step(session, progress, texts)).into_response(),
        Err(PaymentError::NoSuchSession) => StatusCode::NOT_FOUND.into_response(),
        // Whether the payment went through is not known here: the page asks again.
        Err(error @ (PaymentError::Store(_) | PaymentError::Gateway(_))) => {
            tracing::error!(session = session.reference(), %error, "cannot say how a payment stands");
            Json(NextStep::Wait).into_response()
        }
    }
}
