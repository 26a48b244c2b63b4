//! What each page shows: the server fills these in, and [`crate::render`] draws them.
//!
//! Links are followed only where they lead to `https:`, `http:`, `mailto:` or a path of our own;
//! any other address is left out of the page.

use super::{OrderSummary, PayForm, Questions, ReceiptDetails};

/// One page with its matter. Which one a session's state allows is the server's to say.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "one is filled in for an answer, drawn, and gone")]
pub enum Page {
    /// The order and the form that pays it.
    Checkout(CheckoutPage),
    /// A payment is being decided; the page moves on by itself.
    Processing(ProcessingPage),
    /// Nobody can pay at the moment; the page looks again by itself.
    NotNow(NotNowPage),
    /// It was paid, and here is the proof.
    Receipt(ReceiptPage),
    /// It was paid so long ago that the proof is shown no more.
    ReceiptGone(ClosedPage),
    /// The time to pay has passed.
    Expired(ExpiredPage),
    /// It was paid before; here is the way to the receipt.
    AlreadyPaid(AlreadyPaidPage),
    /// The merchant or the shopper called it off.
    Cancelled(ClosedPage),
    /// Where a payment link leads those who have not come to pay yet, such as a chat's preview.
    Link(LinkPage),
    /// A payment link that opens no checkout.
    ClosedLink(ClosedLinkPage),
    /// The list of languages.
    Languages(LanguagesPage),
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
    /// What the merchant asks besides.
    pub questions: Questions,
    /// The merchant's sentence above the button. It may hold links as Markdown writes them.
    pub above_button: Option<String>,
    /// The merchant's sentence below the button, likewise.
    pub below_button: Option<String>,
    /// What happened just before, where the shopper must know.
    pub notice: Option<CheckoutNotice>,
    /// What became of the last try, where the shopper may not know: a sentence.
    pub last_try: Option<String>,
    /// For how many seconds it stays open.
    pub seconds_left: u32,
    /// Whether a shopper who asks may get more time.
    pub more_time: bool,
    /// The session's reference, for support.
    pub reference: String,
    /// Where the merchant wants a shopper who does not pay.
    pub cancel_url: Option<String>,
    /// Where the merchant helps: a page or a `mailto:`.
    pub support_url: Option<String>,
}

/// What may have happened before a checkout is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckoutNotice {
    /// The shopper tried to change how many are bought, and it was not done.
    QuantityRefused,
    /// The shopper wanted to pay another amount than it is now; nothing was charged.
    AmountChanged,
}

/// See [`Page::Processing`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProcessingPage {
    /// The address of the checkout, `/c/{session}`.
    pub base: String,
    /// What is bought.
    pub order: OrderSummary,
    /// The gateway could not be asked what belongs here: another page may, although nothing was decided.
    pub look_again: bool,
    /// The session's reference, for support.
    pub reference: String,
    /// Where the merchant helps.
    pub support_url: Option<String>,
}

/// See [`Page::NotNow`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotNowPage {
    /// The address of the checkout, `/c/{session}`, which is tried again.
    pub base: String,
    /// What is bought.
    pub order: OrderSummary,
    /// When to look again, in seconds.
    pub again_in: u32,
    /// The session's reference, for support.
    pub reference: String,
    /// Where the merchant wants a shopper who does not pay.
    pub cancel_url: Option<String>,
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
    /// The merchant's own words to whoever has paid.
    pub message: Option<String>,
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

/// A checkout that cannot be paid any more: see [`ExpiredPage`], [`AlreadyPaidPage`],
/// [`Page::ReceiptGone`] and [`Page::Cancelled`].
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

/// See [`Page::Expired`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpiredPage {
    /// Who was to be paid, and where to go.
    pub closed: ClosedPage,
    /// Where a fresh copy is opened, a path on our own origin; `None` where that is not offered.
    pub recover: Option<String>,
}

/// See [`Page::Link`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkPage {
    /// What is sold.
    pub order: OrderSummary,
    /// The link's own address, with its origin.
    pub url: String,
    /// The address of a picture for a chat, with its origin.
    pub preview: Option<String>,
    /// Where a checkout is opened, a path on our own origin.
    pub open: String,
    /// Where the merchant helps.
    pub support_url: Option<String>,
}

/// See [`Page::ClosedLink`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedLinkPage {
    /// The merchant's display name.
    pub merchant: String,
    /// Why it is closed.
    pub why: LinkClosed,
    /// The merchant's own sentence, instead of ours.
    pub message: Option<String>,
    /// Where the merchant helps.
    pub support_url: Option<String>,
}

/// Why a payment link opens no checkout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkClosed {
    /// The merchant closed it.
    Inactive,
    /// Its time is over.
    Over,
    /// As many have paid as could.
    SoldOut,
}

/// See [`Page::Languages`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguagesPage {
    /// Where a language is chosen, a path on our own origin: with `locale` and its tag in the query.
    pub choose: String,
    /// The page that is read in another language, likewise.
    pub back: String,
}

/// See [`Page::Trouble`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TroublePage {
    /// What support can search our logs for.
    pub reference: Option<String>,
    /// The address to try again, a path on our own origin.
    pub retry_url: Option<String>,
}
