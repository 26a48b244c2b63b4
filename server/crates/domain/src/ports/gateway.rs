//! The port to whoever charges cards.

use async_trait::async_trait;
use thiserror::Error;

use crate::model::{
    AttemptId, Card, Decline, GatewayPaymentId, IdempotencyKey, Money, PaymentToken, SessionId,
};

/// Somebody who charges cards. Card data never passes through here: only its token does.
#[async_trait]
pub trait Gateway: Send + Sync {
    /// Charges the card behind a token, once for each idempotency key: asking again with the same
    /// request gives the same answer and takes no second payment.
    ///
    /// # Errors
    /// [`GatewayError`] says whether the card may have been charged all the same.
    async fn confirm(&self, request: &ConfirmPayment) -> Result<GatewayPayment, GatewayError>;

    /// How a payment stands now.
    async fn retrieve(&self, payment: &GatewayPaymentId) -> Result<GatewayPayment, GatewayError>;

    /// What the browser needs to talk to this gateway.
    fn browser_side(&self) -> BrowserSide;
}

/// A request to charge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfirmPayment {
    /// The same for every repetition of this request.
    pub idempotency_key: IdempotencyKey,
    /// The payment to confirm once more, where an earlier try made one.
    pub existing: Option<GatewayPaymentId>,
    /// The card's token.
    pub token: PaymentToken,
    /// What to charge.
    pub amount: Money,
    /// For the gateway's books.
    pub session: SessionId,
    /// For the gateway's books.
    pub attempt: AttemptId,
}

/// A payment as the gateway tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatewayPayment {
    /// The gateway's name for it.
    pub id: GatewayPaymentId,
    /// The amount the gateway has in its books; compared with ours before anything is believed.
    pub amount: Money,
    /// How it stands.
    pub status: PaymentStatus,
}

/// How a payment stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaymentStatus {
    /// Charged.
    Succeeded {
        /// The card that paid, where it is told.
        card: Option<Card>,
    },
    /// Refused; nothing was charged.
    Declined(Decline),
    /// The bank wants to see the shopper.
    ActionRequired {
        /// What the gateway's script needs to show the bank's question. Good for this payment only;
        /// never stored.
        client_secret: String,
    },
    /// The gateway has not decided.
    Processing,
}

/// Why there is no answer about a payment.
#[derive(Debug, Error)]
pub enum GatewayError {
    /// The request never left: nothing was charged by it.
    #[error("the gateway cannot be reached: {0}")]
    Unreachable(String),
    /// The gateway refused the request as such: nothing was charged, and asking again will not help.
    /// Ours to mend (a key, a setting, a bug).
    #[error("the gateway refused the request: {0}")]
    Rejected(String),
    /// No answer, half an answer, or one that makes no sense: the card may have been charged.
    #[error("the gateway's answer is not known: {0}")]
    Unknown(String),
}

/// What the browser needs of a gateway, and what the page must allow for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrowserSide {
    /// The script and what it is started with.
    pub script: GatewayScript,
    /// Hosts for `script-src`.
    pub script_origins: Vec<String>,
    /// Hosts for `frame-src`.
    pub frame_origins: Vec<String>,
    /// Hosts for `connect-src`.
    pub connect_origins: Vec<String>,
}

/// Which of the browser halves drives this gateway, and with what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GatewayScript {
    /// Stripe.js, or a script of its shape.
    Stripe {
        /// The script's address.
        url: String,
        /// The publishable key; made to be public.
        publishable_key: String,
    },
}
