//! A link that opens a session for everybody who follows it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    Adjustable, CaptureMethod, CheckoutOptions, Currency, LineItemId, MerchantId, Mode, PaymentLinkId,
    PriceId,
};

/// A reusable link (<https://docs.stripe.com/api/payment-link/object>).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentLink {
    /// Its identifier, which is no secret: it may stand on a poster.
    pub id: PaymentLinkId,
    /// Who is paid.
    pub merchant: MerchantId,
    /// Test or live.
    pub mode: Mode,
    /// Whether it opens sessions.
    pub active: bool,
    /// What is sold; never empty.
    pub lines: Vec<LinkLine>,
    /// The currency of all its prices.
    pub currency: Currency,
    /// Whether cards are charged at once.
    pub capture: CaptureMethod,
    /// What its sessions look like and ask for.
    pub options: CheckoutOptions,
    /// Where shoppers go after paying; `None` leaves them at the receipt.
    pub success_url: Option<String>,
    /// What is read by those who come when it opens no sessions.
    pub inactive_message: Option<String>,
    /// How many of its sessions may be paid in all.
    pub limit: Option<u32>,
    /// Until when it opens sessions, and until when those can be paid.
    pub expires_at: Option<Timestamp>,
    /// The merchant's own notes; its sessions get them too.
    pub metadata: BTreeMap<String, String>,
    /// When it was made.
    pub created_at: Timestamp,
}

/// One line of what a link sells. What it costs and how it is called is looked up when a session is
/// opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkLine {
    /// Its identifier.
    pub id: LineItemId,
    /// The price of one.
    pub price: PriceId,
    /// How many; at least one.
    pub quantity: u64,
    /// Whether the shopper may change how many.
    pub adjustable: Option<Adjustable>,
}

/// How many of a link's sessions count against its limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LinkUse {
    /// Paid ones.
    pub completed: u64,
    /// Those whose payment is under way.
    pub under_way: u64,
}

impl PaymentLink {
    /// Whether its time has run out.
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.expires_at.is_some_and(|end| now >= end)
    }

    /// Whether one more of its sessions may be paid.
    pub fn has_room(&self, used: LinkUse) -> bool {
        self.limit.is_none_or(|limit| used.completed + used.under_way < u64::from(limit))
    }
}
