//! `/v1/products`: what is sold.

mod create;
mod delete;
mod list;
mod retrieve;
mod update;

pub(super) use create::create;
pub(super) use delete::delete;
pub(super) use list::list;
pub(super) use retrieve::retrieve;
pub(super) use update::update;

use domain::model::{ApiKey, ProductId};
use serde_json::Value;

use super::{error::ApiError, expand::Expand, objects};
use crate::web::state::WebState;

const NAME: &str = "product";

/// What of a product can be answered in full.
const POSSIBLE: &[&str] = &["default_price", "tax_code"];

/// The longest texts, in characters, as with Stripe.
const LONGEST_NAME: usize = 250;
const LONGEST_DESCRIPTION: usize = 40_000;
const LONGEST_UNIT_LABEL: usize = 12;
const LONGEST_URL: usize = 5_000;

/// The identifier in the path.
fn parse(id: &str) -> Result<ProductId, ApiError> {
    id.parse().map_err(|_| ApiError::no_such(NAME, id))
}

/// The caller's product of that id, as it is answered.
async fn answer(state: &WebState, key: &ApiKey, id: &ProductId, expand: &Expand) -> Result<Value, ApiError> {
    let mut snapshot = state.ports().store.snapshot().await?;
    let product = snapshot.product(&key.merchant, key.mode, id).await?;
    let product = product.ok_or_else(|| ApiError::no_such(NAME, id.as_str()))?;
    let mut object = objects::product(&product);
    if let Some(price) = product.default_price.as_ref().filter(|_| expand.wants("default_price")) {
        let price = snapshot.price(&key.merchant, key.mode, price).await?;
        object["default_price"] = price.map_or(Value::Null, |price| objects::price(&price, None));
    }
    Ok(object)
}
