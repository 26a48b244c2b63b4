//! What is due at some time: each kind has its verb.

use super::{cancel, challenge, disputes, fraud_warning, refund};
use crate::{deadlines::Deadline, error::Result, work::Work};

/// Does what was due for `subject`. If something else has happened to it meanwhile, nothing does.
pub(crate) async fn carry_out(work: &mut Work, deadline: Deadline, subject: &str) -> Result<()> {
    match deadline {
        Deadline::RefundSucceeds => refund::settle(work, subject, false).await,
        Deadline::RefundFails => refund::settle(work, subject, true).await,
        Deadline::ChallengeExpires => challenge::expire(work, subject).await,
        Deadline::AuthenticationEnds => challenge::decide(work, subject).await,
        Deadline::AuthorizationExpires => cancel::expire(work, subject).await,
        Deadline::DisputeOpens => disputes::open(work, subject).await,
        Deadline::DisputeDecided => disputes::decide(work, subject).await,
        Deadline::DisputeLapses => disputes::lapse(work, subject).await,
        Deadline::FraudWarningComes => fraud_warning::warn(work, subject).await,
    }
}
