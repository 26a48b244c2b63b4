//! Jobs: scheduled, taken, ended.

use jiff::Timestamp;

use super::View;
use crate::{
    model::{Job, Mode, Task},
    ports::{JobClaim, StoreError},
};

pub(super) fn job_row(task: &Task) -> [String; 1] {
    [format!("{} {}", task.kind(), task.subject())]
}

impl View {
    pub(super) async fn schedule(
        &mut self,
        task: &Task,
        mode: Mode,
        lane: Option<&str>,
        run_at: Timestamp,
    ) -> Result<(), StoreError> {
        let (task, lane) = (task.clone(), lane.map(str::to_owned));
        self.change(job_row(&task), move |tables| {
            if let Some(job) = tables.jobs.get_mut(|job| job.task == task) {
                job.run_at = run_at;
                job.leased_until = None;
                job.version += 1;
            } else {
                let (task, lane) = (task.clone(), lane.clone());
                let job = Job { task, mode, lane, run_at, leased_until: None, tries: 0, version: 1 };
                tables.jobs.push(job);
            }
            Ok(())
        })
        .await
    }

    pub(super) async fn claim(&mut self, claim: &JobClaim) -> Result<Vec<Job>, StoreError> {
        // One after the other, so that together they do not take more of a lane than its limit.
        self.lock("claims".to_owned()).await;
        let mut claimed = Vec::new();
        for job in self.read().await?.due(claim) {
            let [row] = job_row(&job.task);
            if self.try_lock(row) {
                claimed.push(job);
            }
        }
        // What somebody changed before it was ours is left to the next claim.
        let tables = self.read().await?;
        claimed.retain(|job| tables.jobs.any(|kept| kept == job));
        for job in &mut claimed {
            job.leased_until = Some(claim.lease_until);
            job.tries += 1;
            job.version += 1;
            let new = job.clone();
            self.change([], move |tables| tables.jobs.replace(&new, |kept| kept.task == new.task)).await?;
        }
        Ok(claimed)
    }

    pub(super) async fn finish(&mut self, job: &Job) -> Result<bool, StoreError> {
        let job = job.clone();
        self.change(job_row(&job.task), move |tables| {
            let gone = tables.jobs.retain(|kept| kept.task != job.task || kept.version != job.version);
            Ok(gone > 0)
        })
        .await
    }

    pub(super) async fn postpone(&mut self, job: &Job, run_at: Timestamp) -> Result<bool, StoreError> {
        let job = job.clone();
        self.change(job_row(&job.task), move |tables| {
            let Some(held) = tables.held(&job) else { return Ok(false) };
            held.run_at = run_at;
            held.leased_until = None;
            held.version += 1;
            Ok(true)
        })
        .await
    }

    pub(super) async fn release(&mut self, mode: Mode, now: Timestamp) -> Result<(), StoreError> {
        for job in self.read().await?.jobs.filter(|job| job.mode == mode) {
            self.change(job_row(&job.task), move |tables| {
                let Some(job) = tables.jobs.get_mut(|kept| kept.task == job.task) else { return Ok(()) };
                let waits = matches!(job.task, Task::ResumePayment(_) | Task::Operate(_));
                if job.leased_until.is_some() || waits {
                    job.run_at = if waits { job.run_at.min(now) } else { job.run_at };
                    job.leased_until = None;
                    job.version += 1;
                }
                Ok(())
            })
            .await?;
        }
        Ok(())
    }
}
