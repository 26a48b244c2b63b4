//! The shopper presses Pay.

use jiff::SignedDuration;

use super::{
    PaymentError, Progress, in_our_mode,
    settle::{ask_and_settle, progress_of},
};
use crate::{
    model::{
        Attempt, AttemptId, AttemptState, CheckoutSession, Email, IdempotencyKey, PaymentToken, Phase,
        Refusal, SessionId,
    },
    ports::{Ports, UnitOfWork},
};

/// How long one call to the gateway may be under way before somebody else takes the try up. Longer
/// than the gateway client's own time limit.
pub(crate) const CALL_LEASE: SignedDuration = SignedDuration::from_secs(45);

/// What the shopper's browser sends. The amount is not in it.
#[derive(Debug, Clone)]
pub struct ConfirmRequest {
    /// The card's token.
    pub token: PaymentToken,
    /// The shopper's e-mail address.
    pub email: Email,
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
        super::expire_session::expire(ports, work, session).await?;
        return Ok(Progress::Expired);
    }
    let attempt = match start(ports, work.as_mut(), &mut session, request).await? {
        Ok(attempt) => attempt,
        Err(refusal) => return Ok(refused(refusal)),
    };
    work.commit().await?;
    tracing::info!(session = session.id.reference(), attempt = %attempt.id, "payment started");

    ask_and_settle(ports, session, attempt).await
}

/// Stores the intention: the try, and the session's move to it.
async fn start(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &mut CheckoutSession,
    request: ConfirmRequest,
) -> Result<Result<Attempt, Refusal>, PaymentError> {
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
        next_try_at: now + CALL_LEASE,
        tries: 1,
    };
    let replaced = match &session.phase {
        Phase::Authenticating(id) => work.attempt(id).await?,
        _ => None,
    };
    if let Err(refusal) = session.apply(crate::model::Fact::PaymentStarted(attempt.id.clone())) {
        return Ok(Err(refusal));
    }
    if let Some(mut replaced) = replaced {
        replaced.state = AttemptState::Replaced;
        work.update_attempt(&replaced).await?;
    }
    session.customer_email = Some(request.email);
    work.add_attempt(&attempt).await?;
    work.update_session(session).await?;
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
