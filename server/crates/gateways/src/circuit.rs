//! A gateway that is left alone while it does not answer.
//!
//! Without that, every shopper would wait for a time-out of half a minute and leave a payment behind that has
//! to be asked about; and a gateway that comes to its feet again would be run over by all who wait.
//! While it is left alone, calls are refused at once and never sent, pages say that nobody can pay at the
//! moment, and payments that are under way wait. After a pause one call is let through, whoever makes it.

mod breaker;

use std::sync::{Arc, Mutex, MutexGuard};

use async_trait::async_trait;
use domain::{
    model::{GatewayDisputeId, GatewayName, GatewayPaymentId, GatewayRefundId, GatewayWarningId, SessionId},
    ports::{
        BrowserSide, CancelPayment, CapturePayment, Clock, ConfirmPayment, Disputes, Gateway, GatewayDispute,
        GatewayError, GatewayNotice, GatewayPayment, GatewayRefund, GatewayWarning, Health, IncomingWebhook,
        NoticeError, RefundPayment, SelfCheck,
    },
};
use jiff::{SignedDuration, Timestamp};

use breaker::{Breaker, Change, Outcome, Permit};

/// A gateway inside a circuit that opens when it does not answer. Its health is known to this process
/// alone: another finds out by itself.
pub struct Circuit {
    name: GatewayName,
    gateway: Arc<dyn Gateway>,
    clock: Arc<dyn Clock>,
    breaker: Mutex<Breaker>,
}

impl Circuit {
    /// Closed at first. The name is for the log.
    pub fn new(name: GatewayName, gateway: Arc<dyn Gateway>, clock: Arc<dyn Clock>) -> Self {
        Self { name, gateway, clock, breaker: Mutex::default() }
    }

    /// Lets a call through, or refuses it; takes to heart what comes of it.
    async fn ask<T>(
        &self,
        call: impl Future<Output = Result<T, GatewayError>> + Send,
    ) -> Result<T, GatewayError> {
        let asking = self.admit()?;
        let answer = call.await;
        let (outcome, why) = outcome_of(&answer);
        asking.end(outcome, why);
        answer
    }

    fn admit(&self) -> Result<Asking<'_>, GatewayError> {
        match self.breaker().admit(self.clock.now()) {
            Ok(permit) => Ok(Asking { circuit: self, permit: Some(permit) }),
            Err(refused) => {
                Err(GatewayError::Unreachable(format!("it is left alone until {}", refused.until)))
            }
        }
    }

    fn report(&self, permit: Permit, outcome: Outcome, why: &str) {
        let changed = self.breaker().report(permit, outcome, self.clock.now());
        let gateway = self.name.as_str();
        match changed {
            None => {}
            Some(Change::Opened { until }) => {
                tracing::error!(gateway, why, %until, "a gateway does not answer and is left alone; nobody can pay there");
            }
            Some(Change::StaysOpen { until }) => {
                tracing::warn!(gateway, why, %until, "a gateway still does not answer");
            }
            Some(Change::Closed) => tracing::info!(gateway, "a gateway answers again"),
        }
    }

    fn breaker(&self) -> MutexGuard<'_, Breaker> {
        self.breaker.lock().expect("nothing panics while it is held, which is never across an await")
    }

    fn disputes_inside(&self) -> Result<&dyn Disputes, GatewayError> {
        let inside = self.gateway.disputes();
        inside.ok_or_else(|| GatewayError::Rejected("it tells of no disputes".to_owned()))
    }
}

/// Whether the gateway answered, and why not.
fn outcome_of<T>(answer: &Result<T, GatewayError>) -> (Outcome, &str) {
    match answer {
        Ok(_) | Err(GatewayError::Rejected(_) | GatewayError::NotYet(_)) => (Outcome::Answered, ""),
        Err(GatewayError::Unreachable(why) | GatewayError::Unknown(why)) => (Outcome::Failed, why),
    }
}

/// A call that was let through. One that nobody waits for to its end says nothing of the gateway; if it was
/// the probe, another takes its place.
struct Asking<'a> {
    circuit: &'a Circuit,
    permit: Option<Permit>,
}

impl Asking<'_> {
    fn end(mut self, outcome: Outcome, why: &str) {
        if let Some(permit) = self.permit.take() {
            self.circuit.report(permit, outcome, why);
        }
    }
}

impl Drop for Asking<'_> {
    fn drop(&mut self) {
        if let Some(permit) = self.permit.take() {
            self.circuit.report(permit, Outcome::Nothing, "");
        }
    }
}

/// All of it is passed on, what has a default in the port too.
#[async_trait]
impl Gateway for Circuit {
    async fn confirm(&self, request: &ConfirmPayment) -> Result<GatewayPayment, GatewayError> {
        self.ask(self.gateway.confirm(request)).await
    }

    async fn retrieve(&self, payment: &GatewayPaymentId) -> Result<GatewayPayment, GatewayError> {
        self.ask(self.gateway.retrieve(payment)).await
    }

    async fn find(&self, session: &SessionId, since: Timestamp) -> Result<Vec<GatewayPayment>, GatewayError> {
        self.ask(self.gateway.find(session, since)).await
    }

    async fn capture(&self, request: &CapturePayment) -> Result<GatewayPayment, GatewayError> {
        self.ask(self.gateway.capture(request)).await
    }

    async fn cancel(&self, request: &CancelPayment) -> Result<GatewayPayment, GatewayError> {
        self.ask(self.gateway.cancel(request)).await
    }

    async fn refund(&self, request: &RefundPayment) -> Result<GatewayRefund, GatewayError> {
        self.ask(self.gateway.refund(request)).await
    }

    async fn retrieve_refund(&self, refund: &GatewayRefundId) -> Result<GatewayRefund, GatewayError> {
        self.ask(self.gateway.retrieve_refund(refund)).await
    }

    async fn refunds(&self, payment: &GatewayPaymentId) -> Result<Vec<GatewayRefund>, GatewayError> {
        self.ask(self.gateway.refunds(payment)).await
    }

    /// A webhook comes by itself and asks nobody.
    fn read_notice(
        &self,
        webhook: &IncomingWebhook<'_>,
        now: Timestamp,
    ) -> Result<GatewayNotice, NoticeError> {
        self.gateway.read_notice(webhook, now)
    }

    fn answer_challenge(&self, query: &str) -> Option<String> {
        self.gateway.answer_challenge(query)
    }

    fn browser_side(&self) -> BrowserSide {
        self.gateway.browser_side()
    }

    /// Where the key stands in the configuration, having it says nothing of the gateway; where it has to be
    /// asked for, not getting it does.
    async fn browser_key(&self) -> Result<String, GatewayError> {
        let asking = self.admit()?;
        let key = self.gateway.browser_key().await;
        match outcome_of(&key) {
            (Outcome::Failed, why) => asking.end(Outcome::Failed, why),
            _ => asking.end(Outcome::Nothing, ""),
        }
        key
    }

    fn key_life(&self) -> SignedDuration {
        self.gateway.key_life()
    }

    fn health(&self) -> Health {
        match self.breaker().health(self.clock.now()) {
            Health::Up => self.gateway.health(),
            down @ Health::Down { .. } => down,
        }
    }

    fn disputes(&self) -> Option<&dyn Disputes> {
        self.gateway.disputes().map(|_| self as &dyn Disputes)
    }

    /// Asked by a person who wants to know how the gateway is now: never refused, and counted nowhere.
    fn self_check(&self) -> Option<&dyn SelfCheck> {
        self.gateway.self_check()
    }
}

#[async_trait]
impl Disputes for Circuit {
    async fn retrieve_dispute(&self, dispute: &GatewayDisputeId) -> Result<GatewayDispute, GatewayError> {
        self.ask(self.disputes_inside()?.retrieve_dispute(dispute)).await
    }

    async fn retrieve_warning(&self, warning: &GatewayWarningId) -> Result<GatewayWarning, GatewayError> {
        self.ask(self.disputes_inside()?.retrieve_warning(warning)).await
    }
}
