//! `/v1/prices`: what products cost, once.

mod create;
mod list;
mod retrieve;
mod update;

pub(super) use create::create;
pub(super) use list::list;
pub(super) use retrieve::retrieve;
pub(super) use update::update;

use domain::model::{ApiKey, PriceId};
use serde_json::Value;

use super::{catalogue::Rows, error::ApiError, expand::Expand, objects};
use crate::web::state::WebState;

const NAME: &str = "price";

/// What of a price can be answered in full.
const POSSIBLE: &[&str] = &["product"];

/// The longest texts, in characters, as with Stripe.
const LONGEST_LOOKUP_KEY: usize = 200;
const LONGEST_NICKNAME: usize = 5_000;

/// The identifier in the path.
fn parse(id: &str) -> Result<PriceId, ApiError> {
    id.parse().map_err(|_| ApiError::no_such(NAME, id))
}

/// The caller's price of that id, as it is answered.
async fn answer(state: &WebState, key: &ApiKey, id: &PriceId, expand: &Expand) -> Result<Value, ApiError> {
    let mut snapshot = state.ports().store.snapshot().await?;
    let price = snapshot.price(&key.merchant, key.mode, id).await?;
    let price = price.ok_or_else(|| ApiError::no_such(NAME, id.as_str()))?;
    let products = if expand.wants("product") {
        Rows::products(snapshot.as_mut(), key, [&price.product]).await?
    } else {
        Rows::default()
    };
    Ok(objects::price(&price, products.product(&price.product)))
}
