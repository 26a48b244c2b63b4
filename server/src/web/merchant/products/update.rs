//! `POST /v1/products/{id}` (<https://docs.stripe.com/api/products/update>).

use axum::{Json, extract::State};
use domain::usecases::{ProductChange, update_product};
use serde_json::Value;

use super::{LONGEST_DESCRIPTION, LONGEST_NAME, LONGEST_UNIT_LABEL, LONGEST_URL, POSSIBLE, answer, parse};
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

/// Changes what is named, and leaves the rest.
pub(in crate::web::merchant) async fn update(
    State(state): State<WebState>,
    Caller(key): Caller,
    Id(id): Id,
    Body(mut params): Body,
) -> Result<Json<Value>, ApiError> {
    let product = parse(&id)?;
    let expand = Expand::read(&mut params, POSSIBLE)?;
    let change = read(params)?;
    let changed = update_product(state.ports(), &key.merchant, &product, change).await;
    changed.map_err(|error| failure(error, &id, Places::default()))?;
    Ok(Json(answer(&state, &key, &product, &expand).await?))
}

fn read(mut params: Params) -> Result<ProductChange, ApiError> {
    let default_price = match changes::text(&mut params, "default_price", 200)? {
        None => None,
        Some(None) => Some(None),
        Some(Some(id)) => {
            let missing = |_| ApiError::no_such_param("price", &id, "default_price");
            Some(Some(id.parse().map_err(missing)?))
        }
    };
    let change = ProductChange {
        active: params.boolean("active")?,
        name: changes::lasting_text(&mut params, "name", LONGEST_NAME)?,
        description: changes::text(&mut params, "description", LONGEST_DESCRIPTION)?,
        images: changes::texts(&mut params, "images")?,
        unit_label: changes::text(&mut params, "unit_label", LONGEST_UNIT_LABEL)?,
        url: changes::text(&mut params, "url", LONGEST_URL)?,
        default_price,
        metadata: metadata::change(&mut params)?,
    };
    params.finish()?;
    Ok(change)
}
