//! Work that nobody waits for: taking what is due, doing it, and saying when it is due again.

use jiff::{SignedDuration, Timestamp};

use super::{
    payments::{
        PaymentError, apply_notice, check_authorization, check_refund, end_session, resume_operation,
        resume_payment,
    },
    webhooks::deliver_webhook,
};
use crate::{
    model::{Job, Task},
    ports::{Courier, JobClaim, Ports, StoreError},
};

/// How long a job is in the hands of whoever took it. Longer than a call to the gateway or to a
/// merchant may take.
pub const LEASE: SignedDuration = SignedDuration::from_secs(60);

/// How many deliveries to one endpoint may be under way at once, over all nodes.
const PER_LANE: u32 = 4;

/// What is to become of a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Nothing more.
    Done,
    /// It is due again then.
    At(Timestamp),
}

/// How a job went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobOutcome {
    /// Done, for good or until later.
    Did(Next),
    /// It failed and is due again.
    Failed,
}

/// Takes jobs that are due, for [`LEASE`]. Whoever dies with them loses them when it ends.
pub async fn take_jobs(ports: &Ports, limit: u32) -> Result<Vec<Job>, StoreError> {
    let now = ports.clock.now();
    // Most of the time nothing is due, and looking is cheaper than locking.
    if ports.store.snapshot().await?.next_job_at(ports.mode).await?.is_none_or(|next| next > now) {
        return Ok(Vec::new());
    }
    let lease_until = now + LEASE;
    let claim = JobClaim { mode: ports.mode, now, lease_until, per_lane: PER_LANE, limit };
    let mut work = ports.store.begin().await?;
    let jobs = work.claim_jobs(&claim).await?;
    if !jobs.is_empty() {
        work.commit().await?;
    }
    Ok(jobs)
}

/// Does a job that was taken, and ends or postpones it.
pub async fn run_job(ports: &Ports, courier: &Courier, job: &Job) -> Result<JobOutcome, StoreError> {
    let outcome = match perform(ports, courier, job).await {
        Ok(next) => JobOutcome::Did(next),
        Err(error) => {
            tracing::error!(job = job.task.kind(), tries = job.tries, %error, "a job failed; it is tried again");
            JobOutcome::Failed
        }
    };
    let mut work = ports.store.begin().await?;
    let kept = match outcome {
        JobOutcome::Did(Next::Done) => work.finish_job(job).await?,
        JobOutcome::Did(Next::At(time)) => work.postpone_job(job, time).await?,
        JobOutcome::Failed => work.postpone_job(job, ports.clock.now() + pause_after(job.tries)).await?,
    };
    if kept {
        work.commit().await?;
    }
    Ok(outcome)
}

async fn perform(ports: &Ports, courier: &Courier, job: &Job) -> Result<Next, PaymentError> {
    match &job.task {
        Task::ResumePayment(attempt) => resume_payment(ports, attempt).await,
        Task::ExpireSession(session) => end_session(ports, session).await,
        Task::Operate(operation) => resume_operation(ports, operation).await,
        Task::CheckRefund(refund) => check_refund(ports, refund).await,
        Task::CheckAuthorization(session) => check_authorization(ports, session).await,
        Task::ApplyNotice(notice) => apply_notice(ports, notice).await,
        Task::DeliverWebhook(delivery) => Ok(deliver_webhook(ports, courier, delivery).await?),
    }
}

/// A growing pause after failures: a second at first, an hour at the most.
fn pause_after(tries: u32) -> SignedDuration {
    let seconds = 1_i64 << tries.saturating_sub(1).min(12);
    SignedDuration::from_secs(seconds.min(3600))
}
