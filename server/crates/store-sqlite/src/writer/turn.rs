//! A unit of work's time with the connection.

use std::{mem, sync::Arc};

use domain::ports::StoreError;
use rusqlite::Connection;
use tokio::sync::oneshot;

use super::shared::Shared;
use crate::{error::GroupError, query::Reads};

/// A turn. What it did is undone when it is dropped before [`Turn::commit`].
pub(crate) struct Turn {
    shared: Arc<Shared>,
    pub(super) number: u64,
    locked: Vec<String>,
    has_read: bool,
    has_changed: bool,
    /// Nothing of it may be kept.
    spoiled: bool,
}

impl Turn {
    pub(super) fn new(shared: Arc<Shared>, number: u64) -> Self {
        Self { shared, number, locked: Vec::new(), has_read: false, has_changed: false, spoiled: false }
    }

    /// Changes.
    pub(crate) fn change<T>(
        &mut self,
        statement: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.has_read = true;
        self.has_changed = true;
        self.shared.run(self.number, statement)
    }

    /// Nothing of it may be kept any more.
    pub(crate) fn spoil(&mut self) {
        self.spoiled = true;
    }

    /// Locks a thing of that name: whatever others who locked it did to it is durable when this
    /// returns, so that nobody can be told of it too early.
    ///
    /// Nobody else changes anything during a turn. But what an earlier turn changed may still wait
    /// for the group's commit, and then this turn ends and another begins after that. It is too late
    /// for that once this turn has changed something; then it ends with a commit, or tells nothing.
    pub(crate) async fn lock(&mut self, name: &str) -> Result<(), StoreError> {
        if !self.has_changed && self.shared.has_changed(self.number, name)? {
            let locked = mem::take(&mut self.locked);
            *self = Shared::join_again(&self.shared, self.number)?.turn().await?;
            self.locked = locked;
        }
        self.locked.push(name.to_owned());
        Ok(())
    }

    /// Keeps what was done, together with the rest of the group. Returns when it is durable, and so
    /// is everything that was read. Keeps nothing that was spoiled.
    pub(crate) async fn commit(mut self) -> Result<(), GroupError> {
        if self.spoiled {
            return Err(GroupError::Spoiled);
        }
        if !self.has_changed && !self.shared.is_pending(self.number)? {
            return Ok(());
        }
        let changed = if self.has_changed { mem::take(&mut self.locked) } else { Vec::new() };
        let (verdict, outcome) = oneshot::channel();
        self.shared.keep(self.number, changed, verdict)?;
        outcome.await.unwrap_or(Err(GroupError::Closed))
    }
}

impl Reads for Turn {
    fn read<T>(&mut self, query: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.has_read = true;
        self.shared.run(self.number, query)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        // After a commit the turn is over, and this does nothing.
        self.shared.undo(self.number, self.has_read);
    }
}
