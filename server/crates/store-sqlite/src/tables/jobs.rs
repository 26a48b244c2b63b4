//! Work that is due at a time.
//!
//! A job is due when its time has come or, if somebody has it, when that lease has run out.

use domain::{
    model::{Job, Mode, Task},
    ports::{JobClaim, StoreError},
};
use jiff::Timestamp;
use rusqlite::{Row, params};

use crate::{
    columns::{column, milliseconds, mode, text, time, time_option},
    error::corrupt,
    query::Reads,
    writer::Turn,
};

fn job(row: &Row<'_>) -> Result<Job, StoreError> {
    Ok(Job {
        task: Task::stored(text(row, "kind")?, text(row, "subject")?).map_err(corrupt)?,
        mode: mode(row)?,
        lane: column(row, "lane")?,
        run_at: time(row, "run_at")?,
        leased_until: time_option(row, "leased_until")?,
        tries: column(row, "tries")?,
        version: column(row, "version")?,
    })
}

/// The lanes in which there are jobs. It goes from lane to lane in the index, not from job to job.
macro_rules! lanes {
    () => {
        "WITH RECURSIVE lanes (lane) AS (
             SELECT min(lane) FROM jobs WHERE mode = ?1
             UNION ALL
             SELECT (SELECT min(lane) FROM jobs WHERE mode = ?1 AND lane > lanes.lane)
             FROM lanes WHERE lanes.lane IS NOT NULL
         )"
    };
}

pub(crate) fn find(on: &mut impl Reads, task: &Task) -> Result<Option<Job>, StoreError> {
    on.one("SELECT * FROM jobs WHERE kind = ? AND subject = ?", [task.kind(), task.subject()], job)
}

pub(crate) fn next_at(on: &mut impl Reads, mode: Mode) -> Result<Option<Timestamp>, StoreError> {
    // Nothing is due in a pause.
    let due = on.one(
        concat!(
            lanes!(),
            " SELECT min(due) AS due FROM (
                 SELECT min(coalesce(leased_until, run_at)) AS due FROM jobs WHERE mode = ?1 AND lane IS NULL
                 UNION ALL
                 SELECT max(
                     (SELECT min(coalesce(leased_until, run_at)) FROM jobs WHERE mode = ?1 AND jobs.lane = lanes.lane),
                     coalesce((SELECT paused_until FROM webhook_endpoints WHERE id = lanes.lane), 0)
                 ) FROM lanes WHERE lane IS NOT NULL
             )"
        ),
        [mode.name()],
        |row| time_option(row, "due"),
    )?;
    Ok(due.flatten())
}

pub(crate) fn schedule(
    turn: &mut Turn,
    task: &Task,
    mode: Mode,
    lane: Option<&str>,
    run_at: Timestamp,
) -> Result<(), StoreError> {
    turn.write(
        "INSERT INTO jobs (kind, subject, mode, lane, run_at, tries, version) VALUES (?, ?, ?, ?, ?, 0, 1)
         ON CONFLICT (kind, subject)
         DO UPDATE SET run_at = excluded.run_at, leased_until = NULL, version = version + 1",
        params![task.kind(), task.subject(), mode.name(), lane, milliseconds(run_at)],
    )
}

/// A job that is due, and since when.
struct Due {
    kind: String,
    subject: String,
    since: i64,
}

fn due(row: &Row<'_>) -> Result<Due, StoreError> {
    Ok(Due { kind: column(row, "kind")?, subject: column(row, "subject")?, since: column(row, "due")? })
}

pub(crate) fn claim(turn: &mut Turn, claim: &JobClaim) -> Result<Vec<Job>, StoreError> {
    let mut all = all_due(turn, claim)?;
    all.sort_by_key(|due| due.since);
    all.truncate(usize::try_from(claim.limit).expect("32 bits fit"));
    let mut claimed = Vec::with_capacity(all.len());
    for due in all {
        let job = turn.write_returning(
            "UPDATE jobs SET leased_until = ?, tries = tries + 1, version = version + 1
             WHERE kind = ? AND subject = ? RETURNING *",
            params![milliseconds(claim.lease_until), due.kind, due.subject],
            job,
        )?;
        claimed.extend(job);
    }
    Ok(claimed)
}

/// What may be claimed. Lane by lane, so that the many that wait in a lane that is full or paused are
/// not looked at.
fn all_due(turn: &mut Turn, claim: &JobClaim) -> Result<Vec<Due>, StoreError> {
    let (mode, now) = (claim.mode.name(), milliseconds(claim.now));
    let of_lane = "SELECT kind, subject, coalesce(leased_until, run_at) AS due FROM jobs
                   WHERE mode = ? AND lane IS ? AND coalesce(leased_until, run_at) <= ?
                   ORDER BY coalesce(leased_until, run_at) LIMIT ?";
    let mut all = turn.all(of_lane, params![mode, None::<&str>, now, claim.limit], due)?;
    for (lane, busy) in open_lanes(turn, mode, now)? {
        let free = claim.per_lane.saturating_sub(busy);
        all.extend(turn.all(of_lane, params![mode, lane, now, free], due)?);
    }
    Ok(all)
}

/// The lanes that have something due and are not paused, each with how many of its jobs somebody has.
fn open_lanes(turn: &mut Turn, mode: &str, now: i64) -> Result<Vec<(String, u32)>, StoreError> {
    turn.all(
        concat!(
            lanes!(),
            " SELECT lane, (SELECT count(*) FROM jobs WHERE jobs.lane = lanes.lane AND leased_until > ?2) AS busy
              FROM lanes
              WHERE lane IS NOT NULL
                AND EXISTS (SELECT 1 FROM jobs
                            WHERE mode = ?1 AND jobs.lane = lanes.lane AND coalesce(leased_until, run_at) <= ?2)
                AND NOT EXISTS (SELECT 1 FROM webhook_endpoints WHERE id = lanes.lane AND paused_until > ?2)"
        ),
        params![mode, now],
        |row| Ok((column(row, "lane")?, column(row, "busy")?)),
    )
}

pub(crate) fn finish(turn: &mut Turn, job: &Job) -> Result<bool, StoreError> {
    let ended = turn.write_any(
        "DELETE FROM jobs WHERE kind = ? AND subject = ? AND version = ?",
        params![job.task.kind(), job.task.subject(), job.version],
    )?;
    Ok(ended == 1)
}

pub(crate) fn postpone(turn: &mut Turn, job: &Job, run_at: Timestamp) -> Result<bool, StoreError> {
    let postponed = turn.write_any(
        "UPDATE jobs SET run_at = ?, leased_until = NULL, version = version + 1
         WHERE kind = ? AND subject = ? AND version = ?",
        params![milliseconds(run_at), job.task.kind(), job.task.subject(), job.version],
    )?;
    Ok(postponed == 1)
}

pub(crate) fn cancel(turn: &mut Turn, task: &Task) -> Result<(), StoreError> {
    turn.write_any("DELETE FROM jobs WHERE kind = ? AND subject = ?", [task.kind(), task.subject()])?;
    Ok(())
}

pub(crate) fn release(turn: &mut Turn, mode: Mode, now: Timestamp) -> Result<(), StoreError> {
    turn.write_any(
        "UPDATE jobs
         SET run_at = iif(kind IN ('resume_payment', 'operate'), min(run_at, ?2), run_at),
             leased_until = NULL, version = version + 1
         WHERE mode = ?1 AND (leased_until IS NOT NULL OR kind IN ('resume_payment', 'operate'))",
        params![mode.name(), milliseconds(now)],
    )?;
    Ok(())
}
