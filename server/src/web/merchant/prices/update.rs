//! `POST /v1/prices/{id}` (<https://docs.stripe.com/api/prices/update>).

use axum::{Json, extract::State};
use domain::usecases::{PriceChange, update_price};
use serde_json::Value;

use super::{LONGEST_LOOKUP_KEY, LONGEST_NICKNAME, POSSIBLE, answer, parse};
use crate::web::{
    merchant::{
        auth::Caller,
        catalogue::{Places, failure},
        changes,
        error::ApiError,
        expand::Expand,
        metadata,
        params::Params,
        request::{Body, Id},
    },
    state::WebState,
};

/// Changes what is named, and leaves the rest. What a price costs never changes: another is made instead.
pub(in crate::web::merchant) async fn update(
    State(state): State<WebState>,
    Caller(key): Caller,
    Id(id): Id,
    Body(mut params): Body,
) -> Result<Json<Value>, ApiError> {
    let price = parse(&id)?;
    let expand = Expand::read(&mut params, POSSIBLE)?;
    let change = read(params)?;
    let changed = update_price(state.ports(), &key.merchant, &price, change).await;
    changed.map_err(|error| failure(error, &id, Places::default()))?;
    Ok(Json(answer(&state, &key, &price, &expand).await?))
}

fn read(mut params: Params) -> Result<PriceChange, ApiError> {
    params.one_of("tax_behavior", &["unspecified"])?;
    let change = PriceChange {
        active: params.boolean("active")?,
        nickname: changes::text(&mut params, "nickname", LONGEST_NICKNAME)?,
        lookup_key: changes::text(&mut params, "lookup_key", LONGEST_LOOKUP_KEY)?,
        transfer_lookup_key: params.boolean("transfer_lookup_key")?.unwrap_or(false),
        metadata: metadata::change(&mut params)?,
    };
    params.finish()?;
    Ok(change)
}
