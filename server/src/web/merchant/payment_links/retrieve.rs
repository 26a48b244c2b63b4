//! `GET /v1/payment_links/{id}` (<https://docs.stripe.com/api/payment-link/retrieve>).

use axum::{Json, extract::State};
use serde_json::Value;

use super::{POSSIBLE, answer, parse};
use crate::web::{
    merchant::{
        auth::Caller,
        error::ApiError,
        expand::Expand,
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
    Ok(Json(answer(&state, &key, &parse(&id)?, &expand).await?))
}
