//! The line of jobs, which any number of workers stand at.

use domain::{
    model::{Job, Mode, Task},
    ports::{JobClaim, StoreError},
};
use jiff::Timestamp;
use sqlx::{Row as _, postgres::PgRow};

use crate::{
    Work,
    columns::{job, milliseconds},
    error::corrupt,
};

/// The lanes in which something is due and for which there is room, each locked until the unit of work
/// ends; those that another worker has locked are passed over. (A lock by its name, in a room of ours:
/// 20037 is any number.) What is locked is found first: a lock is a thing of which there are not many.
///
/// It takes a statement of its own: only a later one is sure to see what the last holder did.
const LANES: &str = "WITH due AS MATERIALIZED (
        SELECT id FROM webhook_endpoints CROSS JOIN LATERAL (
            SELECT coalesce(leased_until, run_at) AS due FROM jobs WHERE lane = id ORDER BY due LIMIT 1
        ) AS first
        WHERE mode = $1 AND first.due <= $2 AND coalesce(paused_until, 0) <= $2
            AND (SELECT count(*) FROM jobs WHERE lane = id AND leased_until > $2) < $4
        ORDER BY first.due LIMIT $3
    )
    SELECT id FROM due WHERE pg_try_advisory_xact_lock(20037, hashtext(id))";

/// Takes what is due: without a lane, and of each lane as much as there is room for.
const CLAIM: &str = "WITH free AS (
        SELECT kind, subject, coalesce(leased_until, run_at) AS due FROM jobs
        WHERE lane IS NULL AND mode = $1 AND coalesce(leased_until, run_at) <= $2
        ORDER BY due LIMIT $4
        FOR UPDATE SKIP LOCKED
    ), laned AS (
        SELECT found.* FROM unnest($6::TEXT[]) AS open (lane) CROSS JOIN LATERAL (
            SELECT kind, subject, coalesce(leased_until, run_at) AS due FROM jobs
            WHERE jobs.lane = open.lane AND mode = $1 AND coalesce(leased_until, run_at) <= $2
            ORDER BY due
            LIMIT greatest(0, $5 - (SELECT count(*) FROM jobs AS taken
                WHERE taken.lane = open.lane AND taken.leased_until > $2))
            FOR UPDATE SKIP LOCKED
        ) AS found
    ), chosen AS (
        SELECT * FROM free UNION ALL SELECT * FROM laned ORDER BY due LIMIT $4
    ), claimed AS (
        UPDATE jobs SET leased_until = $3, tries = tries + 1, version = version + 1
        FROM chosen WHERE jobs.kind = chosen.kind AND jobs.subject = chosen.subject
        RETURNING jobs.kind, jobs.subject, mode, lane, run_at, leased_until, tries, version, due
    )
    SELECT kind, subject, mode, lane, run_at, leased_until, tries, version FROM claimed ORDER BY due";

/// When the first job is due, of all without a lane and of each lane; nothing is due in a pause.
const NEXT: &str = "SELECT least(
        (SELECT min(coalesce(leased_until, run_at)) FROM jobs WHERE lane IS NULL AND mode = $1),
        (SELECT min(greatest(first.due, paused_until)) FROM webhook_endpoints CROSS JOIN LATERAL (
            SELECT min(coalesce(leased_until, run_at)) AS due FROM jobs WHERE lane = id
        ) AS first WHERE mode = $1 AND first.due IS NOT NULL)
    ) AS due";

impl Work {
    pub(crate) async fn next_due(&mut self, mode: Mode) -> Result<Option<Timestamp>, StoreError> {
        let query = sqlx::query(NEXT).bind(mode.name());
        Ok(self.one(query, due).await?.flatten())
    }

    pub(crate) async fn schedule(
        &mut self,
        task: &Task,
        mode: Mode,
        lane: Option<&str>,
        run_at: Timestamp,
    ) -> Result<(), StoreError> {
        let query = sqlx::query(
            "INSERT INTO jobs (kind, subject, mode, lane, run_at, tries, version) VALUES ($1, $2, $3, $4, $5, 0, 1)
             ON CONFLICT (kind, subject)
             DO UPDATE SET run_at = excluded.run_at, leased_until = NULL, version = jobs.version + 1",
        )
        .bind(task.kind())
        .bind(task.subject())
        .bind(mode.name())
        .bind(lane)
        .bind(milliseconds(run_at));
        self.write(query).await
    }

    pub(crate) async fn claim(&mut self, claim: &JobClaim) -> Result<Vec<Job>, StoreError> {
        let now = milliseconds(claim.now);
        let lanes = sqlx::query(LANES)
            .bind(claim.mode.name())
            .bind(now)
            .bind(i64::from(claim.limit))
            .bind(i64::from(claim.per_lane));
        let lanes: Vec<String> = self.all(lanes, lane).await?;
        let query = sqlx::query(CLAIM)
            .bind(claim.mode.name())
            .bind(now)
            .bind(milliseconds(claim.lease_until))
            .bind(i64::from(claim.limit))
            .bind(i64::from(claim.per_lane))
            .bind(lanes);
        self.all(query, job).await
    }

    pub(crate) async fn finish(&mut self, job: &Job) -> Result<bool, StoreError> {
        let query = sqlx::query("DELETE FROM jobs WHERE kind = $1 AND subject = $2 AND version = $3")
            .bind(job.task.kind())
            .bind(job.task.subject())
            .bind(job.version);
        Ok(self.change(query).await? == 1)
    }

    pub(crate) async fn postpone(&mut self, job: &Job, run_at: Timestamp) -> Result<bool, StoreError> {
        let query = sqlx::query(
            "UPDATE jobs SET run_at = $4, leased_until = NULL, version = version + 1
             WHERE kind = $1 AND subject = $2 AND version = $3",
        )
        .bind(job.task.kind())
        .bind(job.task.subject())
        .bind(job.version)
        .bind(milliseconds(run_at));
        Ok(self.change(query).await? == 1)
    }

    pub(crate) async fn cancel(&mut self, task: &Task) -> Result<(), StoreError> {
        let query = sqlx::query("DELETE FROM jobs WHERE kind = $1 AND subject = $2")
            .bind(task.kind())
            .bind(task.subject());
        self.change(query).await.map(drop)
    }

    pub(crate) async fn release(&mut self, mode: Mode, now: Timestamp) -> Result<(), StoreError> {
        let query = sqlx::query(
            "UPDATE jobs SET leased_until = NULL, version = version + 1,
                 run_at = CASE WHEN kind IN ('resume_payment', 'operate') THEN least(run_at, $2) ELSE run_at END
             WHERE mode = $1 AND (leased_until IS NOT NULL OR kind IN ('resume_payment', 'operate'))",
        )
        .bind(mode.name())
        .bind(milliseconds(now));
        self.change(query).await.map(drop)
    }
}

fn due(row: &PgRow) -> Result<Option<Timestamp>, StoreError> {
    let due: Option<i64> = row.try_get("due").map_err(corrupt)?;
    due.map(Timestamp::from_millisecond).transpose().map_err(corrupt)
}

fn lane(row: &PgRow) -> Result<String, StoreError> {
    row.try_get("id").map_err(corrupt)
}
