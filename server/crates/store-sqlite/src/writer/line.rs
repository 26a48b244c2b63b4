//! Who waits for a turn, in the order of their coming.

use std::{collections::VecDeque, sync::Arc};

use tokio::sync::oneshot;

use super::{group::Group, shared::Shared, turn::Turn};
use crate::error::GroupError;

/// How somebody in line is called: with the number of the turn, or with why there will be none.
type Call = Result<u64, GroupError>;

/// The line, and what the writer's thread must know of it.
#[derive(Default)]
pub(super) struct Line {
    pub(super) waiting: VecDeque<oneshot::Sender<Call>>,
    /// The thread waits for somebody to come.
    pub(super) idle: bool,
    /// A group that has had its last turn and is to be committed.
    pub(super) finished: Option<Group>,
    /// Nobody may join any more.
    pub(super) closed: bool,
    /// The thread has ended.
    pub(super) ended: bool,
    /// Who wants to know when it has.
    pub(super) closing: Vec<oneshot::Sender<()>>,
}

/// A place in the line. Whoever gives it up is passed over.
pub(super) struct Place {
    shared: Arc<Shared>,
    call: oneshot::Receiver<Call>,
}

impl Place {
    /// A place, and how to call whoever has it.
    pub(super) fn new(shared: &Arc<Shared>) -> (Self, oneshot::Sender<Call>) {
        let (caller, call) = oneshot::channel();
        (Self { shared: shared.clone(), call }, caller)
    }

    /// Waits to be called.
    pub(super) async fn turn(mut self) -> Result<Turn, GroupError> {
        let number = (&mut self.call).await.unwrap_or(Err(GroupError::Closed))?;
        Ok(Turn::new(self.shared.clone(), number))
    }
}

impl Drop for Place {
    /// Somebody may have been called and gone away before hearing it.
    fn drop(&mut self) {
        self.call.close();
        if let Ok(Ok(number)) = self.call.try_recv() {
            self.shared.undo(number, false);
        }
    }
}
