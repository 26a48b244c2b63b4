//! How does the session's payment stand, as far as is known here?

use super::{PaymentError, Progress, in_our_mode, settle::progress_of};
use crate::{
    model::{AttemptState, Phase, SessionId},
    ports::Ports,
};

/// Reads what is stored; asks nobody and changes nothing. A session that is open again after a
/// refusal tells the refusal, because whoever asks may have missed it.
pub async fn payment_progress(ports: &Ports, session: &SessionId) -> Result<Progress, PaymentError> {
    in_our_mode(ports, session)?;
    let mut snapshot = ports.store.snapshot().await?;
    let session = snapshot.session(session).await?.ok_or(PaymentError::NoSuchSession)?;
    if session.is_overdue(ports.clock.now()) {
        return Ok(Progress::Expired);
    }
    if session.phase == Phase::Open {
        let last = snapshot.last_attempt(&session.id).await?;
        return Ok(match last.map(|attempt| attempt.state) {
            Some(AttemptState::Declined(decline)) => Progress::Declined(decline),
            Some(AttemptState::Failed) => Progress::NotCharged,
            _ => Progress::Waiting,
        });
    }
    Ok(progress_of(&session))
}
