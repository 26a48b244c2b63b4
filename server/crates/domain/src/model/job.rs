//! Work that is due at a time.

use std::str::FromStr;

use jiff::Timestamp;

use super::{AttemptId, DeliveryId, InvalidId, Mode, NoticeId, OperationId, RefundId, SessionId};

/// What is to be done. There is at most one job for each task.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Task {
    /// Ask the gateway about an undecided try.
    ResumePayment(AttemptId),
    /// End a session whose time has run out.
    ExpireSession(SessionId),
    /// Ask the gateway for a capture, a cancellation or a refund, again if need be.
    Operate(OperationId),
    /// Ask the gateway what became of a refund.
    CheckRefund(RefundId),
    /// Ask the gateway whether an authorisation has run out.
    CheckAuthorization(SessionId),
    /// Apply what the gateway told by a webhook.
    ApplyNotice(NoticeId),
    /// Tell a merchant's endpoint of an event.
    DeliverWebhook(DeliveryId),
}

impl Task {
    /// Its kind, as it is stored.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::ResumePayment(_) => "resume_payment",
            Self::ExpireSession(_) => "expire_session",
            Self::Operate(_) => "operate",
            Self::CheckRefund(_) => "check_refund",
            Self::CheckAuthorization(_) => "check_authorization",
            Self::ApplyNotice(_) => "apply_notice",
            Self::DeliverWebhook(_) => "deliver_webhook",
        }
    }

    /// The identifier of what it is about, as it is stored.
    pub fn subject(&self) -> &str {
        match self {
            Self::ResumePayment(attempt) => attempt.as_str(),
            Self::ExpireSession(session) | Self::CheckAuthorization(session) => session.as_str(),
            Self::Operate(operation) => operation.as_str(),
            Self::CheckRefund(refund) => refund.as_str(),
            Self::ApplyNotice(notice) => notice.as_str(),
            Self::DeliverWebhook(delivery) => delivery.as_str(),
        }
    }

    /// The task of that kind about that subject.
    pub fn stored(kind: &str, subject: &str) -> Result<Self, InvalidId> {
        fn of<T: FromStr<Err = InvalidId>>(subject: &str, make: fn(T) -> Task) -> Result<Task, InvalidId> {
            subject.parse().map(make)
        }
        match kind {
            "resume_payment" => of(subject, Self::ResumePayment),
            "expire_session" => of(subject, Self::ExpireSession),
            "operate" => of(subject, Self::Operate),
            "check_refund" => of(subject, Self::CheckRefund),
            "check_authorization" => of(subject, Self::CheckAuthorization),
            "apply_notice" => of(subject, Self::ApplyNotice),
            "deliver_webhook" => of(subject, Self::DeliverWebhook),
            _ => Err(InvalidId),
        }
    }
}

/// A task, when it is due, and who has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// What is to be done.
    pub task: Task,
    /// Test or live.
    pub mode: Mode,
    /// Jobs of one lane share a limit on how many may be done at once; `None` has no limit.
    /// Deliveries have their endpoint's identifier here.
    pub lane: Option<String>,
    /// When it is due.
    pub run_at: Timestamp,
    /// Until when somebody has it. After that they are thought dead, and it is due again.
    pub leased_until: Option<Timestamp>,
    /// How often it was taken.
    pub tries: u32,
    /// Changes with every change, so that whoever lost the job cannot end it.
    pub version: i64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::SeededRandom;

    #[test]
    fn tasks_read_back() {
        let random = SeededRandom::new(1);
        let session = SessionId::generate(&random, Mode::Test);
        for task in [
            Task::ResumePayment(AttemptId::generate(&random)),
            Task::ExpireSession(session.clone()),
            Task::Operate(OperationId::generate(&random)),
            Task::CheckRefund(RefundId::generate(&random)),
            Task::CheckAuthorization(session),
            Task::ApplyNotice(NoticeId::generate(&random)),
            Task::DeliverWebhook(DeliveryId::generate(&random)),
        ] {
            assert_eq!(Task::stored(task.kind(), task.subject()), Ok(task));
        }
        assert_eq!(Task::stored("sing", "x"), Err(InvalidId));
    }
}
