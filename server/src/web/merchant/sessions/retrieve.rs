//! `GET /v1/checkout/sessions/{id}` (<https://docs.stripe.com/api/checkout/sessions/retrieve>).

use axum::{Json, extract::State};
use domain::usecases::{PaymentError, expire_session};
use serde_json::Value;

use super::{POSSIBLE, object};
use crate::web::{
    merchant::{
        auth::Caller,
        error::ApiError,
        expand::Expand,
        payments::of_session,
        request::{Id, Query},
    },
    state::WebState,
};

pub(in crate::web::merchant) async fn retrieve(
    State(state): State<WebState>,
    Caller(key): Caller,
    Id(id): Id,
    Query(mut params): Query,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, POSSIBLE)?;
    params.finish()?;

    let missing = || ApiError::no_such("checkout.session", &id);
    let parsed = id.parse().map_err(|_| missing())?;
    let mut snapshot = state.ports().store.snapshot().await?;
    let mut session =
        snapshot.merchant_session(&key.merchant, key.mode, &parsed).await?.ok_or_else(missing)?;
    if session.is_overdue(state.ports().clock.now()) {
        drop(snapshot);
        session = expire_session(state.ports(), &session.id).await.map_err(|error| match error {
            PaymentError::Store(error) => ApiError::from(error),
            PaymentError::NoSuchSession | PaymentError::Gateway(_) => ApiError::ours(),
        })?;
        snapshot = state.ports().store.snapshot().await?;
    }
    let order = snapshot.order(&session.id).await?;
    let payment = match &session.gateway_payment {
        Some(payment) if expand.wants("payment_intent") => {
            let payment = payment.clone();
            Some(of_session(snapshot.as_mut(), session.clone(), order.as_ref(), &payment).await?)
        }
        _ => None,
    };
    Ok(Json(object(&session, order.as_ref(), payment.as_ref(), state.public_url(), &expand)))
}
