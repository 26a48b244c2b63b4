//! `GET /v1/products` (<https://docs.stripe.com/api/products/list>).

use axum::{Json, extract::State};
use domain::{
    model::{ApiKey, Product, ProductId},
    ports::{ProductQuery, Snapshot},
};
use serde_json::Value;

use super::{LONGEST_URL, NAME};
use crate::{
    paths,
    web::{
        merchant::{
            auth::Caller,
            catalogue::Rows,
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

/// What of a product can be answered in full.
const POSSIBLE: &[&str] = &["data.default_price", "data.tax_code"];

/// A merchant's products, the newest first; some of them only.
pub(in crate::web::merchant) async fn list(
    State(state): State<WebState>,
    Caller(key): Caller,
    Query(mut params): Query,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, POSSIBLE)?;
    let page = Page::read(&mut params)?;
    let created = Created::read(&mut params)?;
    let active = params.boolean("active")?;
    let url = params.text_up_to("url", LONGEST_URL)?;
    let ids = ids(&mut params, &page)?;
    params.finish()?;

    let mut snapshot = state.ports().store.snapshot().await?;
    let mut ends = [None, None];
    for (end, named) in ends.iter_mut().zip(page.ends()) {
        if let Some((id, param)) = named {
            *end = Some(theirs(snapshot.as_mut(), &key, id, param).await?);
        }
    }
    let (products, more) = match ids {
        // None of those that were asked for can be a product.
        Some(ids) if ids.is_empty() => (Vec::new(), false),
        ids => {
            let listing = page.listing(&key, created, ends);
            let query = ProductQuery { listing, active, ids: ids.unwrap_or_default(), url };
            page.cut(snapshot.products(&query).await?)
        }
    };
    let prices = if expand.wants("data.default_price") {
        let ids = products.iter().filter_map(|product| product.default_price.as_ref());
        Rows::prices(snapshot.as_mut(), &key, ids).await?
    } else {
        Rows::default()
    };
    let data: Vec<_> = products.iter().map(|product| object(product, &prices)).collect();
    Ok(Json(objects::list(paths::PRODUCTS, &data, more)))
}

fn object(product: &Product, prices: &Rows) -> Value {
    let mut object = objects::product(product);
    if let Some(price) = product.default_price.as_ref().and_then(|id| prices.price(id)) {
        object["default_price"] = objects::price(price, None);
    }
    object
}

/// The product that a page begins at, if it is the caller's.
async fn theirs(
    snapshot: &mut dyn Snapshot,
    key: &ApiKey,
    id: &str,
    param: &str,
) -> Result<ProductId, ApiError> {
    let missing = || ApiError::no_such_param(NAME, id, param);
    let parsed = id.parse().map_err(|_| missing())?;
    let product = snapshot.product(&key.merchant, key.mode, &parsed).await?;
    product.map(|product| product.id).ok_or_else(missing)
}

/// Reads `ids`: those that can be a product's. They are not to be paged through.
fn ids(params: &mut Params, page: &Page) -> Result<Option<Vec<ProductId>>, ApiError> {
    let names = params.texts("ids")?;
    if names.is_empty() {
        return Ok(None);
    }
    if let Some((_, param)) = page.ends().into_iter().flatten().next() {
        let message = format!("Only one of ids and {param} can be given.");
        return Err(ApiError::invalid("ids", Some("parameters_exclusive"), message));
    }
    if names.len() > 100 {
        return Err(ApiError::invalid("ids", None, "There can be at most 100 ids."));
    }
    Ok(Some(names.iter().filter_map(|name| name.parse().ok()).collect()))
}
