//! `GET /v1/webhook_endpoints` (<https://docs.stripe.com/api/webhook_endpoints/list>).

use axum::{Json, extract::State};
use serde_json::Value;

use super::NAME;
use crate::{
    paths,
    web::{
        merchant::{auth::Caller, error::ApiError, listing::Page, objects, request::Query},
        state::WebState,
    },
};

/// A merchant's endpoints, the newest first.
pub(in crate::web::merchant) async fn list(
    State(state): State<WebState>,
    Caller(key): Caller,
    Query(mut params): Query,
) -> Result<Json<Value>, ApiError> {
    let page = Page::read(&mut params)?;
    params.finish()?;
    let mut endpoints =
        state.ports().store.snapshot().await?.webhook_endpoints(&key.merchant, key.mode).await?;
    endpoints.reverse();
    let (endpoints, more) = page.cut(page.beginning(endpoints, NAME, |endpoint| endpoint.id.as_str())?);
    let data: Vec<_> = endpoints.iter().map(objects::webhook_endpoint).collect();
    Ok(Json(objects::list(paths::WEBHOOK_ENDPOINTS, &data, more)))
}
