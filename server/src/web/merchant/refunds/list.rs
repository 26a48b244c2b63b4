//! `GET /v1/refunds?payment_intent=…` (<https://docs.stripe.com/api/refunds/list>).

use axum::{Json, extract::State};
use serde_json::Value;

use super::{POSSIBLE_IN_LIST, object};
use crate::{
    paths,
    web::{
        merchant::{
            auth::Caller,
            error::ApiError,
            expand::Expand,
            listing::{Created, Page},
            objects,
            payments::find,
            request::Query,
        },
        state::WebState,
    },
};

/// The refunds of one payment, the newest first. Without a payment nothing is listed.
pub(in crate::web::merchant) async fn list(
    State(state): State<WebState>,
    Caller(key): Caller,
    Query(mut params): Query,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, POSSIBLE_IN_LIST)?;
    let page = Page::read(&mut params)?;
    let created = Created::read(&mut params)?;
    let payment = params.required_text("payment_intent")?;
    params.finish()?;

    let missing = || ApiError::no_such_param("payment_intent", &payment, "payment_intent");
    let mut found = find(&state, &key, &payment).await?.ok_or_else(missing)?;
    let mut refunds = std::mem::take(&mut found.refunds);
    refunds.reverse();
    let mut refunds = page.beginning(refunds, "refund", |refund| refund.id.as_str())?;
    refunds.retain(|refund| created.holds(refund.created_at));
    let (refunds, more) = page.cut(refunds);
    let data: Vec<_> = refunds.iter().map(|refund| object(refund, &found, &expand, "data.")).collect();
    Ok(Json(objects::list(paths::REFUNDS, &data, more)))
}
