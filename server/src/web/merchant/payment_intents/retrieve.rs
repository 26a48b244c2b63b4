//! `GET /v1/payment_intents/{id}` (<https://docs.stripe.com/api/payment_intents/retrieve>).

use axum::{Json, extract::State};
use serde_json::Value;

use super::named;
use crate::web::{
    merchant::{
        auth::Caller,
        error::ApiError,
        expand::Expand,
        payments::POSSIBLE,
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
    let found = named(&state, &key, &id).await?;
    Ok(Json(found.object(&expand, "")))
}
