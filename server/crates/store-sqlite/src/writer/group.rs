//! The units of work that share a transaction.

use std::{collections::HashSet, mem};

use domain::ports::StoreError;
use rusqlite::Connection;
use tokio::sync::oneshot;

use crate::error::GroupError;

/// How a unit of work is told what became of it.
pub(super) type Verdict = oneshot::Sender<Result<(), GroupError>>;

/// A transaction, and the units of work that it will have committed.
pub(super) struct Group {
    connection: Connection,
    /// Who waits to hear that it is committed.
    kept: Vec<Verdict>,
    /// What was changed and is not yet durable, by the names it was locked under.
    changed: HashSet<String>,
    /// How many turns there were.
    turns: usize,
    /// Why nothing of it can be committed any more.
    lost: Option<GroupError>,
}

impl Group {
    /// Begins the transaction; waits while another process writes.
    pub(super) fn begin(connection: Connection) -> Result<Self, GroupError> {
        execute(&connection, "BEGIN IMMEDIATE")?;
        Ok(Self { connection, kept: Vec::new(), changed: HashSet::new(), turns: 0, lost: None })
    }

    /// A turn begins.
    pub(super) fn enter(&mut self) {
        self.turns += 1;
        self.control("SAVEPOINT turn");
    }

    /// Runs a statement of the present turn. A failure is undone by SQLite; usually the statement
    /// alone, but the whole transaction when, for example, the disk is full.
    pub(super) fn run<T>(
        &mut self,
        statement: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if let Some(lost) = &self.lost {
            return Err(lost.clone().into());
        }
        let result = statement(&self.connection);
        if let Err(error) = &result
            && self.connection.is_autocommit()
        {
            self.lost = Some(GroupError::GivenUp(error.to_string()));
        }
        result
    }

    /// The present turn ends with a commit.
    pub(super) fn keep(&mut self, changed: Vec<String>, verdict: Verdict) {
        self.control("RELEASE turn");
        self.changed.extend(changed);
        self.kept.push(verdict);
    }

    /// The present turn ends without a commit.
    pub(super) fn undo(&mut self) {
        self.control("ROLLBACK TO turn");
        self.control("RELEASE turn");
    }

    /// Whether somebody waits to hear that this is committed: then it has in it what a power cut
    /// would undo.
    pub(super) fn is_pending(&self) -> bool {
        !self.kept.is_empty()
    }

    /// Whether it has changed what is locked under that name.
    pub(super) fn has_changed(&self, name: &str) -> bool {
        self.changed.contains(name)
    }

    /// Whether another turn fits in.
    pub(super) fn has_room(&self, turns: usize) -> bool {
        self.lost.is_none() && self.turns < turns
    }

    /// Commits; waits for the disk. The connection comes back if it can be used again. The second
    /// value is for those who are to be told.
    pub(super) fn commit(mut self) -> (Option<Connection>, Outcome) {
        let end = if self.is_pending() { "COMMIT" } else { "ROLLBACK" };
        self.control(end);
        let outcome = Outcome { kept: mem::take(&mut self.kept), result: self.lost.map_or(Ok(()), Err) };
        // After a failure nobody knows what a connection still holds. Closing it lets go of everything.
        (outcome.result.is_ok().then_some(self.connection), outcome)
    }

    /// Runs a statement about the transaction itself. If that fails, all is lost.
    fn control(&mut self, sql: &str) {
        if self.lost.is_none() {
            self.lost = execute(&self.connection, sql).err();
        }
    }
}

/// What became of a group.
pub(super) struct Outcome {
    kept: Vec<Verdict>,
    result: Result<(), GroupError>,
}

impl Outcome {
    /// Whether something was committed.
    pub(super) fn is_commit(&self) -> bool {
        self.result.is_ok() && !self.kept.is_empty()
    }

    /// Tells everybody.
    pub(super) fn tell(self) {
        for verdict in self.kept {
            // Whoever does not wait any more does not want to know.
            let _ = verdict.send(self.result.clone());
        }
    }
}

fn execute(connection: &Connection, sql: &str) -> Result<(), GroupError> {
    connection.prepare_cached(sql)?.execute([])?;
    Ok(())
}
