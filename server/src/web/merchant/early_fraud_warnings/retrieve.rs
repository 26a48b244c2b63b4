//! `GET /v1/radar/early_fraud_warnings/{id}` (<https://docs.stripe.com/api/radar/early_fraud_warnings/retrieve>).

use axum::{Json, extract::State};
use serde_json::Value;

use super::{NAME, theirs};
use crate::web::{
    merchant::{
        about_payments::{POSSIBLE, object},
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
    let mut snapshot = state.ports().store.snapshot().await?;
    let warning = theirs(snapshot.as_mut(), &key, &id, NAME).await?;
    Ok(Json(object(snapshot.as_mut(), &warning, &expand, "").await?))
}
