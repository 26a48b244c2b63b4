//! `GET /v1/checkout/sessions/{id}` (<https://docs.stripe.com/api/checkout/sessions/retrieve>).

use axum::{
    extract::{Path, RawQuery, State},
    response::{IntoResponse as _, Response},
};
use domain::usecases::{PaymentError, expire_session};

use super::{
    auth::Caller,
    error::ApiError,
    params::Params,
    session_object::{self, Expand},
};
use crate::web::state::WebState;

pub(super) async fn retrieve(
    State(state): State<WebState>,
    Caller(key): Caller,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    let mut params = Params::of_query(query.as_deref())?;
    let expand = Expand::read(&mut params)?;
    params.finish()?;

    let missing = || ApiError::no_such("checkout.session", &id);
    let parsed = id.parse().map_err(|_| missing())?;
    let mut snapshot = state.ports().store.snapshot().await?;
    let mut session =
        snapshot.merchant_session(&key.merchant, key.mode, &parsed).await?.ok_or_else(missing)?;
    drop(snapshot);
    if session.is_overdue(state.ports().clock.now()) {
        session = expire_session(state.ports(), &session.id).await.map_err(|error| match error {
            PaymentError::Store(error) => ApiError::from(error),
            PaymentError::NoSuchSession | PaymentError::Gateway(_) => ApiError::ours(),
        })?;
    }
    Ok(session_object::answer(&session, state.public_url(), expand).into_response())
}
