//! `GET /v1/checkout/sessions/{id}/line_items`
//! (<https://docs.stripe.com/api/checkout/sessions/line_items>).

use axum::{Json, extract::State};
use serde_json::Value;

use super::{answer::prices, find};
use crate::{
    paths,
    web::{
        merchant::{
            auth::Caller,
            catalogue::Rows,
            error::ApiError,
            expand::Expand,
            listing::Page,
            objects,
            request::{Id, Query},
        },
        state::WebState,
    },
};

/// A page of what the session sells, in the merchant's order.
pub(in crate::web::merchant) async fn line_items(
    State(state): State<WebState>,
    Caller(key): Caller,
    Id(id): Id,
    Query(mut params): Query,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, &["data.price.product"])?;
    let page = Page::read(&mut params)?;
    params.finish()?;
    let session = find(&state, &key, &id).await?;
    let mut snapshot = state.ports().store.snapshot().await?;
    let rows = Rows::with_products(snapshot.as_mut(), &key, prices(&session)).await?;
    let lines = objects::session_lines(&session, &rows, expand.wants("data.price.product"));
    let lines = page.beginning(lines, "line item", |line| line["id"].as_str().unwrap_or_default())?;
    let (lines, more) = page.cut(lines);
    Ok(Json(objects::list(&paths::session_lines(&session.id), &lines, more)))
}
