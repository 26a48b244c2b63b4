//! Running statements, on whatever can run them.

use domain::ports::StoreError;
use rusqlite::{Connection, Params, Row};

use crate::{error::failed, writer::Turn};

/// How a row becomes a value.
type Read<T> = fn(&Row<'_>) -> Result<T, StoreError>;

/// What can be read from: a snapshot's connection, or a unit of work's turn at the writing one.
pub(crate) trait Reads: Send {
    /// Runs a query.
    fn read<T>(&mut self, query: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError>;

    /// The first row, if there is one.
    fn one<T>(&mut self, sql: &str, parameters: impl Params, read: Read<T>) -> Result<Option<T>, StoreError> {
        self.read(|connection| first(connection, sql, parameters, read))
    }

    /// All rows.
    fn all<T>(&mut self, sql: &str, parameters: impl Params, read: Read<T>) -> Result<Vec<T>, StoreError> {
        self.read(|connection| {
            let mut query = connection.prepare_cached(sql).map_err(failed)?;
            let mut rows = query.query(parameters).map_err(failed)?;
            let mut found = Vec::new();
            while let Some(row) = rows.next().map_err(failed)? {
                found.push(read(row)?);
            }
            Ok(found)
        })
    }
}

impl Turn {
    /// Runs a statement that must change one row.
    pub(crate) fn write(&mut self, sql: &str, parameters: impl Params) -> Result<(), StoreError> {
        match self.write_any(sql, parameters)? {
            1 => Ok(()),
            rows => {
                self.spoil();
                Err(StoreError::Conflict(format!("one row should have changed, {rows} did")))
            }
        }
    }

    /// Runs a statement that may change any number of rows, and answers how many it did.
    pub(crate) fn write_any(&mut self, sql: &str, parameters: impl Params) -> Result<usize, StoreError> {
        self.change(|connection| {
            let mut statement = connection.prepare_cached(sql).map_err(failed)?;
            statement.execute(parameters).map_err(failed)
        })
    }

    /// Runs a statement that changes a row and gives it back, if there is one.
    pub(crate) fn write_returning<T>(
        &mut self,
        sql: &str,
        parameters: impl Params,
        read: Read<T>,
    ) -> Result<Option<T>, StoreError> {
        self.change(|connection| first(connection, sql, parameters, read))
    }
}

fn first<T>(
    connection: &Connection,
    sql: &str,
    parameters: impl Params,
    read: Read<T>,
) -> Result<Option<T>, StoreError> {
    let mut query = connection.prepare_cached(sql).map_err(failed)?;
    let mut rows = query.query(parameters).map_err(failed)?;
    rows.next().map_err(failed)?.map(read).transpose()
}
