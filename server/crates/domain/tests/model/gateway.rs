//! The fake gateway with a network before it that loses, delays and refuses, and with an eye on what
//! it is asked.

use std::{
    collections::{HashMap, HashSet, VecDeque},
    future::Future,
    sync::{Arc, Mutex, MutexGuard},
};

use async_trait::async_trait;
use domain::{
    model::{GatewayPaymentId, GatewayRefundId, IdempotencyKey, SessionId},
    ports::{
        BrowserSide, CancelPayment, CapturePayment, ConfirmPayment, Gateway, GatewayError, GatewayNotice,
        GatewayPayment, GatewayRefund, IncomingWebhook, NoticeError, PaymentStatus, RefundPayment,
        RefundStatus,
    },
    testing::{Behaviour, FakeGateway},
};
use futures::FutureExt as _;
use jiff::Timestamp;

use crate::{eye::Eye, step::Fault, world::give_way};

/// See above.
pub(crate) struct SimGateway {
    pub(crate) fake: Arc<FakeGateway>,
    eye: Arc<Eye>,
    network: Mutex<Network>,
    /// A broken gateway, that knows no keys: to see whether that is noticed.
    pub(crate) forgetful: bool,
}

#[derive(Default)]
struct Network {
    faults: VecDeque<Fault>,
    late: Vec<Request>,
    /// Keys under which a request was refused. It would be refused again.
    refused: HashSet<String>,
    /// How each payment and refund stood when the gateway last told of it.
    told: HashMap<String, &'static str>,
    /// The gateway's webhooks, in its own order, and those that were taken: they do not come again by
    /// themselves.
    notices: Vec<String>,
    taken: HashSet<String>,
    strange_keys: u64,
}

#[derive(Clone)]
enum Request {
    Confirm(ConfirmPayment),
    Capture(CapturePayment),
    Cancel(CancelPayment),
    Refund(RefundPayment),
}

impl Request {
    fn key(&self) -> &IdempotencyKey {
        match self {
            Self::Confirm(request) => &request.idempotency_key,
            Self::Capture(request) => &request.idempotency_key,
            Self::Cancel(request) => &request.idempotency_key,
            Self::Refund(request) => &request.idempotency_key,
        }
    }

    fn with_key(mut self, key: IdempotencyKey) -> Self {
        match &mut self {
            Self::Confirm(request) => request.idempotency_key = key,
            Self::Capture(request) => request.idempotency_key = key,
            Self::Cancel(request) => request.idempotency_key = key,
            Self::Refund(request) => request.idempotency_key = key,
        }
        self
    }
}

enum Answer {
    Payment(GatewayPayment),
    Refund(GatewayRefund),
}

impl SimGateway {
    pub(crate) fn new(fake: Arc<FakeGateway>, eye: Arc<Eye>, forgetful: bool) -> Self {
        Self { fake, eye, network: Mutex::default(), forgetful }
    }

    fn network(&self) -> MutexGuard<'_, Network> {
        self.network.lock().expect("a failed sequence is not gone on with")
    }

    /// What goes wrong next.
    pub(crate) fn will(&self, fault: Fault) {
        self.network().faults.push_back(fault);
    }

    /// Nothing goes wrong any more.
    pub(crate) fn calm_down(&self) {
        self.network().faults.clear();
    }

    /// One of the requests that are on their way arrives. Answers whether there was one.
    pub(crate) fn arrive(&self, pick: u8) -> bool {
        let request = {
            let late = &mut self.network().late;
            if late.is_empty() {
                return false;
            }
            let place = usize::from(pick) % late.len();
            late.remove(place)
        };
        // Nobody hears the answer.
        drop(self.perform(request, Behaviour::Charge));
        true
    }

    /// The gateway's webhooks so far.
    pub(crate) fn notices(&self) -> Vec<String> {
        self.network().notices.clone()
    }

    /// A webhook was answered with 200.
    pub(crate) fn taken(&self, notice: String) {
        self.network().taken.insert(notice);
    }

    /// The webhooks that nobody has taken yet.
    pub(crate) fn untaken(&self) -> Vec<String> {
        let network = self.network();
        network.notices.iter().filter(|notice| !network.taken.contains(*notice)).cloned().collect()
    }

    /// Something happened at the gateway by itself.
    pub(crate) fn changed(&self) {
        self.look(None);
    }

    fn perform(&self, request: Request, behaviour: Behaviour) -> Result<Answer, GatewayError> {
        match &request {
            Request::Confirm(request) => self.eye.is_intended(request),
            Request::Capture(_) | Request::Cancel(_) => self.eye.is_stored(request.key()),
            Request::Refund(request) => {
                self.eye.is_stored(&request.idempotency_key);
                self.eye.is_not_too_much(&self.fake, request);
            }
        }
        let key = request.key().clone();
        let request = if self.forgetful { self.rekeyed(request) } else { request };
        if behaviour != Behaviour::Charge {
            self.fake.will([behaviour]);
        }
        let answer = match request {
            Request::Confirm(request) => now(self.fake.confirm(&request)).map(Answer::Payment),
            Request::Capture(request) => now(self.fake.capture(&request)).map(Answer::Payment),
            Request::Cancel(request) => now(self.fake.cancel(&request)).map(Answer::Payment),
            Request::Refund(request) => now(self.fake.refund(&request)).map(Answer::Refund),
        };
        self.look(Some(&key));
        answer
    }

    fn rekeyed(&self, request: Request) -> Request {
        let mut network = self.network();
        network.strange_keys += 1;
        let random = domain::testing::SeededRandom::new(network.strange_keys);
        request.with_key(IdempotencyKey::generate(&random))
    }

    /// Looks at what has changed: counts the money, and writes webhooks.
    fn look(&self, key: Option<&IdempotencyKey>) {
        let network = &mut *self.network();
        let refused = key.is_some_and(|key| network.refused.contains(key.as_str()));
        let payments = self.fake.payments();
        for payment in &payments {
            let status = status_of(payment);
            let before = network.told.insert(payment.id.as_str().to_owned(), status);
            if before.is_none() && refused {
                // A request that was refused first and carried out later: nobody here can help that.
                self.eye.excuse(payment.id.clone());
            }
            if before != Some(status) {
                let session = payment.session.as_ref().map_or("", SessionId::as_str);
                let number = network.notices.len();
                network.notices.push(format!("evt_{number} {status} {} {session}", payment.id));
            }
        }
        for refund in self.fake.all_refunds() {
            let status = refund_status_of(&refund);
            let before = network.told.insert(refund.id.as_str().to_owned(), status);
            if before != Some(status) {
                // Both of the later kinds are sent under one name, as a gateway may.
                let kind = if before.is_none() { "refund.created" } else { "refund.updated" };
                let number = network.notices.len();
                network.notices.push(format!("evt_{number} {kind} {} refund={}", refund.payment, refund.id));
            }
        }
        self.eye.count(&payments);
    }

    async fn ask(&self, request: Request) -> Result<Answer, GatewayError> {
        give_way().await;
        let fault = self.network().faults.pop_front();
        let refused = self.network().refused.contains(request.key().as_str());
        let answer = match fault {
            _ if refused => Err(GatewayError::Rejected("refused as before".into())),
            Some(Fault::ArriveLate) => {
                self.network().late.push(request);
                Err(GatewayError::Unknown("no answer so far".into()))
            }
            Some(Fault::Behaves(Behaviour::Reject)) => {
                self.network().refused.insert(request.key().as_str().to_owned());
                Err(GatewayError::Rejected("refused".into()))
            }
            Some(Fault::Behaves(behaviour)) => self.perform(request, behaviour),
            None => self.perform(request, Behaviour::Charge),
        };
        give_way().await;
        answer
    }

    async fn ask_about_payment(&self, request: Request) -> Result<GatewayPayment, GatewayError> {
        match self.ask(request).await? {
            Answer::Payment(payment) => Ok(payment),
            Answer::Refund(_) => unreachable!("a payment was asked for"),
        }
    }

    /// A question that changes nothing.
    async fn read<T>(
        &self,
        question: impl Future<Output = Result<T, GatewayError>> + Send,
    ) -> Result<T, GatewayError> {
        give_way().await;
        let lost = {
            let faults = &mut self.network().faults;
            let unread = Fault::Behaves(Behaviour::BeUnreachable);
            let lost = [unread, Fault::Behaves(Behaviour::LoseRequest)];
            let fails = faults.front().is_some_and(|fault| lost.contains(fault));
            fails.then(|| faults.pop_front()).flatten()
        };
        let answer = match lost {
            Some(Fault::Behaves(Behaviour::BeUnreachable)) => {
                Err(GatewayError::Unreachable("refused".into()))
            }
            Some(_) => Err(GatewayError::Unknown("time ran out".into())),
            None => question.await,
        };
        give_way().await;
        answer
    }
}

fn now<T>(answer: impl Future<Output = T>) -> T {
    answer.now_or_never().expect("the fake answers at once")
}

const fn status_of(payment: &GatewayPayment) -> &'static str {
    match payment.status {
        PaymentStatus::Succeeded { .. } => "payment_intent.succeeded",
        PaymentStatus::Authorized { .. } => "payment_intent.amount_capturable_updated",
        PaymentStatus::Canceled => "payment_intent.canceled",
        PaymentStatus::Declined(_) => "payment_intent.payment_failed",
        PaymentStatus::ActionRequired { .. } => "payment_intent.requires_action",
        PaymentStatus::Processing => "payment_intent.processing",
    }
}

const fn refund_status_of(refund: &GatewayRefund) -> &'static str {
    match refund.status {
        RefundStatus::Pending => "pending",
        RefundStatus::Succeeded => "succeeded",
        RefundStatus::Failed(_) => "failed",
        RefundStatus::Canceled => "canceled",
    }
}

#[async_trait]
impl Gateway for SimGateway {
    async fn confirm(&self, request: &ConfirmPayment) -> Result<GatewayPayment, GatewayError> {
        self.ask_about_payment(Request::Confirm(request.clone())).await
    }

    async fn retrieve(&self, payment: &GatewayPaymentId) -> Result<GatewayPayment, GatewayError> {
        self.read(self.fake.retrieve(payment)).await
    }

    async fn find(&self, session: &SessionId, since: Timestamp) -> Result<Vec<GatewayPayment>, GatewayError> {
        self.read(self.fake.find(session, since)).await
    }

    async fn capture(&self, request: &CapturePayment) -> Result<GatewayPayment, GatewayError> {
        self.ask_about_payment(Request::Capture(request.clone())).await
    }

    async fn cancel(&self, request: &CancelPayment) -> Result<GatewayPayment, GatewayError> {
        self.ask_about_payment(Request::Cancel(request.clone())).await
    }

    async fn refund(&self, request: &RefundPayment) -> Result<GatewayRefund, GatewayError> {
        match self.ask(Request::Refund(request.clone())).await? {
            Answer::Refund(refund) => Ok(refund),
            Answer::Payment(_) => unreachable!("a refund was asked for"),
        }
    }

    async fn retrieve_refund(&self, refund: &GatewayRefundId) -> Result<GatewayRefund, GatewayError> {
        self.read(self.fake.retrieve_refund(refund)).await
    }

    async fn refunds(&self, payment: &GatewayPaymentId) -> Result<Vec<GatewayRefund>, GatewayError> {
        self.read(self.fake.refunds(payment)).await
    }

    fn read_notice(
        &self,
        webhook: &IncomingWebhook<'_>,
        now: Timestamp,
    ) -> Result<GatewayNotice, NoticeError> {
        self.fake.read_notice(webhook, now)
    }

    fn browser_side(&self) -> BrowserSide {
        self.fake.browser_side()
    }

    async fn browser_key(&self) -> Result<String, GatewayError> {
        self.fake.browser_key().await
    }
}
