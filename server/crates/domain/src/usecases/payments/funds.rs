//! Where the money of a session goes: into its order, or back.

use jiff::{SignedDuration, Timestamp};

use crate::{
    model::{
        Applied, CancelReason, CheckoutSession, EventKind, Fact, Funds, GatewayPaymentId, IdempotencyKey,
        Money, Operation, OperationId, OperationKind, OperationState, Order, OrderId, Payment, Refund,
        RefundId, RefundReason, RefundState, Task,
    },
    ports::{GatewayPayment, PaymentStatus, Ports, StoreError, UnitOfWork},
    usecases::record::{payment_event, refund_event, session_event},
};

/// How long after the end of an authorisation we look whether it has run out.
const GRACE: SignedDuration = SignedDuration::from_mins(5);

/// When an authorisation is looked at whose end nobody told: most of them last a week
/// (<https://docs.stripe.com/payments/place-a-hold-on-a-payment-method>).
const USUAL_END: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Makes the order of a session that money was taken or reserved for.
pub(super) async fn complete(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &mut CheckoutSession,
    payment: GatewayPayment,
) -> Result<(), StoreError> {
    let (funds, charge, kind) = match payment.status {
        PaymentStatus::Authorized { charge, until } => {
            (Funds::Authorized { until }, charge, EventKind::PaymentCapturable)
        }
        PaymentStatus::Succeeded { charge, captured } => {
            (Funds::Captured { amount: captured }, charge, EventKind::PaymentSucceeded)
        }
        _ => unreachable!("only money makes an order"),
    };
    let order = Order {
        id: OrderId::generate(ports.random.as_ref()),
        session: session.id.clone(),
        merchant: session.merchant.clone(),
        amount: session.amount,
        funds,
        gateway_payment: payment.id.clone(),
        gateway_charge: charge.id,
        card: charge.card,
        paid_at: ports.clock.now(),
    };
    let earlier =
        session.gateway_payment.replace(payment.id.clone()).filter(|earlier| *earlier != payment.id);
    let applied = session
        .apply(Fact::PaymentSucceeded(order.id.clone()))
        .expect("the table refuses nothing that a gateway tells");
    work.update_session(session).await?;
    work.add_order(&order).await?;
    work.cancel_job(&Task::ExpireSession(session.id.clone())).await?;
    if let Some(earlier) = earlier {
        // Nobody shall pay a second time by a question of the bank's that is still open.
        ask_to_cancel(ports, work, session, &earlier, CancelReason::Duplicate, ports.clock.now()).await?;
    }
    if let Funds::Authorized { until } = order.funds {
        look_at_the_end(ports, work, session, until).await?;
    }
    let disputes = work.disputes(&session.id).await?;
    let view = Payment::of(&payment.id, session, None, Some(&order), &[], &disputes);
    payment_event(ports, work, session, view, kind).await?;
    if let Applied::Changed(Some(kind)) = applied {
        session_event(ports, work, session, Some(&order), kind).await?;
    }
    Ok(())
}

/// Moves the funds of a paid session on. Answers whether the payment is that of the order at all.
pub(super) async fn move_funds(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    payment: &GatewayPayment,
) -> Result<bool, StoreError> {
    let Some(mut order) = work.order(&session.id).await?.filter(|order| order.gateway_payment == payment.id)
    else {
        return Ok(false);
    };
    let Funds::Authorized { until } = order.funds else { return Ok(true) };
    let events: &[EventKind] = match &payment.status {
        PaymentStatus::Succeeded { charge, captured } => {
            order.funds = Funds::Captured { amount: *captured };
            order.gateway_charge = charge.id.clone().or(order.gateway_charge);
            &[EventKind::ChargeCaptured, EventKind::PaymentSucceeded]
        }
        PaymentStatus::Canceled => {
            let asked = cancel_reason(work, session, &payment.id).await?;
            let reason = asked.unwrap_or(CancelReason::AuthorizationExpired);
            order.funds = Funds::Released { reason };
            match reason {
                CancelReason::AuthorizationExpired => &[EventKind::ChargeExpired, EventKind::PaymentCanceled],
                _ => &[EventKind::PaymentCanceled],
            }
        }
        PaymentStatus::Authorized { until: told, .. } if until.is_none() && told.is_some() => {
            order.funds = Funds::Authorized { until: *told };
            look_at_the_end(ports, work, session, *told).await?;
            &[]
        }
        _ => return Ok(true),
    };
    work.update_order(&order).await?;
    if !events.is_empty() {
        work.cancel_job(&Task::CheckAuthorization(session.id.clone())).await?;
    }
    let disputes = work.disputes(&session.id).await?;
    for kind in events {
        let view = Payment::of(&payment.id, session, None, Some(&order), &[], &disputes);
        payment_event(ports, work, session, view, *kind).await?;
    }
    Ok(true)
}

/// Has somebody look whether an authorisation has run out, when it may have.
async fn look_at_the_end(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    until: Option<Timestamp>,
) -> Result<(), StoreError> {
    let end = until.unwrap_or_else(|| ports.clock.now() + USUAL_END);
    work.schedule_job(&Task::CheckAuthorization(session.id.clone()), session.mode, None, end + GRACE).await
}

/// Why we asked for a payment to be given up, if we did.
pub(super) async fn cancel_reason(
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    payment: &GatewayPaymentId,
) -> Result<Option<CancelReason>, StoreError> {
    let operations = work.operations(&session.id).await?;
    let asked = operations.iter().rev().filter(|operation| operation.payment == *payment);
    Ok(asked.filter(|operation| !matches!(operation.state, OperationState::Refused(_))).find_map(
        |operation| match operation.kind {
            OperationKind::Cancel { reason } => Some(reason),
            _ => None,
        },
    ))
}

/// Gives money back that this session must not keep: a second payment, or one that came too late. Done
/// once for each payment.
pub(super) async fn give_back(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    payment: &GatewayPayment,
) -> Result<(), StoreError> {
    let late = session.phase == crate::model::Phase::Expired;
    match payment.status {
        PaymentStatus::Succeeded { captured, .. } => {
            let mut known = work.refunds(&session.id).await?;
            known.retain(|refund| refund.payment == payment.id);
            // Asked for before: whatever came of it, the merchant has been told.
            let ours = [RefundReason::Duplicate, RefundReason::ExpiredSession];
            if known.iter().any(|refund| ours.contains(&refund.reason)) {
                return Ok(());
            }
            // Somebody may have given a part back in the gateway's back office.
            let given =
                known.iter().filter(|refund| refund.counts()).map(|refund| refund.amount.minor).sum::<i64>();
            let left = Money::new(captured.minor - given, captured.currency);
            if left.minor < 1 {
                return Ok(());
            }
            let reason = if late { RefundReason::ExpiredSession } else { RefundReason::Duplicate };
            let refund = new_refund(ports, session, &payment.id, left, reason);
            ask_for_refund(ports, work, session, &refund, ports.clock.now()).await?;
        }
        PaymentStatus::Authorized { .. } => {
            let reason = if late { CancelReason::SessionExpired } else { CancelReason::Duplicate };
            ask_to_cancel(ports, work, session, &payment.id, reason, ports.clock.now()).await?;
        }
        _ => {}
    }
    Ok(())
}

/// A refund that is about to be asked for.
pub(super) fn new_refund(
    ports: &Ports,
    session: &CheckoutSession,
    payment: &GatewayPaymentId,
    amount: Money,
    reason: RefundReason,
) -> Refund {
    Refund {
        id: RefundId::generate(ports.random.as_ref()),
        session: session.id.clone(),
        merchant: session.merchant.clone(),
        mode: session.mode,
        payment: payment.clone(),
        amount,
        reason,
        request_key: None,
        metadata: Default::default(),
        state: RefundState::Pending,
        gateway_refund: None,
        created_at: ports.clock.now(),
    }
}

/// Stores a refund, the operation that asks for it, and the event.
pub(super) async fn ask_for_refund(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    refund: &Refund,
    run_at: Timestamp,
) -> Result<Operation, StoreError> {
    work.add_refund(refund).await?;
    let kind = OperationKind::Refund { refund: refund.id.clone(), amount: refund.amount };
    let operation = ask(ports, work, session, &refund.payment, kind, run_at).await?;
    refund_event(ports, work, session, refund, EventKind::RefundCreated).await?;
    Ok(operation)
}

/// Stores a cancellation, unless one has been asked for and not been refused.
pub(super) async fn ask_to_cancel(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    payment: &GatewayPaymentId,
    reason: CancelReason,
    run_at: Timestamp,
) -> Result<Option<Operation>, StoreError> {
    let asked = |operation: &Operation| {
        operation.payment == *payment
            && matches!(operation.kind, OperationKind::Cancel { .. } | OperationKind::Capture { .. })
            && !matches!(operation.state, OperationState::Refused(_))
    };
    if work.operations(&session.id).await?.iter().any(asked) {
        return Ok(None);
    }
    ask(ports, work, session, payment, OperationKind::Cancel { reason }, run_at).await.map(Some)
}

/// Stores what is to be asked of the gateway, and a job that asks it at `run_at`: at once, or a while
/// after whoever stores it means to have asked by themselves.
pub(super) async fn ask(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    payment: &GatewayPaymentId,
    kind: OperationKind,
    run_at: Timestamp,
) -> Result<Operation, StoreError> {
    let operation = Operation {
        id: OperationId::generate(ports.random.as_ref()),
        session: session.id.clone(),
        payment: payment.clone(),
        kind,
        idempotency_key: IdempotencyKey::generate(ports.random.as_ref()),
        state: OperationState::InFlight,
        created_at: ports.clock.now(),
        tries: 0,
    };
    work.add_operation(&operation).await?;
    work.schedule_job(&Task::Operate(operation.id.clone()), session.mode, None, run_at).await?;
    Ok(operation)
}
