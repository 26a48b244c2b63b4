//! A gateway that does what a test tells it, and keeps count of the money.

mod books;

use std::{
    future::poll_fn,
    sync::{Arc, Mutex, MutexGuard},
    task::{Poll, Waker},
};

use async_trait::async_trait;
use jiff::Timestamp;

use crate::{
    model::{GatewayDisputeId, GatewayPaymentId, GatewayRefundId, GatewayWarningId, Money, SessionId},
    ports::{
        BrowserSide, CancelPayment, CapturePayment, Clock, ConfirmPayment, Disputes, Gateway, GatewayDispute,
        GatewayError, GatewayNotice, GatewayPayment, GatewayRefund, GatewayScript, GatewayWarning,
        IncomingWebhook, NoticeError, RefundPayment, RefundStatus,
    },
    testing::MovableClock,
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
    /// Takes a payment or a refund and does not decide on it.
    LeavePending,
    /// Reserves money and does not say until when.
    HideEnd,
    /// Does it later, if asked again.
    PutOff,
}

/// An idempotent gateway in memory. It forgets keys after a day and gives up authorisations after a
/// week, as Stripe does.
pub struct FakeGateway {
    books: Mutex<Books>,
    held: Mutex<Option<Vec<Waker>>>,
    clock: Arc<dyn Clock>,
}

impl Default for FakeGateway {
    fn default() -> Self {
        Self::new(Arc::new(MovableClock::default()))
    }
}

impl FakeGateway {
    /// A gateway with empty books.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { books: Mutex::default(), held: Mutex::default(), clock }
    }

    /// A gateway that makes a payment for each try, and takes no other card for one that was refused.
    pub fn with_a_payment_for_each_try(clock: Arc<dyn Clock>) -> Self {
        let gateway = Self::new(clock);
        gateway.books().single_use = true;
        gateway
    }

    /// Has the gateway know this dispute, in place of what it knew of it.
    pub fn dispute(&self, dispute: GatewayDispute) {
        let mut books = self.books();
        books.disputes.retain(|known| known.id != dispute.id);
        books.disputes.push(dispute);
    }

    /// Has the gateway know this warning, in place of what it knew of it.
    pub fn warn(&self, warning: GatewayWarning) {
        let mut books = self.books();
        books.warnings.retain(|known| known.id != warning.id);
        books.warnings.push(warning);
    }

    /// From now on answers are held back: what is asked is done, and whoever asked waits.
    pub fn hold_answers(&self) {
        self.held().get_or_insert_default();
    }

    /// Lets all answers out.
    pub fn release_answers(&self) {
        let waiting = self.held().take();
        waiting.into_iter().flatten().for_each(Waker::wake);
    }

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

    /// The gateway decides on a payment that it had left pending.
    pub fn decide(&self, id: &GatewayPaymentId, charge: bool) {
        self.books().decide(id, charge);
    }

    /// A refund ends otherwise than it stood.
    pub fn end_refund(&self, id: &GatewayRefundId, status: RefundStatus) {
        self.books().end_refund(id, status);
    }

    /// Somebody takes a payment for the session that nobody here asked for: what a lost and forgotten
    /// request looks like when it comes to light.
    pub fn charge_unasked(&self, session: &SessionId, amount: Money) -> GatewayPaymentId {
        self.books().charge_unasked(session, amount)
    }

    /// A payment that has taken nothing takes its money, or reserves it, without being asked.
    pub fn charge_there(&self, payment: &GatewayPaymentId) {
        self.books().charge(payment);
    }

    /// Somebody gives up a payment that has taken nothing in the gateway's own back office.
    pub fn cancel_unasked(&self, payment: &GatewayPaymentId) {
        self.books().cancel_unasked(payment);
    }

    /// Somebody gives money back in the gateway's own back office.
    pub fn refund_unasked(&self, payment: &GatewayPaymentId, amount: Money) -> GatewayRefundId {
        self.books().refund_unasked(payment, amount)
    }

    fn books(&self) -> MutexGuard<'_, Books> {
        let mut books = self.books.lock().expect("no test panics while holding it");
        books.tick(self.clock.now());
        books
    }

    fn held(&self) -> MutexGuard<'_, Option<Vec<Waker>>> {
        self.held.lock().expect("no test panics while holding it")
    }

    /// Waits until answers are no longer held back.
    async fn answer<T>(&self, answer: T) -> T {
        poll_fn(|context| match self.held().as_mut() {
            Some(waiting) => {
                waiting.push(context.waker().clone());
                Poll::Pending
            }
            None => Poll::Ready(()),
        })
        .await;
        answer
    }

    async fn ask_about_payment(&self, request: Request) -> Result<GatewayPayment, GatewayError> {
        let answer = self.books().ask(request);
        match self.answer(answer).await? {
            Answer::Payment(payment) => Ok(payment),
            Answer::Refund(_) => unreachable!("a payment was asked for"),
        }
    }
}

#[async_trait]
impl Gateway for FakeGateway {
    async fn confirm(&self, request: &ConfirmPayment) -> Result<GatewayPayment, GatewayError> {
        self.books().calls += 1;
        self.ask_about_payment(Request::Confirm(request.clone())).await
    }

    async fn retrieve(&self, payment: &GatewayPaymentId) -> Result<GatewayPayment, GatewayError> {
        let found = self.books().payments.iter().find(|known| known.id == *payment).cloned();
        self.answer(found).await.ok_or_else(|| GatewayError::Rejected("no such payment".into()))
    }

    async fn find(&self, session: &SessionId, _: Timestamp) -> Result<Vec<GatewayPayment>, GatewayError> {
        let of_session = |known: &&GatewayPayment| known.session.as_ref() == Some(session);
        let found = self.books().payments.iter().filter(of_session).cloned().collect();
        Ok(self.answer(found).await)
    }

    async fn capture(&self, request: &CapturePayment) -> Result<GatewayPayment, GatewayError> {
        self.ask_about_payment(Request::Capture(request.clone())).await
    }

    async fn cancel(&self, request: &CancelPayment) -> Result<GatewayPayment, GatewayError> {
        self.ask_about_payment(Request::Cancel(request.clone())).await
    }

    async fn refund(&self, request: &RefundPayment) -> Result<GatewayRefund, GatewayError> {
        let answer = self.books().ask(Request::Refund(request.clone()));
        match self.answer(answer).await? {
            Answer::Refund(refund) => Ok(refund),
            Answer::Payment(_) => unreachable!("a refund was asked for"),
        }
    }

    async fn retrieve_refund(&self, refund: &GatewayRefundId) -> Result<GatewayRefund, GatewayError> {
        let found = self.books().refunds.iter().find(|known| known.id == *refund).cloned();
        self.answer(found).await.ok_or_else(|| GatewayError::Rejected("no such refund".into()))
    }

    async fn refunds(&self, payment: &GatewayPaymentId) -> Result<Vec<GatewayRefund>, GatewayError> {
        let of_payment = |known: &&GatewayRefund| known.payment == *payment;
        let found = self.books().refunds.iter().filter(of_payment).cloned().collect();
        Ok(self.answer(found).await)
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

    fn answer_challenge(&self, query: &str) -> Option<String> {
        query.strip_prefix("challenge=").map(|challenge| format!("good {challenge}"))
    }

    fn browser_side(&self) -> BrowserSide {
        let origin = "https://gateway.test";
        BrowserSide {
            driver: "stripe",
            scripts: vec![GatewayScript::Theirs { url: format!("{origin}/v3/stripe.js") }],
            script_origins: vec![origin.to_owned()],
            frame_origins: vec![origin.to_owned()],
            connect_origins: vec![origin.to_owned()],
            ..BrowserSide::default()
        }
    }

    async fn browser_key(&self) -> Result<String, GatewayError> {
        Ok("pk_test_fake".to_owned())
    }

    fn disputes(&self) -> Option<&dyn Disputes> {
        Some(self)
    }
}

#[async_trait]
impl Disputes for FakeGateway {
    async fn retrieve_dispute(&self, dispute: &GatewayDisputeId) -> Result<GatewayDispute, GatewayError> {
        let found = self.books().disputes.iter().find(|known| known.id == *dispute).cloned();
        self.answer(found).await.ok_or_else(|| GatewayError::Rejected("no such dispute".into()))
    }

    async fn retrieve_warning(&self, warning: &GatewayWarningId) -> Result<GatewayWarning, GatewayError> {
        let found = self.books().warnings.iter().find(|known| known.id == *warning).cloned();
        self.answer(found).await.ok_or_else(|| GatewayError::Rejected("no such warning".into()))
    }
}
