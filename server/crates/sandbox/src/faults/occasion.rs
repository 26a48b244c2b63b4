//! What a fault can strike: one operation on one payment or refund.

use super::{Fault, Filter};
use crate::{form::Metadata, objects::PaymentIntent};

/// The calls that faults are about. Creating and confirming in one call is confirming.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operation {
    Confirm,
    Capture,
    Cancel,
    Refund,
    /// Asking for a PaymentIntent or a refund.
    Retrieve,
}

impl Operation {
    pub(crate) const ALL: [Self; 5] =
        [Self::Confirm, Self::Capture, Self::Cancel, Self::Refund, Self::Retrieve];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Capture => "capture",
            Self::Cancel => "cancel",
            Self::Refund => "refund",
            Self::Retrieve => "retrieve",
        }
    }
}

/// One operation that is about to be carried out.
#[derive(Debug, Clone)]
pub(crate) struct Occasion {
    pub(crate) operation: Operation,
    pub(crate) payment_intent: String,
    pub(crate) payment_method: Option<String>,
    /// The payment's, and a refund's own.
    pub(crate) metadata: Metadata,
    /// What the metadata asks for.
    pub(crate) named: Vec<Fault>,
    /// The payment is going to wait for the shopper.
    pub(crate) asks_shopper: bool,
}

impl Occasion {
    /// An operation on a payment, with nothing asked for by metadata.
    pub(crate) fn of(operation: Operation, intent: &PaymentIntent) -> Self {
        Self {
            operation,
            payment_intent: intent.id.clone(),
            payment_method: intent.payment_method.clone(),
            metadata: intent.metadata.clone(),
            named: Vec::new(),
            asks_shopper: false,
        }
    }

    /// The same with more metadata, which counts where both have a key.
    pub(crate) fn with_metadata(mut self, more: &Metadata) -> Self {
        self.metadata.extend(more.clone());
        self
    }

    /// True if the fault can happen here at all.
    pub(super) fn suits(&self, fault: Fault) -> bool {
        fault.entry().on.contains(&self.operation)
            && (fault != Fault::SlowAuthentication || self.asks_shopper)
    }

    /// True if it is one that the filter means.
    pub(super) fn passes(&self, filter: &Filter) -> bool {
        let operation = match filter.on {
            Some(operation) => operation == self.operation,
            None => self.operation != Operation::Retrieve,
        };
        let is =
            |wanted: &Option<String>, actual: Option<&String>| wanted.is_none() || wanted.as_ref() == actual;
        operation
            && is(&filter.payment_intent, Some(&self.payment_intent))
            && is(&filter.payment_method, self.payment_method.as_ref())
            && filter.metadata.iter().all(|(key, value)| self.metadata.get(key) == Some(value))
    }
}
