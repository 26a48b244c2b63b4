//! `GET /v1/refunds/{id}` (<https://docs.stripe.com/api/refunds/retrieve>).

use axum::{Json, extract::State};
use serde_json::Value;

use super::{NAME, POSSIBLE, object};
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

    let missing = || ApiError::no_such(NAME, &id);
    let parsed = id.parse().map_err(|_| missing())?;
    let mut snapshot = state.ports().store.snapshot().await?;
    let refund = snapshot.refund(&parsed).await?;
    let refund = refund
        .filter(|refund| refund.merchant == key.merchant && refund.mode == key.mode)
        .ok_or_else(missing)?;
    let session = snapshot.session(&refund.session).await?.ok_or_else(missing)?;
    let order = snapshot.order(&session.id).await?;
    let found = of_session(snapshot.as_mut(), session, order.as_ref(), &refund.payment).await?;
    Ok(Json(object(&refund, &found, &expand, "")))
}
