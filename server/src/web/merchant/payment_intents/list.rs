//! `GET /v1/payment_intents` (<https://docs.stripe.com/api/payment_intents/list>).

use axum::{Json, extract::State};
use domain::{
    model::{ApiKey, SessionId},
    ports::{SessionQuery, Snapshot},
};
use serde_json::Value;

use crate::{
    paths,
    web::{
        merchant::{
            auth::Caller,
            error::ApiError,
            expand::Expand,
            listing::{Created, Page},
            objects,
            payments::of_session,
            request::Query,
        },
        state::WebState,
    },
};

/// What of a payment can be answered in full.
const POSSIBLE: &[&str] = &[
    "data.customer",
    "data.latest_charge",
    "data.latest_charge.balance_transaction",
    "data.latest_charge.customer",
    "data.payment_method",
];

/// The payments of a merchant's sessions, the newest session first. A session has one as soon as a card
/// was tried.
pub(in crate::web::merchant) async fn list(
    State(state): State<WebState>,
    Caller(key): Caller,
    Query(mut params): Query,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, POSSIBLE)?;
    let page = Page::read(&mut params)?;
    let created = Created::read(&mut params)?;
    if params.text("customer")?.is_some() {
        let message = "This checkout keeps no customers, so payments cannot be listed by one.";
        return Err(ApiError::invalid("customer", None, message));
    }
    params.finish()?;

    let mut snapshot = state.ports().store.snapshot().await?;
    let mut ends = [None, None];
    for (end, named) in ends.iter_mut().zip(page.ends()) {
        if let Some((id, param)) = named {
            *end = Some(theirs(snapshot.as_mut(), &key, id, param).await?);
        }
    }
    let query = SessionQuery {
        listing: page.listing(&key, created, ends),
        status: None,
        payment: None,
        with_payment: true,
        payment_link: None,
        email: None,
    };
    let (sessions, more) = page.cut(snapshot.merchant_sessions(&query).await?);
    let mut data = Vec::with_capacity(sessions.len());
    for session in sessions {
        let Some(payment) = session.gateway_payment.clone() else { continue };
        let order = snapshot.order(&session.id).await?;
        let found = of_session(snapshot.as_mut(), session, order.as_ref(), &payment).await?;
        data.push(found.object(&expand, "data."));
    }
    Ok(Json(objects::list(paths::PAYMENT_INTENTS, &data, more)))
}

/// The session of the payment that a page begins at, if it is the caller's.
async fn theirs(
    snapshot: &mut dyn Snapshot,
    key: &ApiKey,
    id: &str,
    param: &str,
) -> Result<SessionId, ApiError> {
    let missing = || ApiError::no_such_param("payment_intent", id, param);
    let payment = id.parse().map_err(|_| missing())?;
    let session = snapshot.session_with_payment(key.mode, &payment).await?;
    let theirs = session.filter(|session| session.merchant == key.merchant);
    theirs.map(|session| session.id).ok_or_else(missing)
}
