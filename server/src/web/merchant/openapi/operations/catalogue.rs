//! Products and prices.

use serde_json::Value;

use super::options::{amount, currency};
use crate::{
    paths,
    web::merchant::openapi::{
        operation::{Operation, call, listing},
        schema::{
            Object, address, any_of, boolean, changed_metadata, constant, described, filled_text, id, list,
            metadata, one_of, optional_address, text,
        },
    },
};

pub(super) const PRODUCTS: &str = "Products";
pub(super) const PRICES: &str = "Prices";

pub(super) fn of(call: (&str, &str)) -> Option<Operation> {
    products(call).or_else(|| prices(call))
}

fn products(call: (&str, &str)) -> Option<Operation> {
    const PRODUCT: &str = "Product";
    const EXPAND: &[&str] = &["default_price"];
    Some(match call {
        ("POST", paths::PRODUCTS) => {
            let body = product()
                .required("name", filled_text(250))
                .optional("default_price_data", default_price())
                .optional("metadata", metadata())
                .optional("type", one_of(&["service"]));
            self::call("createProduct", PRODUCTS, "Make a product", PRODUCT)
                .body(body)
                .leads_to("product", &["retrieveProduct", "updateProduct", "deleteProduct"])
                .expand(EXPAND)
        }
        ("GET", paths::PRODUCTS) => listing("listProducts", PRODUCTS, "List products", PRODUCT)
            .created()
            .query("active", boolean(), "Those that are for sale, or the others.")
            .query("url", filled_text(5000), "Those with this page.")
            .expand(&["data.default_price"]),
        ("GET", paths::PRODUCT) => {
            self::call("retrieveProduct", PRODUCTS, "Retrieve a product", PRODUCT).expand(EXPAND)
        }
        ("POST", paths::PRODUCT) => {
            let body = product()
                .optional("name", filled_text(250))
                .optional(
                    "default_price",
                    described(
                        any_of([id(), constant("")]),
                        "An active price of this product, or an empty text for none.",
                    ),
                )
                .optional("metadata", changed_metadata());
            self::call("updateProduct", PRODUCTS, "Change a product", PRODUCT)
                .about("What is not named stays.")
                .body(body)
                .expand(EXPAND)
        }
        ("DELETE", paths::PRODUCT) => {
            self::call("deleteProduct", PRODUCTS, "Remove a product", "DeletedProduct")
                .about("One that has prices is refused; it is archived by `active` instead.")
        }
        _ => return None,
    })
}

fn product() -> Object {
    Object::new()
        .optional("active", boolean())
        .optional("description", text(40_000))
        .optional("images", list(address(2048), 0, 8))
        .optional("unit_label", text(12))
        .optional("url", optional_address(5000))
}

fn default_price() -> Value {
    Object::new()
        .required("currency", currency())
        .required("unit_amount", amount())
        .optional("metadata", metadata())
        .optional("tax_behavior", one_of(&["unspecified"]))
        .build()
}

fn prices(call: (&str, &str)) -> Option<Operation> {
    const PRICE: &str = "Price";
    const EXPAND: &[&str] = &["product"];
    Some(match call {
        ("POST", paths::PRICES) => self::call("createPrice", PRICES, "Make a price", PRICE)
            .leads_to("price", &["retrievePrice", "updatePrice"])
            .about("Of a product that exists, or of one that is made along with it.")
            .body_any_of([
                price().required("product", id()),
                price().required("product_data", product_of_price()),
            ])
            .expand(EXPAND),
        ("GET", paths::PRICES) => listing("listPrices", PRICES, "List prices", PRICE)
            .created()
            .query("active", boolean(), "Those that are in use, or the others.")
            .query("currency", currency(), "Those in this currency.")
            .query("lookup_keys[]", list(filled_text(200), 0, 10), "Those with one of these lookup keys.")
            .query("product", id(), "Those of this product.")
            .query("type", one_of(&["one_time"]), "The only type that there is.")
            .expand(&["data.product"]),
        ("GET", paths::PRICE) => {
            self::call("retrievePrice", PRICES, "Retrieve a price", PRICE).expand(EXPAND)
        }
        ("POST", paths::PRICE) => {
            let body = Object::new()
                .optional("active", boolean())
                .optional("lookup_key", text(200))
                .optional("metadata", changed_metadata())
                .optional("nickname", text(5000))
                .optional("tax_behavior", one_of(&["unspecified"]))
                .optional("transfer_lookup_key", boolean());
            self::call("updatePrice", PRICES, "Change a price", PRICE)
                .about("What it costs never changes: make another price instead.")
                .body(body)
                .expand(EXPAND)
        }
        _ => return None,
    })
}

fn price() -> Object {
    Object::new()
        .required("currency", currency())
        .required("unit_amount", amount())
        .optional("active", boolean())
        .optional("billing_scheme", one_of(&["per_unit"]))
        .optional("lookup_key", text(200))
        .optional("metadata", metadata())
        .optional("nickname", text(5000))
        .optional("tax_behavior", one_of(&["unspecified"]))
        .optional("transfer_lookup_key", boolean())
}

fn product_of_price() -> Value {
    Object::new()
        .required("name", filled_text(250))
        .optional("active", boolean())
        .optional("metadata", metadata())
        .optional("unit_label", text(12))
        .build()
}
