//! What is sold, and what it costs.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{MerchantId, Mode, Money, PriceId, ProductId};

/// Something that is sold (<https://docs.stripe.com/api/products/object>).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    /// Its identifier.
    pub id: ProductId,
    /// Whose it is.
    pub merchant: MerchantId,
    /// Test or live.
    pub mode: Mode,
    /// Whether new checkouts may sell it. One that was made for a single session never is.
    pub active: bool,
    /// What the shopper reads.
    pub name: String,
    /// A sentence about it.
    pub description: Option<String>,
    /// Addresses of pictures, eight at most.
    pub images: Vec<String>,
    /// What one of it is called, such as "seat".
    pub unit_label: Option<String>,
    /// A page about it.
    pub url: Option<String>,
    /// The price that is used where none is named.
    pub default_price: Option<PriceId>,
    /// The merchant's own notes.
    pub metadata: BTreeMap<String, String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// What a product costs, once (<https://docs.stripe.com/api/prices/object>). The amount never changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Price {
    /// Its identifier.
    pub id: PriceId,
    /// Whose it is.
    pub merchant: MerchantId,
    /// Test or live.
    pub mode: Mode,
    /// Whether new checkouts may use it. One that was made for a single session never is.
    pub active: bool,
    /// What it is the price of.
    pub product: ProductId,
    /// The price of one.
    pub unit_amount: Money,
    /// What the merchant calls it.
    pub nickname: Option<String>,
    /// A name by which the merchant finds it; no two active prices share one.
    pub lookup_key: Option<String>,
    /// The merchant's own notes.
    pub metadata: BTreeMap<String, String>,
    /// When it was made.
    pub created_at: Timestamp,
}
