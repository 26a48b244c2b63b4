//! `DELETE /v1/products/{id}` (<https://docs.stripe.com/api/products/delete>).

use axum::{Json, extract::State};
use domain::usecases::remove_product;
use serde_json::Value;

use super::parse;
use crate::web::{
    merchant::{
        auth::Caller,
        catalogue::{Places, failure},
        error::ApiError,
        objects,
        request::{Id, Query},
    },
    state::WebState,
};

/// Removes a product that never had a price; one that has is archived by `active=false`.
pub(in crate::web::merchant) async fn delete(
    State(state): State<WebState>,
    Caller(key): Caller,
    Id(id): Id,
    Query(params): Query,
) -> Result<Json<Value>, ApiError> {
    params.finish()?;
    let removed = remove_product(state.ports(), &key.merchant, &parse(&id)?).await;
    removed.map_err(|error| failure(error, &id, Places::default()))?;
    Ok(Json(objects::deleted_product(&id)))
}
