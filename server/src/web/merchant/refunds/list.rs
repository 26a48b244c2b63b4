//! `GET /v1/refunds` (<https://docs.stripe.com/api/refunds/list>).

use std::collections::{HashMap, hash_map::Entry};

use axum::{Json, extract::State};
use domain::{
    model::{ApiKey, GatewayPaymentId, Refund, RefundId},
    ports::{RefundQuery, Snapshot},
};
use serde_json::Value;

use super::{NAME, POSSIBLE_IN_LIST, object};
use crate::{
    paths,
    web::{
        merchant::{
            auth::Caller,
            error::ApiError,
            expand::Expand,
            listing::{Created, Page},
            objects,
            params::Params,
            payments::{Found, find, of_session},
            request::Query,
        },
        state::WebState,
    },
};

/// A merchant's refunds, the newest first; those of one payment only, if it is named.
pub(in crate::web::merchant) async fn list(
    State(state): State<WebState>,
    Caller(key): Caller,
    Query(mut params): Query,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, POSSIBLE_IN_LIST)?;
    let page = Page::read(&mut params)?;
    let created = Created::read(&mut params)?;
    let payment = payment(&mut params)?;
    params.finish()?;

    let payment = match payment {
        None => None,
        Some(id) => {
            let missing = || ApiError::no_such_param("payment_intent", &id, "payment_intent");
            Some(find(&state, &key, &id).await?.ok_or_else(missing)?.payment.id)
        }
    };
    let mut snapshot = state.ports().store.snapshot().await?;
    let mut ends = [None, None];
    for (end, named) in ends.iter_mut().zip(page.ends()) {
        if let Some((id, param)) = named {
            *end = Some(theirs(snapshot.as_mut(), &key, id, param).await?);
        }
    }
    let query = RefundQuery { listing: page.listing(&key, created, ends), payment };
    let (refunds, more) = page.cut(snapshot.merchant_refunds(&query).await?);
    let found = payments(snapshot.as_mut(), &refunds).await?;
    let written = |refund: &Refund| object(refund, &found[&refund.payment], &expand, "data.");
    let data: Vec<_> = refunds.iter().map(written).collect();
    Ok(Json(objects::list(paths::REFUNDS, &data, more)))
}

/// Reads which payment's refunds are wanted.
fn payment(params: &mut Params) -> Result<Option<String>, ApiError> {
    if params.text("charge")?.is_some() {
        let message = "Refunds are listed by their payment_intent here, not by its charge.";
        return Err(ApiError::invalid("charge", None, message));
    }
    params.text("payment_intent")
}

/// The refund that a page begins at, if it is the caller's.
async fn theirs(
    snapshot: &mut dyn Snapshot,
    key: &ApiKey,
    id: &str,
    param: &str,
) -> Result<RefundId, ApiError> {
    let missing = || ApiError::no_such_param(NAME, id, param);
    let refund = snapshot.refund(&id.parse().map_err(|_| missing())?).await?;
    let theirs = refund.filter(|refund| refund.merchant == key.merchant && refund.mode == key.mode);
    theirs.map(|refund| refund.id).ok_or_else(missing)
}

/// The payments that these are of, each once.
async fn payments(
    snapshot: &mut dyn Snapshot,
    refunds: &[Refund],
) -> Result<HashMap<GatewayPaymentId, Found>, ApiError> {
    let mut payments = HashMap::new();
    for refund in refunds {
        if let Entry::Vacant(place) = payments.entry(refund.payment.clone()) {
            let session = snapshot.session(&refund.session).await?.ok_or_else(|| {
                tracing::error!(refund = %refund.id, "a refund has no session");
                ApiError::ours()
            })?;
            let order = snapshot.order(&session.id).await?;
            place.insert(of_session(snapshot, session, order.as_ref(), &refund.payment).await?);
        }
    }
    Ok(payments)
}
