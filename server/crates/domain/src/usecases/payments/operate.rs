//! Asking the gateway for a capture, a cancellation or a refund, once or again.

use super::{
    PaymentError,
    funds::ask,
    refunds::{refund_refused, settle_refund},
    resume_payment::next_try,
    settle::{Heard, apply},
};
use crate::{
    model::{GatewayName, Operation, OperationId, OperationKind, OperationState, RefundId, Task},
    ports::{
        CancelPayment, CapturePayment, Gateway, GatewayError, GatewayPayment, GatewayRefund, PaymentStatus,
        Ports, RefundPayment,
    },
    usecases::jobs::Next,
};

/// What came of asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Operated {
    /// It is done.
    Done,
    /// The gateway would not, and why.
    Refused(String),
    /// Not known; it will be asked again.
    Undecided,
}

enum Answer {
    Payment(GatewayPayment),
    Refund(GatewayRefund),
    /// A refund was asked for, and the books have none of it.
    NoRefund,
}

/// What is to be done if the books show that nothing came of it.
enum Undone {
    /// The gateway would not, and why.
    Refused(String),
    /// The gateway was out of reach until it may have forgotten the key. No request under it can still be
    /// on its way, so it is safe to ask under another.
    AskAnew,
}

/// Asks the gateway, or asks again under the same key, and settles on the answer.
pub(crate) async fn operate(ports: &Ports, id: &OperationId) -> Result<Operated, PaymentError> {
    let Some((name, operation)) = take_up(ports, id).await? else {
        let stored = ports.store.snapshot().await?.operation(id).await?;
        return Ok(outcome(stored.map(|operation| operation.state)));
    };
    let gateway = ports.gateways.of(&name);
    let forgotten = ports.clock.now().duration_since(operation.created_at) > gateway.key_life();
    let answer =
        if forgotten { look_up(gateway, &operation).await } else { send(ports, gateway, &operation).await };
    match answer {
        Ok(answer) => {
            let why = "the gateway did not do it".to_owned();
            settle(ports, &operation, answer, if forgotten { Undone::AskAnew } else { Undone::Refused(why) })
                .await
        }
        // Whatever came of an earlier request under this key, the books say it.
        Err(GatewayError::Rejected(why)) => match look_up(gateway, &operation).await {
            Ok(answer) => settle(ports, &operation, answer, Undone::Refused(why)).await,
            Err(_) => Ok(Operated::Undecided),
        },
        Err(GatewayError::NotYet(why)) => {
            tracing::info!(operation = %operation.id, why, "not possible yet; will ask again");
            Ok(Operated::Undecided)
        }
        Err(GatewayError::Unreachable(why) | GatewayError::Unknown(why)) => {
            tracing::warn!(operation = %operation.id, why, "outcome unknown; will ask again");
            Ok(Operated::Undecided)
        }
    }
}

/// The job: asks, and says when to ask again.
pub(crate) async fn resume_operation(ports: &Ports, id: &OperationId) -> Result<Next, PaymentError> {
    if operate(ports, id).await? != Operated::Undecided {
        return Ok(Next::Done);
    }
    let tries = ports.store.snapshot().await?.operation(id).await?.map_or(0, |operation| operation.tries);
    Ok(Next::At(next_try(ports.clock.now(), tries)))
}

fn outcome(state: Option<OperationState>) -> Operated {
    match state {
        Some(OperationState::Done) => Operated::Done,
        Some(OperationState::Refused(why)) => Operated::Refused(why),
        Some(OperationState::InFlight) | None => Operated::Undecided,
    }
}

/// Counts the try, if there is still something to ask.
async fn take_up(ports: &Ports, id: &OperationId) -> Result<Option<(GatewayName, Operation)>, PaymentError> {
    let mut work = ports.store.begin().await?;
    let Some(found) = work.operation(id).await? else { return Ok(None) };
    let session = work.lock_session(&found.session).await?.ok_or(PaymentError::NoSuchSession)?;
    let operation = work.operation(id).await?;
    let Some(mut operation) = operation.filter(Operation::is_undecided) else { return Ok(None) };
    if session.mode != ports.mode {
        return Ok(None);
    }
    operation.tries += 1;
    work.update_operation(&operation).await?;
    work.commit().await?;
    Ok(Some((session.gateway, operation)))
}

async fn send(ports: &Ports, gateway: &dyn Gateway, operation: &Operation) -> Result<Answer, GatewayError> {
    let idempotency_key = operation.idempotency_key.clone();
    let payment = operation.payment.clone();
    match &operation.kind {
        OperationKind::Capture { amount } => {
            let request = CapturePayment { idempotency_key, payment, amount: *amount };
            gateway.capture(&request).await.map(Answer::Payment)
        }
        OperationKind::Cancel { .. } => {
            let request = CancelPayment { idempotency_key, payment };
            gateway.cancel(&request).await.map(Answer::Payment)
        }
        OperationKind::Refund { refund, amount } => {
            let reason = reason_of(ports, refund).await?;
            let request =
                RefundPayment { idempotency_key, payment, amount: *amount, reason, refund: refund.clone() };
            gateway.refund(&request).await.map(Answer::Refund)
        }
    }
}

async fn reason_of(ports: &Ports, refund: &RefundId) -> Result<crate::model::RefundReason, GatewayError> {
    // Without its refund the same request cannot be made, so none is made: the job asks again.
    let unknown = |why: String| GatewayError::Unknown(why);
    let mut snapshot = ports.store.snapshot().await.map_err(|error| unknown(error.to_string()))?;
    let refund = snapshot.refund(refund).await.map_err(|error| unknown(error.to_string()))?;
    refund.map(|refund| refund.reason).ok_or_else(|| unknown("the refund is not stored".to_owned()))
}

/// Looks in the gateway's books instead of asking it to do something.
async fn look_up(gateway: &dyn Gateway, operation: &Operation) -> Result<Answer, GatewayError> {
    let OperationKind::Refund { refund, .. } = &operation.kind else {
        return gateway.retrieve(&operation.payment).await.map(Answer::Payment);
    };
    let refunds = gateway.refunds(&operation.payment).await?;
    let ours = refunds.into_iter().find(|known| known.refund.as_ref() == Some(refund));
    Ok(ours.map_or(Answer::NoRefund, Answer::Refund))
}

/// Writes down what came of it: the operation, and what it changed, in one commit.
async fn settle(
    ports: &Ports,
    asked: &Operation,
    answer: Answer,
    undone: Undone,
) -> Result<Operated, PaymentError> {
    let mut work = ports.store.begin().await?;
    let mut session = work.lock_session(&asked.session).await?.ok_or(PaymentError::NoSuchSession)?;
    let mut operation = work.operation(&asked.id).await?.ok_or(PaymentError::NoSuchSession)?;
    if !operation.is_undecided() {
        return Ok(outcome(Some(operation.state)));
    }
    let done = match &answer {
        Answer::Payment(payment) => is_done(&operation.kind, &payment.status),
        Answer::Refund(_) => Some(true),
        Answer::NoRefund => Some(false),
    };
    let again = done == Some(false) && matches!(undone, Undone::AskAnew) && answer.leaves_it_possible();
    let refused = match undone {
        Undone::Refused(why) => why,
        Undone::AskAnew => "the gateway could not be asked in time".to_owned(),
    };
    match answer {
        Answer::Payment(payment) => {
            apply(ports, work.as_mut(), &mut session, Heard::News, payment).await?;
        }
        Answer::Refund(told) => settle_refund(ports, work.as_mut(), &session, told).await?,
        Answer::NoRefund => {
            if let (false, OperationKind::Refund { refund, .. }) = (again, &operation.kind) {
                refund_refused(ports, work.as_mut(), &session, refund, &refused).await?;
            }
        }
    }
    operation.state = match done {
        Some(true) => OperationState::Done,
        Some(false) => OperationState::Refused(refused),
        None => return Ok(Operated::Undecided),
    };
    work.update_operation(&operation).await?;
    work.cancel_job(&Task::Operate(operation.id.clone())).await?;
    if again {
        let Operation { payment, kind, .. } = operation.clone();
        let anew = ask(ports, work.as_mut(), &session, &payment, kind, ports.clock.now()).await?;
        tracing::warn!(operation = %operation.id, anew = %anew.id, "asked anew under another key");
    }
    work.commit().await?;
    tracing::info!(session = session.id.reference(), operation = %operation.id, state = ?operation.state, "operation settled");
    Ok(outcome(Some(operation.state)))
}

impl Answer {
    /// Whether what was asked, and was not done, could still be done.
    fn leaves_it_possible(&self) -> bool {
        match self {
            Self::Payment(payment) => {
                !matches!(payment.status, PaymentStatus::Succeeded { .. } | PaymentStatus::Canceled)
            }
            Self::Refund(_) => false,
            Self::NoRefund => true,
        }
    }
}

/// Whether the payment stands as the operation wants it; `None` if that is not decided.
fn is_done(kind: &OperationKind, status: &PaymentStatus) -> Option<bool> {
    match (kind, status) {
        (_, PaymentStatus::Processing) => None,
        (OperationKind::Capture { .. }, PaymentStatus::Succeeded { .. })
        | (OperationKind::Cancel { .. }, PaymentStatus::Canceled) => Some(true),
        _ => Some(false),
    }
}
