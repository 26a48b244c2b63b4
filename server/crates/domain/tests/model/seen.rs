//! What came about in a sequence, so that it can be told whether the sequences get anywhere: a test in
//! which nothing happens finds nothing.

use domain::{
    model::{
        AttemptState, CancelReason, DeliveryState, EventKind, Funds, OperationState, Phase, RefundReason,
        RefundState,
    },
    ports::PaymentStatus,
};

use crate::{
    start::token,
    world::{World, now},
};

/// All that is looked for.
pub(crate) const KINDS: [&str; 19] = [
    "a session paid",
    "a session expired",
    "a session given more time",
    "a session paid late",
    "a session paid after a refusal",
    "two payments for one session",
    "a second payment given back",
    "a late payment given back",
    "all captured",
    "a part captured",
    "given up by the merchant",
    "an authorisation run out",
    "a refund made",
    "a refund failed",
    "a refund made in the back office",
    "a card replaced while the bank asked",
    "a try asked for more than once",
    "an operation refused",
    "an event given up",
];

impl World {
    /// Which of them came about.
    pub(crate) fn seen(&self) -> Vec<&'static str> {
        let mut seen = Vec::new();
        for number in 0..self.sessions.len() {
            self.see_session(number, &mut seen);
            self.see_money(number, &mut seen);
            self.see_tries(number, &mut seen);
        }
        seen.sort_unstable();
        seen.dedup();
        seen
    }

    fn see_session(&self, number: usize, seen: &mut Vec<&'static str>) {
        let id = &self.sessions[number];
        let mut snapshot = self.eye.snapshot();
        let session = now(snapshot.session(id)).expect("the store works").expect("it was opened");
        let events = now(snapshot.events(id)).expect("the store works");
        let told = |kind: EventKind| events.iter().any(|event| event.kind == kind);
        match session.phase {
            Phase::Complete(_) if told(EventKind::SessionExpired) => seen.push("a session paid late"),
            Phase::Complete(_) if told(EventKind::PaymentFailed) => {
                seen.push("a session paid after a refusal");
            }
            Phase::Complete(_) => seen.push("a session paid"),
            _ => seen.push("a session expired"),
        }
        if session.extensions > 0 {
            seen.push("a session given more time");
        }
        for event in &events {
            let deliveries = now(snapshot.deliveries(&event.id)).expect("the store works");
            if deliveries.iter().any(|delivery| delivery.state == DeliveryState::Dead) {
                seen.push("an event given up");
            }
        }
    }

    fn see_money(&self, number: usize, seen: &mut Vec<&'static str>) {
        let id = &self.sessions[number];
        let mut snapshot = self.eye.snapshot();
        if let Some(order) = now(snapshot.order(id)).expect("the store works") {
            let manual = now(snapshot.session(id))
                .expect("the store works")
                .is_some_and(|session| session.capture == domain::model::CaptureMethod::Manual);
            match order.funds {
                Funds::Captured { amount } if amount.minor < order.amount.minor => {
                    seen.push("a part captured");
                }
                Funds::Captured { .. } if manual => seen.push("all captured"),
                Funds::Released { reason: CancelReason::RequestedByMerchant } => {
                    seen.push("given up by the merchant");
                }
                Funds::Released { reason: CancelReason::AuthorizationExpired } => {
                    seen.push("an authorisation run out");
                }
                _ => {}
            }
        }
        for refund in now(snapshot.refunds(id)).expect("the store works") {
            seen.push(match (refund.state, refund.reason) {
                (RefundState::Failed(_), _) => "a refund failed",
                (_, RefundReason::Duplicate) => "a second payment given back",
                (_, RefundReason::ExpiredSession) => "a late payment given back",
                (_, RefundReason::Unsaid) => "a refund made in the back office",
                _ => "a refund made",
            });
        }
        let taken = self.gateway.fake.payments().into_iter().filter(|payment| {
            payment.session.as_ref() == Some(id) && matches!(payment.status, PaymentStatus::Succeeded { .. })
        });
        if taken.count() > 1 {
            seen.push("two payments for one session");
        }
    }

    fn see_tries(&self, number: usize, seen: &mut Vec<&'static str>) {
        let id = &self.sessions[number];
        let mut snapshot = self.eye.snapshot();
        for card in 0..3 {
            let attempt =
                now(snapshot.attempt_with_token(id, &token(number, card))).expect("the store works");
            if let Some(attempt) = attempt {
                if attempt.state == AttemptState::Replaced {
                    seen.push("a card replaced while the bank asked");
                }
                if attempt.tries > 1 {
                    seen.push("a try asked for more than once");
                }
            }
        }
        let operations = now(snapshot.operations(id)).expect("the store works");
        if operations.iter().any(|operation| matches!(operation.state, OperationState::Refused(_))) {
            seen.push("an operation refused");
        }
    }
}
