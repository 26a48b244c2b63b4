//! `POST /v1/checkout/sessions/{id}/expire` (<https://docs.stripe.com/api/checkout/sessions/expire>).

use axum::{Json, extract::State};
use domain::{
    model::SessionId,
    usecases::{EndEarlyError, PaymentError, end_early},
};
use serde_json::Value;

use super::{POSSIBLE, answer::answer, find};
use crate::web::{
    merchant::{
        auth::Caller,
        error::ApiError,
        expand::Expand,
        once::Once,
        request::{Body, Id},
    },
    state::WebState,
};

/// Ends an open session, so that it cannot be paid any more.
pub(in crate::web::merchant) async fn expire(
    State(state): State<WebState>,
    Caller(key): Caller,
    once: Once,
    Id(id): Id,
    Body(mut params): Body,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, POSSIBLE)?;
    params.finish()?;
    let session = find(&state, &key, &id).await?;
    let session = match once.made::<SessionId>() {
        Some(_) => session,
        None => end_early(state.ports(), &session.id, once.claim()).await.map_err(failure)?,
    };
    Ok(Json(answer(&state, &key, &session, &expand, "").await?))
}

fn failure(error: EndEarlyError) -> ApiError {
    match error {
        EndEarlyError::NotOpen(session) => {
            let status = session.phase.status().name();
            let message = format!(
                "Only Checkout Sessions with a status of open can be expired. This one has the status {status}."
            );
            ApiError::refused(None, message)
        }
        EndEarlyError::UnderWay => ApiError::locked(
            "A payment of this Checkout Session is being decided. Look at the session again in a moment.",
        ),
        EndEarlyError::Payment(PaymentError::Store(error)) => error.into(),
        EndEarlyError::Payment(PaymentError::NoSuchSession | PaymentError::Gateway(_)) => ApiError::ours(),
    }
}
