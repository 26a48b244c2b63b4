//! Objects as documents: what each kind is filed under, and how a list asks for them.

use serde::{Serialize, de::DeserializeOwned};

/// The kinds of object, by the name that the API gives them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    PaymentMethod,
    PaymentIntent,
    Charge,
    Refund,
    Event,
    WebhookEndpoint,
    Challenge,
    Dispute,
    FraudWarning,
}

impl Kind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::PaymentMethod => "payment_method",
            Self::PaymentIntent => "payment_intent",
            Self::Charge => "charge",
            Self::Refund => "refund",
            Self::Event => "event",
            Self::WebhookEndpoint => "webhook_endpoint",
            Self::Challenge => "challenge",
            Self::Dispute => "dispute",
            Self::FraudWarning => "radar.early_fraud_warning",
        }
    }
}

/// Something that is kept as one JSON document.
pub(crate) trait Document: Serialize + DeserializeOwned + Send + Sync + Unpin {
    const KIND: Kind;

    fn id(&self) -> &str;

    /// Unix seconds.
    fn created(&self) -> i64;

    /// The intent that this belongs to, where lists are asked for by it.
    fn payment_intent(&self) -> Option<&str> {
        None
    }

    /// The charge that this belongs to, where lists are asked for by it.
    fn charge(&self) -> Option<&str> {
        None
    }

    /// The type, where lists are asked for by it.
    fn subtype(&self) -> Option<&str> {
        None
    }
}

/// Which of one kind's documents a list holds. Everything unset lets all through.
#[derive(Debug, Clone, Default)]
pub(crate) struct Filter {
    pub(crate) payment_intent: Option<String>,
    pub(crate) charge: Option<String>,
    /// Any of these types; each may end in `.*`. Empty means all.
    pub(crate) types: Vec<String>,
    /// Unix seconds, both ends included.
    pub(crate) created_from: Option<i64>,
    /// Unix seconds, both ends included.
    pub(crate) created_to: Option<i64>,
}

/// Which part of a list: newest first.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub(crate) limit: u32,
    /// Go on with what is older than this sequence number.
    pub(crate) after: Option<i64>,
    /// Or with what is just newer than this one.
    pub(crate) before: Option<i64>,
}
