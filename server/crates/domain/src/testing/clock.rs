//! A clock that stands still until it is moved.

use std::sync::Mutex;

use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};

use crate::ports::{Clock, Timer};

/// Begins at noon on 1 July 2026 (UTC).
pub struct MovableClock(Mutex<Timestamp>);

impl Default for MovableClock {
    fn default() -> Self {
        Self(Mutex::new("2026-07-01T12:00:00Z".parse().expect("a valid time")))
    }
}

impl MovableClock {
    /// Moves it on.
    pub fn advance(&self, by: SignedDuration) {
        let mut now = self.0.lock().expect("no test panics while holding the clock");
        *now += by;
    }

    /// Seconds since 1970.
    pub fn now_second(&self) -> i64 {
        self.now().as_second()
    }
}

/// Waiting moves the clock on, and takes no time.
#[async_trait]
impl Timer for MovableClock {
    async fn wait(&self, pause: SignedDuration) {
        self.advance(pause);
    }
}

impl Clock for MovableClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().expect("no test panics while holding the clock")
    }
}
