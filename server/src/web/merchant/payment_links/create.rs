//! `POST /v1/payment_links` (<https://docs.stripe.com/api/payment-link/create>).

use axum::{Json, extract::State};
use domain::{
    model::{ApiKey, CheckoutOptions},
    usecases::{NewLine, NewLink, create_link},
};
use serde_json::Value;

use super::{
    POSSIBLE, answer,
    read::{after_completion, limit, payment},
};
use crate::web::{
    merchant::{
        auth::Caller, error::ApiError, expand::Expand, new_lines, once::Once, options, params::Params,
        request::Body, sessions::payment_method_types,
    },
    state::WebState,
};

/// Makes a link. `expires_at`, in seconds since 1970, is an addition of ours: from then on the link opens
/// no sessions, and those that it opened cannot be paid any more.
pub(in crate::web::merchant) async fn create(
    State(state): State<WebState>,
    Caller(key): Caller,
    once: Once,
    Body(mut params): Body,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, POSSIBLE)?;
    let new = read(&key, params)?;
    let id = match once.made() {
        Some(id) => id,
        None => create_link(state.ports(), new, once.claim()).await?.id,
    };
    Ok(Json(answer(&state, &key, &id, &expand).await?))
}

fn read(key: &ApiKey, mut params: Params) -> Result<NewLink, ApiError> {
    payment_method_types(&mut params)?;
    let lines = params.list("line_items")?.into_iter().map(line).collect::<Result<_, _>>()?;
    let (capture, payment) = payment(&mut params)?;
    let (success_url, confirmation_message) = match after_completion(&mut params)? {
        Some(after) => after.into_parts(),
        None => (None, None),
    };
    let options = CheckoutOptions { payment, confirmation_message, ..CheckoutOptions::default() };
    let new = NewLink {
        merchant: key.merchant.clone(),
        lines,
        capture,
        options: options::read(&mut params, options)?,
        success_url,
        inactive_message: params.text("inactive_message")?,
        limit: limit(&mut params)?.flatten(),
        expires_at: params.integer("expires_at")?,
        metadata: params.metadata("metadata")?,
    };
    options::refuse_lacking(&mut params)?;
    params.finish()?;
    Ok(new)
}

/// Reads one line. It has no notes: those are of a session's lines.
fn line(params: Params) -> Result<NewLine, ApiError> {
    params.refuse("metadata")?;
    new_lines::line(params)
}
