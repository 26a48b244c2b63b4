//! What a merchant sells by name: products, and what they cost.

mod checks;
mod prices;
mod products;
#[cfg(test)]
mod tests;

use thiserror::Error;

pub use prices::{NewPrice, PriceChange, PricedProduct, create_price, update_price};
pub use products::{
    NewDefaultPrice, NewProduct, ProductChange, create_product, remove_product, update_product,
};

use super::TooManyNotes;
use crate::{model::PriceId, ports::StoreError};

/// Why a product or a price was not made, changed or removed.
#[derive(Debug, Error)]
pub enum CatalogueError {
    /// An empty or overlong name.
    #[error("a name of 1 to 250 characters is needed")]
    Name,
    /// Too many pictures, or one that is nowhere.
    #[error("there can be at most 8, each an absolute http or https address")]
    Images,
    /// The product's page is nowhere.
    #[error("an absolute http or https address is needed")]
    Url,
    /// Less than nothing, or too much.
    #[error("the price must be from 0 to 99999999 minor units of its currency")]
    Amount,
    /// A fraction that cards do not know.
    #[error("in a currency of three decimals the last one must be 0")]
    LastDecimal,
    /// Too many notes.
    #[error(transparent)]
    Metadata(#[from] TooManyNotes),
    /// Another active price has this key.
    #[error("the price {0} uses that lookup key already")]
    LookupKeyTaken(PriceId),
    /// The price that is to be a product's default is not one of its own, or not active.
    #[error("the default price must be an active price of this product")]
    DefaultPrice,
    /// A product's default price stays active.
    #[error("this price cannot be archived because it is the default price of its product")]
    IsDefault,
    /// Prices keep their product.
    #[error("this product cannot be deleted because it has prices")]
    HasPrices,
    /// The merchant has no such product.
    #[error("there is no such product")]
    NoSuchProduct,
    /// The merchant has no such price.
    #[error("there is no such price")]
    NoSuchPrice,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
