//! What each page shows: the server fills these in, and [`crate::render`] draws them.
//!
//! Links are followed only where they lead to `https:`, `http:`, `mailto:` or a path of our own;
//! any other address is left out of the page.

use super::{OrderSummary, PayForm, ReceiptDetails};

/// One page with its matter. Which one a session's state allows is the server's to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// The order and the form that pays it.
    Checkout(CheckoutPage),
    /// A payment is being decided; the page moves on by itself.
    Processing(ProcessingPage),
    /// It was paid, and here is the proof.
    Receipt(ReceiptPage),
    /// The time to pay has passed.
    Expired(ClosedPage),
    /// It was paid before; here is the way to the receipt.
    AlreadyPaid(AlreadyPaidPage),
    /// The merchant or the shopper called it off.
    Cancelled(ClosedPage),
    /// No such address.
    NotFound,
    /// A failure of ours.
    Trouble(TroublePage),
}

/// See [`Page::Checkout`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckoutPage {
    /// What is bought.
    pub order: OrderSummary,
    /// What the form needs.
    pub form: PayForm,
    /// What became of the last try, where the shopper may not know: a sentence.
    pub last_try: Option<String>,
    /// The session's reference, for support.
    pub reference: String,
    /// Where the merchant wants a shopper who does not pay.
    pub cancel_url: Option<String>,
    /// Where the merchant helps: a page or a `mailto:`.
    pub support_url: Option<String>,
}

/// See [`Page::Processing`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProcessingPage {
    /// The address of the checkout, `/c/{session}`.
    pub base: String,
    /// What is bought.
    pub order: OrderSummary,
    /// The session's reference, for support.
    pub reference: String,
    /// Where the merchant helps.
    pub support_url: Option<String>,
}

/// See [`Page::Receipt`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptPage {
    /// What was bought.
    pub order: OrderSummary,
    /// The payment.
    pub details: ReceiptDetails,
    /// Where the merchant helps.
    pub support_url: Option<String>,
}

/// See [`Page::AlreadyPaid`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlreadyPaidPage {
    /// Who was paid, and where to go.
    pub closed: ClosedPage,
    /// The path of the receipt.
    pub receipt: String,
}

/// A checkout that cannot be paid any more: see [`Page::Expired`], [`Page::AlreadyPaid`] and
/// [`Page::Cancelled`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedPage {
    /// The merchant's display name.
    pub merchant: String,
    /// The session's reference, for support.
    pub reference: String,
    /// Where the merchant wants the shopper next.
    pub return_url: Option<String>,
    /// Where the merchant helps.
    pub support_url: Option<String>,
}

/// See [`Page::Trouble`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TroublePage {
    /// What support can search our logs for.
    pub reference: Option<String>,
    /// The address to try again, a path on our own origin.
    pub retry_url: Option<String>,
}
