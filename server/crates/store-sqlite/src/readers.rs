//! Connections that only read. Each sees what was committed when it began, whatever is written
//! meanwhile, and keeps nobody waiting.

use std::sync::{Arc, Mutex, MutexGuard};

use domain::ports::StoreError;
use rusqlite::Connection;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::{
    connect::File,
    error::{GroupError, failed, unavailable},
    query::Reads,
};

/// How many may read at once.
const READERS: u32 = 16;

/// The readers of a file.
pub(crate) struct Readers {
    file: File,
    places: Arc<Semaphore>,
    /// Connections that nobody uses.
    idle: Mutex<Vec<Connection>>,
}

impl Readers {
    /// Readers of a file that is there.
    pub(crate) fn new(file: File) -> Self {
        let places = usize::try_from(READERS).expect("32 bits fit");
        Self { file, places: Arc::new(Semaphore::new(places)), idle: Mutex::default() }
    }

    /// Begins to read, when there is a place.
    pub(crate) async fn begin(self: &Arc<Self>) -> Result<Reading, StoreError> {
        let place = self.places.clone().acquire_owned().await.map_err(|_| GroupError::Closed)?;
        let idle = self.idle().pop();
        let connection = idle.map_or_else(|| self.file.connect_for_reading(), Ok).map_err(unavailable)?;
        connection.prepare_cached("BEGIN").and_then(|mut begin| begin.execute([])).map_err(failed)?;
        Ok(Reading { connection: Some(connection), readers: self.clone(), _place: place })
    }

    /// Waits for those who read, and lets nobody begin any more.
    pub(crate) async fn close(&self) {
        // An error means that it is closed already.
        let _all = self.places.acquire_many(READERS).await;
        self.places.close();
        self.idle().clear();
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().expect("nothing panics while holding it")
    }
}

/// A transaction that only reads.
pub(crate) struct Reading {
    /// There until it is dropped.
    connection: Option<Connection>,
    readers: Arc<Readers>,
    _place: OwnedSemaphorePermit,
}

impl Reads for Reading {
    fn read<T>(&mut self, query: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        query(self.connection.as_ref().expect("it is there until the end"))
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        let connection = self.connection.take().expect("it is there until the end");
        let ended = connection.prepare_cached("ROLLBACK").and_then(|mut end| end.execute([]));
        if ended.is_ok() {
            self.readers.idle().push(connection);
        }
    }
}
