//! `GET /v1/radar/early_fraud_warnings` (<https://docs.stripe.com/api/radar/early_fraud_warnings/list>).

use axum::{Json, extract::State};
use domain::ports::WarningQuery;
use serde_json::Value;

use super::theirs;
use crate::{
    paths,
    web::{
        merchant::{
            about_payments::{Asked, POSSIBLE_IN_LIST, object},
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

/// A merchant's warnings of fraud, the newest first; those of one payment or one charge only, if it is named.
pub(in crate::web::merchant) async fn list(
    State(state): State<WebState>,
    Caller(key): Caller,
    Query(mut params): Query,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, POSSIBLE_IN_LIST)?;
    let page = Page::read(&mut params)?;
    let created = Created::read(&mut params)?;
    let asked = Asked::read(&mut params)?;
    params.finish()?;

    let of = asked.find(&state, &key).await?;
    let mut snapshot = state.ports().store.snapshot().await?;
    let mut ends = [None, None];
    for (end, named) in ends.iter_mut().zip(page.ends()) {
        if let Some((id, param)) = named {
            *end = Some(theirs(snapshot.as_mut(), &key, id, param).await?.id);
        }
    }
    let listing = page.listing(&key, created, ends);
    let query = WarningQuery { listing, payment: of.payment, charge: of.charge };
    let (warnings, more) = page.cut(snapshot.merchant_fraud_warnings(&query).await?);
    let mut data = Vec::with_capacity(warnings.len());
    for warning in &warnings {
        data.push(object(snapshot.as_mut(), warning, &expand, "data.").await?);
    }
    Ok(Json(objects::list(paths::EARLY_FRAUD_WARNINGS, &data, more)))
}
