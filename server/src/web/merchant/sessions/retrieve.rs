//! `GET /v1/checkout/sessions/{id}` (<https://docs.stripe.com/api/checkout/sessions/retrieve>).

use axum::{Json, extract::State};
use serde_json::Value;

use super::{POSSIBLE, answer::answer, find};
use crate::web::{
    merchant::{
        auth::Caller,
        error::ApiError,
        expand::Expand,
        request::{Id, Query},
    },
    state::WebState,
};

/// The session as it stands.
pub(in crate::web::merchant) async fn retrieve(
    State(state): State<WebState>,
    Caller(key): Caller,
    Id(id): Id,
    Query(mut params): Query,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, POSSIBLE)?;
    params.finish()?;
    let session = find(&state, &key, &id).await?;
    Ok(Json(answer(&state, &key, &session, &expand, "").await?))
}
