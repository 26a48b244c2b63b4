//! Balance transactions: what a dispute takes from the account, and gives back to it.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct BalanceTransaction {
    pub(crate) id: String,
    /// Unix seconds.
    pub(crate) created: i64,
    /// Negative if it is taken.
    pub(crate) amount: i64,
    pub(crate) currency: String,
    /// What the gateway takes for itself.
    pub(crate) fee: i64,
    pub(crate) description: String,
    /// The dispute.
    pub(crate) source: String,
}

impl BalanceTransaction {
    pub(crate) fn render(&self) -> Value {
        let fee_details = match self.fee {
            0 => json!([]),
            fee => json!([{
                "amount": fee,
                "application": null,
                "currency": self.currency,
                "description": "Dispute fee",
                "type": "stripe_fee",
            }]),
        };
        json!({
            "id": self.id,
            "object": "balance_transaction",
            "amount": self.amount,
            "available_on": self.created,
            "balance_type": "payments",
            "created": self.created,
            "currency": self.currency,
            "description": self.description,
            "exchange_rate": null,
            "fee": self.fee,
            "fee_details": fee_details,
            "net": self.amount - self.fee,
            "reporting_category": if self.amount < 0 { "dispute" } else { "dispute_reversal" },
            "source": self.source,
            "status": "available",
            "type": "adjustment",
        })
    }
}
