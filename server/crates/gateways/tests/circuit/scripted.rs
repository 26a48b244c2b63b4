//! A gateway that says what a test tells it to every call, and keeps what it was asked.

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use domain::{
    model::{
        CaptureMethod, DisputeStatus, GatewayDisputeId, GatewayPaymentId, GatewayRefundId, GatewayWarningId,
        IdempotencyKey, Money, PaymentOptions, SessionId,
    },
    ports::{
        BrowserSide, CancelPayment, CapturePayment, ConfirmPayment, Disputes, Expected, Finding, Gateway,
        GatewayDispute, GatewayError, GatewayNotice, GatewayPayment, GatewayRefund, GatewayWarning, Health,
        IncomingWebhook, NoticeError, PaymentStatus, RefundPayment, RefundStatus, SelfCheck,
    },
    testing::{MovableClock, a_decline},
};
use gateways::circuit::Circuit;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::{Semaphore, mpsc};

/// What every call is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Says {
    Done,
    Declined,
    Rejected,
    NotYet,
    Unreachable,
    Unknown,
}

pub(crate) struct Scripted {
    says: Mutex<Says>,
    asked: Mutex<Vec<&'static str>>,
    /// A call that is to wait takes one before it answers.
    turns: Semaphore,
    waits: bool,
    /// Told of each call that comes in.
    arrived: Option<mpsc::UnboundedSender<&'static str>>,
}

impl Scripted {
    fn new() -> Self {
        Self {
            says: Mutex::new(Says::Done),
            asked: Mutex::default(),
            turns: Semaphore::new(0),
            waits: false,
            arrived: None,
        }
    }

    pub(crate) fn will(&self, says: Says) {
        *self.says.lock().unwrap() = says;
    }

    /// What it was asked since the last time.
    pub(crate) fn asked(&self) -> Vec<&'static str> {
        std::mem::take(&mut self.asked.lock().unwrap())
    }

    /// So many of those who wait are answered.
    pub(crate) fn release(&self, calls: usize) {
        self.turns.add_permits(calls);
    }

    async fn answer<T>(&self, name: &'static str, done: T) -> Result<T, GatewayError> {
        self.asked.lock().unwrap().push(name);
        if let Some(arrived) = &self.arrived {
            arrived.send(name).unwrap();
        }
        if self.waits {
            self.turns.acquire().await.unwrap().forget();
        }
        let why = name.to_owned();
        match *self.says.lock().unwrap() {
            Says::Done | Says::Declined => Ok(done),
            Says::Rejected => Err(GatewayError::Rejected(why)),
            Says::NotYet => Err(GatewayError::NotYet(why)),
            Says::Unreachable => Err(GatewayError::Unreachable(why)),
            Says::Unknown => Err(GatewayError::Unknown(why)),
        }
    }

    fn payment(&self) -> GatewayPayment {
        let declined = *self.says.lock().unwrap() == Says::Declined;
        GatewayPayment {
            id: payment(),
            amount: money(),
            session: None,
            token: None,
            attempt: None,
            takes_another_card: true,
            status: if declined { PaymentStatus::Declined(a_decline()) } else { PaymentStatus::Processing },
        }
    }
}

/// A circuit on a clock that stands still, around such a gateway.
pub(crate) struct World {
    pub(crate) clock: Arc<MovableClock>,
    pub(crate) inside: Arc<Scripted>,
    pub(crate) circuit: Arc<Circuit>,
}

impl World {
    pub(crate) fn new() -> Self {
        Self::around(Scripted::new())
    }

    /// Whose gateway answers only when it is released, and says whenever it is asked.
    pub(crate) fn that_waits(arrived: mpsc::UnboundedSender<&'static str>) -> Self {
        Self::around(Scripted { waits: true, arrived: Some(arrived), ..Scripted::new() })
    }

    fn around(inside: Scripted) -> Self {
        let (clock, inside) = (Arc::new(MovableClock::default()), Arc::new(inside));
        let circuit = Circuit::new("main".parse().unwrap(), inside.clone(), clock.clone());
        Self { clock, inside, circuit: Arc::new(circuit) }
    }

    /// The gateway does not answer until the circuit opens.
    pub(crate) async fn open(&self) {
        self.inside.will(Says::Unreachable);
        while self.circuit.health() == Health::Up {
            assert!(self.inside.asked.lock().unwrap().len() < 100, "it never opens");
            self.circuit.retrieve(&payment()).await.unwrap_err();
        }
        self.inside.asked();
    }
}

pub(crate) fn payment() -> GatewayPaymentId {
    "pi_1".parse().unwrap()
}

pub(crate) fn refund() -> GatewayRefundId {
    "re_1".parse().unwrap()
}

pub(crate) fn session() -> SessionId {
    "cs_test_0123456789ABCDEFGHIJKLMNOPQRSTUV".parse().unwrap()
}

pub(crate) fn key() -> IdempotencyKey {
    IdempotencyKey::stored("key-1".into())
}

pub(crate) fn money() -> Money {
    Money::new(2598, "EUR".parse().unwrap())
}

pub(crate) fn a_confirmation() -> ConfirmPayment {
    ConfirmPayment {
        idempotency_key: key(),
        existing: None,
        token: "pm_1".parse().unwrap(),
        amount: money(),
        capture: CaptureMethod::Automatic,
        options: PaymentOptions::default(),
        session: session(),
        attempt: "att_0123456789ABCDEFGHIJKLMNOPQRSTUV".parse().unwrap(),
    }
}

#[async_trait]
impl Gateway for Scripted {
    async fn confirm(&self, _: &ConfirmPayment) -> Result<GatewayPayment, GatewayError> {
        self.answer("confirm", self.payment()).await
    }

    async fn retrieve(&self, _: &GatewayPaymentId) -> Result<GatewayPayment, GatewayError> {
        self.answer("retrieve", self.payment()).await
    }

    async fn find(&self, _: &SessionId, _: Timestamp) -> Result<Vec<GatewayPayment>, GatewayError> {
        self.answer("find", vec![self.payment()]).await
    }

    async fn capture(&self, _: &CapturePayment) -> Result<GatewayPayment, GatewayError> {
        self.answer("capture", self.payment()).await
    }

    async fn cancel(&self, _: &CancelPayment) -> Result<GatewayPayment, GatewayError> {
        self.answer("cancel", self.payment()).await
    }

    async fn refund(&self, _: &RefundPayment) -> Result<GatewayRefund, GatewayError> {
        self.answer("refund", a_gateway_refund()).await
    }

    async fn retrieve_refund(&self, _: &GatewayRefundId) -> Result<GatewayRefund, GatewayError> {
        self.answer("retrieve_refund", a_gateway_refund()).await
    }

    async fn refunds(&self, _: &GatewayPaymentId) -> Result<Vec<GatewayRefund>, GatewayError> {
        self.answer("refunds", vec![a_gateway_refund()]).await
    }

    fn read_notice(&self, _: &IncomingWebhook<'_>, _: Timestamp) -> Result<GatewayNotice, NoticeError> {
        Err(NoticeError::Unreadable)
    }

    fn answer_challenge(&self, query: &str) -> Option<String> {
        Some(format!("the answer to {query}"))
    }

    fn key_life(&self) -> SignedDuration {
        SignedDuration::from_secs(7)
    }

    fn browser_side(&self) -> BrowserSide {
        BrowserSide { driver: "scripted", ..BrowserSide::default() }
    }

    async fn browser_key(&self) -> Result<String, GatewayError> {
        self.answer("browser_key", "pk_1".to_owned()).await
    }

    fn disputes(&self) -> Option<&dyn Disputes> {
        Some(self)
    }

    fn self_check(&self) -> Option<&dyn SelfCheck> {
        Some(self)
    }
}

#[async_trait]
impl Disputes for Scripted {
    async fn retrieve_dispute(&self, _: &GatewayDisputeId) -> Result<GatewayDispute, GatewayError> {
        self.answer("retrieve_dispute", the_dispute()).await
    }

    async fn retrieve_warning(&self, _: &GatewayWarningId) -> Result<GatewayWarning, GatewayError> {
        self.answer("retrieve_warning", the_warning()).await
    }
}

#[async_trait]
impl SelfCheck for Scripted {
    async fn check(&self, _: &Expected) -> Vec<Finding> {
        self.asked.lock().unwrap().push("check");
        vec![Finding::good("it is there")]
    }
}

fn a_gateway_refund() -> GatewayRefund {
    GatewayRefund {
        id: refund(),
        payment: payment(),
        amount: money(),
        refund: None,
        status: RefundStatus::Pending,
    }
}

fn the_dispute() -> GatewayDispute {
    GatewayDispute {
        id: "dp_1".parse().unwrap(),
        payment: payment(),
        charge: None,
        amount: money(),
        reason: "fraudulent".into(),
        status: DisputeStatus::NeedsResponse,
        evidence_due_by: None,
        funds_withdrawn: true,
        created_at: Timestamp::UNIX_EPOCH,
    }
}

fn the_warning() -> GatewayWarning {
    GatewayWarning {
        id: "issfr_1".parse().unwrap(),
        payment: payment(),
        charge: None,
        fraud_type: "made_with_stolen_card".into(),
        actionable: true,
        created_at: Timestamp::UNIX_EPOCH,
    }
}
