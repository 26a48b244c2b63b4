//! Every type that crosses to the browser, as HTML or as JSON: strings, integers and enums.
//!
//! This file is the full list of what a browser may know. Amounts arrive formatted and texts
//! chosen, so that no rule, rate or table is shipped as WebAssembly.

mod pages;

use serde::{Deserialize, Serialize};

pub use self::pages::{CheckoutPage, ClosedPage, Page, ProcessingPage, ReceiptPage, TroublePage};

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

/// One line of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SummaryLine {
    /// The product's name.
    pub name: String,
    /// A sentence about it, where the merchant gave one.
    pub description: Option<String>,
    /// The address of a picture on our own origin.
    pub image: Option<String>,
    /// How many.
    pub quantity: u64,
    /// The price of one, formatted; only where the quantity is more than one.
    pub unit_price: Option<String>,
    /// The price of the line, formatted.
    pub amount: String,
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
    /// After how many seconds the page goes on to `return_url` by itself; `None` stays.
    pub forward_after_seconds: Option<u32>,
}

/// A card as it may be shown: never more than this is known to us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardSummary {
    /// The brand's own name, such as `Visa`.
    pub brand: String,
    /// The last four digits.
    pub last_four: String,
}

/// How the browser reaches the gateway. One variant per gateway that has a half in [`crate::fields`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum GatewayClient {
    /// Anything that speaks Stripe.js: Stripe itself and the sandbox.
    Stripe {
        /// The address of the script.
        script: String,
        /// The publishable key; made to be public.
        publishable_key: String,
    },
}

/// Everything the payment form needs to start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayForm {
    /// The address of the checkout, `/c/{session}`; the form's calls go below it.
    pub base: String,
    /// The gateway to talk to.
    pub gateway: GatewayClient,
    /// A BCP 47 tag for the gateway's frames.
    pub locale: String,
    /// Filled in beforehand by the merchant.
    pub email: Option<String>,
    /// A payment is waiting for the shopper to authenticate with the bank: the gateway's client
    /// secret with which to go on.
    pub pending_action: Option<String>,
}

/// The words of the form, already in the shopper's language. The catalogue makes them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayFormTexts {
    /// The button, with the amount in it.
    pub pay: String,
    /// The button while a payment is under way.
    pub paying: String,
    /// Label of the e-mail field.
    pub email: String,
    /// Label of the name field.
    pub name: String,
    /// Label of the card number's frame.
    pub card_number: String,
    /// Label of the expiry's frame.
    pub card_expiry: String,
    /// Label of the security code's frame.
    pub card_cvc: String,
    /// While the gateway's script is loading.
    pub loading: String,
    /// The gateway's script did not come; another try is under way.
    pub retrying: String,
    /// The gateway's script did not come and will not be tried again by itself.
    pub unavailable: String,
    /// The button that tries once more.
    pub try_again: String,
    /// The e-mail address is not one.
    pub email_invalid: String,
    /// The name is missing.
    pub name_missing: String,
    /// The card number is missing or not complete.
    pub card_number_missing: String,
    /// The expiry date is missing or not complete.
    pub card_expiry_missing: String,
    /// The security code is missing or not complete.
    pub card_cvc_missing: String,
    /// Heading of the bank's question.
    pub authenticate_heading: String,
    /// The bank wants to see the shopper first.
    pub authenticate: String,
    /// The button that goes on to the bank.
    pub authenticate_button: String,
    /// The button that leaves the bank's question and pays with another card.
    pub other_card: String,
    /// The payment is not decided yet.
    pub checking: String,
    /// The connection broke; it is not known yet whether the payment went through.
    pub connection_lost: String,
    /// The gateway gave no token; nothing was sent to us, nothing was charged.
    pub gateway_unreachable: String,
    /// Heading of the list of what is wrong in the form.
    pub error_summary: String,
}

/// The body of `POST /c/{session}/confirm`: all that the browser decides about a payment.
/// The amount is not in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfirmRequest {
    /// The gateway's token for the card, such as `pm_…`.
    pub token: String,
    /// Where the receipt may be sent.
    pub email: String,
}

/// The answer to `POST …/confirm` (pay), `POST …/continue` (after the bank's question) and
/// `GET …/status` (has it been decided?): what the page does next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum NextStep {
    /// Go there: the receipt, or whatever page the session's state now asks for.
    Leave {
        /// A path on our own origin.
        to: String,
    },
    /// The card was refused; nothing was charged. The form stays as it is for another try.
    Retry {
        /// A sentence for the shopper.
        message: String,
        /// The field that the sentence is about, where it is about one.
        field: Option<CardField>,
    },
    /// The bank wants to see the shopper: hand this to the gateway's script, then `POST …/continue`.
    Authenticate {
        /// The gateway's client secret for this one payment.
        client_secret: String,
    },
    /// Not decided yet. Ask `GET …/status` again.
    Wait,
    /// Nothing was decided and the form may be used again.
    Trouble {
        /// A sentence for the shopper.
        message: String,
    },
}

/// The three fields that live in the gateway's frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardField {
    /// The card's number.
    Number,
    /// Month and year.
    Expiry,
    /// The security code.
    Cvc,
}
