//! Early fraud warnings: a shopper's bank believes that a charge was fraud.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::store::{Document, Kind};

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct FraudWarning {
    pub(crate) id: String,
    pub(crate) created: i64,
    pub(crate) charge: String,
    pub(crate) payment_intent: String,
    /// False once there is nothing left to give back.
    pub(crate) actionable: bool,
}

impl Document for FraudWarning {
    const KIND: Kind = Kind::FraudWarning;

    fn id(&self) -> &str {
        &self.id
    }

    fn created(&self) -> i64 {
        self.created
    }

    fn payment_intent(&self) -> Option<&str> {
        Some(&self.payment_intent)
    }

    fn charge(&self) -> Option<&str> {
        Some(&self.charge)
    }
}

impl FraudWarning {
    pub(crate) fn render(&self) -> Value {
        json!({
            "id": self.id,
            "object": "radar.early_fraud_warning",
            "actionable": self.actionable,
            "charge": self.charge,
            "created": self.created,
            "fraud_type": "made_with_stolen_card",
            "livemode": false,
            "payment_intent": self.payment_intent,
        })
    }
}
