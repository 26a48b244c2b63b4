//! What merchants' lists ask for. All of them have the newest first.

use jiff::Timestamp;

use crate::model::{
    Currency, Email, EventId, EventKind, GatewayChargeId, GatewayDisputeId, GatewayPaymentId,
    GatewayWarningId, MerchantId, Mode, PaymentLinkId, PriceId, ProductId, RefundId, SessionId,
    SessionStatus,
};

/// Which part of a merchant's list. Things that were made at the same moment are in the order in which
/// they were added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing<Id> {
    /// Whose.
    pub merchant: MerchantId,
    /// Test or live.
    pub mode: Mode,
    /// Only what was made at this time or after it.
    pub since: Option<Timestamp>,
    /// Only what was made before this time.
    pub until: Option<Timestamp>,
    /// Only what is older than this one (for the next page), which is the merchant's.
    pub older_than: Option<Id>,
    /// Only what is newer than this one (for the page before): the oldest of them, the newest first.
    pub newer_than: Option<Id>,
    /// At most so many.
    pub limit: u32,
}

/// Which events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventQuery {
    /// Whose, and which part.
    pub listing: Listing<EventId>,
    /// Of these kinds only; empty for all.
    pub kinds: Vec<EventKind>,
}

/// Which sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionQuery {
    /// Whose, and which part.
    pub listing: Listing<SessionId>,
    /// Only those that stand so.
    pub status: Option<SessionStatus>,
    /// Only the one with this payment.
    pub payment: Option<GatewayPaymentId>,
    /// Only those that have a payment at the gateway.
    pub with_payment: bool,
    /// Only those that this link opened.
    pub payment_link: Option<PaymentLinkId>,
    /// Only those of the shopper with this address, in whatever case its ASCII letters are written.
    pub email: Option<Email>,
}

/// Which products.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductQuery {
    /// Whose, and which part.
    pub listing: Listing<ProductId>,
    /// Only those that are, or are not, for sale.
    pub active: Option<bool>,
    /// Only these; empty for all.
    pub ids: Vec<ProductId>,
    /// Only those with this page.
    pub url: Option<String>,
}

/// Which prices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriceQuery {
    /// Whose, and which part.
    pub listing: Listing<PriceId>,
    /// Only those that may, or may not, be used.
    pub active: Option<bool>,
    /// Only these; empty for all.
    pub ids: Vec<PriceId>,
    /// Only those in this currency.
    pub currency: Option<Currency>,
    /// Only those of this product.
    pub product: Option<ProductId>,
    /// Only those with one of these lookup keys; empty for all.
    pub lookup_keys: Vec<String>,
}

/// Which links.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkQuery {
    /// Whose, and which part.
    pub listing: Listing<PaymentLinkId>,
    /// Only those that are, or are not, active.
    pub active: Option<bool>,
}

/// Which refunds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundQuery {
    /// Whose, and which part.
    pub listing: Listing<RefundId>,
    /// Only those of this payment.
    pub payment: Option<GatewayPaymentId>,
}

/// Which disputes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisputeQuery {
    /// Whose, and which part.
    pub listing: Listing<GatewayDisputeId>,
    /// Only those of this payment.
    pub payment: Option<GatewayPaymentId>,
    /// Only those of this charge.
    pub charge: Option<GatewayChargeId>,
}

/// Which warnings of fraud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WarningQuery {
    /// Whose, and which part.
    pub listing: Listing<GatewayWarningId>,
    /// Only those of this payment.
    pub payment: Option<GatewayPaymentId>,
    /// Only those of this charge.
    pub charge: Option<GatewayChargeId>,
}
