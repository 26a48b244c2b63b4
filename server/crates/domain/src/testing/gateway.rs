//! A gateway that does what a test tells it, and keeps count of the money.

mod books;

use std::sync::Mutex;

use async_trait::async_trait;
use jiff::Timestamp;

use crate::{
    model::{GatewayPaymentId, GatewayRefundId, Money, SessionId},
    ports::{
        BrowserSide, CancelPayment, CapturePayment, ConfirmPayment, Gateway, GatewayError, GatewayNotice,
        GatewayPayment, GatewayRefund, GatewayScript, IncomingWebhook, NoticeError, RefundPayment,
    },
};

use books::{Answer, Books, Request};

/// What the gateway does with the next request that moves money. Without one it does what it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Behaviour {
    /// Does it and says so.
    Charge,
    /// Refuses the card.
    Decline,
    /// Asks for the shopper.
    AskForShopper,
    /// Does it, and the answer is lost.
    ChargeSilently,
    /// The request is lost on its way, and nobody can tell.
    LoseRequest,
    /// Cannot be connected to.
    BeUnreachable,
    /// Refuses the request as such.
    Reject,
    /// Says that another amount was charged.
    ChargeAnotherAmount,
    /// Takes a refund and does not decide on it.
    LeavePending,
}

/// An idempotent gateway in memory.
#[derive(Default)]
pub struct FakeGateway(Mutex<Books>);

impl FakeGateway {
    /// Queues what to do with requests.
    pub fn will(&self, behaviours: impl IntoIterator<Item = Behaviour>) {
        self.books().next.extend(behaviours);
    }

    /// Each payment by which money was taken: how much.
    pub fn charges(&self) -> Vec<Money> {
        self.books().charges()
    }

    /// What was taken and not given back, over all payments, in minor units.
    pub fn balance(&self) -> i64 {
        self.books().balance()
    }

    /// How often it was asked to charge, repetitions included.
    pub fn calls(&self) -> usize {
        self.books().calls
    }

    /// The refunds that were made, failed ones too.
    pub fn all_refunds(&self) -> Vec<GatewayRefund> {
        self.books().refunds.clone()
    }

    /// The payments that were made.
    pub fn payments(&self) -> Vec<GatewayPayment> {
        self.books().payments.clone()
    }

    /// The shopper passes the bank's check of a payment that asked for it.
    pub fn authenticate(&self, id: &GatewayPaymentId) {
        self.books().authenticate(id);
    }

    /// The shopper fails the bank's check.
    pub fn fail_authentication(&self, id: &GatewayPaymentId) {
        self.books().fail_authentication(id);
    }

    /// The time of an authorisation runs out.
    pub fn expire_authorization(&self, id: &GatewayPaymentId) {
        self.books().expire_authorization(id);
    }

    /// A refund ends otherwise than it stood.
    pub fn end_refund(&self, id: &GatewayRefundId, status: crate::ports::RefundStatus) {
        self.books().end_refund(id, status);
    }

    /// Somebody takes a payment for the session that nobody here asked for: what a lost and forgotten
    /// request looks like when it comes to light.
    pub fn charge_unasked(&self, session: &SessionId, amount: Money) -> GatewayPaymentId {
        self.books().charge_unasked(session, amount)
    }

    /// Somebody gives money back in the gateway's own back office.
    pub fn refund_unasked(&self, payment: &GatewayPaymentId, amount: Money) -> GatewayRefundId {
        self.books().refund_unasked(payment, amount)
    }

    fn books(&self) -> std::sync::MutexGuard<'_, Books> {
        self.0.lock().expect("no test panics while holding it")
    }
}

#[async_trait]
impl Gateway for FakeGateway {
    async fn confirm(&self, request: &ConfirmPayment) -> Result<GatewayPayment, GatewayError> {
        self.books().calls += 1;
        match self.books().ask(Request::Confirm(request.clone()))? {
            Answer::Payment(payment) => Ok(payment),
            Answer::Refund(_) => unreachable!("a payment was asked for"),
        }
    }

    async fn retrieve(&self, payment: &GatewayPaymentId) -> Result<GatewayPayment, GatewayError> {
        let found = self.books().payments.iter().find(|known| known.id == *payment).cloned();
        found.ok_or_else(|| GatewayError::Rejected("no such payment".into()))
    }

    async fn find(&self, session: &SessionId, _: Timestamp) -> Result<Vec<GatewayPayment>, GatewayError> {
        let books = self.books();
        Ok(books.payments.iter().filter(|known| known.session.as_ref() == Some(session)).cloned().collect())
    }

    async fn capture(&self, request: &CapturePayment) -> Result<GatewayPayment, GatewayError> {
        match self.books().ask(Request::Capture(request.clone()))? {
            Answer::Payment(payment) => Ok(payment),
            Answer::Refund(_) => unreachable!("a payment was asked for"),
        }
    }

    async fn cancel(&self, request: &CancelPayment) -> Result<GatewayPayment, GatewayError> {
        match self.books().ask(Request::Cancel(request.clone()))? {
            Answer::Payment(payment) => Ok(payment),
            Answer::Refund(_) => unreachable!("a payment was asked for"),
        }
    }

    async fn refund(&self, request: &RefundPayment) -> Result<GatewayRefund, GatewayError> {
        match self.books().ask(Request::Refund(request.clone()))? {
            Answer::Refund(refund) => Ok(refund),
            Answer::Payment(_) => unreachable!("a refund was asked for"),
        }
    }

    async fn retrieve_refund(&self, refund: &GatewayRefundId) -> Result<GatewayRefund, GatewayError> {
        let found = self.books().refunds.iter().find(|known| known.id == *refund).cloned();
        found.ok_or_else(|| GatewayError::Rejected("no such refund".into()))
    }

    async fn refunds(&self, payment: &GatewayPaymentId) -> Result<Vec<GatewayRefund>, GatewayError> {
        let books = self.books();
        Ok(books.refunds.iter().filter(|known| known.payment == *payment).cloned().collect())
    }

    /// The fake's webhooks are a [`GatewayNotice`] in words: `event kind payment session`, with the
    /// header `signature: good`.
    fn read_notice(&self, webhook: &IncomingWebhook<'_>, _: Timestamp) -> Result<GatewayNotice, NoticeError> {
        let signed = |(name, value): &(String, String)| name == "signature" && value == "good";
        if !webhook.headers.iter().any(signed) {
            return Err(NoticeError::Signature);
        }
        let text = std::str::from_utf8(webhook.body).map_err(|_| NoticeError::Unreadable)?;
        books::notice(text).ok_or(NoticeError::Unreadable)
    }

    fn browser_side(&self) -> BrowserSide {
        let origin = "https://gateway.test";
        BrowserSide {
            script: GatewayScript::Stripe {
                url: format!("{origin}/v3/stripe.js"),
                publishable_key: "pk_test_fake".to_owned(),
            },
            script_origins: vec![origin.to_owned()],
            frame_origins: vec![origin.to_owned()],
            connect_origins: vec![origin.to_owned()],
        }
    }
}
