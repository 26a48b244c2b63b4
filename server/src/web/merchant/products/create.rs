//! `POST /v1/products` (<https://docs.stripe.com/api/products/create>).

use axum::{Json, extract::State};
use domain::{
    model::{ApiKey, Money},
    usecases::{NewDefaultPrice, NewProduct, create_product},
};
use serde_json::Value;

use super::{LONGEST_DESCRIPTION, LONGEST_NAME, LONGEST_UNIT_LABEL, LONGEST_URL, POSSIBLE, answer};
use crate::web::{
    merchant::{
        auth::Caller,
        catalogue::{Places, currency, failure, unit_amount},
        error::ApiError,
        expand::Expand,
        once::Once,
        params::Params,
        request::Body,
    },
    state::WebState,
};

/// Makes a product, and with `default_price_data` its price.
pub(in crate::web::merchant) async fn create(
    State(state): State<WebState>,
    Caller(key): Caller,
    once: Once,
    Body(mut params): Body,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, POSSIBLE)?;
    let default_price = default_price(&mut params)?;
    let new = read(&key, params)?;
    let id = if let Some(id) = once.made() {
        id
    } else {
        let made = create_product(state.ports(), new, default_price, once.claim()).await;
        let places = Places { product: "", price: "default_price_data" };
        made.map_err(|error| failure(error, "", places))?.id
    };
    Ok(Json(answer(&state, &key, &id, &expand).await?))
}

fn read(key: &ApiKey, mut params: Params) -> Result<NewProduct, ApiError> {
    // What is sold here is not weighed and sent: it has one type, which may be said.
    params.one_of("type", &["service"])?;
    let new = NewProduct {
        merchant: key.merchant.clone(),
        active: params.boolean("active")?.unwrap_or(true),
        name: params.text_up_to("name", LONGEST_NAME)?.ok_or_else(|| ApiError::missing("name"))?,
        description: params.text_up_to("description", LONGEST_DESCRIPTION)?,
        images: params.texts("images")?,
        unit_label: params.text_up_to("unit_label", LONGEST_UNIT_LABEL)?,
        url: params.text_up_to("url", LONGEST_URL)?,
        metadata: params.metadata("metadata")?,
    };
    params.finish()?;
    Ok(new)
}

/// What the product costs, with the notes on that.
fn default_price(params: &mut Params) -> Result<Option<NewDefaultPrice>, ApiError> {
    let Some(mut data) = params.below("default_price_data")? else { return Ok(None) };
    let currency = currency(&mut data)?;
    let unit_amount = Money::new(unit_amount(&mut data)?, currency);
    data.one_of("tax_behavior", &["unspecified"])?;
    let metadata = data.metadata("metadata")?;
    data.finish()?;
    Ok(Some(NewDefaultPrice { unit_amount, metadata }))
}
