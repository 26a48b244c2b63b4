//! `GET /v1/prices` (<https://docs.stripe.com/api/prices/list>).

use axum::{Json, extract::State};
use domain::{
    model::{ApiKey, PriceId, ProductId},
    ports::{PriceQuery, Snapshot},
};
use serde_json::Value;

use super::NAME;
use crate::{
    paths,
    web::{
        merchant::{
            auth::Caller,
            catalogue::{Rows, optional_currency},
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

/// What of a price can be answered in full.
const POSSIBLE: &[&str] = &["data.product"];

/// For how many lookup keys one can ask at once, as with Stripe.
const MOST_LOOKUP_KEYS: usize = 10;

/// A merchant's prices, the newest first; some of them only.
pub(in crate::web::merchant) async fn list(
    State(state): State<WebState>,
    Caller(key): Caller,
    Query(mut params): Query,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, POSSIBLE)?;
    let page = Page::read(&mut params)?;
    let created = Created::read(&mut params)?;
    let active = params.boolean("active")?;
    let currency = optional_currency(&mut params)?;
    let product = params.text("product")?;
    params.one_of("type", &["one_time"])?;
    let lookup_keys = lookup_keys(&mut params)?;
    params.finish()?;

    let mut snapshot = state.ports().store.snapshot().await?;
    let mut ends = [None, None];
    for (end, named) in ends.iter_mut().zip(page.ends()) {
        if let Some((id, param)) = named {
            *end = Some(theirs(snapshot.as_mut(), &key, id, param).await?);
        }
    }
    let product = match product {
        None => None,
        Some(id) => Some(their_product(snapshot.as_mut(), &key, &id).await?),
    };
    let listing = page.listing(&key, created, ends);
    let query = PriceQuery { listing, active, ids: Vec::new(), currency, product, lookup_keys };
    let (prices, more) = page.cut(snapshot.prices(&query).await?);
    let products = if expand.wants("data.product") {
        Rows::products(snapshot.as_mut(), &key, prices.iter().map(|price| &price.product)).await?
    } else {
        Rows::default()
    };
    let data: Vec<_> =
        prices.iter().map(|price| objects::price(price, products.product(&price.product))).collect();
    Ok(Json(objects::list(paths::PRICES, &data, more)))
}

/// The price that a page begins at, if it is the caller's.
async fn theirs(
    snapshot: &mut dyn Snapshot,
    key: &ApiKey,
    id: &str,
    param: &str,
) -> Result<PriceId, ApiError> {
    let missing = || ApiError::no_such_param(NAME, id, param);
    let parsed = id.parse().map_err(|_| missing())?;
    let price = snapshot.price(&key.merchant, key.mode, &parsed).await?;
    price.map(|price| price.id).ok_or_else(missing)
}

/// The product whose prices are wanted, if it is the caller's.
async fn their_product(snapshot: &mut dyn Snapshot, key: &ApiKey, id: &str) -> Result<ProductId, ApiError> {
    let missing = || ApiError::no_such_param("product", id, "product");
    let parsed = id.parse().map_err(|_| missing())?;
    let product = snapshot.product(&key.merchant, key.mode, &parsed).await?;
    product.map(|product| product.id).ok_or_else(missing)
}

fn lookup_keys(params: &mut Params) -> Result<Vec<String>, ApiError> {
    let keys = params.texts("lookup_keys")?;
    if keys.len() > MOST_LOOKUP_KEYS {
        let message = format!("There can be at most {MOST_LOOKUP_KEYS} lookup keys.");
        return Err(ApiError::invalid("lookup_keys", None, message));
    }
    Ok(keys)
}
