//! The shopper presses Pay.

use jiff::SignedDuration;

use super::{
    PaymentError, Progress, answers::asked_for, answers::missing, ask::ask_to_confirm,
    expire_session::expire, in_our_mode, room::has_room, settle::progress_of,
};
use crate::{
    model::{
        Attempt, AttemptId, AttemptState, CheckoutSession, Collected, Email, Fact, IdempotencyKey,
        PaymentToken, Phase, Refusal, SessionId, Task,
    },
    ports::{Ports, StoreError, UnitOfWork},
};

/// How long after asking the gateway somebody else asks again, under the same key. Sooner than the
/// gateway client's own time limit: the key makes it harmless, and the shopper is waiting.
pub(super) const PATIENCE: SignedDuration = SignedDuration::from_secs(10);

/// What the shopper's browser sends.
#[derive(Debug, Clone)]
pub struct ConfirmRequest {
    /// The card's token.
    pub token: PaymentToken,
    /// The shopper's e-mail address.
    pub email: Email,
    /// The shopper's answers to what the merchant wants to know.
    pub answers: Collected,
    /// The amount that the shopper saw, in minor units. It decides nothing but whether the page must
    /// be looked at again: it may have been changed in another tab or by the merchant.
    pub shown: Option<i64>,
}

/// Pays a session with the card behind a token.
///
/// The try is stored, with its idempotency key, before the gateway is called, so that a crash at any
/// point leaves something that can be taken up again. Asking twice with one token, or from two tabs
/// at once, charges once.
pub async fn confirm_payment(
    ports: &Ports,
    session: &SessionId,
    request: ConfirmRequest,
) -> Result<Progress, PaymentError> {
    in_our_mode(ports, session)?;
    let mut work = ports.store.begin().await?;
    let mut session = work.lock_session(session).await?.ok_or(PaymentError::NoSuchSession)?;

    if let Some(earlier) = work.attempt_with_token(&session.id, &request.token).await? {
        return Ok(repeated(&session, &earlier));
    }
    if session.is_overdue(ports.clock.now()) {
        expire(ports, work.as_mut(), &mut session).await?;
        work.commit().await?;
        return Ok(Progress::Expired);
    }
    let waits = matches!(session.phase, Phase::Open | Phase::Authenticating(_));
    if waits && request.shown.is_some_and(|shown| shown != session.amount.minor) {
        return Ok(Progress::AmountChanged);
    }
    let missing = missing(&session, &request.answers);
    if waits && !missing.is_empty() {
        return Ok(Progress::Incomplete(missing));
    }
    if session.phase == Phase::Open && !has_room(work.as_mut(), &session).await? {
        return Ok(Progress::SoldOut);
    }
    let attempt = match start(ports, work.as_mut(), &mut session, request).await? {
        Ok(attempt) => attempt,
        Err(refusal) => return Ok(refused(refusal)),
    };
    work.commit().await?;
    tracing::info!(session = session.id.reference(), attempt = %attempt.id, "payment started");

    ask_to_confirm(ports, session, attempt).await
}

/// Stores the intention: the try, and the session's move to it.
async fn start(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &mut CheckoutSession,
    request: ConfirmRequest,
) -> Result<Result<Attempt, Refusal>, StoreError> {
    let random = ports.random.as_ref();
    let now = ports.clock.now();
    let attempt = Attempt {
        id: AttemptId::generate(random),
        session: session.id.clone(),
        token: request.token,
        idempotency_key: IdempotencyKey::generate(random),
        reuses: session.gateway_payment.clone(),
        state: AttemptState::InFlight,
        created_at: now,
        tries: 1,
    };
    let replaced = match &session.phase {
        Phase::Authenticating(id) => work.attempt(id).await?,
        _ => None,
    };
    if let Err(refusal) = session.apply(Fact::PaymentStarted(attempt.id.clone())) {
        return Ok(Err(refusal));
    }
    if let Some(mut replaced) = replaced {
        replaced.state = AttemptState::Replaced;
        work.update_attempt(&replaced).await?;
        work.cancel_job(&Task::ResumePayment(replaced.id)).await?;
    }
    session.customer_email = Some(request.email);
    session.collected = asked_for(session, request.answers);
    work.add_attempt(&attempt).await?;
    work.update_session(session).await?;
    let task = Task::ResumePayment(attempt.id.clone());
    work.schedule_job(&task, session.mode, None, now + PATIENCE).await?;
    Ok(Ok(attempt))
}

/// The answer to a request that was made before: a browser that lost the first answer asks again.
fn repeated(session: &CheckoutSession, earlier: &Attempt) -> Progress {
    match (&session.phase, &earlier.state) {
        (Phase::Complete(_), _) => Progress::Paid,
        (_, AttemptState::Declined(decline)) => Progress::Declined(decline.clone()),
        (_, AttemptState::Failed) => Progress::NotCharged,
        _ => progress_of(session),
    }
}

fn refused(refusal: Refusal) -> Progress {
    match refusal {
        Refusal::InFlight => Progress::Undecided,
        Refusal::AlreadyPaid => Progress::Paid,
        Refusal::Expired => Progress::Expired,
    }
}
