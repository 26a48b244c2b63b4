//! Every type that crosses to the browser, as HTML or as JSON: strings, integers and enums.
//!
//! This module is the full list of what a browser may know. Amounts arrive formatted and texts
//! chosen, so that no rule, rate or table is shipped as WebAssembly.

mod messages;
mod pages;
mod questions;
mod words;

pub use self::{
    messages::{Answer, CardField, ConfirmRequest, MoreTime, NextStep, Source, Standing},
    pages::{
        AlreadyPaidPage, CheckoutNotice, CheckoutPage, ClosedLinkPage, ClosedPage, ExpiredPage,
        LanguagesPage, LinkClosed, LinkPage, NotNowPage, Page, ProcessingPage, ReceiptPage, TroublePage,
    },
    questions::{AnswerKind, AnswerName, Choice, CustomQuestion, Length, Need, Questions, Terms},
    words::{Word, Words},
};

/// What is being bought, ready to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderSummary {
    /// The merchant's display name.
    pub merchant: String,
    /// In the order the merchant gave them; never empty.
    pub lines: Vec<SummaryLine>,
    /// The whole amount, formatted for the shopper's locale.
    pub total: String,
}

/// A merchant's picture at the top of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brand {
    /// The merchant's display name.
    pub name: String,
    /// The picture.
    pub mark: BrandMark,
}

/// How a merchant's picture stands to the name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BrandMark {
    /// In its place; a path on our own origin.
    Logo(String),
    /// Beside it; a path on our own origin.
    Icon(String),
}

/// One line of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SummaryLine {
    /// The product's name.
    pub name: String,
    /// A sentence about it, where the merchant gave one.
    pub description: Option<String>,
    /// A picture, by its path on our own origin.
    pub image: Option<String>,
    /// How many.
    pub quantity: u64,
    /// The price of one, formatted; only where the quantity is more than one.
    pub unit_price: Option<String>,
    /// The price of the line, formatted.
    pub amount: String,
    /// How the shopper may change how many; `None` where that cannot be, or no more.
    pub adjust: Option<Adjust>,
}

/// How a shopper may change how many of something are bought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjust {
    /// Where the change is sent, a path on our own origin.
    pub action: String,
    /// The line's name there.
    pub line: String,
    /// At least so many.
    pub minimum: u64,
    /// At most so many.
    pub maximum: u64,
}

/// What a receipt says beside the order itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptDetails {
    /// A short reference that support can search for.
    pub reference: String,
    /// Date and time of the payment, formatted.
    pub paid_at: String,
    /// The same for machines, in RFC 3339.
    pub paid_at_utc: String,
    /// The card that paid, where the gateway told it.
    pub card: Option<CardSummary>,
    /// Where the merchant wants the shopper next: `success_url` with its placeholder replaced.
    pub return_url: Option<String>,
    /// The shopper's e-mail address, where one was given.
    pub email: Option<String>,
    /// The money is only reserved; the merchant takes it later, or not.
    pub reserved: bool,
    /// The day until which the receipt can be opened, formatted.
    pub kept_until: String,
    /// The browser will go on to `return_url` by itself, because the answer's header tells it to.
    pub goes_on: bool,
}

/// A card as it may be shown: never more than this is known to us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardSummary {
    /// The brand's own name, such as `Visa`.
    pub brand: String,
    /// The last four digits.
    pub last_four: String,
}

/// How the browser reaches the gateway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatewayClient {
    /// Which half in [`crate::fields`] drives it.
    pub driver: String,
    /// The scripts that this half speaks to.
    pub scripts: Vec<GatewayScript>,
    /// What they are started with; made to be public.
    pub key: String,
    /// What else this half has to know.
    pub settings: Vec<(String, String)>,
}

/// A script of a gateway's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatewayScript {
    /// Its address.
    pub url: String,
    /// Its hash, where it is one that we serve.
    pub integrity: Option<String>,
}

/// Everything the payment form needs to start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PayForm {
    /// The address of the checkout, `/c/{session}`; the form's calls go below it.
    pub base: String,
    /// The gateway to talk to.
    pub gateway: GatewayClient,
    /// A BCP 47 tag for the gateway's frames.
    pub locale: String,
    /// Filled in beforehand by the merchant.
    pub email: Option<String>,
    /// The amount, in the currency's smallest unit, for the browser to hand back as it is.
    pub shown: String,
    /// The verb on the button.
    pub verb: Verb,
    /// A payment is waiting for the shopper to authenticate with the bank: the gateway's client
    /// secret with which to go on.
    pub pending_action: Option<String>,
}

/// The verb on the button.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Verb {
    /// Pay.
    #[default]
    Pay,
    /// Book.
    Book,
    /// Donate.
    Donate,
}
