//! The one writer, which commits many units of work at a time.
//!
//! Making a commit durable costs a wait for the disk, however much is in it. So the units of work that
//! come at the same time share one: each has the connection for a *turn*, within a savepoint of its
//! own; a *group* of turns is one transaction. The group is committed when nobody else waits in *line*
//! (or it is full), and only then are its units told that they are committed; or that all of them are
//! not. See `server/docs/adr/0004-one-commit-for-many.md`.
//!
//! Statements run where the unit of work runs: they cost microseconds, and handing each to a thread
//! would cost more. What has to wait (for the disk, or for another process that writes) is done by a
//! thread of the writer's own, so that it depends on no runtime.

mod group;
mod line;
mod shared;
#[cfg(test)]
mod tests;
mod thread;
mod turn;

use std::{sync::Arc, thread::Builder, time::Duration};

use domain::ports::StoreError;
use tokio::sync::oneshot;

use crate::{
    connect::File,
    error::{GroupError, unavailable},
};
use shared::Shared;

pub(crate) use turn::Turn;

/// The limits of a group.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    /// How many units of work one commit may be for. Those who wait longest wait for all of them.
    pub(crate) turns: usize,
    /// How long a turn may be before it is taken away, since the others of its group wait for it. (A turn
    /// that began while the time was running may last up to twice as long.)
    pub(crate) turn: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { turns: 64, turn: Duration::from_secs(5) }
    }
}

/// The writer. When it is dropped, those in line are still served; nobody can join it any more.
pub(crate) struct Writer(Arc<Shared>);

impl Writer {
    /// Opens the file and waits for units of work.
    pub(crate) async fn start(file: File, limits: Limits) -> Result<Self, StoreError> {
        let writer = Self(Arc::new(Shared::new(limits)));
        let shared = writer.0.clone();
        let (opening, opened) = oneshot::channel();
        let builder = Builder::new().name("sqlite-writer".to_owned());
        builder.spawn(move || thread::run(&shared, &file, opening)).map_err(unavailable)?;
        opened.await.unwrap_or(Err(GroupError::Closed))?;
        Ok(writer)
    }

    /// A turn, when all those before have had theirs.
    pub(crate) async fn turn(&self) -> Result<Turn, GroupError> {
        Shared::join(&self.0)?.turn().await
    }

    /// How many transactions were committed.
    pub(crate) fn commits(&self) -> u64 {
        self.0.commits()
    }

    /// Lets nobody join the line any more, and waits until those in it are done.
    pub(crate) async fn close(&self) {
        if let Some(closed) = self.0.close() {
            // An error only means that the thread is gone already.
            let _ = closed.await;
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.0.close());
    }
}
