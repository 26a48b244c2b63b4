//! `GET /v1/checkout/sessions` (<https://docs.stripe.com/api/checkout/sessions/list>).

use std::str::FromStr;

use axum::{Json, extract::State};
use domain::{
    model::{CheckoutSession, Email, SessionId, SessionStatus},
    ports::SessionQuery,
};
use serde_json::Value;

use super::{NAME, answer::answer, current};
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
            request::Query,
        },
        state::WebState,
    },
};

/// What of each session can be answered in full: not the products of lines, which would be too deep.
const POSSIBLE: &[&str] = &[
    "data.customer",
    "data.invoice",
    "data.line_items",
    "data.payment_intent",
    "data.payment_intent.latest_charge",
    "data.payment_intent.payment_method",
    "data.payment_link",
    "data.setup_intent",
    "data.subscription",
];

/// A page of the merchant's sessions.
pub(in crate::web::merchant) async fn list(
    State(state): State<WebState>,
    Caller(key): Caller,
    Query(mut params): Query,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, POSSIBLE)?;
    let page = Page::read(&mut params)?;
    let created = Created::read(&mut params)?;
    let status = params.one_of("status", &SessionStatus::ALL.map(SessionStatus::name))?;
    let status = status.and_then(|name| SessionStatus::from_name(&name));
    let payment_link = id_of(&mut params, "payment_link")?;
    let payment = id_of(&mut params, "payment_intent")?;
    let email = email(&mut params)?;
    params.finish()?;

    let mut ends = [None, None];
    for (end, named) in ends.iter_mut().zip(page.ends()) {
        if let Some((id, param)) = named {
            let missing = || ApiError::no_such_param(NAME, id, param);
            let parsed: SessionId = id.parse().map_err(|_| missing())?;
            let mut snapshot = state.ports().store.snapshot().await?;
            let found = snapshot.merchant_session(&key.merchant, key.mode, &parsed).await?;
            *end = Some(found.ok_or_else(missing)?.id);
        }
    }
    let listing = page.listing(&key, created, ends);
    let query = SessionQuery { listing, status, payment, with_payment: false, payment_link, email };
    let (sessions, more) = page.cut(find(&state, &query).await?);
    let mut data = Vec::with_capacity(sessions.len());
    for session in &sessions {
        data.push(answer(&state, &key, session, &expand, "data.").await?);
    }
    Ok(Json(objects::list(paths::SESSIONS, &data, more)))
}

/// What the database finds, once all of it that is overdue has expired.
async fn find(state: &WebState, query: &SessionQuery) -> Result<Vec<CheckoutSession>, ApiError> {
    let store = &state.ports().store;
    let now = state.ports().clock.now();
    let mut found = store.snapshot().await?.merchant_sessions(query).await?;
    // Those that were overdue may make room for others that are.
    while found.iter().any(|session| session.is_overdue(now)) {
        for session in found {
            current(state, session).await?;
        }
        found = store.snapshot().await?.merchant_sessions(query).await?;
    }
    Ok(found)
}

/// What cannot be an identifier belongs to nothing of the merchant's.
fn id_of<Id: FromStr>(params: &mut Params, name: &str) -> Result<Option<Id>, ApiError> {
    let Some(text) = params.text(name)? else { return Ok(None) };
    text.parse().map(Some).map_err(|_| ApiError::no_such_param(name, &text, name))
}

fn email(params: &mut Params) -> Result<Option<Email>, ApiError> {
    let Some(mut details) = params.below("customer_details")? else { return Ok(None) };
    let text = details.required_text("email")?;
    details.finish()?;
    text.parse().map(Some).map_err(|_| {
        let message = "Invalid email address: customer_details[email].";
        ApiError::invalid("customer_details[email]", Some("email_invalid"), message)
    })
}
