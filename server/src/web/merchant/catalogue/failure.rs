//! Why a product or a price was not made or changed, as the merchant is told.

use domain::usecases::CatalogueError;

use crate::web::merchant::error::ApiError;

/// Where the parameters of a product and of a price stand; empty at the root.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::web::merchant) struct Places<'a> {
    pub(in crate::web::merchant) product: &'a str,
    pub(in crate::web::merchant) price: &'a str,
}

/// The failure in Stripe's words. `id` is what the path names, if it names anything.
pub(in crate::web::merchant) fn failure(error: CatalogueError, id: &str, places: Places<'_>) -> ApiError {
    let why = error.to_string();
    let wrong = |place: &str, name: &str, code: Option<&'static str>| {
        let param = if place.is_empty() { name.to_owned() } else { format!("{place}[{name}]") };
        let message = format!("Invalid {param}: {why}.");
        ApiError::invalid(param, code, message)
    };
    match error {
        CatalogueError::Name => wrong(places.product, "name", None),
        CatalogueError::Images => wrong(places.product, "images", Some("url_invalid")),
        CatalogueError::Url => wrong(places.product, "url", Some("url_invalid")),
        CatalogueError::Amount | CatalogueError::LastDecimal => {
            wrong(places.price, "unit_amount", Some("parameter_invalid_integer"))
        }
        CatalogueError::Metadata(_) => wrong("", "metadata", None),
        CatalogueError::LookupKeyTaken(_) => wrong(places.price, "lookup_key", None),
        CatalogueError::DefaultPrice => wrong(places.product, "default_price", None),
        CatalogueError::IsDefault => wrong(places.price, "active", None),
        CatalogueError::HasPrices => ApiError::refused(
            None,
            "This product cannot be deleted because it has prices. Archive it instead.",
        ),
        CatalogueError::NoSuchProduct => ApiError::no_such("product", id),
        CatalogueError::NoSuchPrice => ApiError::no_such("price", id),
        CatalogueError::Store(error) => error.into(),
    }
}
