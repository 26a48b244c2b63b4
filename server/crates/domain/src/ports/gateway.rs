//! The port to whoever charges cards.

use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use thiserror::Error;

use super::{BrowserSide, Disputes, SelfCheck};
use crate::model::{
    AttemptId, CaptureMethod, Card, Decline, GatewayChargeId, GatewayPaymentId, GatewayRefundId,
    IdempotencyKey, Money, NoticeSubject, PaymentOptions, PaymentToken, RefundId, RefundReason, SessionId,
};

/// Somebody who charges cards. Card data never passes through here: only its token does.
///
/// Everything that moves money carries an idempotency key: asking again with the same request under
/// the same key gives the same answer and moves nothing a second time. A [`GatewayError`] says whether
/// something may have happened all the same.
#[async_trait]
pub trait Gateway: Send + Sync {
    /// Charges the card behind a token, or reserves the money.
    async fn confirm(&self, request: &ConfirmPayment) -> Result<GatewayPayment, GatewayError>;

    /// How a payment stands now.
    async fn retrieve(&self, payment: &GatewayPaymentId) -> Result<GatewayPayment, GatewayError>;

    /// Every payment that was made for a session since `since`, also one whose answer never came.
    async fn find(&self, session: &SessionId, since: Timestamp) -> Result<Vec<GatewayPayment>, GatewayError>;

    /// Takes what was reserved, or a part of it; the rest is given up. `Processing` while it is accepted and
    /// not done; `Authorized` says that nothing came of it.
    async fn capture(&self, request: &CapturePayment) -> Result<GatewayPayment, GatewayError>;

    /// Gives up a payment that has taken nothing; likewise. Never gives money back.
    async fn cancel(&self, request: &CancelPayment) -> Result<GatewayPayment, GatewayError>;

    /// Gives money back.
    async fn refund(&self, request: &RefundPayment) -> Result<GatewayRefund, GatewayError>;

    /// How a refund stands now.
    async fn retrieve_refund(&self, refund: &GatewayRefundId) -> Result<GatewayRefund, GatewayError>;

    /// Every refund of a payment, also one whose answer never came, and those that were made without us.
    async fn refunds(&self, payment: &GatewayPaymentId) -> Result<Vec<GatewayRefund>, GatewayError>;

    /// Reads a webhook after checking that it is the gateway's.
    fn read_notice(
        &self,
        webhook: &IncomingWebhook<'_>,
        now: Timestamp,
    ) -> Result<GatewayNotice, NoticeError>;

    /// Answers the question that some gateways ask at the address of their webhooks, when it is set up there, to
    /// see that it is ours. `query` is what stands in the address; `None` if it asks nothing.
    fn answer_challenge(&self, query: &str) -> Option<String> {
        let _ = query;
        None
    }

    /// What a page needs that shows this gateway's card fields.
    fn browser_side(&self) -> BrowserSide;

    /// What the gateway's script is started with: made to be public. It may have to be asked for.
    async fn browser_key(&self) -> Result<String, GatewayError>;

    /// How long a key is trusted to be known to the gateway. After that the same request might be done
    /// anew, so the books are read instead. Stripe may forget one after 24 hours
    /// (<https://docs.stripe.com/api/idempotent_requests>).
    fn key_life(&self) -> SignedDuration {
        SignedDuration::from_hours(23)
    }

    /// Whether it is worth asking at the moment.
    fn health(&self) -> Health {
        Health::Up
    }

    /// Disputes and warnings of fraud, if this gateway tells of them.
    fn disputes(&self) -> Option<&dyn Disputes> {
        None
    }

    /// Looking whether it is set up right, if it can be asked that.
    fn self_check(&self) -> Option<&dyn SelfCheck> {
        None
    }
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
    /// Whether to charge at once.
    pub capture: CaptureMethod,
    /// What the payment is given along.
    pub options: PaymentOptions,
    /// For the gateway's books.
    pub session: SessionId,
    /// For the gateway's books.
    pub attempt: AttemptId,
}

/// A request to take what was reserved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CapturePayment {
    /// The same for every repetition of this request.
    pub idempotency_key: IdempotencyKey,
    /// The payment.
    pub payment: GatewayPaymentId,
    /// How much to take.
    pub amount: Money,
}

/// A request to give a payment up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CancelPayment {
    /// The same for every repetition of this request.
    pub idempotency_key: IdempotencyKey,
    /// The payment.
    pub payment: GatewayPaymentId,
}

/// A request to give money back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundPayment {
    /// The same for every repetition of this request.
    pub idempotency_key: IdempotencyKey,
    /// The payment.
    pub payment: GatewayPaymentId,
    /// How much.
    pub amount: Money,
    /// Why; a gateway is told the reasons that it knows.
    pub reason: RefundReason,
    /// Our name for it, kept in the gateway's books so that it can be found again.
    pub refund: RefundId,
}

/// A payment as the gateway tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatewayPayment {
    /// The gateway's name for it.
    pub id: GatewayPaymentId,
    /// The amount the gateway has in its books; compared with ours before anything is believed.
    pub amount: Money,
    /// Our session, as the gateway has it in its books.
    pub session: Option<SessionId>,
    /// The card's token that `status` is about, where the gateway tells it.
    pub token: Option<PaymentToken>,
    /// Our try that it was made for, where the gateway makes a payment for each try.
    pub attempt: Option<AttemptId>,
    /// Whether another card can be tried with it. One that cannot is over once it was refused.
    pub takes_another_card: bool,
    /// How it stands.
    pub status: PaymentStatus,
}

/// How a payment stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaymentStatus {
    /// Charged.
    Succeeded {
        /// The charge, as far as it is told.
        charge: Charge,
        /// What was taken: less than the payment's amount after a partial capture.
        captured: Money,
    },
    /// Reserved, to be captured.
    Authorized {
        /// The charge, as far as it is told.
        charge: Charge,
        /// Until when it can be captured, where it is told.
        until: Option<Timestamp>,
    },
    /// Given up; nothing was charged and nothing can be any more.
    Canceled,
    /// Refused; nothing was charged.
    Declined(Decline),
    /// The bank wants to see the shopper. Only a payment that takes another card may ask: were there another
    /// payment for the next card, both could succeed. A gateway that makes one for each try has the shopper
    /// authenticate before it gives out the token.
    ActionRequired {
        /// What the gateway's script needs to show the bank's question. Good for this payment only;
        /// never stored.
        client_secret: String,
    },
    /// The gateway has not decided.
    Processing,
}

/// What is told of a charge.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Charge {
    /// The gateway's name for it.
    pub id: Option<GatewayChargeId>,
    /// The card that pays.
    pub card: Option<Card>,
}

/// A refund as the gateway tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatewayRefund {
    /// The gateway's name for it.
    pub id: GatewayRefundId,
    /// The payment that is refunded.
    pub payment: GatewayPaymentId,
    /// How much.
    pub amount: Money,
    /// Our name for it, if we asked for it.
    pub refund: Option<RefundId>,
    /// How it stands.
    pub status: RefundStatus,
}

/// How a refund stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RefundStatus {
    /// Not decided.
    Pending,
    /// Given back.
    Succeeded,
    /// Not given back, and why in the gateway's words.
    Failed(String),
    /// Called off.
    Canceled,
}

/// A webhook as it came in.
#[derive(Clone, Copy)]
pub struct IncomingWebhook<'request> {
    /// The headers; names in lower case.
    pub headers: &'request [(String, String)],
    /// The body, byte for byte: the signature is over it.
    pub body: &'request [u8],
}

/// A webhook that is the gateway's, as far as it matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatewayNotice {
    /// The gateway's name for the event.
    pub event: String,
    /// What kind of event, in the gateway's words.
    pub kind: String,
    /// What it is about; `None` for events that say nothing of payments or refunds.
    pub subject: Option<NoticeSubject>,
    /// Whether an object sees this kind of event only once, so that a second one is the same once more.
    pub once: bool,
}

/// Why a webhook is not believed. Neither says anything of the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoticeError {
    /// No signature of the gateway's, or too old.
    #[error("the signature is missing, wrong or too old")]
    Signature,
    /// Signed, but not to be understood; or of the other mode.
    #[error("the event cannot be read")]
    Unreadable,
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
    /// The gateway does this later or not at all: nothing happened, and asking again later may help.
    #[error("the gateway cannot do it yet: {0}")]
    NotYet(String),
    /// No answer, half an answer, or one that makes no sense: the card may have been charged.
    #[error("the gateway's answer is not known: {0}")]
    Unknown(String),
}

/// Whether a gateway is worth asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    /// As far as is known.
    Up,
    /// It has not answered several times in a row, and is left alone until then.
    Down {
        /// When it is asked again.
        until: Timestamp,
    },
}
