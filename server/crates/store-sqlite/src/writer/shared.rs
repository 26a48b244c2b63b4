//! What the turns and the writer's thread share.
//!
//! Whoever holds both locks took the desk's first.

use std::sync::{
    Arc, Condvar, Mutex, MutexGuard, PoisonError,
    atomic::{AtomicU64, Ordering},
};

use domain::ports::StoreError;
use rusqlite::Connection;
use tokio::sync::oneshot;

use super::{
    Limits,
    group::{Group, Verdict},
    line::{Line, Place},
};
use crate::error::GroupError;

pub(super) struct Shared {
    line: Mutex<Line>,
    /// Rung for the thread, when there is something in the line for it.
    bell: Condvar,
    /// Locked for as long as a statement takes. Only who has the turn wants it.
    desk: Mutex<Desk>,
    commits: AtomicU64,
    limits: Limits,
}

/// Where the group lies during a turn.
#[derive(Default)]
struct Desk {
    /// The present turn's number; all lower ones are over.
    turn: u64,
    group: Option<Group>,
}

impl Desk {
    /// The group, if that turn is not over.
    fn group_of(&mut self, turn: u64) -> Result<&mut Group, GroupError> {
        self.group.as_mut().filter(|_| self.turn == turn).ok_or(GroupError::TookTooLong)
    }

    /// The same, to be put elsewhere: that ends the turn.
    fn take(&mut self, turn: u64) -> Result<Group, GroupError> {
        self.group.take_if(|_| self.turn == turn).ok_or(GroupError::TookTooLong)
    }
}

/// Ways of a turn.
impl Shared {
    /// A place at the end of the line.
    pub(super) fn join(shared: &Arc<Self>) -> Result<Place, GroupError> {
        let (place, caller) = Place::new(shared);
        let mut line = shared.line();
        if line.closed {
            return Err(GroupError::Closed);
        }
        line.waiting.push_back(caller);
        if line.idle {
            shared.bell.notify_one();
        }
        Ok(place)
    }

    /// Ends a turn that has changed nothing, and gives a place at the head of the line, behind the
    /// commit of all that the group has changed so far.
    pub(super) fn join_again(shared: &Arc<Self>, turn: u64) -> Result<Place, GroupError> {
        let (place, caller) = Place::new(shared);
        let mut desk = shared.desk();
        let mut group = desk.take(turn)?;
        group.undo();
        shared.line().waiting.push_front(caller);
        shared.finish(group);
        Ok(place)
    }

    /// Runs a statement of the turn.
    pub(super) fn run<T>(
        &self,
        turn: u64,
        statement: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.desk().group_of(turn)?.run(statement)
    }

    /// Whether the turn's group has changes that are not durable yet.
    pub(super) fn is_pending(&self, turn: u64) -> Result<bool, GroupError> {
        Ok(self.desk().group_of(turn)?.is_pending())
    }

    /// Whether the turn's group has changed what is locked under that name.
    pub(super) fn has_changed(&self, turn: u64, name: &str) -> Result<bool, GroupError> {
        Ok(self.desk().group_of(turn)?.has_changed(name))
    }

    /// Ends the turn with a commit of the group it is in, which may take other turns in before.
    pub(super) fn keep(&self, turn: u64, changed: Vec<String>, verdict: Verdict) -> Result<(), GroupError> {
        let mut desk = self.desk();
        let mut group = desk.take(turn)?;
        group.keep(changed, verdict);
        self.pass_on(&mut desk, group);
        Ok(())
    }

    /// Ends the turn, if it is not over, and undoes what it did. If it was `shown` something that is
    /// not durable yet, that is made durable now.
    pub(super) fn undo(&self, turn: u64, shown: bool) {
        let mut desk = self.desk();
        let Ok(mut group) = desk.take(turn) else { return };
        group.undo();
        if shown && group.is_pending() {
            self.finish(group);
        } else {
            self.pass_on(&mut desk, group);
        }
    }

    /// Calls the next in line, or has the group committed.
    fn pass_on(&self, desk: &mut Desk, mut group: Group) {
        while group.has_room(self.limits.turns) {
            let Some(next) = self.line().waiting.pop_front() else { break };
            desk.turn += 1;
            if next.send(Ok(desk.turn)).is_ok() {
                group.enter();
                desk.group = Some(group);
                return;
            }
        }
        self.finish(group);
    }

    fn finish(&self, group: Group) {
        self.line().finished = Some(group);
        self.bell.notify_one();
    }

    fn desk(&self) -> MutexGuard<'_, Desk> {
        // A panic in the reading of a row leaves the group as it was; the turn's own end undoes it.
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn line(&self) -> MutexGuard<'_, Line> {
        self.line.lock().expect("nothing panics while it stands in the line's way")
    }
}

/// Ways of the thread and of the writer.
impl Shared {
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            line: Mutex::default(),
            bell: Condvar::new(),
            desk: Mutex::default(),
            commits: AtomicU64::new(0),
            limits,
        }
    }

    /// Waits until there is somebody in line. `false` when nobody is and nobody can join any more.
    pub(super) fn wait_for_somebody(&self) -> bool {
        let mut line = self.line();
        line.idle = true;
        let nobody = |line: &mut Line| line.waiting.is_empty() && !line.closed;
        let mut line = self.bell.wait_while(line, nobody).expect("see line()");
        line.idle = false;
        !line.waiting.is_empty()
    }

    /// Gives turns in this group until nobody waits or it is full, or a turn takes too long; then
    /// gives it back.
    pub(super) fn serve(&self, group: Group) -> Group {
        self.pass_on(&mut self.desk(), group);
        loop {
            let turn = self.desk().turn;
            let unfinished = |line: &mut Line| line.finished.is_none();
            let waited = self.bell.wait_timeout_while(self.line(), self.limits.turn, unfinished);
            let finished = waited.expect("see line()").0.finished.take();
            match finished {
                Some(group) => return group,
                None => self.take_away(turn),
            }
        }
    }

    /// Ends a turn that was there when the waiting began.
    pub(super) fn take_away(&self, turn: u64) {
        let mut desk = self.desk();
        if let Ok(mut group) = desk.take(turn) {
            tracing::error!("a unit of work took too long and was undone");
            group.undo();
            self.finish(group);
        }
    }

    /// Tells everybody in line that it is no use.
    pub(super) fn refuse(&self, error: &GroupError) {
        let waiting = std::mem::take(&mut self.line().waiting);
        for caller in waiting {
            // Whoever went away does not want to know.
            let _ = caller.send(Err(error.clone()));
        }
    }

    /// Counts a commit.
    pub(super) fn count_commit(&self) {
        self.commits.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn commits(&self) -> u64 {
        self.commits.load(Ordering::Relaxed)
    }

    /// Lets nobody join the line any more. What is given back is told when the last one in it is
    /// done; nothing if that is so already.
    pub(super) fn close(&self) -> Option<oneshot::Receiver<()>> {
        let mut line = self.line();
        line.closed = true;
        if line.ended {
            return None;
        }
        let (closing, closed) = oneshot::channel();
        line.closing.push(closing);
        self.bell.notify_one();
        Some(closed)
    }

    /// The thread ends.
    pub(super) fn end(&self) {
        let mut line = self.line();
        line.closed = true;
        line.ended = true;
        line.waiting.clear();
        for closing in line.closing.drain(..) {
            // Whoever went away does not want to know.
            let _ = closing.send(());
        }
    }
}
