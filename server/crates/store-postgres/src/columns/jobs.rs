//! Jobs.

use domain::{
    model::{Job, Task},
    ports::StoreError,
};
use sqlx::postgres::PgRow;

use super::{column, count, mode, time, time_option};
use crate::error::corrupt;

pub(crate) fn job(row: &PgRow) -> Result<Job, StoreError> {
    Ok(Job {
        task: Task::stored(column(row, "kind")?, column(row, "subject")?).map_err(corrupt)?,
        mode: mode(row)?,
        lane: column(row, "lane")?,
        run_at: time(row, "run_at")?,
        leased_until: time_option(row, "leased_until")?,
        tries: count(row, "tries")?,
        version: column(row, "version")?,
    })
}
