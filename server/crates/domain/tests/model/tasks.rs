//! Many things under way in one thread: each goes on when it is told to.

use std::{
    future::Future,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll, Wake, Waker},
};

/// What became of a task: something for the trace, or what must not be.
pub(crate) type Ended = Result<String, String>;

struct Task {
    number: usize,
    future: Pin<Box<dyn Future<Output = Ended> + Send>>,
    woken: Arc<Woken>,
}

struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// What is under way.
#[derive(Default)]
pub(crate) struct Tasks {
    all: Vec<Task>,
    started: usize,
}

/// What came of letting a task go on.
pub(crate) enum Went {
    /// Nothing is under way.
    Nowhere,
    /// It is not done.
    On,
    /// It is done: its number and its end.
    Ended(usize, Ended),
    /// Everything that is under way waits for something that is under way.
    Stuck,
}

impl Tasks {
    /// Starts something; answers its number.
    pub(crate) fn start(&mut self, future: impl Future<Output = Ended> + Send + 'static) -> usize {
        self.started += 1;
        let woken = Arc::new(Woken(AtomicBool::new(true)));
        self.all.push(Task { number: self.started, future: Box::pin(future), woken });
        self.started
    }

    /// Drops everything that is under way, in the middle of it.
    pub(crate) fn crash(&mut self) {
        self.all.clear();
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Lets the picked task, or the next one that can, go on for so many turns.
    pub(crate) fn run(&mut self, pick: u8, turns: u8) -> Went {
        if self.all.is_empty() {
            return Went::Nowhere;
        }
        let count = self.all.len();
        let first = usize::from(pick) % count;
        let can = |place: &usize| self.all[*place].woken.0.load(Ordering::Relaxed);
        let Some(place) = (first..first + count).map(|place| place % count).find(can) else {
            return Went::Stuck;
        };
        for _ in 0..turns {
            let task = &mut self.all[place];
            if !task.woken.0.swap(false, Ordering::Relaxed) {
                break;
            }
            let waker = Waker::from(task.woken.clone());
            if let Poll::Ready(ended) = task.future.as_mut().poll(&mut Context::from_waker(&waker)) {
                let number = task.number;
                self.all.remove(place);
                return Went::Ended(number, ended);
            }
        }
        Went::On
    }
}
