//! Writing down what the gateway said about a payment, by whichever way it came.

use super::{
    PaymentError, Progress,
    funds::{ask_to_cancel, cancel_reason, complete, give_back, move_funds},
    payment_progress::payment_progress,
    resume_payment::BANK_PAUSE,
    room::has_room,
};
use crate::{
    model::{
        Applied, Attempt, AttemptId, AttemptState, CancelReason, CheckoutSession, Decline, DeclineReason,
        EventKind, Fact, LatePayments, Payment, PaymentState, Phase, SessionId, Task,
    },
    ports::{GatewayPayment, PaymentStatus, Ports, StoreError, UnitOfWork},
    usecases::record::payment_event,
};

/// How the gateway's word came.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Heard<'a> {
    /// As the answer to this try's own request.
    Answer(&'a AttemptId),
    /// By asking how the payment stands. It may be about an earlier try than the one under way.
    News,
}

/// Settles on what the gateway said, in a unit of work of its own.
pub(super) async fn settle(
    ports: &Ports,
    session: &SessionId,
    heard: Heard<'_>,
    payment: GatewayPayment,
) -> Result<Progress, PaymentError> {
    let mut work = ports.store.begin().await?;
    let mut session = work.lock_session(session).await?.ok_or(PaymentError::NoSuchSession)?;
    let progress = apply(ports, work.as_mut(), &mut session, heard, payment).await?;
    work.commit().await?;
    tracing::info!(session = session.id.reference(), phase = ?session.phase.kind(), "payment settled");
    match progress {
        // Somebody else heard of it first; whoever asks is told how it ended all the same.
        Progress::Waiting => payment_progress(ports, &session.id).await,
        progress => Ok(progress),
    }
}

/// Writes down what the gateway said: the session, the try, the order and the events in the caller's
/// unit of work, which holds the session's lock. What is known already changes nothing, so the same
/// word may come any number of times, by any way and in any order.
pub(crate) async fn apply(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &mut CheckoutSession,
    heard: Heard<'_>,
    payment: GatewayPayment,
) -> Result<Progress, StoreError> {
    if payment.session.as_ref().is_some_and(|other| *other != session.id) {
        tracing::error!(session = session.id.reference(), payment = %payment.id, "the payment is another session's");
        return Ok(progress_of(session));
    }
    match payment.status {
        PaymentStatus::Succeeded { .. } | PaymentStatus::Authorized { .. } => {
            apply_money(ports, work, session, heard, payment).await
        }
        PaymentStatus::Canceled if matches!(session.phase, Phase::Complete(_)) => {
            move_funds(ports, work, session, &payment).await?;
            Ok(Progress::Paid)
        }
        PaymentStatus::ActionRequired { .. } if matches!(session.phase, Phase::Complete(_)) => {
            ask_to_cancel(ports, work, session, &payment.id, CancelReason::Duplicate, ports.clock.now())
                .await?;
            Ok(Progress::Paid)
        }
        _ => apply_answer(ports, work, session, heard, payment).await,
    }
}

/// Money was taken or reserved. It always counts, whatever was thought before.
async fn apply_money(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &mut CheckoutSession,
    heard: Heard<'_>,
    payment: GatewayPayment,
) -> Result<Progress, StoreError> {
    if payment.amount != session.amount {
        tracing::error!(session = session.id.reference(), payment = %payment.id, "the gateway's amount differs from ours");
        return Ok(progress_of(session));
    }
    if matches!(session.phase, Phase::Complete(_)) && move_funds(ports, work, session, &payment).await? {
        return Ok(Progress::Paid);
    }
    if let Some(mut attempt) = paying_attempt(work, session, heard, &payment).await? {
        attempt.state = AttemptState::Succeeded;
        work.update_attempt(&attempt).await?;
        work.cancel_job(&Task::ResumePayment(attempt.id)).await?;
    }
    if matches!(session.phase, Phase::Complete(_)) {
        tracing::error!(session = session.id.reference(), payment = %payment.id, "paid a second time: giving it back");
        give_back(ports, work, session, &payment).await?;
        return Ok(Progress::Paid);
    }
    if session.phase == Phase::Expired && late_payments(work, session).await? == LatePayments::Refund {
        tracing::warn!(session = session.id.reference(), payment = %payment.id, "paid after it had expired: giving it back");
        give_back(ports, work, session, &payment).await?;
        return Ok(Progress::Expired);
    }
    // A session that no payment was known to be under way for has lost its place in the link's limit.
    if matches!(session.phase, Phase::Open | Phase::Expired) && !has_room(work, session).await? {
        tracing::warn!(session = session.id.reference(), payment = %payment.id, "paid after all were sold: giving it back");
        give_back(ports, work, session, &payment).await?;
        return Ok(if session.phase == Phase::Open { Progress::SoldOut } else { Progress::Expired });
    }
    replace_open_question(work, session).await?;
    complete(ports, work, session, payment).await?;
    Ok(Progress::Paid)
}

/// Ends a try whose question from the bank nobody need answer any more.
async fn replace_open_question(
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
) -> Result<(), StoreError> {
    let Phase::Authenticating(current) = &session.phase else { return Ok(()) };
    let Some(mut attempt) = work.attempt(current).await? else { return Ok(()) };
    if attempt.state == AttemptState::ActionRequired {
        attempt.state = AttemptState::Replaced;
        work.update_attempt(&attempt).await?;
        work.cancel_job(&Task::ResumePayment(attempt.id)).await?;
    }
    Ok(())
}

/// The try by which the money was taken, as far as it can be told.
async fn paying_attempt(
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    heard: Heard<'_>,
    payment: &GatewayPayment,
) -> Result<Option<Attempt>, StoreError> {
    if let Heard::Answer(attempt) = heard {
        return work.attempt(attempt).await;
    }
    if let Some(attempt) = &payment.attempt {
        let attempt = work.attempt(attempt).await?;
        return Ok(attempt.filter(|attempt| attempt.session == session.id));
    }
    if let Some(token) = &payment.token
        && let Some(attempt) = work.attempt_with_token(&session.id, token).await?
    {
        return Ok(Some(attempt));
    }
    match session.phase.attempt() {
        Some(current) if session.gateway_payment.as_ref() == Some(&payment.id) => work.attempt(current).await,
        _ => Ok(None),
    }
}

/// No money was taken: a refusal, a question, or nothing decided. It counts for the try that it is
/// about and for no other, since an earlier try's refusal says nothing about the present one.
async fn apply_answer(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &mut CheckoutSession,
    heard: Heard<'_>,
    payment: GatewayPayment,
) -> Result<Progress, StoreError> {
    let current = match session.phase.attempt() {
        Some(current) => work.attempt(current).await?,
        None => None,
    };
    let earlier = tells_of_another(work, session, current.as_ref(), &payment).await?;
    let Some(mut attempt) = current.filter(|attempt| is_about(attempt, session, heard, &payment, earlier))
    else {
        if payment.status == PaymentStatus::Canceled && session.gateway_payment.as_ref() == Some(&payment.id)
        {
            session.gateway_payment = None;
            work.update_session(session).await?;
        }
        return Ok(progress_of(session));
    };
    session.gateway_payment = Some(payment.id.clone());
    let (state, applied, event, progress) = match payment.status {
        PaymentStatus::Declined(decline) => {
            tracing::info!(session = session.id.reference(), code = decline.gateway_code, "card declined");
            if !payment.takes_another_card {
                session.gateway_payment = None;
            }
            let state = AttemptState::Declined(decline.clone());
            let event = Some(EventKind::PaymentFailed);
            (state, session.apply(Fact::PaymentDeclined), event, Progress::Declined(decline))
        }
        PaymentStatus::Canceled => {
            // Another try needs a new payment: this one can never succeed.
            session.gateway_payment = None;
            let decline =
                Decline { reason: DeclineReason::AuthenticationFailed, gateway_code: "canceled".to_owned() };
            let state = AttemptState::Declined(decline.clone());
            let event = Some(EventKind::PaymentCanceled);
            (state, session.apply(Fact::PaymentDeclined), event, Progress::Declined(decline))
        }
        PaymentStatus::ActionRequired { client_secret } => {
            let event = (attempt.state == AttemptState::InFlight).then_some(EventKind::PaymentRequiresAction);
            let applied = session.apply(Fact::ActionRequired);
            (AttemptState::ActionRequired, applied, event, Progress::ActionRequired { client_secret })
        }
        PaymentStatus::Processing => {
            (attempt.state.clone(), Ok(Applied::Unchanged), None, Progress::Undecided)
        }
        PaymentStatus::Succeeded { .. } | PaymentStatus::Authorized { .. } => {
            unreachable!("money is applied by itself")
        }
    };
    applied.expect("the table refuses nothing that a gateway tells");

    attempt.state = state;
    work.update_attempt(&attempt).await?;
    work.update_session(session).await?;
    let task = Task::ResumePayment(attempt.id.clone());
    if !attempt.is_undecided() {
        work.cancel_job(&task).await?;
    } else if event.is_some() {
        work.schedule_job(&task, session.mode, None, ports.clock.now() + BANK_PAUSE).await?;
    }
    if let Some(kind) = event {
        let mut view = Payment::of(&payment.id, session, Some(&attempt), None, &[], &[]);
        if kind == EventKind::PaymentCanceled {
            view.state = PaymentState::Canceled;
            view.canceled = cancel_reason(work, session, &payment.id).await?;
        }
        payment_event(ports, work, session, view, kind).await?;
    }
    Ok(progress)
}

/// Whether the gateway's word is about the card of another try than the present one.
async fn tells_of_another(
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    current: Option<&Attempt>,
    payment: &GatewayPayment,
) -> Result<bool, StoreError> {
    let Some(token) = &payment.token else { return Ok(false) };
    let known = work.attempt_with_token(&session.id, token).await?;
    Ok(known.is_some_and(|known| current.is_none_or(|current| current.id != known.id)))
}

/// Whether the gateway's word is about the try that is under way. News may be old: about an earlier try,
/// or about a payment that was given up since.
fn is_about(
    attempt: &Attempt,
    session: &CheckoutSession,
    heard: Heard<'_>,
    payment: &GatewayPayment,
    of_another: bool,
) -> bool {
    if let Heard::Answer(answered) = heard {
        return *answered == attempt.id;
    }
    if let Some(made_for) = &payment.attempt {
        return *made_for == attempt.id;
    }
    match (&session.gateway_payment, &payment.token) {
        (Some(known), _) if *known != payment.id => false,
        // Nothing comes any more of whatever is tried with the session's payment.
        (Some(_), _) if payment.status == PaymentStatus::Canceled => true,
        (Some(_), None) => attempt.state == AttemptState::ActionRequired,
        (_, Some(token)) if *token == attempt.token => true,
        // A gateway may call a token otherwise than we do: names for test cards stand for others.
        (Some(_), Some(_)) => attempt.state == AttemptState::ActionRequired && !of_another,
        (None, _) => false,
    }
}

async fn late_payments(
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
) -> Result<LatePayments, StoreError> {
    let merchant = work.merchant(&session.merchant).await?;
    Ok(merchant.map(|merchant| merchant.late_payments).unwrap_or_default())
}

/// What the stored phase says, without asking the gateway.
pub(super) fn progress_of(session: &CheckoutSession) -> Progress {
    match session.phase {
        Phase::Open => Progress::Waiting,
        Phase::Confirming(_) | Phase::Authenticating(_) => Progress::Undecided,
        Phase::Complete(_) => Progress::Paid,
        Phase::Expired => Progress::Expired,
    }
}
