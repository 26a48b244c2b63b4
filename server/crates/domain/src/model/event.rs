//! What happened, as the merchant is told.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    CheckoutSession, Dispute, EventId, FraudWarning, MerchantId, Mode, Order, Payment, Refund, SessionId,
};

/// Something that happened to a session, written in the same commit as the change itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its identifier.
    pub id: EventId,
    /// Whose event it is.
    pub merchant: MerchantId,
    /// Test or live.
    pub mode: Mode,
    /// What happened.
    pub kind: EventKind,
    /// To which session.
    pub session: SessionId,
    /// The thing it happened to, as it was then.
    pub subject: Subject,
    /// When.
    pub created_at: Timestamp,
}

/// What an event is about, as it was when it happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "object")]
pub enum Subject {
    /// A session, and its order if it was paid.
    Session {
        /// The session.
        session: Box<CheckoutSession>,
        /// What was paid.
        order: Option<Box<Order>>,
    },
    /// A payment; or its charge, for events about that.
    Payment {
        /// The payment.
        payment: Box<Payment>,
    },
    /// A refund.
    Refund {
        /// The refund.
        refund: Box<Refund>,
    },
    /// A dispute.
    Dispute {
        /// The dispute.
        dispute: Box<Dispute>,
    },
    /// A bank's warning of fraud.
    Warning {
        /// The warning.
        warning: Box<FraudWarning>,
    },
}

macro_rules! event_kinds {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),* $(,)?) => {
        /// The kinds of event, named as Stripe names them (<https://docs.stripe.com/api/events/types>).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum EventKind {
            $($(#[$doc])* #[serde(rename = $name)] $variant,)*
        }

        impl EventKind {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Stripe's name for it.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

event_kinds! {
    /// The session was paid, or its payment authorised.
    SessionCompleted = "checkout.session.completed",
    /// The session's time ran out before it was paid.
    SessionExpired = "checkout.session.expired",
    /// Money was taken.
    PaymentSucceeded = "payment_intent.succeeded",
    /// A try was refused.
    PaymentFailed = "payment_intent.payment_failed",
    /// The bank wants to see the shopper.
    PaymentRequiresAction = "payment_intent.requires_action",
    /// Money is reserved and can be captured.
    PaymentCapturable = "payment_intent.amount_capturable_updated",
    /// The payment was given up; nothing was taken.
    PaymentCanceled = "payment_intent.canceled",
    /// What was reserved was taken.
    ChargeCaptured = "charge.captured",
    /// What was reserved was not taken in time.
    ChargeExpired = "charge.expired",
    /// Money was given back, or is on its way.
    ChargeRefunded = "charge.refunded",
    /// A shopper's bank wants money back.
    DisputeCreated = "charge.dispute.created",
    /// A dispute stands otherwise than before.
    DisputeUpdated = "charge.dispute.updated",
    /// A dispute is over.
    DisputeClosed = "charge.dispute.closed",
    /// The disputed money was taken from the merchant.
    DisputeFundsWithdrawn = "charge.dispute.funds_withdrawn",
    /// The disputed money was given back to the merchant.
    DisputeFundsReinstated = "charge.dispute.funds_reinstated",
    /// A bank believes a payment to be fraud.
    WarningCreated = "radar.early_fraud_warning.created",
    /// A bank's warning stands otherwise than before.
    WarningUpdated = "radar.early_fraud_warning.updated",
    /// A refund was asked for.
    RefundCreated = "refund.created",
    /// A refund stands otherwise than before.
    RefundUpdated = "refund.updated",
    /// Money was not given back after all.
    RefundFailed = "refund.failed",
}

impl EventKind {
    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// Whether the event is about the payment's charge rather than the payment.
    pub const fn is_about_a_charge(self) -> bool {
        matches!(self, Self::ChargeCaptured | Self::ChargeExpired | Self::ChargeRefunded)
    }
}
