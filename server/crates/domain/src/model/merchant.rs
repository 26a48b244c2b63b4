//! Who sells.

use jiff::Timestamp;

use super::MerchantId;

/// Somebody who sells through this checkout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merchant {
    /// Their identifier.
    pub id: MerchantId,
    /// The name that shoppers read.
    pub name: String,
    /// When they were added.
    pub created_at: Timestamp,
}
