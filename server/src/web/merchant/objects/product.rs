//! The Product (<https://docs.stripe.com/api/products/object>).

use domain::model::Product;
use serde_json::{Value, json};

use super::livemode;

/// The product.
pub(crate) fn product(product: &Product) -> Value {
    json!({
        "id": product.id,
        "object": "product",
        "active": product.active,
        "created": product.created_at.as_second(),
        "default_price": product.default_price,
        "description": product.description,
        "images": product.images,
        "livemode": livemode(product.mode),
        "marketing_features": [],
        "metadata": product.metadata,
        "name": product.name,
        "package_dimensions": null,
        "shippable": null,
        "statement_descriptor": null,
        "tax_code": null,
        "tax_details": null,
        "type": "service",
        "unit_label": product.unit_label,
        "updated": product.updated_at.as_second(),
        "url": product.url,
    })
}

/// What is left of a product that was removed.
pub(crate) fn deleted_product(id: &str) -> Value {
    json!({ "id": id, "object": "product", "deleted": true })
}
