//! The Price (<https://docs.stripe.com/api/prices/object>).

use domain::model::{Price, Product};
use serde_json::{Value, json};

use super::{code, livemode, product};

/// The price, with its product in full if that is given.
pub(crate) fn price(price: &Price, full: Option<&Product>) -> Value {
    let of = full.map_or_else(|| json!(price.product), product);
    json!({
        "id": price.id,
        "object": "price",
        "active": price.active,
        "billing_scheme": "per_unit",
        "created": price.created_at.as_second(),
        "currency": code(price.unit_amount.currency),
        "custom_unit_amount": null,
        "livemode": livemode(price.mode),
        "lookup_key": price.lookup_key,
        "metadata": price.metadata,
        "nickname": price.nickname,
        "product": of,
        "recurring": null,
        "tax_behavior": "unspecified",
        "tiers_mode": null,
        "transform_quantity": null,
        "type": "one_time",
        "unit_amount": price.unit_amount.minor,
        "unit_amount_decimal": price.unit_amount.minor.to_string(),
    })
}
