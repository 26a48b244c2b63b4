//! The simple model: how every sequence ends, whatever happened in it.

use domain::{
    model::{
        AttemptState, CheckoutSession, DeliveryState, Event, EventKind, Funds, LatePayments, Operation,
        OperationState, Order, Phase, Refund, RefundState, SessionId,
    },
    ports::{GatewayPayment, GatewayRefund, PaymentStatus, RefundStatus, Snapshot},
};
use jiff::SignedDuration;

use crate::{
    start::token,
    world::{World, now},
};

/// What is known of a session in the end, here and at the gateway.
struct Final {
    session: CheckoutSession,
    order: Option<Order>,
    events: Vec<Event>,
    refunds: Vec<Refund>,
    payments: Vec<GatewayPayment>,
    gateway_refunds: Vec<GatewayRefund>,
    operations: Vec<Operation>,
}

impl Final {
    fn last_operation_refused(&self, payment: &GatewayPayment) -> bool {
        let last = self.operations.iter().rfind(|operation| operation.payment == payment.id);
        last.is_some_and(|operation| matches!(operation.state, OperationState::Refused(_)))
    }
}

macro_rules! must {
    ($holds:expr, $($words:tt)+) => {
        if !$holds {
            return Err(format!($($words)+));
        }
    };
}

impl World {
    /// Whether everything ended as it must.
    pub(crate) fn check(&self) -> Result<(), String> {
        let mut snapshot = self.eye.snapshot();
        for (number, id) in self.sessions.iter().enumerate() {
            let end = self.end_of(snapshot.as_mut(), id);
            self.check_session(&end)
                .and_then(|()| check_money(&end, self))
                .and_then(|()| check_refunds(&end, self.script.webhooks))
                .and_then(|()| check_attempts(snapshot.as_mut(), number, &end, self))
                .and_then(|()| check_operations(&end))
                .and_then(|()| self.check_deliveries(snapshot.as_mut(), &end.events))
                .map_err(|fault| format!("session {number}: {fault}"))?;
        }
        Ok(())
    }

    fn end_of(&self, snapshot: &mut dyn Snapshot, id: &SessionId) -> Final {
        let of_session = |payment: &GatewayPayment| payment.session.as_ref() == Some(id);
        let payments: Vec<_> = self.gateway.fake.payments().into_iter().filter(of_session).collect();
        let ours = |refund: &GatewayRefund| payments.iter().any(|payment| payment.id == refund.payment);
        Final {
            session: now(snapshot.session(id)).expect("the store works").expect("it was opened"),
            order: now(snapshot.order(id)).expect("the store works"),
            events: now(snapshot.events(id)).expect("the store works"),
            refunds: now(snapshot.refunds(id)).expect("the store works"),
            operations: now(snapshot.operations(id)).expect("the store works"),
            gateway_refunds: self.gateway.fake.all_refunds().into_iter().filter(ours).collect(),
            payments,
        }
    }

    /// Paid or expired, and told so once.
    fn check_session(&self, end: &Final) -> Result<(), String> {
        let told = |kind: EventKind| end.events.iter().filter(|event| event.kind == kind).count();
        let (completed, expired) = (told(EventKind::SessionCompleted), told(EventKind::SessionExpired));
        match (&end.session.phase, &end.order) {
            (Phase::Complete(id), Some(order)) => {
                must!(order.id == *id, "the session has another order");
                must!(completed == 1, "{completed} completed events for one order");
                let late = expired == 1 && self.script.rule == LatePayments::Complete;
                must!(expired == 0 || late, "complete, and {expired} expired events");
            }
            (Phase::Expired, None) => {
                must!(completed == 0, "{completed} completed events without an order");
                must!(expired == 1, "{expired} expired events");
            }
            (phase, order) => return Err(format!("it ends {phase:?} with {order:?}")),
        }
        let captured = matches!(end.order.as_ref().map(|order| &order.funds), Some(Funds::Captured { .. }));
        let succeeded = told(EventKind::PaymentSucceeded);
        must!(succeeded == usize::from(captured), "{succeeded} events of money taken, captured: {captured}");
        Ok(())
    }

    /// Whoever wants an event was told it, or has not been listening for three days.
    fn check_deliveries(&self, snapshot: &mut dyn Snapshot, events: &[Event]) -> Result<(), String> {
        for event in events {
            let deliveries = now(snapshot.deliveries(&event.id)).expect("the store works");
            let steady = &self.endpoints[0];
            let sent = deliveries.iter().filter(|delivery| delivery.endpoint == steady.id).count();
            must!(sent == 1, "{sent} deliveries of {} to one endpoint", event.kind.name());
            for delivery in deliveries {
                let endpoint = self.endpoints.iter().find(|endpoint| endpoint.id == delivery.endpoint);
                let endpoint = endpoint.expect("none was removed");
                let name = event.kind.name();
                let tries = now(snapshot.delivery_tries(&delivery.id)).expect("the store works");
                match delivery.state {
                    DeliveryState::Delivered => {
                        let body = format!("{} {name}", event.id);
                        must!(self.site.has(&endpoint.url, &body), "{name} was not delivered");
                    }
                    DeliveryState::Dead if endpoint.id == steady.id => {
                        let last = tries.last().map(|tried| tried.at.duration_since(delivery.began_at));
                        // The next try, eight hours and a quarter later at the most, would be too late.
                        let long = SignedDuration::from_hours(61);
                        must!(last.is_some_and(|last| last > long), "{name} is given up after {last:?}");
                    }
                    DeliveryState::Dead => {}
                    DeliveryState::Pending => return Err(format!("{name} is never sent")),
                }
            }
        }
        Ok(())
    }
}

/// What the gateway keeps is the order's, and nothing else is kept.
fn check_money(end: &Final, world: &World) -> Result<(), String> {
    if let Some(order) = &end.order {
        let payment = end.payments.iter().find(|payment| payment.id == order.gateway_payment);
        let Some(payment) = payment else { return Err("the order's payment is not there".to_owned()) };
        let agrees = match (&order.funds, &payment.status) {
            (Funds::Captured { amount }, PaymentStatus::Succeeded { captured, .. }) => amount == captured,
            (Funds::Released { .. }, PaymentStatus::Canceled) => true,
            _ => false,
        };
        must!(agrees, "the order has {:?}, the gateway {:?}", order.funds, payment.status);
    }
    for payment in &end.payments {
        if end.order.as_ref().is_some_and(|order| order.gateway_payment == payment.id) {
            continue;
        }
        let given: i64 = end
            .gateway_refunds
            .iter()
            .filter(|refund| refund.payment == payment.id)
            .filter(|refund| matches!(refund.status, RefundStatus::Pending | RefundStatus::Succeeded))
            .map(|refund| refund.amount.minor)
            .sum();
        let refusal = end
            .refunds
            .iter()
            .any(|refund| refund.payment == payment.id && matches!(refund.state, RefundState::Failed(_)));
        match &payment.status {
            PaymentStatus::Succeeded { captured, .. } => {
                // Where the gateway or the bank would not give it back, the merchant has been told so.
                must!(captured.minor == given || refusal, "{} is kept without an order", payment.id);
            }
            PaymentStatus::Canceled | PaymentStatus::Declined(_) => {}
            // Nothing is taken yet, and the gateway would not let go of it.
            _ if end.last_operation_refused(payment) => {}
            other => return Err(format!("{} is left {other:?}", payment.id)),
        }
        let late = world.script.rule == LatePayments::Complete && end.session.phase == Phase::Expired;
        let charged = matches!(payment.status, PaymentStatus::Succeeded { .. });
        must!(!(late && charged), "{} came late and did not complete the session", payment.id);
    }
    Ok(())
}

/// Our refunds are the gateway's.
fn check_refunds(end: &Final, webhooks: bool) -> Result<(), String> {
    for refund in &end.refunds {
        let theirs = end.gateway_refunds.iter().find(|theirs| {
            Some(&theirs.id) == refund.gateway_refund.as_ref() || theirs.refund.as_ref() == Some(&refund.id)
        });
        let agrees = match (&refund.state, theirs.map(|theirs| &theirs.status)) {
            (RefundState::Succeeded, Some(RefundStatus::Succeeded))
            | (RefundState::Failed(_), Some(RefundStatus::Failed(_)) | None)
            | (RefundState::Canceled, Some(RefundStatus::Canceled)) => true,
            (RefundState::Succeeded, Some(RefundStatus::Failed(_))) => !webhooks,
            _ => false,
        };
        must!(agrees, "a refund is {:?}, the gateway's is {theirs:?}", refund.state);
        let created = end.events.iter().filter(|event| event.kind == EventKind::RefundCreated);
        let told = created.filter(|event| {
            matches!(&event.subject, domain::model::Subject::Refund { refund: told } if told.id == refund.id)
        });
        must!(told.count() == 1, "a refund was not told once");
    }
    for theirs in &end.gateway_refunds {
        let known = end.refunds.iter().filter(|refund| refund.gateway_refund.as_ref() == Some(&theirs.id));
        let known = known.count();
        must!(known == 1, "{} is known {known} times", theirs.id);
    }
    for payment in &end.payments {
        let counts = |refund: &&Refund| refund.payment == payment.id && refund.counts();
        let given: i64 = end.refunds.iter().filter(counts).map(|refund| refund.amount.minor).sum();
        let taken = match payment.status {
            PaymentStatus::Succeeded { captured, .. } => captured.minor,
            _ => 0,
        };
        must!(given <= taken, "{given} given back of {taken}");
    }
    Ok(())
}

/// Every try is decided, and none is called refused whose card was charged.
fn check_attempts(
    snapshot: &mut dyn Snapshot,
    number: usize,
    end: &Final,
    world: &World,
) -> Result<(), String> {
    for card in 0..3 {
        let token = token(number, card);
        let attempt = now(snapshot.attempt_with_token(&end.session.id, &token)).expect("the store works");
        let Some(attempt) = attempt else { continue };
        must!(!attempt.is_undecided(), "a try is left {:?}", attempt.state);
        let refused = matches!(attempt.state, AttemptState::Declined(_) | AttemptState::Failed);
        let charged = end.payments.iter().any(|payment| {
            payment.token.as_ref() == Some(&token)
                && matches!(payment.status, PaymentStatus::Succeeded { .. })
                && !world.eye.is_excused(&payment.id)
        });
        must!(!(refused && charged), "a try is {:?}, and its card is charged", attempt.state);
    }
    Ok(())
}

fn check_operations(end: &Final) -> Result<(), String> {
    for operation in &end.operations {
        must!(!operation.is_undecided(), "an operation is left undecided: {operation:?}");
    }
    Ok(())
}
