//! Work that is due at a time.
//!
//! A job is due when its time has come or, if somebody has it, when that lease has run out. A lane is an
//! endpoint, and its jobs go with it.

use domain::{
    model::{Job, Mode, Task},
    ports::{JobClaim, StoreError},
};
use jiff::Timestamp;
use sqlx::postgres::PgRow;

use crate::{
    Work,
    columns::{column, count, milliseconds, mode, text, time, time_option},
    error::corrupt,
};

macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT kind, subject, mode, lane, run_at, leased_until, tries, version FROM jobs ", $rest)
    };
}

fn job(row: &PgRow) -> Result<Job, StoreError> {
    Ok(Job {
        task: Task::stored(text(row, "kind")?, text(row, "subject")?).map_err(corrupt)?,
        mode: mode(row)?,
        lane: column(row, "lane")?,
        run_at: time(row, "run_at")?,
        leased_until: time_option(row, "leased_until")?,
        tries: count(row, "tries")?,
        version: column(row, "version")?,
    })
}

pub(crate) async fn find(work: &mut Work, task: &Task) -> Result<Option<Job>, StoreError> {
    let statement =
        sqlx::query(select!("WHERE kind = $1 AND subject = $2")).bind(task.kind()).bind(task.subject());
    work.one(statement, job).await
}

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

pub(crate) async fn next_at(work: &mut Work, mode: Mode) -> Result<Option<Timestamp>, StoreError> {
    let statement = sqlx::query(NEXT).bind(mode.name());
    Ok(work.one(statement, |row| time_option(row, "due")).await?.flatten())
}

pub(crate) async fn schedule(
    work: &mut Work,
    task: &Task,
    mode: Mode,
    lane: Option<&str>,
    run_at: Timestamp,
) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "INSERT INTO jobs (kind, subject, mode, lane, run_at, tries, version)
         VALUES ($1, $2, $3, $4, $5, 0, 1)
         ON CONFLICT (kind, subject)
         DO UPDATE SET run_at = excluded.run_at, leased_until = NULL, version = jobs.version + 1",
    )
    .bind(task.kind())
    .bind(task.subject())
    .bind(mode.name())
    .bind(lane)
    .bind(milliseconds(run_at));
    work.write(statement).await
}

pub(crate) async fn claim(work: &mut Work, claim: &JobClaim) -> Result<Vec<Job>, StoreError> {
    let (mode, now) = (claim.mode.name(), milliseconds(claim.now));
    let (limit, per_lane) = (i64::from(claim.limit), i64::from(claim.per_lane));
    let lanes = sqlx::query(LANES).bind(mode).bind(now).bind(limit).bind(per_lane);
    let lanes: Vec<String> = work.all(lanes, |row| column(row, "id")).await?;
    let statement = sqlx::query(CLAIM)
        .bind(mode)
        .bind(now)
        .bind(milliseconds(claim.lease_until))
        .bind(limit)
        .bind(per_lane)
        .bind(lanes);
    work.all(statement, job).await
}

pub(crate) async fn finish(work: &mut Work, job: &Job) -> Result<bool, StoreError> {
    let statement = sqlx::query("DELETE FROM jobs WHERE kind = $1 AND subject = $2 AND version = $3")
        .bind(job.task.kind())
        .bind(job.task.subject())
        .bind(job.version);
    Ok(work.write_any(statement).await? == 1)
}

pub(crate) async fn postpone(work: &mut Work, job: &Job, run_at: Timestamp) -> Result<bool, StoreError> {
    let statement = sqlx::query(
        "UPDATE jobs SET run_at = $1, leased_until = NULL, version = version + 1
         WHERE kind = $2 AND subject = $3 AND version = $4",
    )
    .bind(milliseconds(run_at))
    .bind(job.task.kind())
    .bind(job.task.subject())
    .bind(job.version);
    Ok(work.write_any(statement).await? == 1)
}

pub(crate) async fn cancel(work: &mut Work, task: &Task) -> Result<(), StoreError> {
    let statement = sqlx::query("DELETE FROM jobs WHERE kind = $1 AND subject = $2")
        .bind(task.kind())
        .bind(task.subject());
    work.write_any(statement).await.map(drop)
}

pub(crate) async fn release(work: &mut Work, mode: Mode, now: Timestamp) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "UPDATE jobs
         SET run_at = CASE WHEN kind IN ('resume_payment', 'operate') THEN least(run_at, $2) ELSE run_at END,
             leased_until = NULL, version = version + 1
         WHERE mode = $1 AND (leased_until IS NOT NULL OR kind IN ('resume_payment', 'operate'))",
    )
    .bind(mode.name())
    .bind(milliseconds(now));
    work.write_any(statement).await.map(drop)
}
