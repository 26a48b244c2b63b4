//! Watches a sequence while it runs: what must hold at every moment, and not only in the end.

use std::{
    collections::HashSet,
    sync::{Arc, Mutex, MutexGuard, OnceLock},
};

use domain::{
    model::{GatewayPaymentId, IdempotencyKey, PaymentToken, Phase, SessionId},
    ports::{Clock, ConfirmPayment, GatewayPayment, PaymentStatus, RefundPayment, Snapshot, Store as _},
    testing::{FakeGateway, MemoryStore, MovableClock},
    usecases::{PaymentError, Progress},
};
use futures::FutureExt as _;

/// See above.
pub(crate) struct Eye {
    store: MemoryStore,
    clock: Arc<MovableClock>,
    sessions: Mutex<Vec<SessionId>>,
    /// Payments that may be too many: nobody here can keep them from being made, only give them back.
    excused: Mutex<HashSet<GatewayPaymentId>>,
    fault: OnceLock<String>,
}

/// Whether money is taken or reserved by a payment.
pub(crate) const fn has_money(payment: &GatewayPayment) -> bool {
    matches!(payment.status, PaymentStatus::Succeeded { .. } | PaymentStatus::Authorized { .. })
}

fn now<T>(answer: impl Future<Output = T>) -> T {
    answer.now_or_never().expect("the store answers at once")
}

impl Eye {
    pub(crate) fn new(store: MemoryStore, clock: Arc<MovableClock>) -> Self {
        Self { store, clock, sessions: Mutex::default(), excused: Mutex::default(), fault: OnceLock::new() }
    }

    /// What has been seen that must not be: the first of it.
    pub(crate) fn fault(&self) -> Option<&String> {
        self.fault.get()
    }

    pub(crate) fn report(&self, fault: String) {
        // Only the first is told: the others may follow from it.
        let _ = self.fault.set(fault);
    }

    fn excused(&self) -> MutexGuard<'_, HashSet<GatewayPaymentId>> {
        self.excused.lock().expect("a failed sequence is not gone on with")
    }

    fn sessions(&self) -> Vec<SessionId> {
        self.sessions.lock().expect("a failed sequence is not gone on with").clone()
    }

    pub(crate) fn opened(&self, session: SessionId) {
        self.sessions.lock().expect("a failed sequence is not gone on with").push(session);
    }

    pub(crate) fn excuse(&self, payment: GatewayPaymentId) {
        self.excused().insert(payment);
    }

    pub(crate) fn is_excused(&self, payment: &GatewayPaymentId) -> bool {
        self.excused().contains(payment)
    }

    pub(crate) fn snapshot(&self) -> Box<dyn Snapshot> {
        now(self.store.snapshot()).expect("the store works")
    }

    /// A request to charge was stored, as it is, before it was sent.
    pub(crate) fn is_intended(&self, request: &ConfirmPayment) {
        let stored = now(self.snapshot().attempt(&request.attempt)).expect("the store works");
        let same = stored.is_some_and(|attempt| {
            attempt.idempotency_key == request.idempotency_key
                && attempt.token == request.token
                && attempt.reuses == request.existing
        });
        if !same {
            self.report(format!("a charge was asked for that is not stored: {request:?}"));
        }
    }

    /// So was any other request.
    pub(crate) fn is_stored(&self, key: &IdempotencyKey) {
        let mut snapshot = self.snapshot();
        let stored = self.sessions().iter().any(|session| {
            let operations = now(snapshot.operations(session)).expect("the store works");
            operations.iter().any(|operation| operation.idempotency_key == *key)
        });
        if !stored {
            self.report("something was asked for that is not stored".to_owned());
        }
    }

    /// What is asked back of a payment is, with all that was asked before, no more than was taken.
    pub(crate) fn is_not_too_much(&self, gateway: &FakeGateway, request: &RefundPayment) {
        if gateway
            .all_refunds()
            .iter()
            .any(|refund| refund.payment == request.payment && refund.refund.is_none())
        {
            // Somebody gives back in the back office as well, and only the gateway knows it all.
            return;
        }
        let Some(taken) = gateway.payments().into_iter().find_map(|payment| match payment.status {
            PaymentStatus::Succeeded { captured, .. } if payment.id == request.payment => {
                Some(captured.minor)
            }
            _ => None,
        }) else {
            self.report(format!("money is asked back that was not taken: {request:?}"));
            return;
        };
        let mut snapshot = self.snapshot();
        let asked: i64 = self
            .sessions()
            .iter()
            .flat_map(|session| now(snapshot.refunds(session)).expect("the store works"))
            .filter(|refund| refund.payment == request.payment && refund.counts())
            .map(|refund| refund.amount.minor)
            .sum();
        if asked > taken {
            self.report(format!("{asked} are asked back of {taken}"));
        }
    }

    /// The gateway never holds two payments of one session, unless one of them is excused.
    pub(crate) fn count(&self, payments: &[GatewayPayment]) {
        for payment in payments.iter().filter(|payment| has_money(payment)) {
            let of_session = |other: &&GatewayPayment| other.session == payment.session && has_money(other);
            let all: Vec<_> = payments.iter().filter(of_session).collect();
            if all.len() > 1 && !all.iter().any(|payment| self.is_excused(&payment.id)) {
                self.report(format!("a session is charged twice: {all:?}"));
            }
        }
    }

    /// What a shopper is told is true.
    pub(crate) fn is_true(
        &self,
        gateway: &FakeGateway,
        session: &SessionId,
        token: Option<&PaymentToken>,
        told: &Result<Progress, PaymentError>,
    ) -> Result<(), String> {
        let mut snapshot = self.snapshot();
        let stored = now(snapshot.session(session)).expect("the store works").expect("it was opened");
        let order = now(snapshot.order(session)).expect("the store works");
        let charged = gateway.payments().into_iter().any(|payment| {
            has_money(&payment)
                && payment.token.as_ref() == token
                && payment.session.as_ref() == Some(session)
                && !self.is_excused(&payment.id)
        });
        match told {
            Ok(Progress::Paid) if order.is_none() => {
                Err("it is said to be paid, without an order".to_owned())
            }
            Ok(Progress::Declined(_) | Progress::NotCharged) if token.is_some() && charged => {
                Err("it is said not to be charged, and is".to_owned())
            }
            Ok(Progress::Expired) if self.clock.now() < stored.expires_at => {
                Err("it is said to have expired, too early".to_owned())
            }
            Err(PaymentError::Store(error)) => Err(format!("the store fails: {error}")),
            Err(PaymentError::NoSuchSession) => Err("a session is not found".to_owned()),
            _ => Ok(()),
        }
    }

    /// What a node would find that starts now: an order, its session and its event came together.
    pub(crate) fn is_whole(&self) {
        let mut snapshot = self.snapshot();
        for id in self.sessions() {
            let session = now(snapshot.session(&id)).expect("the store works").expect("it was opened");
            let order = now(snapshot.order(&id)).expect("the store works");
            let events = now(snapshot.events(&id)).expect("the store works");
            let told = events
                .iter()
                .filter(|event| event.kind == domain::model::EventKind::SessionCompleted)
                .count();
            let complete = matches!(session.phase, Phase::Complete(_));
            if (complete, told) != (order.is_some(), usize::from(order.is_some())) {
                let phase = session.phase.kind();
                self.report(format!("torn apart: {phase:?}, {told} completed events, {order:?}"));
            }
        }
    }
}
