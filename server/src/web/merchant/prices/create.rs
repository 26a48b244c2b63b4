//! `POST /v1/prices` (<https://docs.stripe.com/api/prices/create>).

use axum::{Json, extract::State};
use domain::{
    model::{ApiKey, Money, PriceId},
    usecases::{CatalogueError, NewPrice, NewProduct, PricedProduct, create_price},
};
use serde_json::Value;

use super::{LONGEST_LOOKUP_KEY, LONGEST_NICKNAME, POSSIBLE, answer};
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

/// Makes a price of a product, or of one that is made along with it.
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
        None => make(&state, new, &once).await?,
    };
    Ok(Json(answer(&state, &key, &id, &expand).await?))
}

async fn make(state: &WebState, new: NewPrice, once: &Once) -> Result<PriceId, ApiError> {
    let product = match &new.product {
        PricedProduct::Existing(id) => id.to_string(),
        PricedProduct::New(_) => String::new(),
    };
    let made = create_price(state.ports(), new, once.claim()).await;
    made.map(|price| price.id).map_err(|error| match error {
        CatalogueError::NoSuchProduct => ApiError::no_such_param("product", &product, "product"),
        error => failure(error, "", Places { product: "product_data", price: "" }),
    })
}

fn read(key: &ApiKey, mut params: Params) -> Result<NewPrice, ApiError> {
    params.one_of("billing_scheme", &["per_unit"])?;
    params.one_of("tax_behavior", &["unspecified"])?;
    let currency = currency(&mut params)?;
    let new = NewPrice {
        merchant: key.merchant.clone(),
        unit_amount: Money::new(unit_amount(&mut params)?, currency),
        product: product(key, &mut params)?,
        active: params.boolean("active")?.unwrap_or(true),
        nickname: params.text_up_to("nickname", LONGEST_NICKNAME)?,
        lookup_key: params.text_up_to("lookup_key", LONGEST_LOOKUP_KEY)?,
        transfer_lookup_key: params.boolean("transfer_lookup_key")?.unwrap_or(false),
        metadata: params.metadata("metadata")?,
    };
    params.finish()?;
    Ok(new)
}

/// Reads `product` or `product_data`, of which there must be one.
fn product(key: &ApiKey, params: &mut Params) -> Result<PricedProduct, ApiError> {
    match (params.text("product")?, params.below("product_data")?) {
        (Some(id), None) => {
            let missing = |_| ApiError::no_such_param("product", &id, "product");
            Ok(PricedProduct::Existing(id.parse().map_err(missing)?))
        }
        (None, Some(mut data)) => {
            let new = NewProduct {
                merchant: key.merchant.clone(),
                active: data.boolean("active")?.unwrap_or(true),
                name: data.required_text("name")?,
                description: None,
                images: Vec::new(),
                unit_label: data.text_up_to("unit_label", 12)?,
                url: None,
                metadata: data.metadata("metadata")?,
            };
            data.finish()?;
            Ok(PricedProduct::New(new))
        }
        (None, None) => Err(ApiError::missing("product")),
        (Some(_), Some(_)) => {
            let message = "Only one of product and product_data can be given.";
            Err(ApiError::invalid("product_data", Some("parameters_exclusive"), message))
        }
    }
}
