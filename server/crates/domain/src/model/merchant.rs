//! Who sells.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{GatewayName, MerchantId};

/// Somebody who sells through this checkout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merchant {
    /// Their identifier.
    pub id: MerchantId,
    /// The name that shoppers read.
    pub name: String,
    /// What becomes of a payment that succeeds after its session has expired.
    pub late_payments: LatePayments,
    /// Whether shoppers may have more time than a session began with. Not where what is sold must be free
    /// again in time, such as a seat.
    pub more_time: bool,
    /// Who charges the cards of new sessions. A session remembers its own.
    pub gateway: GatewayName,
    /// When they were added.
    pub created_at: Timestamp,
}

/// What becomes of a payment that succeeds after its session has expired. It is never just kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LatePayments {
    /// It completes the session all the same.
    #[default]
    Complete,
    /// It is given back.
    Refund,
}

impl LatePayments {
    /// Its name, as it is configured and stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Refund => "refund",
        }
    }

    /// The rule of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Complete, Self::Refund].into_iter().find(|rule| rule.name() == name)
    }
}
