//! Writing down what the merchant is told, in the commit of the change itself.

use crate::{
    model::{
        CheckoutSession, Delivery, DeliveryId, DeliveryState, Dispute, Event, EventId, EventKind,
        FraudWarning, Order, Payment, Refund, Subject, Task,
    },
    ports::{Ports, StoreError, UnitOfWork},
};

/// Writes an event into a unit of work, with a delivery and its job for every endpoint that wants it.
async fn record(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    kind: EventKind,
    subject: Subject,
) -> Result<(), StoreError> {
    let now = ports.clock.now();
    let event = Event {
        id: EventId::generate(ports.random.as_ref()),
        merchant: session.merchant.clone(),
        mode: session.mode,
        kind,
        session: session.id.clone(),
        subject,
        created_at: now,
    };
    work.add_event(&event).await?;
    for endpoint in work.webhook_endpoints(&event.merchant, event.mode).await? {
        if endpoint.wants(kind) {
            let delivery = Delivery {
                id: DeliveryId::generate(ports.random.as_ref()),
                event: event.id.clone(),
                endpoint: endpoint.id.clone(),
                state: DeliveryState::Pending,
                tries: 0,
                began_at: now,
            };
            work.add_delivery(&delivery).await?;
            let task = Task::DeliverWebhook(delivery.id);
            work.schedule_job(&task, event.mode, Some(endpoint.id.as_str()), now).await?;
        }
    }
    Ok(())
}

/// Something happened to a session.
pub(super) async fn session_event(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    order: Option<&Order>,
    kind: EventKind,
) -> Result<(), StoreError> {
    let subject = Subject::Session {
        session: Box::new(session.clone()),
        order: order.map(|order| Box::new(order.clone())),
    };
    record(ports, work, session, kind, subject).await
}

/// Something happened to a payment, or to its charge.
pub(super) async fn payment_event(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    payment: Payment,
    kind: EventKind,
) -> Result<(), StoreError> {
    record(ports, work, session, kind, Subject::Payment { payment: Box::new(payment) }).await
}

/// Something happened to a refund.
pub(super) async fn refund_event(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    refund: &Refund,
    kind: EventKind,
) -> Result<(), StoreError> {
    record(ports, work, session, kind, Subject::Refund { refund: Box::new(refund.clone()) }).await
}

/// Something happened to a dispute.
pub(super) async fn dispute_event(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    dispute: &Dispute,
    kind: EventKind,
) -> Result<(), StoreError> {
    record(ports, work, session, kind, Subject::Dispute { dispute: Box::new(dispute.clone()) }).await
}

/// A bank's warning of fraud came, or changed.
pub(super) async fn warning_event(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    warning: &FraudWarning,
    kind: EventKind,
) -> Result<(), StoreError> {
    record(ports, work, session, kind, Subject::Warning { warning: Box::new(warning.clone()) }).await
}
