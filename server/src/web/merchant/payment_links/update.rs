//! `POST /v1/payment_links/{id}` (<https://docs.stripe.com/api/payment-link/update>).

use axum::{Json, extract::State};
use domain::{
    model::PaymentLink,
    usecases::{LinkChange, LinkQuantity, OptionsChange, UpdateLinkError, update_link},
};
use serde_json::Value;

use super::{
    NAME, POSSIBLE, answer,
    failure::failure,
    parse,
    read::{after_completion, limit, payment_options},
    theirs,
};
use crate::web::{
    merchant::{
        auth::Caller,
        changes,
        error::ApiError,
        expand::Expand,
        metadata, new_lines, options,
        params::Params,
        request::{Body, Id},
        sessions::payment_method_types,
    },
    state::WebState,
};

/// How often a link is looked at again that somebody else changes at the same moment.
const TRIES: u32 = 16;

/// Changes what is named, and leaves the rest. Sessions that the link has opened stay as they are.
pub(in crate::web::merchant) async fn update(
    State(state): State<WebState>,
    Caller(key): Caller,
    Id(id): Id,
    Body(mut params): Body,
) -> Result<Json<Value>, ApiError> {
    let parsed = parse(&id)?;
    let expand = Expand::read(&mut params, POSSIBLE)?;
    for tries_left in (0..TRIES).rev() {
        let seen = {
            let mut snapshot = state.ports().store.snapshot().await?;
            theirs(snapshot.as_mut(), &key, &parsed).await?.ok_or_else(|| ApiError::no_such(NAME, &id))?
        };
        let change = read(seen, params.clone())?;
        match update_link(state.ports(), &key.merchant, &parsed, change).await {
            Err(UpdateLinkError::ChangedMeanwhile) if tries_left > 0 => {}
            changed => {
                changed.map_err(|error| failure(error, &id))?;
                break;
            }
        }
    }
    Ok(Json(answer(&state, &key, &parsed, &expand).await?))
}

fn read(link: PaymentLink, mut params: Params) -> Result<LinkChange, ApiError> {
    payment_method_types(&mut params)?;
    let seen = link.options.clone();
    let mut chosen = link.options;
    if let Some(data) = params.below("payment_intent_data")? {
        chosen.payment = payment_options(data, chosen.payment)?;
    }
    let mut success_url = None;
    if let Some(after) = after_completion(&mut params)? {
        let (url, message) = after.into_parts();
        success_url = Some(url);
        chosen.confirmation_message = message;
    }
    let chosen = options::read(&mut params, chosen)?;
    let change = LinkChange {
        active: params.boolean("active")?,
        success_url,
        inactive_message: changes::text(&mut params, "inactive_message", usize::MAX)?,
        limit: limit(&mut params)?,
        expires_at: changes::integer(&mut params, "expires_at")?,
        metadata: metadata::change(&mut params)?,
        options: (chosen != seen).then_some(OptionsChange { seen, chosen }),
        quantities: params.list("line_items")?.into_iter().map(quantity).collect::<Result<_, _>>()?,
    };
    params.finish()?;
    Ok(change)
}

/// Reads how many of one line are sold.
fn quantity(mut line: Params) -> Result<LinkQuantity, ApiError> {
    let change = LinkQuantity {
        id: line.required_text("id")?,
        quantity: new_lines::quantity(&mut line)?,
        adjustable: new_lines::adjustable(&mut line)?,
    };
    line.finish()?;
    Ok(change)
}
