//! `GET /v1/webhook_endpoints/{id}` (<https://docs.stripe.com/api/webhook_endpoints/retrieve>).

use axum::{Json, extract::State};
use serde_json::Value;

use super::{NAME, parse};
use crate::web::{
    merchant::{
        auth::Caller,
        error::ApiError,
        objects,
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
    let endpoint = state.ports().store.snapshot().await?.webhook_endpoint(&parse(&id)?).await?;
    let endpoint = endpoint
        .filter(|endpoint| endpoint.merchant == key.merchant && endpoint.mode == key.mode)
        .ok_or_else(|| ApiError::no_such(NAME, &id))?;
    Ok(Json(objects::webhook_endpoint(&endpoint)))
}
