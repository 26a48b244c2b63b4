//! `DELETE /v1/webhook_endpoints/{id}` (<https://docs.stripe.com/api/webhook_endpoints/delete>).

use axum::{Json, extract::State};
use domain::usecases::remove_endpoint;
use serde_json::Value;

use super::{failure, parse};
use crate::web::{
    merchant::{
        auth::Caller,
        error::ApiError,
        objects,
        request::{Id, Query},
    },
    state::WebState,
};

/// Removes an endpoint. What was on its way there is not sent any more.
pub(in crate::web::merchant) async fn delete(
    State(state): State<WebState>,
    Caller(key): Caller,
    Id(id): Id,
    Query(params): Query,
) -> Result<Json<Value>, ApiError> {
    params.finish()?;
    let removed = remove_endpoint(state.ports(), &key.merchant, &parse(&id)?).await;
    removed.map_err(|error| failure(error, &id))?;
    Ok(Json(objects::deleted_endpoint(&id)))
}
