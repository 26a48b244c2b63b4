//! Products, prices, and lines of them.

use serde_json::Value;

use super::{expandable, expandable_or_null};
use crate::web::merchant::openapi::schema::{
    Object, array, boolean, constant, count, notes, null, nullable, reference, string,
};

pub(super) fn product() -> Value {
    Object::named("product")
        .required("active", boolean())
        .required("created", count())
        .required("default_price", expandable_or_null("Price"))
        .required("description", nullable(string()))
        .required("images", array(string()))
        .required("livemode", boolean())
        .required("marketing_features", array(null()))
        .required("metadata", notes())
        .required("name", string())
        .required("type", constant("service"))
        .required("unit_label", nullable(string()))
        .required("updated", count())
        .required("url", nullable(string()))
        .absent(&["package_dimensions", "shippable", "statement_descriptor", "tax_code", "tax_details"])
        .build()
}

pub(super) fn price() -> Value {
    Object::named("price")
        .required("active", boolean())
        .required("billing_scheme", constant("per_unit"))
        .required("created", count())
        .required("currency", string())
        .required("livemode", boolean())
        .required("lookup_key", nullable(string()))
        .required("metadata", notes())
        .required("nickname", nullable(string()))
        .required("product", expandable("Product"))
        .required("tax_behavior", constant("unspecified"))
        .required("type", constant("one_time"))
        .required("unit_amount", count())
        .required("unit_amount_decimal", string())
        .absent(&["custom_unit_amount", "recurring", "tiers_mode", "transform_quantity"])
        .build()
}

pub(super) fn line_item() -> Value {
    let adjustable = Object::new()
        .required("enabled", boolean())
        .required("maximum", nullable(count()))
        .required("minimum", nullable(count()))
        .build();
    Object::named("item")
        .required("adjustable_quantity", nullable(adjustable))
        .required("amount_discount", constant(0))
        .required("amount_subtotal", count())
        .required("amount_tax", constant(0))
        .required("amount_total", count())
        .required("currency", string())
        .required("description", nullable(string()))
        .required("metadata", notes())
        .required("price", nullable(reference("Price")))
        .required("quantity", count())
        .build()
}
