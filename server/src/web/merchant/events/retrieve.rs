//! `GET /v1/events/{id}` (<https://docs.stripe.com/api/events/retrieve>).

use axum::{Json, extract::State};
use serde_json::Value;

use super::{object, oldest};
use crate::web::{
    merchant::{
        auth::Caller,
        error::ApiError,
        request::{Id, Query},
    },
    state::WebState,
};

pub(in crate::web::merchant) async fn retrieve(
    State(state): State<WebState>,
    Caller(key): Caller,
    Id(id): Id,
    Query(params): Query,
) -> Result<Json<Value>, ApiError> {
    params.finish()?;
    let missing = || ApiError::no_such("event", &id);
    let parsed = id.parse().map_err(|_| missing())?;
    let mut snapshot = state.ports().store.snapshot().await?;
    let event = snapshot.event(&parsed).await?;
    let oldest = oldest(state.ports().clock.now());
    let event = event
        .filter(|event| event.merchant == key.merchant && event.mode == key.mode)
        .filter(|event| event.created_at >= oldest)
        .ok_or_else(missing)?;
    Ok(Json(object(snapshot.as_mut(), &event, state.storefront()).await?))
}
