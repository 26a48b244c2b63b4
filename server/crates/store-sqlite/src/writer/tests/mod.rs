//! Groups, on a table of numbers.
//!
//! The runtime of a test is one thread: whoever is started runs until it waits, so that who stands
//! where in line is certain.

mod failures;
mod groups;
mod line;

use std::{sync::Arc, time::Duration};

use domain::ports::StoreError;
use rusqlite::Connection;
use tempfile::TempDir;
use tokio::task::{JoinHandle, yield_now};

use super::{Limits, Turn, Writer};
use crate::{connect::File, error::GroupError, query::Reads};

/// What a unit of work ends with.
type Ended = JoinHandle<Result<(), GroupError>>;

struct Numbers {
    writer: Arc<Writer>,
    file: File,
    _folder: TempDir,
}

impl Numbers {
    async fn new() -> Self {
        Self::within(Limits::default()).await
    }

    async fn within(limits: Limits) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut file = File::new(&folder.path().join("numbers.db"));
        file.busy_timeout = Duration::ZERO;
        // A number may name another that has to be there when it is committed, and not before.
        file.connect()
            .unwrap()
            .execute_batch(
                "CREATE TABLE numbers (
                     number INTEGER PRIMARY KEY,
                     needs INTEGER REFERENCES numbers DEFERRABLE INITIALLY DEFERRED,
                     weight BLOB
                 )",
            )
            .unwrap();
        let writer = Arc::new(Writer::start(file.clone(), limits).await.unwrap());
        Self { writer, file, _folder: folder }
    }

    async fn turn(&self) -> Turn {
        self.writer.turn().await.unwrap()
    }

    /// Somebody who stands in line when this returns, and does nothing yet with the turn.
    async fn wait_for_turn(&self) -> JoinHandle<Turn> {
        let writer = self.writer.clone();
        let called = tokio::spawn(async move { writer.turn().await.unwrap() });
        yield_now().await;
        called
    }

    /// Somebody who stands in line when this returns, does that with the turn, and commits.
    async fn in_line(&self, work: impl FnOnce(&mut Turn) + Send + 'static) -> Ended {
        let writer = self.writer.clone();
        let ended = tokio::spawn(async move {
            let mut turn = writer.turn().await?;
            work(&mut turn);
            turn.commit().await
        });
        yield_now().await;
        ended
    }

    /// What somebody else sees: what is committed.
    fn committed(&self) -> Vec<i64> {
        numbers(&self.file.connect_for_reading().unwrap())
    }
}

fn numbers(connection: &Connection) -> Vec<i64> {
    let mut query = connection.prepare("SELECT number FROM numbers ORDER BY number").unwrap();
    query.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

fn add(turn: &mut Turn, number: i64) -> Result<(), StoreError> {
    turn.write("INSERT INTO numbers (number) VALUES (?)", [number])
}

fn look(turn: &mut Turn) -> Vec<i64> {
    turn.read(|connection| Ok(numbers(connection))).unwrap()
}

/// Ends a turn with a commit, which somebody waits for.
async fn commit(turn: Turn) -> Ended {
    let ended = tokio::spawn(turn.commit());
    yield_now().await;
    ended
}
