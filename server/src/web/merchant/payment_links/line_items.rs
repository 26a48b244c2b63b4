//! `GET /v1/payment_links/{id}/line_items`
//! (<https://docs.stripe.com/api/payment-link/retrieve-line-items>).

use axum::{Json, extract::State};
use serde_json::Value;

use super::{NAME, lines_url, parse, rows, theirs};
use crate::web::{
    merchant::{
        auth::Caller,
        error::ApiError,
        expand::Expand,
        listing::Page,
        objects,
        request::{Id, Query},
    },
    state::WebState,
};

/// What of a line can be answered in full.
const POSSIBLE: &[&str] = &["data.price", "data.price.product"];

/// What a link sells, in the merchant's order.
pub(in crate::web::merchant) async fn line_items(
    State(state): State<WebState>,
    Caller(key): Caller,
    Id(id): Id,
    Query(mut params): Query,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, POSSIBLE)?;
    let page = Page::read(&mut params)?;
    params.finish()?;

    let parsed = parse(&id)?;
    let mut snapshot = state.ports().store.snapshot().await?;
    let link = theirs(snapshot.as_mut(), &key, &parsed).await?.ok_or_else(|| ApiError::no_such(NAME, &id))?;
    let rows = rows(snapshot.as_mut(), &key, [&link]).await?;
    let lines = objects::link_lines(&link, &rows, expand.wants("data.price.product"));
    let lines = page.beginning(lines, "line item", |line| line["id"].as_str().unwrap_or_default())?;
    let (lines, more) = page.cut(lines);
    Ok(Json(objects::list(&lines_url(&link.id), &lines, more)))
}
