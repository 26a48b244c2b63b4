//! `GET /v1/payment_links` (<https://docs.stripe.com/api/payment-link/list>).

use axum::{Json, extract::State};
use domain::ports::LinkQuery;
use serde_json::Value;

use super::{NAME, object, rows, theirs};
use crate::{
    paths,
    web::{
        merchant::{
            auth::Caller,
            error::ApiError,
            expand::Expand,
            listing::{Created, Page},
            objects,
            request::Query,
        },
        state::WebState,
    },
};

/// What of a link can be answered in full. Products are a level too deep, as with Stripe.
const POSSIBLE: &[&str] = &["data.line_items", "data.line_items.data.price"];

/// A merchant's links, the newest first; the active ones only, or the others.
pub(in crate::web::merchant) async fn list(
    State(state): State<WebState>,
    Caller(key): Caller,
    Query(mut params): Query,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, POSSIBLE)?;
    let page = Page::read(&mut params)?;
    let active = params.boolean("active")?;
    params.finish()?;

    let mut snapshot = state.ports().store.snapshot().await?;
    let mut ends = [None, None];
    for (end, named) in ends.iter_mut().zip(page.ends()) {
        if let Some((id, param)) = named {
            let missing = || ApiError::no_such_param(NAME, id, param);
            let parsed = id.parse().map_err(|_| missing())?;
            *end = Some(theirs(snapshot.as_mut(), &key, &parsed).await?.ok_or_else(missing)?.id);
        }
    }
    let query = LinkQuery { listing: page.listing(&key, Created::default(), ends), active };
    let (links, more) = page.cut(snapshot.payment_links(&query).await?);
    let rows = if expand.wants("data.line_items") {
        Some(rows(snapshot.as_mut(), &key, &links).await?)
    } else {
        None
    };
    let mut data = Vec::with_capacity(links.len());
    for link in &links {
        data.push(object(&state, snapshot.as_mut(), link, rows.as_ref(), false).await?);
    }
    Ok(Json(objects::list(paths::PAYMENT_LINKS, &data, more)))
}
